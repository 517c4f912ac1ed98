package io.klientela.importing;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.klientela.importing.CharsetGuess.Basis;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out in which charset a file is written: byte order mark, UTF-8, UTF-16 without a mark, else the charset under
 * which its words are the likeliest. Latin letters are judged by {@link WordLikelihood}, because ICU4J takes Romanian
 * windows-1250 for another charset; other scripts are left to ICU4J.
 */
final class CharsetDetection {
    /** The legacy charsets of the languages we judge; of two that read a file alike, the first is taken. */
    private static final List<Known> LATIN = Stream.of(
                    new Known("windows-1252", 0),
                    new Known("windows-1250", 0),
                    new Known("ISO-8859-2", 2),
                    new Known("ISO-8859-15", 2),
                    new Known("ISO-8859-16", 3),
                    new Known("IBM852", 3),
                    new Known("IBM850", 4),
                    new Known("x-MacRoman", 4),
                    new Known("x-MacCentralEurope", 5))
            .filter(known -> Charset.isSupported(known.name()))
            .toList();

    private static final Set<String> LATIN_BY_ICU =
            Set.of("ISO-8859-1", "ISO-8859-2", "ISO-8859-9", "windows-1250", "windows-1252", "windows-1254", "IBM500");

    private CharsetDetection() {}

    private record Judged(Charset charset, String text, double likelihood) {}

    /**
     * @param rarity how much likelier the words must be, as a logarithm, before so rare a charset is believed
     */
    private record Known(String name, double rarity) {
        Charset charset() {
            return Charset.forName(name);
        }
    }

    static CharsetGuess of(ByteSample sample) {
        byte[] head = sample.head();
        ByteOrderMark mark = ByteOrderMark.of(head);
        if (mark != ByteOrderMark.NONE) {
            return CharsetGuess.of(mark.charset(), Basis.BYTE_ORDER_MARK);
        }
        if (sample.mostlyZeroAt(1)) {
            return CharsetGuess.of(StandardCharsets.UTF_16LE, Basis.LETTERS);
        }
        if (sample.mostlyZeroAt(0)) {
            return CharsetGuess.of(StandardCharsets.UTF_16BE, Basis.LETTERS);
        }
        if (sample.fitsUtf8()) {
            return CharsetGuess.of(StandardCharsets.UTF_8, Basis.WELL_FORMED);
        }
        byte[] evidence = sample.evidence();
        return isLatinScript(evidence) ? latin(evidence) : byIcu(evidence);
    }

    /** Latin text has more plain letters than accented ones; other scripts lie beyond ASCII as a whole. */
    private static boolean isLatinScript(byte[] evidence) {
        int plain = 0;
        int beyond = 0;
        for (byte value : evidence) {
            if (value < 0) {
                beyond++;
            } else if (Character.isLetter(value)) {
                plain++;
            }
        }
        return beyond < plain;
    }

    private static CharsetGuess latin(byte[] evidence) {
        List<Judged> judged = new ArrayList<>();
        byte[] telling = withoutUtf8(evidence);
        for (Known known : LATIN) {
            decoded(telling, known.charset())
                    .map(text -> new Judged(known.charset(), text, WordLikelihood.of(text) - known.rarity()))
                    .ifPresent(judged::add);
        }
        if (judged.isEmpty()) {
            return byIcu(evidence);
        }
        judged.sort(Comparator.comparingDouble(Judged::likelihood).reversed());
        List<Charset> order = judged.stream().map(Judged::charset).toList();
        CharsetGuess guess = new CharsetGuess(order.get(0), Basis.LETTERS, order.subList(1, order.size()));
        return isMostlyLetters(judged.get(0).text()) ? guess : byIcuUnlessLatin(evidence, guess);
    }

    /** What lies beyond ASCII is letters, but for a few quotes and dashes, when Latin text is read rightly. */
    private static boolean isMostlyLetters(String text) {
        long beyond = text.chars().filter(c -> c > 0x7F).count();
        long letters =
                text.chars().filter(c -> c > 0x7F && Character.isLetter(c)).count();
        return letters * 10 >= beyond * 7;
    }

    private static CharsetGuess byIcuUnlessLatin(byte[] evidence, CharsetGuess latin) {
        CharsetGuess guess = byIcu(evidence);
        return LATIN_BY_ICU.contains(guess.charset().name()) ? latin : guess;
    }

    /** The text, unless there are bytes that are none in this charset. */
    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    /** A UTF-8 letter in a file that is not UTF-8 was broken before, and tells nothing about the rest. */
    private static byte[] withoutUtf8(byte[] evidence) {
        byte[] telling = evidence.clone();
        for (int i = 0; i + 1 < telling.length; i++) {
            int first = telling[i] & 0xFF;
            int second = telling[i + 1] & 0xFF;
            if (first >= 0xC3 && first <= 0xC5 && second >= 0x80 && second <= 0xBF) {
                telling[i] = ' ';
                telling[i + 1] = ' ';
            }
        }
        return telling;
    }

    private static CharsetGuess byIcu(byte[] evidence) {
        List<Charset> order = new ArrayList<>();
        for (CharsetMatch match : new CharsetDetector().setText(evidence).detectAll()) {
            if (Charset.isSupported(match.getName())) {
                order.add(Charset.forName(match.getName()));
            }
        }
        if (order.isEmpty()) {
            LATIN.forEach(known -> order.add(known.charset()));
        }
        return new CharsetGuess(order.get(0), Basis.LETTERS, order.subList(1, order.size()));
    }
}
