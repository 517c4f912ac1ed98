package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_WORD;

import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.CrmContactWord;
import io.klientela.paging.SortKey;
import io.klientela.session.AccessFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Where a query may begin: with one of its clauses, or with what its viewer sees. */
final class ContactBeginnings {
    private final DSLContext sql;
    private final ProjectId project;
    private final List<ContactClause> clauses;
    private final AccessFilter filter;
    private final SearchLimits limits;

    ContactBeginnings(DSLContext sql, ProjectId project, List<ContactClause> clauses, AccessFilter filter) {
        this.sql = sql;
        this.project = project;
        this.clauses = clauses;
        this.filter = filter;
        this.limits = SearchLimits.of(sql);
    }

    /**
     * Ranges to begin with.
     *
     * @param start the ranges
     * @param covered the clause that they answer; empty when each must be asked
     * @param isAdmitted whether the viewer sees what they hold, which need not be asked then
     */
    record Beginning(ContactStart start, Optional<ContactClause> covered, boolean isAdmitted) {}

    /**
     * How a page of a list by name is found.
     *
     * @param beginning where it begins
     * @param isShort whether its rows are few: then all are read, in whatever order; else it is in the order of the list
     * @param isSure whether there is nothing better than to walk through the beginning up to the end of the page
     * @param farOff what all are gathered from where such a walk does not come to enough of them in time
     */
    record Way(Beginning beginning, boolean isShort, boolean isSure, Beginning farOff) {}

    /** The shortest beginning, if it is short enough to read it all. Each is counted as far as that matters. */
    Optional<Beginning> shortest() {
        List<Beginning> all = Stream.concat(clauses.stream().flatMap(this::ofClause), Stream.of(ofViewer()))
                .toList();
        int[] counts = counts(all);
        int best = 0;
        for (int each = 1; each < all.size(); each++) {
            best = counts[each] < counts[best] ? each : best;
        }
        return counts[best] <= limits.longest() ? Optional.of(all.get(best)) : Optional.empty();
    }

    private int[] counts(List<Beginning> beginnings) {
        Record counted = sql.select(beginnings.stream()
                        .map(beginning -> DSL.field(beginning.start().count(limits.longest() + 1)))
                        .toList())
                .fetchSingle();
        int[] counts = new int[beginnings.size()];
        for (int each = 0; each < counts.length; each++) {
            counts[each] = counted.get(each, Integer.class);
        }
        return counts;
    }

    /**
     * With the ranges that are short, or else with those whose contacts lie farthest apart in the list: of these, whoever walks
     * through it meets the fewest. There is always what the viewer sees.
     */
    Way way(Walk walk) {
        List<Beginning> all =
                Stream.concat(inListOrderIfOneWord(), Stream.of(ofViewer())).toList();
        if (all.size() == 1) {
            return new Way(all.get(0), false, false, all.get(0));
        }
        Record looked =
                sql.select(all.stream().map(each -> look(each, walk)).toList()).fetchSingle();
        List<Looked> found = new ArrayList<>();
        for (int each = 0; each < all.size(); each++) {
            found.add(looked(all.get(each), looked, each));
        }
        return found.stream()
                .filter(each -> each.rows() <= limits.longest())
                .min(Comparator.comparingInt(Looked::rows))
                .map(each -> new Way(each.beginning(), true, true, each.beginning()))
                .orElseGet(() -> longWay(found, walk));
    }

    private Way longWay(List<Looked> found, Walk walk) {
        Beginning sparsest = sparsest(found, walk);
        Beginning farOff = found.stream()
                .filter(each -> each.key().isEmpty())
                .map(Looked::beginning)
                .findFirst()
                .orElse(sparsest);
        boolean isSure = found.size() == clauses.size() + 1
                && found.stream().allMatch(each -> each.key().isPresent());
        return new Way(sparsest, false, isSure, farOff);
    }

    /**
     * @param rows how many there are; more than {@link SearchLimits#longest} for any greater number
     * @param key of those in the order of the list, how far one comes by some rows
     */
    private record Looked(Beginning beginning, int rows, Optional<SortKey> key) {}

    private Field<?> look(Beginning beginning, Walk walk) {
        ContactStart start = beginning.start();
        return start.isInListOrder()
                ? DSL.field(start.keyAhead(walk, sample(beginning)))
                : DSL.field(start.count(limits.longest() + 1));
    }

    private Looked looked(Beginning beginning, Record looked, int place) {
        if (!beginning.start().isInListOrder()) {
            return new Looked(beginning, looked.get(place, Integer.class), Optional.empty());
        }
        Optional<SortKey> key = Optional.ofNullable((SortKey) looked.get(place));
        return new Looked(
                beginning, key.isPresent() ? Integer.MAX_VALUE : Math.min(sample(beginning), limits.longest()), key);
    }

    private int sample(Beginning beginning) {
        return beginning.isAdmitted() ? limits.viewersSample() : limits.sample();
    }

    private static Beginning sparsest(List<Looked> found, Walk walk) {
        Comparator<Looked> byReach = Comparator.comparing(each -> each.key().orElseThrow());
        return found.stream()
                .filter(each -> each.key().isPresent())
                .max(walk.ascends() ? byReach : byReach.reversed())
                .orElseThrow()
                .beginning();
    }

    /** The clauses' beginnings, those about a beginning that is one word alone as that word. */
    private Stream<Beginning> inListOrderIfOneWord() {
        List<ContactClause> beginnings =
                clauses.stream().filter(clause -> clause.range().isPresent()).toList();
        if (beginnings.isEmpty()) {
            return clauses.stream().flatMap(this::ofClause);
        }
        Record behind = sql.select(beginnings.stream()
                        .map(clause -> DSL.field(isMore(clause.range().orElseThrow())))
                        .toList())
                .fetchSingle();
        return clauses.stream().flatMap(clause -> {
            int place = beginnings.indexOf(clause);
            return place >= 0 && behind.get(place, Integer.class) == 0 ? ofWord(clause) : ofClause(clause);
        });
    }

    private Stream<Beginning> ofWord(ContactClause clause) {
        WordRange range = clause.range().orElseThrow();
        ContactStart word = ContactStart.word(project, WordRange.of(range.from(), range.part()));
        return Stream.of(new Beginning(word, Optional.of(clause), false));
    }

    private Stream<Beginning> ofClause(ContactClause clause) {
        return clause
                .start()
                .map(start -> new Beginning(start, Optional.of(clause).filter(ContactClause::isWhole), false))
                .stream();
    }

    private Beginning ofViewer() {
        ContactStart start = filter instanceof AccessFilter.OpenTo open
                ? ContactStart.openTo(project, open.principals())
                : ContactStart.list(project);
        return new Beginning(start, Optional.empty(), true);
    }

    /** Whether the range holds words behind its first one: then its contacts do not lie in the order of the list. */
    private Select<Record1<Integer>> isMore(WordRange range) {
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
