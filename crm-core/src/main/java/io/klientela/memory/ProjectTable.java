package io.klientela.memory;

import io.klientela.id.ProjectId;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import io.klientela.project.Project;
import io.klientela.project.ProjectStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class ProjectTable implements ProjectStore {
    private static final Comparator<Project> BY_NAME = Comparator.comparing(
            project -> new Keyset(SortKey.of(project.name()), project.id().value()));

    private final Table<Project> table;

    ProjectTable(Rows rows) {
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
