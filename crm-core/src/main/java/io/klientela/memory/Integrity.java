package io.klientela.memory;

import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomValues;
import io.klientela.employee.Employee;
import io.klientela.error.TransientStorageException;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.OpportunityId;
import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.StageId;
import io.klientela.id.TaxId;
import io.klientela.project.Project;
import io.klientela.sales.Pipeline;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a database does with its keys: refuses a second row where there may be one, and a reference to nothing. Only a
 * race brings either about, so the refusal is a passing one: the command, run again, sees what the other did.
 */
final class Integrity {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final Table<Project> projects;
    private final Table<Employee> employees;
    private final Table<Object> categories;
    private final Table<Object> contacts;
    private final Table<Object> opportunities;
    private final Table<Pipeline> pipelines;
    private final Table<CustomField> customFields;
    private final Table<Object> taxes;

    Integrity(Rows rows) {
        projects = new Table<>(rows, Section.PROJECTS, Project.class);
        employees = new Table<>(rows, Section.EMPLOYEES, Employee.class);
        categories = new Table<>(rows, Section.CATEGORIES, Object.class);
        contacts = new Table<>(rows, Section.CONTACTS, Object.class);
        opportunities = new Table<>(rows, Section.OPPORTUNITIES, Object.class);
        pipelines = new Table<>(rows, Section.PIPELINES, Pipeline.class);
        customFields = new Table<>(rows, Section.CUSTOM_FIELDS, CustomField.class);
        taxes = new Table<>(rows, Section.TAXES, Object.class);
    }

    /** Refuses unless {@code holds}: one row, not two. */
    static void unique(boolean holds, Object what) {
        require(holds, UNIQUE_VIOLATION, "There is another already: " + what);
    }

    /** Refuses unless {@code holds}: what one record names of another is there. */
    static void reference(boolean holds, Object what) {
        require(holds, FOREIGN_KEY_VIOLATION, "One record names another that is not there: " + what);
    }

    private static void require(boolean holds, String sqlState, String what) {
        if (!holds) {
            throw new TransientStorageException(sqlState, new IllegalStateException(what));
        }
    }

    void project(ProjectId project) {
        reference(projects.contains(projects.key().then(project.value())), project);
    }

    void employee(ProjectId project, EmployeeId employee) {
        reference(employees.contains(employees.key(project, employee)), employee);
    }

    /** Refuses to make someone responsible who is not there or has left. */
    void responsible(ProjectId project, EmployeeId employee) {
        boolean isActive = employees
                .find(employees.key(project, employee))
                .filter(Employee::active)
                .isPresent();
        reference(isActive, employee);
    }

    void categories(ProjectId project, Collection<CategoryId> named) {
        named.forEach(category -> reference(categories.contains(categories.key(project, category)), category));
    }

    void contact(ProjectId project, ContactId contact) {
        reference(contacts.contains(contacts.key(project, contact)), contact);
    }

    void opportunity(ProjectId project, OpportunityId opportunity) {
        reference(opportunities.contains(opportunities.key(project, opportunity)), opportunity);
    }

    void pipeline(ProjectId project, PipelineId pipeline) {
        reference(pipelines.contains(pipelines.key(project, pipeline)), pipeline);
    }

    /** Refuses values of fields that are not there, and options that their fields do not have. */
    void customValues(ProjectId project, CustomValues values) {
        values.byField().forEach((id, value) -> {
            Set<FieldOptionId> known = new HashSet<>();
            Optional<CustomField> field = customFields.find(customFields.key(project, id));
            field.ifPresent(found -> found.type().options().forEach(option -> known.add(option.id())));
            reference(field.isPresent() && known.containsAll(value.named()), id);
        });
    }

    void customField(ProjectId project, CustomFieldId field) {
        reference(customFields.contains(customFields.key(project, field)), field);
    }

    void tax(ProjectId project, TaxId tax) {
        reference(taxes.contains(taxes.key(project, tax)), tax);
    }

    void stage(ProjectId project, PipelineId pipeline, StageId stage) {
        boolean isThere = pipelines
                .find(pipelines.key(project, pipeline))
                .flatMap(found -> found.find(stage))
                .isPresent();
        reference(isThere, stage);
    }
}
