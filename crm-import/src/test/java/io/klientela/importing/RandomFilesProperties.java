package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.contact.FullContact;
import io.klientela.contact.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Whatever another program wrote well is read back as it was. */
class RandomFilesProperties {
    record Someone(String first, String last, String firm, String notes) {
        List<String> cells() {
            return List.of(first, last, firm, notes);
        }
    }

    record Shape(Charset charset, boolean mark, char delimiter, String lineEnd, QuoteMode quotes) {}

    @Property
    void contactsComeInAsTheyWereWritten(@ForAll("people") List<Someone> people, @ForAll("shapes") Shape shape)
            throws IOException {
        List<Someone> writable = people.stream()
                .filter(someone ->
                        someone.cells().stream().allMatch(shape.charset().newEncoder()::canEncode))
                .toList();
        Office office = Office.open();

        CsvImport csv = CsvData.csvOf(written(writable, shape));
        boolean telling = shape.mark() || shape.charset().name().equals("UTF-8");
        ImportPlan plan = (telling ? csv : csv.charset(shape.charset())).plan();
        ImportReport report = plan.run(office.desk(), ImportOptions.standard());

        assertThat(report.problems()).isEmpty();
        assertThat(plan.delimiter()).isEqualTo(shape.delimiter());
        assertThat(office.contacts())
                .extracting(RandomFilesProperties::read)
                .containsExactlyInAnyOrderElementsOf(writable);
    }

    private static Someone read(FullContact contact) {
        Person person = (Person) contact;
        return new Someone(
                person.firstName(),
                person.lastName(),
                person.organization(),
                person.details().description());
    }

    private static byte[] written(List<Someone> people, Shape shape) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(shape.delimiter())
                .setRecordSeparator(shape.lineEnd())
                .setQuoteMode(shape.quotes())
                .get();
        try (Writer writer = new OutputStreamWriter(bytes, shape.charset());
                CSVPrinter printer = new CSVPrinter(writer, format)) {
            if (shape.mark()) {
                writer.write('\uFEFF');
            }
            printer.printRecord("First name", "Last name", "Company", "Notes");
            for (Someone someone : people) {
                printer.printRecord(someone.cells());
            }
        }
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<List<Someone>> people() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'ž')
                .withChars("ȘșȚț,;|\t'\"# \\")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(name -> ("N" + name).strip());
        Arbitrary<String> notes = Arbitraries.strings()
                .withCharRange(' ', '\u024F')
                .withCharRange('\u0391', '\u04FF')
                .withCharRange('\u4E00', '\u4E20')
                .withChars("\n\r\t\",;|'")
                .excludeChars('\u007F')
                .ofMaxLength(40)
                .map(RandomFilesProperties::storable);
        return Combinators.combine(names, names, names, notes)
                .as(Someone::new)
                .list()
                .ofMaxSize(12);
    }

    /** Space around a text is not kept. */
    private static String storable(String text) {
        return text.strip();
    }

    @Provide
    Arbitrary<Shape> shapes() {
        Arbitrary<Charset> unicode = Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")
                .map(Charset::forName);
        Arbitrary<Charset> legacy = Arbitraries.of("windows-1250", "ISO-8859-2", "IBM852", "x-MacRoman")
                .map(Charset::forName);
        Arbitrary<Character> delimiters = Arbitraries.of(',', ';', '\t', '|');
        Arbitrary<String> lineEnds = Arbitraries.of("\n", "\r\n", "\r");
        Arbitrary<QuoteMode> quotes = Arbitraries.of(QuoteMode.ALL, QuoteMode.MINIMAL, QuoteMode.ALL_NON_NULL);
        return Arbitraries.oneOf(
                Combinators.combine(unicode, delimiters, lineEnds, quotes)
                        .as((charset, delimiter, end, quote) -> new Shape(charset, true, delimiter, end, quote)),
                Combinators.combine(legacy, delimiters, lineEnds, quotes)
                        .as((charset, delimiter, end, quote) -> new Shape(charset, false, delimiter, end, quote)));
    }
}
