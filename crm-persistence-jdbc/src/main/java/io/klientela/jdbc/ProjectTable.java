package io.klientela.jdbc;

import static io.klientela.jdbc.KeptStatement.any;
import static io.klientela.jdbc.schema.Tables.CRM_PROJECT;

import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmProjectRecord;
import io.klientela.paging.SortKey;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Project;
import io.klientela.project.ProjectStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Projects, each with its organisation and with what it says of access. */
final class ProjectTable implements ProjectStore {
    private static final KeptStatement BY_ID = KeptStatement.query(DSL.selectFrom(CRM_PROJECT)
            .where(CRM_PROJECT.ID.eq(any(CRM_PROJECT.ID)))
            .and(CRM_PROJECT.DELETION_BEGUN.isFalse()));

    private final DSLContext sql;
    private final OrganizationTable organizations;
    private final ProjectSettings settings;

    ProjectTable(DSLContext sql, OrganizationTable organizations, ProjectSettings settings) {
        this.sql = sql;
        this.organizations = organizations;
        this.settings = settings;
    }

    @Override
    public void insert(Project project) {
        CrmProjectRecord row = row(project);
        row.setSearchVersion(ContactWordTable.VERSION);
        Rows.insert(sql, row);
        settings.insert(project);
    }

    @Override
    public boolean update(Project project) {
        if (!Rows.update(sql, row(project), CRM_PROJECT.VERSION, project.version())) {
            return false;
        }
        settings.replace(project);
        return true;
    }

    private CrmProjectRecord row(Project project) {
        CrmProjectRecord row = new CrmProjectRecord();
        row.setId(project.id());
        row.setName(project.name());
        row.setSortKey(SortKey.of(project.name()));
        row.setCountry(project.country());
        row.setZoneId(project.zone());
        row.setCurrency(project.currency());
        row.setLanguageTag(project.language());
        row.setOrganizationHash(organizations.save(project.id(), project.organization()));
        row.setModuleAccess(project.moduleAccess().state().code());
        row.setVersion(project.version());
        return row;
    }

    @Override
    public void markDeleted(ProjectId id) {
        sql.update(CRM_PROJECT)
                .set(CRM_PROJECT.DELETION_BEGUN, true)
                .where(CRM_PROJECT.ID.eq(id))
                .execute();
    }

    @Override
    public List<ProjectId> markedDeleted() {
        return sql.select(CRM_PROJECT.ID)
                .from(CRM_PROJECT)
                .where(CRM_PROJECT.DELETION_BEGUN.isTrue())
                .orderBy(CRM_PROJECT.ID)
                .fetch(CRM_PROJECT.ID);
    }

    @Override
    public int removeSome(ProjectId id, int limit) {
        return new ProjectRemoval(sql, id).removeSome(limit);
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        return BY_ID.find(sql, row -> row.into(new CrmProjectRecord()), id)
                .map(row -> project(row, settings.load(row), organizations.load(List.of(profile(row)))));
    }

    @Override
    public List<Project> list() {
        return projects(sql.selectFrom(CRM_PROJECT)
                .where(CRM_PROJECT.DELETION_BEGUN.isFalse())
                .orderBy(CRM_PROJECT.SORT_KEY, CRM_PROJECT.ID)
                .fetch());
    }

    private List<Project> projects(List<CrmProjectRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<ProfileKey, OrganizationProfile> profiles =
                organizations.load(rows.stream().map(ProjectTable::profile).toList());
        ProjectSettings.Loaded loaded = settings.load(rows);
        return rows.stream().map(row -> project(row, loaded, profiles)).toList();
    }

    private static ProfileKey profile(CrmProjectRecord row) {
        return new ProfileKey(row.getId(), row.getOrganizationHash());
    }

    private static Project project(
            CrmProjectRecord row, ProjectSettings.Loaded loaded, Map<ProfileKey, OrganizationProfile> profiles) {
        return new Project(
                row.getId(),
                row.getName(),
                row.getCountry(),
                row.getZoneId(),
                row.getCurrency(),
                row.getLanguageTag(),
                loaded.defaultVisibility(row.getId()),
                loaded.moduleAccess(row),
                Objects.requireNonNull(profiles.get(profile(row))),
                row.getVersion());
    }
}
