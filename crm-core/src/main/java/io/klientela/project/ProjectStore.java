package io.klientela.project;

import io.klientela.id.ProjectId;
import java.util.List;
import java.util.Optional;

/** Keeps projects. */
public interface ProjectStore {
    void insert(Project project);

    /**
     * Saves {@code project}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code project.version() - 1}; if not, nothing is written
     */
    boolean update(Project project);

    Optional<Project> find(ProjectId id);

    /** All projects by the sort key of their name, then id: for the host, which decides who may choose among them. */
    List<Project> list();
}
