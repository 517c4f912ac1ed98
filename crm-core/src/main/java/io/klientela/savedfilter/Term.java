package io.klientela.savedfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name with parts in brackets, or a value in quotation marks.
 *
 * @param name lower-case letters, digits and dashes; empty for a value
 * @param parts what stands in the brackets
 * @param text the value; empty for a name
 */
record Term(String name, List<Term> parts, String text) {
    Term {
        Objects.requireNonNull(name, "name");
        parts = List.copyOf(parts);
        Objects.requireNonNull(text, "text");
    }

    static Term of(String name, List<Term> parts) {
        return new Term(name, parts, "");
    }

    static Term value(String text) {
        return new Term("", List.of(), text);
    }

    static Term of(String name, String... values) {
        return of(name, Stream.of(values).map(Term::value).toList());
    }

    Term part(int place) {
        if (place >= parts.size()) {
            throw unknown();
        }
        return parts.get(place);
    }

    String value(int place) {
        Term part = part(place);
        if (!part.name.isEmpty()) {
            throw unknown();
        }
        return part.text;
    }

    IllegalArgumentException unknown() {
        return new IllegalArgumentException("Not a part of a filter that this version can read: " + toText()
                + "; was it written by a later version?");
    }

    String toText() {
        return name.isEmpty()
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : name + parts.stream().map(Term::toText).collect(Collectors.joining(",", "(", ")"));
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @throws IllegalArgumentException if the text is of another form
     */
    static Term parse(String text) {
        Reader reader = new Reader(text);
        Term term = reader.term(0);
        if (reader.at != text.length()) {
            throw reader.broken();
        }
        return term;
    }

    private static final class Reader {
        private static final int DEEPEST = 100;

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Term term(int depth) {
            if (depth > DEEPEST) {
                throw broken();
            }
            return peek() == '"' ? value() : named(depth);
        }

        private Term named(int depth) {
            int from = at;
            while (Character.isLowerCase(peek()) || Character.isDigit(peek()) || peek() == '-') {
                at++;
            }
            String name = text.substring(from, at);
            if (name.isEmpty()) {
                throw broken();
            }
            expect('(');
            List<Term> parts = new ArrayList<>();
            while (peek() != ')') {
                if (!parts.isEmpty()) {
                    expect(',');
                }
                parts.add(term(depth + 1));
            }
            expect(')');
            return of(name, parts);
        }

        private Term value() {
            expect('"');
            StringBuilder value = new StringBuilder();
            while (peek() != '"') {
                if (peek() == '\\') {
                    at++;
                }
                value.append(peek());
                at++;
            }
            expect('"');
            return new Term("", List.of(), value.toString());
        }

        private char peek() {
            if (at >= text.length()) {
                throw broken();
            }
            return text.charAt(at);
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw broken();
            }
            at++;
        }

        IllegalArgumentException broken() {
            return new IllegalArgumentException("Not the text of a filter, at character " + at + ": " + text);
        }
    }
}
