package io.klientela.examples.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one would write for a question if one knew the data: the ids of a page, out of the range of an index that lies in the order
 * of the list and comes to the end of the page soonest; what else is asked is looked up row by row.
 *
 * @param sql the query
 * @param parameters what stands for its question marks
 */
record SearchByHand(String sql, List<Object> parameters) {
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** Puts queries together. */
    static final class Writer {
        private final Object project;
        private final Object group;
        private final String word;
        private final String viewer;
        private final String from;
        private String id = "a.contact_id";
        private String lead = "";
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();

        /**
         * @param project the id of the project, as the driver takes it
         * @param group the id of the group, likewise
         * @param word the word that many have
         * @param viewer the principal through which the viewer sees some contacts; empty for all
         * @param from beyond which sort key; empty for the first page
         */
        Writer(Object project, Object group, String word, String viewer, String from) {
            this.project = project;
            this.group = group;
            this.word = word;
            this.viewer = viewer;
            this.from = from;
        }

        SearchByHand everything() {
            return (viewer.isEmpty() ? list() : readers()).inOrder();
        }

        SearchByHand members() {
            return (viewer.isEmpty() ? group() : readers().isMember()).inOrder();
        }

        SearchByHand word() {
            return (viewer.isEmpty() ? word(word) : readers().has(word)).inOrder();
        }

        SearchByHand wordAndGroup() {
            return (viewer.isEmpty() ? group() : readers().isMember()).has(word).inOrder();
        }

        SearchByHand wordAndBeginning(String other) {
            return (viewer.isEmpty() ? word(word) : readers().has(word))
                    .begins(other)
                    .inOrder();
        }

        SearchByHand newest() {
            id = "a.id";
            with("select a.id as contact_id from crm_contact a where a.project_id = ?", project);
            if (!viewer.isEmpty()) {
                isSeen();
            }
            return ordered("a.project_id desc, a.created_at desc, a.id desc");
        }

        /** Those whose words lie in a range, once each, sorted. */
        SearchByHand beginning(String text) {
            with(
                    "select a.contact_id from (select distinct sort_key, contact_id, project_id from crm_contact_word"
                            + " where project_id = ? and word >= ? and word < ? and sort_key > ?"
                            + " order by sort_key, contact_id) a where 1 = 1",
                    project,
                    bytes(text),
                    bytes(text + LAST),
                    bytes(from));
            if (!viewer.isEmpty()) {
                isSeen();
            }
            return inOrder();
        }

        private Writer list() {
            id = "a.id";
            lead = "a.project_id";
            return with(
                    "select a.id from crm_contact a where a.project_id = ? and a.sort_key > ?", project, bytes(from));
        }

        private Writer readers() {
            id = "a.record_id";
            lead = "a.project_id, a.record_kind, a.principal";
            return with(
                    "select a.record_id from crm_record_access a where a.project_id = ? and a.record_kind = 'contact'"
                            + " and a.principal = ? and a.sort_key > ?",
                    project,
                    viewer,
                    bytes(from));
        }

        private Writer group() {
            lead = "a.project_id, a.category_id";
            return with(
                    "select a.contact_id from crm_contact_category a where a.project_id = ? and a.category_id = ?"
                            + " and a.sort_key > ?",
                    project,
                    group,
                    bytes(from));
        }

        private Writer word(String exact) {
            lead = "a.project_id, a.word";
            return with(
                    "select a.contact_id from crm_contact_word a where a.project_id = ? and a.word = ? and a.sort_key > ?",
                    project,
                    bytes(exact),
                    bytes(from));
        }

        private Writer has(String exact) {
            return with(
                    " and (select 1 from crm_contact_word w where w.project_id = a.project_id and w.contact_id = " + id
                            + " and w.word = ? limit 1) is not null",
                    bytes(exact));
        }

        private Writer begins(String text) {
            return with(
                    " and (select 1 from crm_contact_word w where w.project_id = a.project_id and w.contact_id = " + id
                            + " and w.word >= ? and w.word < ? limit 1) is not null",
                    bytes(text),
                    bytes(text + LAST));
        }

        private Writer isMember() {
            return with(
                    " and (select 1 from crm_contact_category c where c.project_id = a.project_id and c.contact_id = "
                            + id + " and c.list_code = 'contact-group' and c.category_id = ? limit 1) is not null",
                    group);
        }

        private void isSeen() {
            with(
                    " and (select 1 from crm_record_access r where r.project_id = a.project_id and r.record_kind = 'contact'"
                            + " and r.record_id = " + id + " and r.principal = ? limit 1) is not null",
                    viewer);
        }

        private Writer with(String part, Object... values) {
            sql.append(part);
            parameters.addAll(List.of(values));
            return this;
        }

        /** Names the columns that the index begins with, though they are constants: H2 takes the index's order only then. */
        private SearchByHand inOrder() {
            return ordered((lead.isEmpty() ? "" : lead + ", ") + "a.sort_key, " + id);
        }

        private SearchByHand ordered(String order) {
            return new SearchByHand(sql + " order by " + order + " limit 51", List.copyOf(parameters));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
