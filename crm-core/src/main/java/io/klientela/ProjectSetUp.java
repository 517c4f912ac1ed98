package io.klientela;

import io.klientela.access.PermissionCatalogue;
import io.klientela.access.PresetRoles;
import io.klientela.access.Rights;
import io.klientela.category.StandardCategories;
import io.klientela.employee.Employees;
import io.klientela.id.ProjectId;
import io.klientela.numbering.Numbering;
import io.klientela.project.NewProject;
import io.klientela.project.Projects;
import io.klientela.sales.StandardPipeline;
import io.klientela.session.Actor;
import io.klientela.session.ActorSource;
import io.klientela.session.SessionFactory;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import io.klientela.storage.Stores;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Sets up a project: every feature writes what a project begins with. */
final class ProjectSetUp {
    private static final Actor SET_UP = Actor.system("set-up");

    private final SessionFactory<Stores> sessions;
    private final PermissionCatalogue permissions;

    ProjectSetUp(SessionFactory<Stores> sessions, PermissionCatalogue permissions) {
        this.sessions = sessions;
        this.permissions = permissions;
    }

    ProjectId carryOut(NewProject command) {
        Objects.requireNonNull(command, "command");
        ProjectId project = new ProjectId(sessions.ids().next());
        return sessions.withActors(founder(Locale.forLanguageTag(command.languageOrDefault())))
                .open(project, SET_UP)
                .write(unit -> write(unit, unit.validated(command, Projects.faults(unit, command))));
    }

    private static ProjectId write(UnitOfWork<Stores> unit, NewProject command) {
        Locale language = Projects.insert(unit, command).language();
        command.admin().map(admin -> admin.role(PresetRoles.ADMIN)).ifPresent(admin -> Employees.insert(unit, admin));
        StandardCategories.insert(unit, language);
        StandardPipeline.insert(unit, language);
        Numbering.insertDefaults(unit, language);
        return unit.project();
    }

    /** The project is not there yet, so its language comes from the command. */
    private ActorSource<Stores> founder(Locale language) {
        return (stores, project, actor) -> new Viewer(actor, Rights.unlimited(permissions), Set.of(), language);
    }
}
