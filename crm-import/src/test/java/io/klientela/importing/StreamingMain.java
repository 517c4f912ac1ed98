package io.klientela.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Runs in a small heap of its own: a long file is planned, read as contacts, and imported with every row wrong. */
final class StreamingMain {
    private StreamingMain() {}

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        ImportPlan plan = CsvImport.of(() -> generated(rows, false)).plan();
        RowToContact reader = new RowToContact(
                plan,
                new CategoryNames(Office.open().desk(), UnknownCategories.REJECT_ROW),
                ImportOptions.standard(),
                "PL",
                RowMessages.of(Locale.ENGLISH));
        long read = 0;
        try (var text = Decoding.reader(plan.source().open(), plan.usedCharset())) {
            RowReader lines = new RowReader(text, plan.dialect());
            for (Row row = lines.next(); row != null; row = lines.next()) {
                if (row.line() > 1) {
                    reader.read(row);
                    read++;
                }
            }
        }
        AtomicLong heard = new AtomicLong();
        Path folder = Files.createTempDirectory("rejected");
        Path rejected = folder.resolve("rejected.csv");
        ImportReport report = CsvImport.of(() -> generated(rows / 3, true))
                .plan()
                .run(
                        Office.open().desk(),
                        ImportOptions.standard().rejectedTo(rejected).onProblem(problem -> heard.incrementAndGet()));
        System.out.println(String.format(
                Locale.ROOT,
                "rows %d bytes %d rejected %d heard %d kept %d",
                read,
                plan.size(),
                report.rejected(),
                heard.get(),
                report.problems().size()));
        Files.delete(rejected);
        Files.delete(folder);
    }

    private static InputStream generated(int rows, boolean broken) {
        return new InputStream() {
            private byte[] line = new byte[0];
            private int position;
            private int next;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (position == line.length) {
                    if (next > rows) {
                        return -1;
                    }
                    line = row(next++, broken).getBytes(StandardCharsets.UTF_8);
                    position = 0;
                }
                int count = Math.min(length, line.length - position);
                System.arraycopy(line, position, target, offset, count);
                position += count;
                return count;
            }
        };
    }

    private static String row(int i, boolean broken) {
        if (i == 0) {
            return "First name;Last name;Company;E-mail;Phone;Street;City;Country;Notes\n";
        }
        if (broken) {
            return i % 2 == 0 ? "Jan;\"Kowalski" + i + ";x;\n" : "Jan;Kowalski\n";
        }
        return "Józef;Nowak" + i + ";\"Młyn; \"\"Żółw\"\"\";nowak" + i + "@mlyn.example;+48 22 555 01 23;ul. Długa " + i
                + ";Łódź;Polska;Zażółć gęślą jaźń\n";
    }
}
