package io.klientela.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class NumberPatternProperties {
    private static final long LAST = 999_999_999_999_999_999L;

    /** Two numbers are the same only if they are the same sequence of the same period. */
    @Property
    void noSeriesGivesANumberTwice(
            @ForAll("patterns") NumberPattern pattern,
            @ForAll Restart restart,
            @ForAll("dates") LocalDate one,
            @ForAll("dates") LocalDate other,
            @ForAll("sequences") long first,
            @ForAll("sequences") long second) {
        Assume.that(pattern.showsPeriodOf(restart));
        boolean same = restart.periodOf(one).equals(restart.periodOf(other)) && first == second;
        Assume.that(!same);

        assertThat(pattern.render(one, first)).isNotEqualTo(pattern.render(other, second));
    }

    /** The same, exhaustively where collisions would be likely: few dates, sequences around each change of width. */
    @Property(tries = 60)
    void noSeriesGivesANumberTwiceAroundAChangeOfWidth(
            @ForAll("patterns") NumberPattern pattern, @ForAll Restart restart) {
        Assume.that(pattern.showsPeriodOf(restart));
        Set<String> numbers = new HashSet<>();
        Set<String> counted = new HashSet<>();
        for (LocalDate date : someDates()) {
            for (long sequence : someSequences()) {
                if (counted.add(restart.periodOf(date) + " " + sequence)) {
                    assertThat(numbers.add(pattern.render(date, sequence))).isTrue();
                }
            }
        }
    }

    @Property
    void whatIsRenderedCouldBeRendered(
            @ForAll("patterns") NumberPattern pattern,
            @ForAll("dates") LocalDate date,
            @ForAll("sequences") long sequence) {
        assertThat(pattern.couldRender(pattern.render(date, sequence))).isTrue();
    }

    @Property
    void noNumberIsLongerThanTheLimit(
            @ForAll("patterns") NumberPattern pattern,
            @ForAll("dates") LocalDate date,
            @ForAll @LongRange(min = 1, max = LAST) long sequence) {
        assertThat(pattern.render(date, sequence)).hasSizeLessThanOrEqualTo(NumberPattern.MAX_LENGTH);
    }

    @Property
    void parsingGivesThePatternBack(@ForAll("patterns") NumberPattern pattern) {
        assertThat(NumberPattern.parse(pattern.toString())).isEqualTo(pattern);
    }

    @Property
    void overlappingIsMutualAndEveryPatternOverlapsItself(
            @ForAll("patterns") NumberPattern one, @ForAll("patterns") NumberPattern other) {
        assertThat(one.overlaps(one)).isTrue();
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    }

    /**
     * Against brute force: the numbers that one pattern gives for short sequences are rendered, and a regular expression,
     * written independently of the automaton, says whether the other one gives any of them. Looking from both sides is enough:
     * one pattern has at most four characters before its sequence and the other at most four behind it, and where these begin
     * with a zero one digit more stands between, so that with these small widths they meet within four digits, or never.
     */
    @Property(tries = 100)
    void overlapsAgreesWithBruteForce(
            @ForAll("shortPatterns") NumberPattern one, @ForAll("shortPatterns") NumberPattern other) {
        assertThat(one.overlaps(other)).isEqualTo(meet(one, other, 1, 999) || meet(one, other, 1_000, 9_999));
    }

    @Example
    void overlapsWhereASequenceMustHoldWhatStandsBehindTheOther() {
        NumberPattern one = NumberPattern.parse("{seq:1}0{MM}");
        NumberPattern other = NumberPattern.parse("{MM}9{seq:1}");

        assertThat(one.couldRender("1091001")).isTrue();
        assertThat(other.couldRender("1091001")).isTrue();
        assertThat(one.overlaps(other)).isTrue();
    }

    private static boolean meet(NumberPattern one, NumberPattern other, long from, long to) {
        return textsOf(one, from, to).anyMatch(regexOf(other).asMatchPredicate())
                || textsOf(other, from, to).anyMatch(regexOf(one).asMatchPredicate());
    }

    private static Pattern regexOf(NumberPattern pattern) {
        Matcher token = Pattern.compile("\\{(yy|MM|seq:(\\d))}").matcher(pattern.toString());
        return Pattern.compile(token.replaceAll(found -> switch (found.group().substring(0, 2)) {
            case "{y" -> "[0-9]{2}";
            case "{M" -> "(0[1-9]|1[0-2])";
            case "{s" -> found.group(2).equals("1") ? "[1-9][0-9]{0,17}" : "([1-9][0-9]{1,17}|0[1-9])";
            default -> throw new AssertionError(found.group());
        }));
    }

    /** Whether a text could be rendered, against rendering all of that length. */
    @Property(tries = 200)
    void couldRenderAgreesWithBruteForce(
            @ForAll("shortPatterns") NumberPattern pattern, @ForAll("shortTexts") String text) {
        assertThat(pattern.couldRender(text)).isEqualTo(textsOf(pattern, 1, 999).anyMatch(text::equals));
    }

    /** All texts with a sequence in a range. */
    private static Stream<String> textsOf(NumberPattern pattern, long from, long to) {
        int years = pattern.toString().contains("{yy}") ? 100 : 1;
        int months = pattern.toString().contains("{MM}") ? 12 : 1;
        LocalDate start = LocalDate.of(2000, 1, 1);
        return IntStream.range(0, years)
                .boxed()
                .flatMap(year -> IntStream.range(0, months)
                        .mapToObj(month -> start.plusYears(year).plusMonths(month)))
                .flatMap(date -> LongStream.rangeClosed(from, to).mapToObj(sequence -> pattern.render(date, sequence)));
    }

    @Provide
    Arbitrary<NumberPattern> patterns() {
        Arbitrary<String> literal = Arbitraries.of("", "", "FV", "/", "-", "1", "20", "0", "A1", "ł");
        Arbitrary<String> year = Arbitraries.of("", "{yyyy}", "{yy}");
        Arbitrary<String> month = Arbitraries.of("", "{MM}");
        Arbitrary<String> sequence = Arbitraries.integers().between(1, 18).map(width -> "{seq:" + width + "}");
        return Combinators.combine(sequence, year, month)
                .as((s, y, m) -> List.of(s, y, m))
                .flatMap(tokens -> Arbitraries.shuffle(tokens)
                        .flatMap(shuffled -> literal.list().ofSize(4).map(between -> woven(between, shuffled))));
    }

    @Provide
    Arbitrary<NumberPattern> shortPatterns() {
        Arbitrary<String> literal = Arbitraries.of("", "", "", "1", "0", "9", "A");
        Arbitrary<String> sequence = Arbitraries.integers().between(1, 2).map(width -> "{seq:" + width + "}");
        Arbitrary<String> date = Arbitraries.of("", "", "", "{MM}", "{MM}", "{MM}", "{yy}");
        return Combinators.combine(sequence, date)
                .as((s, d) -> List.of(s, d))
                .flatMap(tokens -> Arbitraries.shuffle(tokens)
                        .flatMap(shuffled -> literal.list().ofSize(3).map(between -> woven(between, shuffled))));
    }

    @Provide
    Arbitrary<String> shortTexts() {
        return Arbitraries.strings().withChars("0129A").ofMinLength(1).ofMaxLength(3);
    }

    private static NumberPattern woven(List<String> literals, List<String> tokens) {
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int i = 0; i < tokens.size(); i++) {
            text.append(tokens.get(i)).append(literals.get(i + 1));
        }
        return NumberPattern.parse(text.toString());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Combinators.combine(
                        Arbitraries.integers().between(2000, 2099),
                        Arbitraries.integers().between(1, 12))
                .as((year, month) -> LocalDate.of(year, month, 28));
    }

    @Provide
    Arbitrary<Long> sequences() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 120), Arbitraries.longs().between(1, LAST));
    }

    private static List<LocalDate> someDates() {
        List<LocalDate> dates = new ArrayList<>();
        for (int year : new int[] {2001, 2010, 2011, 2020, 2026}) {
            for (int month : new int[] {1, 2, 10, 11, 12}) {
                dates.add(LocalDate.of(year, month, 1));
            }
        }
        return dates;
    }

    private static long[] someSequences() {
        return LongStream.concat(LongStream.rangeClosed(1, 130), LongStream.of(999, 1000, 9999, 10_000, 120_260))
                .toArray();
    }
}
