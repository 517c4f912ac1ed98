package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_PROJECT;
import static io.klientela.jdbc.schema.Tables.CRM_PROJECT_SHARING;

import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmProjectRecord;
import io.klientela.jdbc.schema.tables.records.CrmProjectSharingRecord;
import io.klientela.paging.SortKey;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Project;
import io.klientela.project.ProjectStore;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/** Projects, each with its organisation and with what its new contacts are open to. */
final class ProjectTable implements ProjectStore {
    private final DSLContext sql;
    private final OrganizationTable organizations;

    ProjectTable(DSLContext sql, ProfileCache profiles) {
        this.sql = sql;
        this.organizations = new OrganizationTable(sql, profiles);
    }

    @Override
    public void insert(Project project) {
        Rows.insert(sql, row(project));
        insertSharing(project);
    }

    @Override
    public boolean update(Project project) {
        if (!Rows.update(sql, row(project), CRM_PROJECT.VERSION, project.version())) {
            return false;
        }
        sql.deleteFrom(CRM_PROJECT_SHARING)
                .where(CRM_PROJECT_SHARING.PROJECT_ID.eq(project.id()))
                .execute();
        insertSharing(project);
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
        row.setVersion(project.version());
        return row;
    }

    private void insertSharing(Project project) {
        List<CrmProjectSharingRecord> rows = new ArrayList<>();
        project.contactVisibility().shares().forEach((principal, share) -> {
            CrmProjectSharingRecord row = new CrmProjectSharingRecord();
            row.setProjectId(project.id());
            row.setPrincipal(principal);
            row.setMayWrite(share == Share.WRITE);
            rows.add(row);
        });
        Rows.insertAll(sql, rows);
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        return projects(sql.selectFrom(CRM_PROJECT).where(CRM_PROJECT.ID.eq(id)).fetch()).stream()
                .findFirst();
    }

    @Override
    public List<Project> list() {
        return projects(sql.selectFrom(CRM_PROJECT)
                .orderBy(CRM_PROJECT.SORT_KEY, CRM_PROJECT.ID)
                .fetch());
    }

    private List<Project> projects(List<CrmProjectRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<ProfileKey, OrganizationProfile> profiles = organizations.load(rows.stream()
                .map(row -> new ProfileKey(row.getId(), row.getOrganizationHash()))
                .toList());
        Map<ProjectId, Map<Principal, Share>> shares =
                shares(rows.stream().map(CrmProjectRecord::getId).toList());
        return rows.stream()
                .map(row -> new Project(
                        row.getId(),
                        row.getName(),
                        row.getCountry(),
                        row.getZoneId(),
                        row.getCurrency(),
                        row.getLanguageTag(),
                        new Visibility(shares.getOrDefault(row.getId(), Map.of())),
                        Objects.requireNonNull(profiles.get(new ProfileKey(row.getId(), row.getOrganizationHash()))),
                        row.getVersion()))
                .toList();
    }

    private Map<ProjectId, Map<Principal, Share>> shares(List<ProjectId> projects) {
        Map<ProjectId, Map<Principal, Share>> shares = new HashMap<>();
        sql.selectFrom(CRM_PROJECT_SHARING)
                .where(CRM_PROJECT_SHARING.PROJECT_ID.in(projects))
                .forEach(row -> shares.computeIfAbsent(row.getProjectId(), project -> new HashMap<>())
                        .put(row.getPrincipal(), AccessTable.share(row.getMayWrite())));
        return shares;
    }
}
