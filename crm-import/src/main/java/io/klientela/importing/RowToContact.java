package io.klientela.importing;

import io.klientela.category.CategoryList;
import io.klientela.error.CrmException;
import io.klientela.importing.ContactField.Plain;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads rows as contacts after the plan. */
final class RowToContact {
    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");
    /** Google joins several values by ":::". */
    private static final Pattern VALUES = Pattern.compile("\\s*(?::::|[;|\\r\\n])\\s*");

    /** What all these have in common; most fields have none of it. */
    private static final String SEPARATORS = ":;,|\r\n";

    private static final Pattern ADDRESSES = Pattern.compile("\\s*(?::::|[;,|\\s])\\s*");
    private static final Pattern TAGS = Pattern.compile("\\s*(?::::|[;,|\\r\\n])\\s*");
    private static final List<Plain> PEOPLE = List.of(Plain.FIRST_NAME, Plain.LAST_NAME, Plain.FULL_NAME);

    private final List<PlannedColumn> columns;
    private final boolean describesUnmapped;
    private final boolean hasPeople;
    private final List<PlannedColumn> leftOut;
    private final CategoryNames categories;
    private final ImportOptions options;
    private final String country;
    private final RowMessages messages;
    private final Rejections rejections;

    RowToContact(
            ImportPlan plan, CategoryNames categories, ImportOptions options, String country, RowMessages messages) {
        this.columns = plan.columns();
        this.describesUnmapped = plan.describesUnmapped();
        this.leftOut = plan.unmapped();
        this.hasPeople = columns.stream()
                .anyMatch(column -> column.field().filter(PEOPLE::contains).isPresent());
        this.categories = categories;
        this.options = options;
        this.country = country;
        this.messages = messages;
        this.rejections = new Rejections(columns, messages);
    }

    /**
     * @throws RowRejection if the row does not fit the columns, or names what is not there
     */
    Draft read(Row row) {
        requireShape(row);
        ContactAssembly assembly = new ContactAssembly();
        for (PlannedColumn column : columns) {
            String value = row.cell(column.index()).strip();
            if (!value.isEmpty()) {
                column.field().ifPresent(field -> put(assembly, row, column, field, value));
            }
        }
        if (describesUnmapped) {
            for (PlannedColumn column : leftOut) {
                String value = row.cell(column.index()).strip();
                if (!value.isEmpty()) {
                    assembly.describe(column.header() + ": " + value, column.index());
                }
            }
        }
        return assembly.draft(row, hasPeople, options, country);
    }

    private void requireShape(Row row) {
        if (!row.isSound()) {
            throw new RowRejection(messages.problem(row, "", row.fault().code()));
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (Decoding.isDamaged(row.cell(i))) {
                throw new RowRejection(messages.problem(row, header(i), "row.undecodable"));
            }
        }
        int width = row.cells().size();
        if (width < columns.size()) {
            throw new RowRejection(messages.problem(row, "", "row.too-few-columns", width, columns.size()));
        }
        if (row.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            throw new RowRejection(messages.problem(row, "", "row.too-many-columns", width, columns.size()));
        }
    }

    private String header(int column) {
        return column < columns.size() ? columns.get(column).header() : "";
    }

    private void put(ContactAssembly assembly, Row row, PlannedColumn column, ContactField field, String value) {
        int index = column.index();
        String label = column.labelColumn().isPresent()
                ? row.cell(column.labelColumn().getAsInt()).strip()
                : "";
        if (field instanceof ContactField.Phone phone) {
            values(VALUES, value).forEach(number -> assembly.phone(number, Labels.phone(label, phone.kind()), index));
        } else if (field instanceof ContactField.Address address) {
            String text = address.part() == ContactField.AddressPart.COUNTRY
                    ? CountryNames.codeOf(value)
                    : value.indexOf('\n') < 0 && value.indexOf('\r') < 0
                            ? value
                            : LINES.matcher(value).replaceAll(", ");
            assembly.address(address.kind(), Labels.address(label, address.kind()), address.part(), text, index);
        } else if (field instanceof ContactField.TaxNumber number) {
            assembly.taxNumber(number.country(), value, index);
        } else {
            putPlain(assembly, row, column, (Plain) field, value);
        }
    }

    private void putPlain(ContactAssembly assembly, Row row, PlannedColumn column, Plain field, String value) {
        int index = column.index();
        switch (field) {
            case EMAIL -> addresses(value).forEach(address -> assembly.email(address, index));
            case WEBSITE -> values(VALUES, value).forEach(address -> assembly.website(address, index));
            case DESCRIPTION -> assembly.describe(value, index);
            case TYPE, SOURCE, WARMTH -> category(assembly, row, column, field, value);
            case GROUP -> values(VALUES, value).forEach(name -> category(assembly, row, column, field, name));
            case TAG -> values(TAGS, value).forEach(name -> category(assembly, row, column, field, name));
            default -> assembly.text(field, value, index);
        }
    }

    private void category(ContactAssembly assembly, Row row, PlannedColumn column, Plain field, String name) {
        CategoryList list = listOf(field);
        try {
            assembly.category(
                    list,
                    categories
                            .find(list, name)
                            .orElseThrow(() -> new RowRejection(
                                    messages.problem(row, column.header(), "category.unknown", list.code(), name))));
        } catch (ConstraintViolationException | CrmException refused) {
            throw new RowRejection(rejections.of(row, column.header(), refused));
        }
    }

    private static CategoryList listOf(Plain field) {
        return switch (field) {
            case TYPE -> CategoryList.CONTACT_TYPE;
            case SOURCE -> CategoryList.SOURCE;
            case WARMTH -> CategoryList.WARMTH;
            case GROUP -> CategoryList.CONTACT_GROUP;
            case TAG -> CategoryList.TAG;
            default -> throw new IllegalArgumentException(field + " is not kept in a list");
        };
    }

    /** Several addresses if each part is one; else one address with a mistake in it, to be reported as it stands. */
    private static Stream<String> addresses(String value) {
        if (value.indexOf('@') == value.lastIndexOf('@')) {
            return values(VALUES, value);
        }
        return values(ADDRESSES, value).allMatch(part -> part.contains("@"))
                ? values(ADDRESSES, value)
                : values(VALUES, value);
    }

    /** The values of a field that holds several; a star marks the preferred one in Google's lists. */
    private static Stream<String> values(Pattern between, String value) {
        if (value.indexOf('*') < 0 && value.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0)) {
            return Stream.of(value);
        }
        return Arrays.stream(between.split(value))
                .map(part -> part.startsWith("* ") ? part.substring(2).strip() : part.strip())
                .filter(part -> !part.isEmpty() && !part.equals("*"));
    }
}
