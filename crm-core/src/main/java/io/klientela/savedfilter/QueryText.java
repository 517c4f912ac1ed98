package io.klientela.savedfilter;

import io.klientela.category.CategoryList;
import io.klientela.contact.BasicCondition;
import io.klientela.contact.CombinedCondition;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactKind;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.SearchText;
import io.klientela.contact.WithheldCondition;
import io.klientela.id.CategoryId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.paging.SortDirection;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.CountryCode;
import io.klientela.session.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form in which queries are stored: {@code v1(condition,words("…"),by-name("ascending"))}. Parts of a condition stand in
 * brackets behind its name, values in quotation marks. What this version cannot read is refused and never left out.
 */
public final class QueryText {
    private static final String VERSION = "v1";

    private QueryText() {}

    /** The query as text, which {@link #parse} reads. */
    public static String of(ContactQuery query) {
        return Term.of(
                        VERSION,
                        List.of(
                                term(query.condition()),
                                Term.of("words", query.words().text()),
                                term(query.sort())))
                .toText();
    }

    /**
     * Reads what {@link #of} wrote.
     *
     * @throws IllegalArgumentException if the text is none, or of a later version
     */
    public static ContactQuery parse(String text) {
        Term query = Term.parse(text);
        if (!query.name().equals(VERSION)) {
            throw new IllegalArgumentException("This version reads filters of the form " + VERSION + ", not "
                    + query.name() + "; was the database written by a later version?");
        }
        return new ContactQuery(
                condition(query.part(0)), new SearchText(query.part(1).value(0)), sort(query.part(2)));
    }

    /**
     * How a query that asks for {@code category} names it: behind a list, as no text does that someone searches for, since quotation
     * marks within a value are written otherwise.
     */
    public static String naming(CategoryId category) {
        return "\",\"" + category + "\")";
    }

    /** The query that asks for {@code replacement} where this one asks for {@code category}. */
    static ContactQuery replaced(ContactQuery query, CategoryId category, CategoryId replacement) {
        return new ContactQuery(replaced(query.condition(), category, replacement), query.words(), query.sort());
    }

    private static ContactCondition replaced(ContactCondition condition, CategoryId category, CategoryId replacement) {
        if (condition instanceof CombinedCondition combined) {
            List<ContactCondition> parts = combined.parts().stream()
                    .map(part -> replaced(part, category, replacement))
                    .toList();
            return combined instanceof CombinedCondition.AllOf
                    ? new CombinedCondition.AllOf(parts)
                    : combined instanceof CombinedCondition.AnyOf
                            ? new CombinedCondition.AnyOf(parts)
                            : new CombinedCondition.Not(parts.get(0));
        }
        return condition instanceof WithheldCondition.Holding holding
                        && holding.category().equals(category)
                ? new WithheldCondition.Holding(holding.list(), replacement)
                : condition;
    }

    private static Term term(ContactSort sort) {
        if (sort instanceof ContactSort.ByCustomField custom) {
            return Term.of("by-field", custom.direction().code(), custom.field().toString());
        }
        return Term.of(
                sort instanceof ContactSort.ByName ? "by-name" : "by-creation",
                sort.direction().code());
    }

    private static ContactSort sort(Term term) {
        SortDirection direction = SortDirection.parse(term.value(0));
        return switch (term.name()) {
            case "by-name" -> new ContactSort.ByName(direction);
            case "by-creation" -> new ContactSort.ByCreation(direction);
            case "by-field" -> new ContactSort.ByCustomField(CustomFieldId.parse(term.value(1)), direction);
            default -> throw term.unknown();
        };
    }

    private static Term term(ContactCondition condition) {
        if (condition instanceof CombinedCondition combined) {
            String name = combined instanceof CombinedCondition.AllOf
                    ? "all"
                    : combined instanceof CombinedCondition.AnyOf ? "any" : "not";
            return Term.of(name, combined.parts().stream().map(QueryText::term).toList());
        }
        return condition instanceof BasicCondition basic ? basic(basic) : withheld((WithheldCondition) condition);
    }

