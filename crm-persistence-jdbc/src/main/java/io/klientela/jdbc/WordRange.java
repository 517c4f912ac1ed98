package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_WORD;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.CrmContactWord;
import io.klientela.paging.SearchWord;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A range of the words by which contacts are found.
 *
 * @param from its first word
 * @param until what lies behind it; empty when it is one word
 * @param part whose words it holds; empty for all
 */
record WordRange(SearchWord from, Optional<SearchWord> until, Optional<String> part) {
    /** All words that begin so. */
    static WordRange beginning(SearchWord beginning, Optional<String> part) {
        return new WordRange(beginning, Optional.of(beginning.end()), part);
    }

    /** One word alone. */
    static WordRange of(SearchWord word, Optional<String> part) {
        return new WordRange(word, Optional.empty(), part);
    }

    Condition within(CrmContactWord row) {
        Condition words =
                until.map(end -> row.WORD.ge(from).and(row.WORD.lt(end))).orElseGet(() -> row.WORD.eq(from));
        return part.map(row.PART::eq).map(words::and).orElse(words);
    }

    /**
     * Words of the range behind its first one. They are told by where they begin: asked for what is greater than a word, H2 goes
     * through all rows that have that very word.
     */
    Condition behindFirst(CrmContactWord row) {
        Condition words = row.WORD.ge(from.next()).and(row.WORD.lt(until.orElse(from)));
        return part.map(row.PART::eq).map(words::and).orElse(words);
    }

    /** Whether the contact has a word of it. */
    Condition heldBy(Probe probe, Field<ProjectId> project, Field<ContactId> contact) {
        CrmContactWord held = CRM_CONTACT_WORD.as("held");
        return probe.finds(DSL.selectOne()
                .from(held)
                .where(held.PROJECT_ID.eq(project))
                .and(held.CONTACT_ID.eq(contact))
                .and(within(held)));
    }
}
