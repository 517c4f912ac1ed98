package io.klientela.tax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A specification table: tab-separated, the first row names the columns, the first column is the id of a case. */
final class Tsv {
    private Tsv() {}

    static List<String[]> rows(String table) {
        try (InputStream in = Objects.requireNonNull(Tsv.class.getResourceAsStream("/spec/tax/" + table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