    private static Term basic(BasicCondition condition) {
        if (condition instanceof BasicCondition.OfKind kind) {
            return Term.of("kind", kind.kind().code());
        }
        if (condition instanceof BasicCondition.HasBasicWords words) {
            return Term.of("basic-words", words.text().text());
        }
        return Term.of(
                "responsible",
                ((BasicCondition.OfResponsible) condition).employee().toString());
    }

    private static Term withheld(WithheldCondition condition) {
        if (condition instanceof WithheldCondition.Holding holding) {
            return Term.of("holds", holding.list().code(), holding.category().toString());
        }
        if (condition instanceof WithheldCondition.HoldingNone none) {
            return Term.of("holds-none", none.list().code());
        }
        if (condition instanceof WithheldCondition.OnlyResponsible) {
            return Term.of("private", List.of());
        }
        if (condition instanceof WithheldCondition.SharedWith shared) {
            return Term.of("shared", shared.principal().code());
        }
        if (condition instanceof WithheldCondition.CreatedWithin within) {
            return Term.of("created", moment(within.from()), moment(within.until()));
        }
        if (condition instanceof WithheldCondition.InCountry in) {
            return Term.of("country", in.country().code());
        }
        if (condition instanceof WithheldCondition.InCity in) {
            return Term.of("city", in.city());
        }
        if (condition instanceof WithheldCondition.HasWords words) {
            return Term.of("words", words.text().text());
        }
        if (condition instanceof WithheldCondition.HasConsent consent) {
            return Term.of(
                    "consent", consent.purpose().code(), consent.channel().code());
        }
        return CustomFieldText.term(((WithheldCondition.Custom) condition).condition());
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }

    private static ContactCondition condition(Term term) {
        List<ContactCondition> parts = term.parts().stream()
                .filter(part -> List.of("all", "any", "not").contains(term.name()))
                .map(QueryText::condition)
                .toList();
        return switch (term.name()) {
            case "all" -> new CombinedCondition.AllOf(parts);
            case "any" -> new CombinedCondition.AnyOf(parts);
            case "not" -> new CombinedCondition.Not(condition(term.part(0)));
            case "kind" -> ContactCondition.ofKind(kind(term));
            case "basic-words" -> ContactCondition.basicWords(term.value(0));
            case "responsible" -> ContactCondition.ofResponsible(EmployeeId.parse(term.value(0)));
            default -> withheld(term);
        };
    }

    private static ContactCondition withheld(Term term) {
        return switch (term.name()) {
            case "holds" ->
                new WithheldCondition.Holding(CategoryList.parse(term.value(0)), CategoryId.parse(term.value(1)));
            case "holds-none" -> ContactCondition.without(CategoryList.parse(term.value(0)));
            case "private" -> ContactCondition.onlyResponsible();
            case "shared" -> ContactCondition.sharedWith(new Principal(term.value(0)));
            case "created" -> new WithheldCondition.CreatedWithin(moment(term.value(0)), moment(term.value(1)));
            case "country" -> ContactCondition.inCountry(new CountryCode(term.value(0)));
            case "city" -> ContactCondition.inCity(term.value(0));
            case "words" -> ContactCondition.words(term.value(0));
            case "consent" ->
                ContactCondition.hasConsent(new ConsentPurpose(term.value(0)), Channel.parse(term.value(1)));
            default -> {
                if (CustomFieldText.isOne(term)) {
                    yield ContactCondition.custom(CustomFieldText.condition(term));
                }
                throw term.unknown();
            }
        };
    }

    private static Optional<Instant> moment(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static ContactKind kind(Term term) {
        return Stream.of(ContactKind.values())
                .filter(kind -> kind.code().equals(term.value(0)))
                .findFirst()
                .orElseThrow(term::unknown);
    }
}
