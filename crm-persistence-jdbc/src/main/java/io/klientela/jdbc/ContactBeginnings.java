package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_WORD;

import io.klientela.contact.ContactSort;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.CrmContactWord;
import io.klientela.session.AccessFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Where a query may begin, as counting has told.
 *
 * @param best the shortest range, if there is any
 * @param shortest the same, if it is short enough to begin with
 * @param oneWord a clause about one word, whose contacts lie in the order of the list
 */
record ContactBeginnings(Optional<Beginning> best, Optional<Beginning> shortest, Optional<ContactClause> oneWord) {
    private static final ContactBeginnings NONE =
            new ContactBeginnings(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A range to begin with.
     *
     * @param range the range
     * @param covered the clause that it answers; empty when each must be asked
     * @param isAdmitted whether the viewer sees what it holds, which need not be asked then
     */
    record Beginning(ContactStart range, Optional<ContactClause> covered, boolean isAdmitted) {}

    /** Counts all ranges that the query could begin with, in one statement, each as far as it matters. */
    static ContactBeginnings count(
            DSLContext sql, ProjectId project, List<ContactClause> clauses, AccessFilter filter, ContactSort sort) {
        List<Beginning> ranges = ranges(project, clauses, filter, sort);
        if (ranges.isEmpty()) {
            return NONE;
        }
        int longest = ContactStart.longest(sql);
        List<ContactClause> words =
                clauses.stream().filter(clause -> clause.range().isPresent()).toList();
        List<Field<?>> counts = new ArrayList<>();
        ranges.forEach(range -> counts.add(DSL.field(range.range().count(longest + 1))));
        words.forEach(
                clause -> counts.add(DSL.field(isMore(project, clause.range().orElseThrow()))));
        List<Integer> counted = new ArrayList<>();
        for (Object count : sql.select(counts).fetchSingle().intoArray()) {
            counted.add(((Number) count).intValue());
        }
        return chosen(ranges, words, counted, longest);
    }

    private static List<Beginning> ranges(
            ProjectId project, List<ContactClause> clauses, AccessFilter filter, ContactSort sort) {
        List<Beginning> ranges = new ArrayList<>();
        for (ContactClause clause : clauses) {
            Optional<ContactClause> covered = Optional.of(clause).filter(ContactClause::isWhole);
            clause.start().ifPresent(start -> ranges.add(new Beginning(start, covered, false)));
        }
        if (filter instanceof AccessFilter.OpenTo open
                && (!ranges.isEmpty() || !(sort instanceof ContactSort.ByName))) {
            ranges.add(new Beginning(ContactStart.openTo(project, open.principals()), Optional.empty(), true));
        }
        return ranges;
    }

    private static ContactBeginnings chosen(
            List<Beginning> ranges, List<ContactClause> words, List<Integer> counted, int longest) {
        int best = 0;
        for (int each = 1; each < ranges.size(); each++) {
            best = counted.get(each) < counted.get(best) ? each : best;
        }
        Optional<ContactClause> oneWord = Optional.empty();
        for (int each = 0; each < words.size(); each++) {
            if (oneWord.isEmpty() && counted.get(ranges.size() + each) == 0) {
                oneWord = Optional.of(words.get(each));
            }
        }
        Optional<Beginning> shortest = Optional.of(ranges.get(best));
        int length = counted.get(best);
        return new ContactBeginnings(shortest, shortest.filter(range -> length <= longest), oneWord);
    }

    /** Whether the range holds words behind its first one: then its contacts do not lie in the order of the list. */
    private static Select<Record1<Integer>> isMore(ProjectId project, WordRange range) {
        CrmContactWord row = CRM_CONTACT_WORD.as("behind");
        return DSL.selectCount()
                .from(DSL.selectOne()
                        .from(row)
                        .where(row.PROJECT_ID.eq(project))
                        .and(range.behindFirst(row))
                        .limit(1)
                        .asTable("more"));
    }
}
