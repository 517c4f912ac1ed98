package io.klientela.numbering;

import io.klientela.numbering.PatternPart.DatePart;
import io.klientela.numbering.PatternPart.Literal;
import io.klientela.numbering.PatternPart.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the text of a pattern apart, and says what is wrong with one that cannot be. */
final class PatternParser {
    private static final Pattern PIECE = Pattern.compile("\\{(?<token>[^{}]*)\\}|(?<literal>[^{}]+)");
    private static final Pattern SEQUENCE = Pattern.compile("seq:(?<width>[1-9][0-9]?)");

    private final String text;
    private final List<PatternPart> parts = new ArrayList<>();

    private PatternParser(String text) {
        this.text = text;
    }

    static List<PatternPart> parse(String text) {
        return new PatternParser(text).parts();
    }

    private List<PatternPart> parts() {
        Matcher piece = PIECE.matcher(text);
        int end = 0;
        while (piece.lookingAt()) {
            String literal = piece.group("literal");
            parts.add(literal == null ? token(piece.group("token")) : literal(literal));
            end = piece.end();
            piece.region(end, text.length());
        }
        require(end == text.length(), "a brace has no partner");
        require(count(Sequence.class) == 1, "it needs exactly one {seq:n}, such as {seq:4}");
        require(!has(DatePart.YEAR) || !has(DatePart.SHORT_YEAR), "{yyyy} and {yy} say the same; keep one");
        require(text.equals(text.strip()), "it begins or ends with a space");
        return List.copyOf(parts);
    }

    private PatternPart token(String token) {
        for (DatePart part : DatePart.values()) {
            if (part.token().equals(token)) {
                require(!has(part), "{" + token + "} stands there twice");
                return part;
            }
        }
        Matcher sequence = SEQUENCE.matcher(token);
        require(sequence.matches(), "{" + token + "} is no token; use {seq:4}, {yyyy}, {yy} or {MM}");
        int width = Integer.parseInt(sequence.group("width"));
        require(
                width <= NumberPattern.MAX_SEQUENCE_DIGITS,
                "a sequence has at most " + NumberPattern.MAX_SEQUENCE_DIGITS + " digits");
        return new Sequence(width);
    }

    private PatternPart literal(String literal) {
        require(
                literal.codePoints().allMatch(PatternParser::isPrintable),
                "it holds a character that cannot be printed or typed");
        return new Literal(literal);
    }

    /** Letters, digits, signs and the plain space: no control, combining or invisible characters. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR -> character == ' ';
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private boolean has(DatePart part) {
        return parts.contains(part);
    }

    private long count(Class<? extends PatternPart> kind) {
        return parts.stream().filter(kind::isInstance).count();
    }

    private void require(boolean fulfilled, String reason) {
        if (!fulfilled) {
            throw new IllegalArgumentException("\"" + text + "\" is no number pattern: " + reason);
        }
    }
}
