package io.klientela.importing;

import java.util.Objects;

/**
 * Why a row was not taken, or one of the reasons.
 *
 * @param line the line of the file in which the row begins, from 1
 * @param column the name of the column, or an empty string when it is the row as a whole
 * @param code a stable word such as {@code field.malformed} or {@code row.too-few-columns}
 * @param message what to mend, in the actor's language; what a refused rule of the core says is in English
 */
public record RowProblem(long line, String column, String code, String message) {
    public RowProblem {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", " + column) + ": " + message + " (" + code + ")";
    }
}
