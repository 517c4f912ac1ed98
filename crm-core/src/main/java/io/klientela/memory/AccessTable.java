package io.klientela.memory;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import java.util.Optional;
import java.util.Set;

/** Who may read each access root. The rows outlive their root, since its history is read through them. */
final class AccessTable {
    private final Table<Readers> table;

    AccessTable(Rows rows) {
        table = new Table<>(rows, Section.READERS, Readers.class);
    }

    void put(ProjectId project, RecordRef root, RecordAccess access) {
        table.put(key(project, root), new Readers(access.entries().keySet()));
    }

    boolean admits(AccessFilter filter, ProjectId project, RecordRef root) {
        Optional<Readers> readers = table.find(key(project, root));
        return filter.admits(readers.map(Readers::principals).orElse(Set.of()));
    }

    private Key key(ProjectId project, RecordRef root) {
        return table.key().then(project.value()).then(root.kind().code()).then(root.id());
    }

    private record Readers(Set<Principal> principals) {}
}
