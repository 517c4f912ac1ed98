package io.klientela.invoicing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Turns texts into lines that the font can print.
 *
 * <p>Invisible format characters are left out first, for a soft hyphen would keep a mark from its letter; then texts are
 * composed (NFC). Control characters and odd spaces become spaces. A space inside guillemets or before a sign such as ; does
 * not break. A character that the font lacks is printed as an empty box and remembered. Made for one document, not safe for
 * several threads.
 */
final class Typesetter {
    /** Printed for a character that the font lacks. */
    static final char BOX = '\u25a1';

    private static final char NO_BREAK_SPACE = '\u00a0';

    /** Below it no character is composed with another. */
    private static final int FIRST_ACCENT = 0x300;

    /** By character: whether it is printed as it is wherever it stands, but for the rules of {@link #NARROW}. */
    private static final boolean[] PLAIN = plain();

    /** A space before one of these does not break. */
    private static final String NARROW = "»;:!?";

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u2028\u2029]");
    private static final Pattern OPENING = Pattern.compile("« ");
    private static final Pattern CLOSING = Pattern.compile(" (?=[" + NARROW + "])");
    private static final Pattern SPACES = Pattern.compile("[ \n]+");
    private static final Pattern AROUND_LINE_END = Pattern.compile(" *\n *");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private final Set<Integer> missing = new TreeSet<>();

    /** The code points that were printed as {@link #BOX}. */
    Set<Integer> missing() {
        return Collections.unmodifiableSet(missing);
    }

    float width(String text, Style style) {
        return style.face().width(text, style.size());
    }

    /** The text on one line, however long. */
    String line(String text) {
        String printable = printable(text);
        boolean isOne = printable.indexOf('\n') < 0 && !printable.contains("  ");
        return (isOne ? printable : SPACES.matcher(printable).replaceAll(" ")).strip();
    }

    Run run(String text, Style style) {
        return new Run(line(text), style);
    }

    /** The text on as many lines as it needs in that width; line breaks of the text are spaces. */
    List<Run> wrap(String text, Style style, float width) {
        return lines(line(text), style, width);
    }

    /** As {@link #wrap}, but a label of two languages that needs several lines has each language on lines of its own. */
    List<Run> wrapLabel(String label, Style style, float width) {
        if (width(label, style) <= width) {
            return List.of(new Run(label, style));
        }
        return Words.apart(label).stream()
                .flatMap(words -> wrap(words, style, width).stream())
                .toList();
    }

    /** As {@link #wrap}, but line breaks of the text are kept, and so is one empty line between paragraphs. */
    List<Run> wrapParagraphs(String text, Style style, float width) {
        String printable = printable(text);
        if (printable.indexOf('\n') < 0) {
            return lines(printable.strip(), style, width);
        }
        String joined = AROUND_LINE_END.matcher(printable).replaceAll("\n");
        String trimmed = EMPTY_LINES.matcher(joined).replaceAll("\n\n").strip();
        List<Run> runs = new ArrayList<>();
        for (String paragraph : trimmed.split("\n", -1)) {
            runs.addAll(lines(paragraph, style, width));
        }
        return runs;
    }

    private static List<Run> lines(String text, Style style, float width) {
        return LineBreaks.lines(text, style, width).stream()
                .map(line -> new Run(line, style))
                .toList();
    }

    private String printable(String text) {
        if (isPlain(text)) {
            return text;
        }
        String seen = INVISIBLE.matcher(text).replaceAll("");
        String composed = LINE_ENDS
                .matcher(Normalizer.normalize(seen, Normalizer.Form.NFC))
                .replaceAll("\n");
        StringBuilder result = new StringBuilder(composed.length());
        composed.codePoints().forEach(codePoint -> append(codePoint, result));
        String opened = OPENING.matcher(result).replaceAll("«\u00a0");
        return CLOSING.matcher(opened).replaceAll("\u00a0");
    }

    /** Whether the text is printable as it is: nearly all are, and invoices have many. */
    private static boolean isPlain(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_ACCENT
                    || !PLAIN[letter]
                    || (before == '«' && letter == ' ')
                    || (before == ' ' && NARROW.indexOf(letter) >= 0)) {
                return false;
            }
            before = letter;
        }
        return true;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[FIRST_ACCENT];
        for (char letter = 0; letter < FIRST_ACCENT; letter++) {
            plain[letter] = letter == '\n'
                    || switch (Character.getType(letter)) {
                        case Character.FORMAT, Character.CONTROL -> false;
                        case Character.SPACE_SEPARATOR -> space(letter) == letter;
                        default -> Typeface.REGULAR.has(letter) && Typeface.BOLD.has(letter);
                    };
        }
        return plain;
    }

    private void append(int codePoint, StringBuilder result) {
        if (codePoint == '\n' || codePoint == ' ') {
            result.append((char) codePoint);
            return;
        }
        switch (Character.getType(codePoint)) {
            case Character.CONTROL -> result.append(' ');
            case Character.SPACE_SEPARATOR -> result.append(space(codePoint));
            default -> result.append(visible(codePoint));
        }
    }

    private static char space(int codePoint) {
        boolean breaks = Character.isWhitespace(codePoint);
        boolean known = Typeface.REGULAR.has(codePoint) && Typeface.BOLD.has(codePoint);
        return breaks ? ' ' : known ? (char) codePoint : NO_BREAK_SPACE;
    }

    private char visible(int codePoint) {
        if (Character.isBmpCodePoint(codePoint) && Typeface.REGULAR.has(codePoint) && Typeface.BOLD.has(codePoint)) {
            return (char) codePoint;
        }
        missing.add(codePoint);
        return BOX;
    }
}
