package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_ACTIVITY;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.activity.Activity;
import io.klientela.activity.ActivityEntry;
import io.klientela.activity.ActivityNature;
import io.klientela.activity.ActivityQuery;
import io.klientela.activity.ActivityReach;
import io.klientela.activity.ActivityStore;
import io.klientela.category.CategoryReplaced;
import io.klientela.id.ActivityId;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.records.CrmActivityRecord;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.session.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Activities, a row each. */
final class ActivityTable implements ActivityStore {
    private static final CategoryColumns<CrmActivityRecord> CATEGORIES = new CategoryColumns<>(
                    RecordKind.ACTIVITY,
                    CRM_ACTIVITY.PROJECT_ID,
                    CRM_ACTIVITY.ID.coerce(CRM_RECORD_ACCESS.RECORD_ID),
                    CRM_ACTIVITY.VERSION,
                    RecordKind.CONTACT,
                    CRM_ACTIVITY.CONTACT_ID.coerce(CRM_RECORD_ACCESS.RECORD_ID))
            .with("category", CRM_ACTIVITY.CATEGORY_ID);

    private final DSLContext sql;
    private final References references;

    ActivityTable(DSLContext sql) {
        this.sql = sql;
        this.references = new References(sql);
    }

    @Override
    public void insert(Activity activity) {
        holdReferences(activity);
        Rows.insert(sql, row(activity));
    }

    @Override
    public boolean update(Activity activity) {
        holdReferences(activity);
        return Rows.update(sql, row(activity), CRM_ACTIVITY.VERSION, activity.version());
    }

    private void holdReferences(Activity activity) {
        references.hold(activity.project(), activity.contact());
        references.hold(activity.project(), Set.of(activity.entry().category()));
    }

    private static CrmActivityRecord row(Activity activity) {
        CrmActivityRecord row = new CrmActivityRecord();
        row.setProjectId(activity.project());
        row.setId(activity.id());
        row.setContactId(activity.contact());
        row.setNature(activity.nature().code());
        row.setCategoryId(activity.entry().category());
        row.setEntry(activity.entry().text());
        row.setHappenedAt(activity.entry().happenedAt());
        row.setAuthor(activity.entry().author());
        row.setRecordedAt(activity.entry().recordedAt());
        row.setVersion(activity.version());
        return row;
    }

    @Override
    public boolean delete(ProjectId project, ActivityId id, long version) {
        return sql.deleteFrom(CRM_ACTIVITY)
                        .where(CRM_ACTIVITY.PROJECT_ID.eq(project))
                        .and(CRM_ACTIVITY.ID.eq(id))
                        .and(CRM_ACTIVITY.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Activity> find(ProjectId project, ActivityId id, ActivityReach reach) {
        return sql.selectFrom(CRM_ACTIVITY)
                .where(CRM_ACTIVITY.PROJECT_ID.eq(project))
                .and(CRM_ACTIVITY.ID.eq(id))
                .and(admitted(reach))
                .fetchOptional(ActivityTable::activity);
    }

    @Override
    public List<Activity> find(ProjectId project, ContactId contact, ActivityReach reach, Slice slice) {
        return sql.selectFrom(CRM_ACTIVITY)
                .where(with(project, contact))
                .and(admitted(reach))
                .and(Places.before(slice, CRM_ACTIVITY.ID))
                .orderBy(CRM_ACTIVITY.ID.desc())
                .limit(slice.limit())
                .fetch(ActivityTable::activity);
    }

    @Override
    public List<Activity> find(ProjectId project, ActivityQuery query, ActivityReach reach, Slice slice) {
        return sql.selectFrom(CRM_ACTIVITY)
                .where(matching(project, query, reach))
                .and(Places.earlier(slice, CRM_ACTIVITY.HAPPENED_AT, CRM_ACTIVITY.ID))
                .orderBy(CRM_ACTIVITY.HAPPENED_AT.desc(), CRM_ACTIVITY.ID.desc())
                .limit(slice.limit())
                .fetch(ActivityTable::activity);
    }

    @Override
    public long count(ProjectId project, ActivityQuery query, ActivityReach reach) {
        return sql.fetchCount(CRM_ACTIVITY, matching(project, query, reach));
    }

    private static Condition matching(ProjectId project, ActivityQuery query, ActivityReach reach) {
        List<Condition> conditions = new ArrayList<>(List.of(CRM_ACTIVITY.PROJECT_ID.eq(project), admitted(reach)));
        query.contact().map(CRM_ACTIVITY.CONTACT_ID::eq).ifPresent(conditions::add);
        query.nature().map(ActivityNature::code).map(CRM_ACTIVITY.NATURE::eq).ifPresent(conditions::add);
        query.category().map(CRM_ACTIVITY.CATEGORY_ID::eq).ifPresent(conditions::add);
        query.author().map(CRM_ACTIVITY.AUTHOR::eq).ifPresent(conditions::add);
        query.from().map(CRM_ACTIVITY.HAPPENED_AT::ge).ifPresent(conditions::add);
        query.until().map(CRM_ACTIVITY.HAPPENED_AT::lt).ifPresent(conditions::add);
        return DSL.and(conditions);
    }

    @Override
    public long removeOf(ProjectId project, ContactId contact) {
        return sql.deleteFrom(CRM_ACTIVITY).where(with(project, contact)).execute();
    }

    private static Condition with(ProjectId project, ContactId contact) {
        return CRM_ACTIVITY.PROJECT_ID.eq(project).and(CRM_ACTIVITY.CONTACT_ID.eq(contact));
    }

    /** As {@link ActivityReach#admits} says. */
    private static Condition admitted(ActivityReach reach) {
        Condition byNature = DSL.or(Stream.of(ActivityNature.values())
                .map(nature -> CRM_ACTIVITY.NATURE.eq(nature.code()).and(admitted(reach.of(nature))))
                .toList());
        return reach.author()
                .map(Actor::employee)
                .map(author -> byNature.or(CRM_ACTIVITY.AUTHOR.eq(author).and(admitted(reach.own()))))
                .orElse(byNature);
    }

    private static Condition admitted(AccessFilter contacts) {
        return AccessTable.admits(contacts, CRM_ACTIVITY.PROJECT_ID, RecordKind.CONTACT, CRM_ACTIVITY.CONTACT_ID);
    }

    private static Activity activity(CrmActivityRecord row) {
        return Activity.of(
                Codes.parse(ActivityNature.values(), ActivityNature::code, row.getNature()),
                row.getId(),
                row.getProjectId(),
                row.getContactId(),
                new ActivityEntry(
                        row.getCategoryId(), row.getEntry(), row.getHappenedAt(), row.getAuthor(), row.getRecordedAt()),
                row.getVersion());
    }

    @Override
    public long countUses(ProjectId project, CategoryId category) {
        return CATEGORIES.count(sql, project, category);
    }

    @Override
    public List<CategoryReplaced> replaceCategory(
            ProjectId project, CategoryId category, CategoryId replacement, int limit) {
        references.hold(project, Set.of(replacement));
        return CATEGORIES.replace(sql, project, category, replacement, limit);
    }
}
