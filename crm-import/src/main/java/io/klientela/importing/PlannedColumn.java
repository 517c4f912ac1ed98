package io.klientela.importing;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of the file and what becomes of it.
 *
 * @param index its place, from 0
 * @param header its name in the file; its number where the file names no columns
 * @param field what it becomes; empty when it is left out
 * @param labelColumn the column that says row by row of which kind the phone or the address is, as Google writes it
 */
public record PlannedColumn(int index, String header, Optional<ContactField> field, OptionalInt labelColumn) {
    public PlannedColumn {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(labelColumn, "labelColumn");
    }

    static PlannedColumn of(int index, String header) {
        return new PlannedColumn(index, header, Optional.empty(), OptionalInt.empty());
    }

    PlannedColumn withField(Optional<ContactField> given) {
        return new PlannedColumn(index, header, given, OptionalInt.empty());
    }

    PlannedColumn withLabels(int column) {
        return new PlannedColumn(index, header, field, OptionalInt.of(column));
    }
}
