package io.klientela.memory;

import io.klientela.id.ProjectId;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import io.klientela.project.Project;
import io.klientela.project.ProjectStore;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class ProjectTable implements ProjectStore {
    private static final Comparator<Project> BY_NAME = Comparator.comparing(
            project -> new Keyset(SortKey.of(project.name()), project.id().value()));

    /** Events leave by being delivered; the mark itself goes last. */
    private static final Set<Section> KEPT = EnumSet.of(Section.EVENTS, Section.PROJECTS, Section.DELETED_PROJECTS);

    private final Rows rows;
    private final Table<Project> table;
    private final Table<ProjectId> deleted;

    ProjectTable(Rows rows) {
        this.rows = rows;
        deleted = new Table<>(rows, Section.DELETED_PROJECTS, ProjectId.class);
        table = new Table<>(rows, Section.PROJECTS, Project.class);
    }

    @Override
    public void insert(Project project) {
        table.insert(key(project.id()), project);
    }

    @Override
    public boolean update(Project project) {
        boolean isNext = find(project.id())
                .filter(stored -> stored.version() == project.version() - 1)
                .isPresent();
        if (isNext) {
            table.put(key(project.id()), project);
        }
        return isNext;
    }

    @Override
    public void markDeleted(ProjectId id) {
        table.remove(key(id));
        deleted.put(deleted.key().then(id.value()), id);
    }

    @Override
    public List<ProjectId> markedDeleted() {
        return deleted.under(deleted.key()).toList();
    }

    @Override
    public int removeSome(ProjectId id, int limit) {
        int removed = Stream.of(Section.values())
                .filter(section -> !KEPT.contains(section))
                .mapToInt(section -> rows.removeUnder(Key.of(section).then(id.value()), limit))
                .sum();
        return removed > 0 ? removed : rows.removeUnder(deleted.key().then(id.value()), limit);
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        return table.find(key(id));
    }

    @Override
    public List<Project> list() {
        return table.under(table.key()).sorted(BY_NAME).toList();
    }

    private Key key(ProjectId id) {
        return table.key().then(id.value());
    }
}
