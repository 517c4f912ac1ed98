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

    /** Takes a project out of sight: neither {@link #find} nor {@link #list} answers with it from then on. */
    void markDeleted(ProjectId id);

    /** The projects that are out of sight and not wholly removed yet. */
    List<ProjectId> markedDeleted();

    /**
     * Removes some of what belongs to a project that is marked, whatever it is, what refers to others before what is
     * referred to, and in the end the project itself.
     *
     * @param limit the most rows to remove of any one sort
     * @return how many rows were removed; 0 when nothing is left
     */
    int removeSome(ProjectId id, int limit);

    Optional<Project> find(ProjectId id);

    /** All projects by the sort key of their name, then id: for the host, which decides who may choose among them. */
    List<Project> list();
}
