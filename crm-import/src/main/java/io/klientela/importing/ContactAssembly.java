package io.klientela.importing;

import io.klientela.category.CategoryList;
import io.klientela.contact.AddressKind;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewContact;
import io.klientela.contact.NewContactDetails;
import io.klientela.contact.NewContactDetails.NewEmail;
import io.klientela.contact.NewContactDetails.NewPhone;
import io.klientela.contact.NewContactDetails.NewTaxNumber;
import io.klientela.contact.NewPerson;
import io.klientela.contact.PhoneKind;
import io.klientela.customfield.NewCustomValues;
import io.klientela.id.CategoryId;
import io.klientela.importing.ContactField.AddressPart;
import io.klientela.importing.ContactField.Plain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the values of one row, remembers their columns, and makes the command of them. */
final class ContactAssembly {
    private final Map<String, Integer> origins = new HashMap<>();
    private final Map<Plain, String> texts = new EnumMap<>(Plain.class);
    private final Set<String> emails = new LinkedHashSet<>();
    private final List<NewPhone> phones = new ArrayList<>();
    private final Set<String> websites = new LinkedHashSet<>();
    private final Map<AddressKind, AddressDraft> addresses = new EnumMap<>(AddressKind.class);
    private final Map<CategoryList, Set<CategoryId>> categories = new EnumMap<>(CategoryList.class);
    private final List<String> description = new ArrayList<>();
    private String taxNumber = "";
    private String taxCountry = "";

    /** Parts of one address as they come in. */
    private record AddressDraft(
            AddressKind labelled, Map<AddressPart, String> parts, Map<AddressPart, Integer> columns) {}

    void text(Plain field, String value, int column) {
        texts.merge(field, value, (first, second) -> first + " " + second);
        origins.putIfAbsent(path(field), column);
    }

    void email(String address, int column) {
        if (emails.add(address)) {
            origins.put("emails[" + (emails.size() - 1) + "]", column);
        }
    }

    void phone(String number, PhoneKind kind, int column) {
        origins.put("phones[" + phones.size() + "]", column);
        phones.add(new NewPhone(number, kind, ""));
    }

    void website(String address, int column) {
        if (websites.add(address)) {
            origins.put("websites[" + (websites.size() - 1) + "]", column);
        }
    }

    void address(AddressKind planned, AddressKind labelled, AddressPart part, String value, int column) {
        AddressDraft draft = addresses.computeIfAbsent(
                planned,
                kind -> new AddressDraft(labelled, new EnumMap<>(AddressPart.class), new EnumMap<>(AddressPart.class)));
        draft.parts().merge(part, value, (first, second) -> first + ", " + second);
        draft.columns().putIfAbsent(part, column);
    }

    void taxNumber(String country, String number, int column) {
        taxCountry = country;
        taxNumber = number;
        origins.put("taxNumber", column);
    }

    void describe(String line, int column) {
        description.add(line);
        origins.putIfAbsent("description", column);
    }

    void category(CategoryList list, CategoryId entry) {
        categories.computeIfAbsent(list, none -> new HashSet<>()).add(entry);
    }

    /** The command; with a person's name, or with none at all where the file has people, a person. */
    Draft draft(Row row, boolean fileHasPeople, ImportOptions options, String country) {
        NewContactDetails details = details(options, country);
        String company = text(Plain.ORGANIZATION);
        splitFullName();
        boolean person = texts.containsKey(Plain.FIRST_NAME) || texts.containsKey(Plain.LAST_NAME);
        NewContact<?> command = person || (company.isEmpty() && fileHasPeople)
                ? new NewPerson(firstNames(), text(Plain.LAST_NAME), company, details)
                : new NewCompany(company, details);
        return new Draft(row, command, origins);
    }

    /** Where a name is in one piece, its last word is the last name. A single word is a last name alone. */
    private void splitFullName() {
        String full = text(Plain.FULL_NAME);
        if (full.isEmpty() || texts.containsKey(Plain.FIRST_NAME) || texts.containsKey(Plain.LAST_NAME)) {
            return;
        }
        int column = origins.getOrDefault(path(Plain.FULL_NAME), 0);
        int space = full.lastIndexOf(' ');
        text(Plain.LAST_NAME, full.substring(space + 1), column);
        origins.put(path(Plain.FIRST_NAME), column);
        if (space > 0) {
            text(Plain.FIRST_NAME, full.substring(0, space).strip(), column);
        }
    }

