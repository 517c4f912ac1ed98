package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;

import io.klientela.contact.BasicCondition;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.SearchText;
import io.klientela.contact.WithheldCondition;
import io.klientela.id.ProjectId;
import io.klientela.paging.SearchWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;

/**
 * One of the things that all hold of the contacts which a query asks for.
 *
 * @param condition over a row that names a contact
 * @param start where a query may begin for it; empty when no index knows
 * @param isWhole whether the start holds those that meet the condition and no others, so that it need not be asked again
 * @param range the words that it is about, when it is about one beginning of a word
 */
record ContactClause(
        Function<ContactConditions, Condition> condition,
        Optional<ContactStart> start,
        boolean isWhole,
        Optional<WordRange> range) {

    /** What a condition comes to; nothing when every contact meets it. */
    static List<ContactClause> of(ProjectId project, ContactCondition condition) {
        return condition.conjuncts().stream()
                .flatMap(part -> clauses(project, part))
                .toList();
    }

    private static Stream<ContactClause> clauses(ProjectId project, ContactCondition part) {
        if (part instanceof WithheldCondition.HasWords words) {
            return terms(project, words.text(), Optional.empty());
        }
        if (part instanceof BasicCondition.HasBasicWords words) {
            return terms(project, words.text(), Optional.of(ContactWordTable.BASIC));
        }
        return Stream.of(new ContactClause(row -> row.of(part), start(project, part), isWhole(part), Optional.empty()));
    }

    private static Stream<ContactClause> terms(ProjectId project, SearchText text, Optional<String> part) {
        return text.terms().stream().map(term -> {
            List<WordRange> ranges = new ArrayList<>();
            for (List<SearchWord> alternative : term.alternatives()) {
                ranges.add(WordRange.beginning(longest(alternative), part));
            }
            boolean isWhole = term.alternatives().stream().allMatch(alternative -> alternative.size() == 1);
            return new ContactClause(
                    row -> row.has(term, part),
                    Optional.of(ContactStart.beginnings(project, ranges)),
                    isWhole,
                    isWhole && ranges.size() == 1 ? Optional.of(ranges.get(0)) : Optional.empty());
        });
    }

    /** The longest beginning is met by the fewest words, as far as one can tell without looking. */
    private static SearchWord longest(List<SearchWord> beginnings) {
        return beginnings.stream()
                .reduce((first, second) ->
                        second.folded().length() > first.folded().length() ? second : first)
                .orElseThrow();
    }

    private static boolean isWhole(ContactCondition part) {
        if (part instanceof WithheldCondition.InCity city) {
            return city.words().size() == 1;
        }
        return !(part instanceof WithheldCondition.HasConsent consent)
                || consent.channel().single().size() == 1;
    }

    private static Optional<ContactStart> start(ProjectId project, ContactCondition part) {
        if (part instanceof BasicCondition.OfResponsible mine) {
            return Optional.of(ContactStart.contacts(project, CRM_CONTACT.RESPONSIBLE_ID, mine.employee()));
        }
        if (part instanceof WithheldCondition.Holding holding) {
            return Optional.of(ContactConditions.column(holding.list())
                    .map(column -> ContactStart.contacts(project, column, holding.category()))
                    .orElseGet(() -> ContactStart.members(project, holding.category())));
        }
        if (part instanceof WithheldCondition.SharedWith shared) {
            return Optional.of(ContactStart.openTo(project, Set.of(shared.principal())));
        }
        if (part instanceof WithheldCondition.CreatedWithin within) {
            return Optional.of(ContactStart.created(project, ContactConditions.createdWithin(within)));
        }
        if (part instanceof WithheldCondition.InCity city) {
            return city.words().isEmpty()
                    ? Optional.empty()
                    : Optional.of(ContactStart.word(
                            project,
                            WordRange.of(
                                    longest(city.words().stream().sorted().toList()),
                                    Optional.of(ContactWordTable.CITY))));
        }
        if (part instanceof WithheldCondition.HasConsent consent) {
            return consent.channel().single().stream()
                    .min(Comparator.naturalOrder())
                    .map(channel -> ContactStart.consented(project, consent.purpose(), channel));
        }
        if (part instanceof WithheldCondition.Custom custom) {
            return CustomFieldConditions.OF_CONTACTS
                    .met(custom.condition())
                    .map(met -> ContactStart.values(project, custom.condition().field(), met));
        }
        return Optional.empty();
    }
}
