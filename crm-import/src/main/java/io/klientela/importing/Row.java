package io.klientela.importing;

import java.util.List;

/**
 * A row of the file.
 *
 * @param line the line that it begins in, from 1
 * @param cells its fields; of a faulty row, the text between delimiters
 * @param fault what is wrong with it
 */
record Row(long line, List<String> cells, RowFault fault) {
    boolean isSound() {
        return fault == RowFault.NONE;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The field of a column, or an empty string when the row is too short. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