    private String firstNames() {
        return (text(Plain.FIRST_NAME) + " " + text(Plain.MIDDLE_NAME)).strip();
    }

    private NewContactDetails details(ImportOptions options, String country) {
        List<NewAddress> written = addresses();
        return new NewContactDetails(
                emails.stream().map(address -> new NewEmail(address, "")).toList(),
                phones,
                written,
                List.copyOf(websites),
                List.of(),
                taxNumber.isEmpty() ? Optional.empty() : Optional.of(taxNumber(written, country)),
                text(Plain.REGISTRATION),
                text(Plain.CURRENCY),
                text(Plain.LANGUAGE),
                one(CategoryList.CONTACT_TYPE),
                one(CategoryList.SOURCE).or(options::source),
                one(CategoryList.WARMTH),
                all(CategoryList.CONTACT_GROUP, options.groups()),
                all(CategoryList.TAG, options.tags()),
                Set.of(),
                String.join("\n", description),
                NewCustomValues.none(),
                options.responsible(),
                Optional.empty());
    }

    /** One of each kind: of two that carry the same label, the second takes a kind that is free. */
    private List<NewAddress> addresses() {
        Set<AddressKind> taken = new HashSet<>();
        List<NewAddress> written = new ArrayList<>();
        addresses.forEach((planned, draft) -> {
            AddressKind kind = draft.labelled();
            if (!taken.add(kind)) {
                kind = List.of(AddressKind.OTHER, AddressKind.OFFICE, AddressKind.HOME, AddressKind.DELIVERY).stream()
                        .filter(taken::add)
                        .findFirst()
                        .orElse(AddressKind.BILLING);
            }
            String place = "addresses[" + written.size() + "].";
            draft.columns().forEach((part, column) -> origins.put(place + property(part), column));
            written.add(new NewAddress(
                    kind,
                    draft.parts().getOrDefault(AddressPart.STREET, ""),
                    draft.parts().getOrDefault(AddressPart.ADDITIONAL, ""),
                    draft.parts().getOrDefault(AddressPart.POSTAL_CODE, ""),
                    draft.parts().getOrDefault(AddressPart.CITY, ""),
                    draft.parts().getOrDefault(AddressPart.REGION, ""),
                    draft.parts().getOrDefault(AddressPart.COUNTRY, "")));
        });
        return written;
    }

    /** The country of a tax number: named by the column, by its prefix, by the address, or the project's own. */
    private NewTaxNumber taxNumber(List<NewAddress> written, String country) {
        String prefix = CountryNames.codeOf(taxNumber.substring(0, Math.min(2, taxNumber.length())));
        if (CountryNames.isCode(prefix) && taxNumber.length() > 3) {
            return new NewTaxNumber(prefix, taxNumber.substring(2).strip());
        }
        String near = written.stream()
                .map(NewAddress::country)
                .filter(CountryNames::isCode)
                .findFirst()
                .orElse(country);
        return new NewTaxNumber(taxCountry.isEmpty() ? near : taxCountry, taxNumber);
    }

    private Optional<CategoryId> one(CategoryList list) {
        return categories.getOrDefault(list, Set.of()).stream().findFirst();
    }

    private Set<CategoryId> all(CategoryList list, Set<CategoryId> always) {
        Set<CategoryId> entries = new HashSet<>(categories.getOrDefault(list, Set.of()));
        entries.addAll(always);
        return entries;
    }

    private String text(Plain field) {
        return texts.getOrDefault(field, "");
    }

    private static String property(AddressPart part) {
        return part == AddressPart.POSTAL_CODE ? "postalCode" : part.name().toLowerCase(Locale.ROOT);
    }

    /** The property of the command; a company has its name where a person has its organization. */
    private static String path(Plain field) {
        return switch (field) {
            case FIRST_NAME, MIDDLE_NAME -> "firstName";
            case LAST_NAME -> "lastName";
            case ORGANIZATION -> "organization";
            case CURRENCY -> "currency";
            case LANGUAGE -> "language";
            case REGISTRATION -> "registration";
            default -> field.name();
        };
    }
}
