package io.klientela.numbering;

import java.time.LocalDate;

/** A piece of a pattern. Each piece but the sequence has a fixed width, so a number splits into its pieces in one way. */
sealed interface PatternPart {

    /** Writes this piece of the number. */
    void render(StringBuilder out, LocalDate date, long sequence);

    /** How many characters this piece takes at most. */
    int maxWidth();

    /** The texts that this piece can give, appended to what {@code texts} accepts already. */
    void accept(NumberTexts.Builder texts);

    /** Text that every number has. */
    record Literal(String text) implements PatternPart {
        @Override
        public void render(StringBuilder out, LocalDate date, long sequence) {
            out.append(text);
        }

        @Override
        public int maxWidth() {
            return text.length();
        }

        @Override
        public void accept(NumberTexts.Builder texts) {
            texts.literal(text);
        }
    }

    /** The period, or a part of it. */
    enum DatePart implements PatternPart {
        YEAR("yyyy", 4) {
            @Override
            int valueOf(LocalDate date) {
                return Years.require(date);
            }

            @Override
            public void accept(NumberTexts.Builder texts) {
                texts.number(4, 4);
            }
        },
        SHORT_YEAR("yy", 2) {
            @Override
            int valueOf(LocalDate date) {
                return Years.requireTwoDigits(date);
            }

            @Override
            public void accept(NumberTexts.Builder texts) {
                texts.character('0', '9').character('0', '9');
            }
        },
        MONTH("MM", 2) {
            @Override
            int valueOf(LocalDate date) {
                return date.getMonthValue();
            }

            @Override
            public void accept(NumberTexts.Builder texts) {
                texts.month();
            }
        };

        private final String token;
        private final int width;

        DatePart(String token, int width) {
            this.token = token;
            this.width = width;
        }

        abstract int valueOf(LocalDate date);

        String token() {
            return token;
        }

        @Override
        public void render(StringBuilder out, LocalDate date, long sequence) {
            Padding.append(out, valueOf(date), width);
        }

        @Override
        public int maxWidth() {
            return width;
        }
    }

    /** The running number, with leading zeros up to its minimum width. */
    record Sequence(int minWidth) implements PatternPart {
        @Override
        public void render(StringBuilder out, LocalDate date, long sequence) {
            Padding.append(out, sequence, minWidth);
        }

        @Override
        public int maxWidth() {
            return NumberPattern.MAX_SEQUENCE_DIGITS;
        }

        @Override
        public void accept(NumberTexts.Builder texts) {
            texts.number(minWidth, NumberPattern.MAX_SEQUENCE_DIGITS);
        }
    }
}
