package io.klientela.examples.benchmark;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back, so that nobody is measured on less work: two numbered pages, every word, fonts embedded in part. */
final class PdfCheck {
    private static final int PAGES = 2;

    private PdfCheck() {}

    static void require(String candidate, byte[] pdf, PrintedWords words) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            requireThat(document.getNumberOfPages() == PAGES, candidate, document.getNumberOfPages() + " pages");
            Map<String, Integer> found = new HashMap<>();
            for (int page = 1; page <= PAGES; page++) {
                String text = text(candidate, document, page);
                tokens(text).forEach(token -> found.merge(token, 1, Integer::sum));
                String number = page + "/" + PAGES;
                requireThat(text.replaceAll("\\s", "").contains(number), candidate, "no page number " + number);
            }
            requireOnSecondPage(candidate, text(candidate, document, PAGES), words);
            Map<String, Integer> wanted = new HashMap<>();
            words.all().flatMap(PdfCheck::tokens).forEach(token -> wanted.merge(token, 1, Integer::sum));
            wanted.forEach((token, times) -> requireThat(
                    found.getOrDefault(token, 0) >= times,
                    candidate,
                    token + " " + found.getOrDefault(token, 0) + " times, not " + times));
        }
    }

    /** The last line, the heads of the table once more, what is due, whose invoice it is. */
    private static void requireOnSecondPage(String candidate, String text, PrintedWords words) {
        List<String> tokens = tokens(text).toList();
        List<String> last = words.lines().get(words.lines().size() - 1);
        String due = words.totals().get(words.totals().size() - 1).get(1);
        Stream.of(last.stream(), PrintedWords.LINE_HEADS.stream(), Stream.of(due, words.number(), words.name()))
                .flatMap(texts -> texts)
                .flatMap(PdfCheck::tokens)
                .forEach(
                        token -> requireThat(tokens.contains(token), candidate, "no " + token + " on the second page"));
    }

    private static String text(String candidate, PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                requireSubset(candidate, letter.getFont());
                super.processTextPosition(letter);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static void requireSubset(String candidate, PDFont font) {
        boolean isSubset = font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+Lato.*");
        requireThat(isSubset, candidate, "a letter in the font " + font.getName());
    }

    /** Words and groups of digits, whatever spaces part them. */
    private static Stream<String> tokens(String text) {
        return Stream.of(text.replaceAll("[\\u00a0\\u202f]", " ").strip().split("\\s+"));
    }

    private static void requireThat(boolean holds, String candidate, String found) {
        if (!holds) {
            throw new IllegalStateException("The PDF of " + candidate + " is not the invoice: " + found);
        }
    }
}
