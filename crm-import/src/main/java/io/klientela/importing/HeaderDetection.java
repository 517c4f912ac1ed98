package io.klientela.importing;

import java.util.List;
import java.util.Optional;

/** Finds the row that names the columns: not the first one where an export begins with notes. */
final class HeaderDetection {
    private static final int SEARCHED = 20;

    private HeaderDetection() {}

    static Optional<Row> of(List<Row> rows) {
        Row best = null;
        long most = 0;
        for (Row row : rows.subList(0, Math.min(SEARCHED, rows.size()))) {
            long known = ColumnMapper.known(row.cells());
            if (known > most) {
                best = row;
                most = known;
            }
        }
        if (best != null && (most > 1 || 2 * most >= filled(best))) {
            return Optional.of(best);
        }
        return rows.stream().findFirst().filter(HeaderDetection::looksLikeNames);
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** Names are different, short words; data has addresses, numbers and gaps. */
    private static boolean looksLikeNames(Row row) {
        return row.cells().stream().distinct().count() == row.cells().size()
                && row.cells().stream()
                        .allMatch(cell -> cell.length() <= 40
                                && cell.chars().anyMatch(Character::isLetter)
                                && cell.chars().noneMatch(c -> c == '@' || Character.isDigit(c)));
    }
}
