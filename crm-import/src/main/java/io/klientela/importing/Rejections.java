package io.klientela.importing;

import io.klientela.error.CrmException;
import io.klientela.error.TransientStorageException;
import io.klientela.session.RollbackOnlyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Tells refusals of a row from faults of the storage, and says what a refusal means. */
final class Rejections {
    private final List<PlannedColumn> columns;
    private final RowMessages messages;

    Rejections(List<PlannedColumn> columns, RowMessages messages) {
        this.columns = columns;
        this.messages = messages;
    }

    /** Whether it lies in the row: another try would end the same way. */
    static boolean isRefusal(RuntimeException failure) {
        return failure instanceof ConstraintViolationException
                || failure instanceof IllegalArgumentException
                || (failure instanceof CrmException
                        && !(failure instanceof TransientStorageException)
                        && !(failure instanceof RollbackOnlyException));
    }

    List<RowProblem> of(Draft draft, RuntimeException refusal) {
        if (refusal instanceof ConstraintViolationException invalid) {
            return invalid.getConstraintViolations().stream()
                    .map(violation -> problem(draft, violation))
                    .sorted(Comparator.comparing(RowProblem::column).thenComparing(RowProblem::code))
                    .toList();
        }
        return of(draft.row(), "", refusal);
    }

    /** The problems of a row that did not get as far as a command. */
    List<RowProblem> of(Row row, String column, RuntimeException refusal) {
        String said = Objects.requireNonNullElseGet(refusal.getMessage(), refusal::toString);
        return List.of(
                refusal instanceof CrmException refused
                        ? new RowProblem(row.line(), column, refused.code(), said)
                        : messages.problem(row, column, "row.refused", said));
    }

    private RowProblem problem(Draft draft, ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String code = code(violation);
        String column = draft.columnOf(path.equals("name") ? "organization" : path)
                .map(index -> columns.get(index).header())
                .orElseGet(() -> columnFor(path));
        return new RowProblem(draft.row().line(), column, code, violation.getMessage());
    }

    private static String code(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        if (value == null || (value instanceof String text && text.isBlank())) {
            return "field.required";
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "Size" -> "field.too-long";
            case "WellFormed" -> "field.malformed";
            default -> "field.invalid";
        };
    }

    /** A field that the row left empty came from no column; the one that would hold it is named. */
    private String columnFor(String path) {
        List<ContactField> fields = switch (path) {
            case "firstName" -> List.of(ContactField.Plain.FIRST_NAME, ContactField.Plain.FULL_NAME);
            case "lastName" -> List.of(ContactField.Plain.LAST_NAME, ContactField.Plain.FULL_NAME);
            case "name" -> List.of(ContactField.Plain.ORGANIZATION);
            default -> List.of();
        };
        return columns.stream()
                .filter(column -> column.field().filter(fields::contains).isPresent())
                .map(PlannedColumn::header)
                .findFirst()
                .orElse("");
    }
}
