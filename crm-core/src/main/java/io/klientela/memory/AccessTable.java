package io.klientela.memory;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import java.util.Set;

/** Who may read each access root. The rows outlive their root, since its history is read through them. */
final class AccessTable {
    private final Table<Readers> table;

    AccessTable(Rows rows) {
        table = new Table<>(rows, Section.READERS, Readers.class);
    }

    void put(ProjectId project, RecordRef root, RecordAccess access) {
        table.put(key(project, root), new Readers(access.entries().keySet(), true));
    }

    boolean admits(AccessFilter filter, ProjectId project, RecordRef root) {
        return filter.admits(readers(project, root));
    }

    Set<Principal> readers(ProjectId project, RecordRef root) {
        return table.find(key(project, root)).map(Readers::principals).orElse(Set.of());
    }

    /** How many roots, and not what else is remembered of deleted ones, are open to {@code principal}. */
    long countNaming(ProjectId project, Principal principal) {
        return table.under(table.key().then(project.value()))
                .filter(readers -> readers.isLive() && readers.principals().contains(principal))
                .count();
    }

    /** The root is deleted; its readers still read its history. */
    void retire(ProjectId project, RecordRef root) {
        table.find(key(project, root))
                .ifPresent(readers -> table.put(key(project, root), new Readers(readers.principals(), false)));
    }

    private Key key(ProjectId project, RecordRef root) {
        return table.key().then(project.value()).then(root.kind().code()).then(root.id());
    }

    private record Readers(Set<Principal> principals, boolean isLive) {}
}
