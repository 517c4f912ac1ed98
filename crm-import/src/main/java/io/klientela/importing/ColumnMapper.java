package io.klientela.importing;

import io.klientela.contact.AddressKind;
import io.klientela.contact.PhoneKind;
import io.klientela.importing.ContactField.AddressPart;
import io.klientela.importing.ContactField.Plain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Guesses from the names of all columns what each becomes. What is ambiguous by itself is settled by its neighbours. */
final class ColumnMapper {
    private static final Pattern SECOND_ADDRESS = Pattern.compile("address ([2-9]) .+");
    private static final Pattern WORDS = Pattern.compile(" ");
    private static final Map<String, PhoneKind> PHONE_KINDS =
            Map.of("home", PhoneKind.HOME, "office", PhoneKind.WORK, "other", PhoneKind.OTHER);

    private final List<String> headers;
    private final List<Optional<HeaderMeaning>> meanings;
    private final Set<String> words = new HashSet<>();

    private ColumnMapper(List<String> headers) {
        this.headers = headers;
        this.meanings = headers.stream().map(ColumnMapper::meaningOf).toList();
        meanings.forEach(meaning -> meaning.ifPresent(found -> words.add(found.word())));
    }

    static List<PlannedColumn> map(List<String> headers) {
        return new ColumnMapper(headers).columns();
    }

    /** How many of these could be names of columns that we know. */
    static long known(List<String> cells) {
        return cells.stream().filter(cell -> meaningOf(cell).isPresent()).count();
    }

    private static Optional<HeaderMeaning> meaningOf(String header) {
        return RejectedRows.isOurs(header) || header.length() > 80
                ? Optional.empty()
                : HeaderNames.SHIPPED.meaningOf(header);
    }

    private List<PlannedColumn> columns() {
        List<PlannedColumn> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(PlannedColumn.of(i, headers.get(i)).withField(fieldOf(i)));
        }
        // Those that say it exactly come first, then those that yield.
        Set<ContactField> taken = new HashSet<>();
        for (boolean weak : new boolean[] {false, true}) {
            for (int i = 0; i < columns.size(); i++) {
                if (meanings.get(i).filter(meaning -> meaning.isWeak() == weak).isPresent()) {
                    columns.set(i, withoutSecond(columns.get(i), taken));
                }
            }
        }
        columns.replaceAll(this::withLabels);
        return columns;
    }

    private Optional<ContactField> fieldOf(int column) {
        return meanings.get(column).flatMap(meaning -> {
            if (meaning.isAddress()) {
                return Optional.of(ContactField.address(addressKind(column, meaning), part(meaning.word())));
            }
            if (meaning.word().equals("phone.work") || meaning.word().equals("phone.other")) {
                return Optional.of(phone(meaning));
            }
            return plain(meaning.word());
        });
    }

    private Optional<ContactField> plain(String word) {
        return switch (word) {
            case "first-or-full-name" -> words.contains("last-name") ? Optional.of(Plain.FIRST_NAME) : name();
            case "last-or-full-name" -> words.contains("first-name") ? Optional.of(Plain.LAST_NAME) : name();
            case "name" -> name();
            case "company-hint", "label.phone", "label.address" -> Optional.empty();
            default -> Optional.of(ContactField.parse(word));
        };
    }

    /** A column called just "name" names companies in a list of companies, else people. */
    private Optional<ContactField> name() {
        boolean people = words.contains("first-name") || words.contains("last-name") || words.contains("full-name");
        boolean companies = words.contains("company-hint")
                || words.contains("registration")
                || words.stream().anyMatch(word -> word.startsWith("tax-number"))
                || (people && !words.contains("first-name") && !words.contains("last-name"));
        return Optional.of(companies && !words.contains("organization") ? Plain.ORGANIZATION : Plain.FULL_NAME);
    }

    private static ContactField phone(HeaderMeaning meaning) {
        PhoneKind unsaid = meaning.word().equals("phone.work") ? PhoneKind.WORK : PhoneKind.OTHER;
        return ContactField.phone(PHONE_KINDS.getOrDefault(meaning.kind(), unsaid));
    }

    private AddressKind addressKind(int column, HeaderMeaning meaning) {
        if (!meaning.kind().isEmpty()) {
            return AddressKind.valueOf(meaning.kind().toUpperCase(Locale.ROOT));
        }
        var second = SECOND_ADDRESS.matcher(HeaderNames.normalized(headers.get(column)));
        if (second.matches()) {
            return second.group(1).equals("2") ? AddressKind.OTHER : AddressKind.HOME;
        }
        return AddressKind.OFFICE;
    }

    private static AddressPart part(String word) {
        return AddressPart.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static PlannedColumn withoutSecond(PlannedColumn column, Set<ContactField> taken) {
        return column.field()
                        .filter(field -> !taken.add(field) && !field.isRepeatable())
                        .isPresent()
                ? column.withField(Optional.empty())
                : column;
    }

    /** Google writes the kind in a column before the value: "Phone 1 - Type", "Phone 1 - Value". */
    private PlannedColumn withLabels(PlannedColumn column) {
        String family = column.field().map(ColumnMapper::labelWord).orElse("");
        String beginning = firstTwoWords(column.header());
        return IntStream.range(0, headers.size())
                .filter(i -> meanings.get(i)
                        .filter(meaning -> meaning.word().equals(family))
                        .isPresent())
                .filter(i -> firstTwoWords(headers.get(i)).equals(beginning))
                .mapToObj(column::withLabels)
                .findFirst()
                .orElse(column);
    }

    private static String labelWord(ContactField field) {
        if (field instanceof ContactField.Phone) {
            return "label.phone";
        }
        return field instanceof ContactField.Address ? "label.address" : "";
    }

    private static String firstTwoWords(String header) {
        return WORDS.splitAsStream(HeaderNames.normalized(header)).limit(2).collect(Collectors.joining(" "));
    }
}
