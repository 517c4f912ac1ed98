package io.klientela.project;

import io.klientela.error.CrmException;
import io.klientela.id.ProjectId;
import java.util.Objects;

/** A project is deleted only by typing its name, and another name was typed. */
public final class ProjectNameMismatchException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient ProjectId project;

    private final String typed;

    ProjectNameMismatchException(ProjectId project, String typed) {
        super("To delete the project, type its name as it stands; \"" + typed + "\" is not its name");
        this.project = Objects.requireNonNull(project, "project");
        this.typed = typed;
    }

    public ProjectId project() {
        return project;
    }

    /** What was typed in the place of the name. */
    public String typed() {
        return typed;
    }

    @Override
    public String code() {
        return "project.name-mismatch";
    }
}
