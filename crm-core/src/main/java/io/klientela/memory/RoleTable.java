package io.klientela.memory;

import io.klientela.access.RoleCode;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import io.klientela.role.CustomRole;
import io.klientela.role.RoleStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roles that projects make, and how often rights were changed. */
final class RoleTable implements RoleStore {
    private final Table<CustomRole> table;
    private final Table<Long> revisions;
    private final Integrity integrity;

    RoleTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.ROLES, CustomRole.class);
        revisions = new Table<>(rows, Section.RIGHTS_REVISIONS, Long.class);
        this.integrity = integrity;
    }

    @Override
    public void insert(CustomRole role) {
        integrity.project(role.project());
        Integrity.unique(find(role.project(), role.code()).isEmpty(), role.code());
        table.insert(table.key(role.project(), role.id()), role);
    }

    @Override
    public boolean update(CustomRole role) {
        boolean isNext = table.find(table.key(role.project(), role.id()))
                .filter(stored -> stored.version() == role.version() - 1)
                .isPresent();
        if (isNext) {
            table.put(table.key(role.project(), role.id()), role);
        }
        return isNext;
    }

    @Override
    public void delete(CustomRole role) {
        table.remove(table.key(role.project(), role.id()));
    }

    @Override
    public Optional<CustomRole> find(ProjectId project, RoleCode code) {
        return table.under(table.key().then(project.value()))
                .filter(role -> role.code().equals(code))
                .findFirst();
    }

    @Override
    public List<CustomRole> list(ProjectId project) {
        return table.under(table.key().then(project.value())).toList();
    }

    @Override
    public long revision(ProjectId project) {
        return revisions.find(revision(revisions, project)).orElse(0L);
    }

    @Override
    public boolean advance(ProjectId project, long from) {
        boolean isCurrent = revision(project) == from;
        if (isCurrent) {
            revisions.put(revision(revisions, project), from + 1);
        }
        return isCurrent;
    }

    private static Key revision(Table<Long> revisions, ProjectId project) {
        return revisions.key().then(project.value());
    }

    /** {@inheritDoc} What is kept here is what this program wrote. */
    @Override
    public Map<RecordRef, Set<String>> unreadableGrants(ProjectId project) {
        return Map.of();
    }
}
