package io.klientela.contact;

import io.klientela.error.CrmException;
import java.util.Objects;

/** A query is larger than what a database answers; a filter that people put together may come to be so. */
public final class QueryTooLargeException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** What there is too much of. */
    public enum Measure {
        /** Conditions, combined ones counted as well. */
        CONDITIONS("A query holds at most {limit} conditions; ask for less, or mark the records and ask for that"),
        /** Conditions inside of conditions. */
        DEPTH("Conditions nest at most {limit} deep; write what is deeper as one list, with allOf or anyOf");

        private final String text;

        Measure(String text) {
            this.text = text;
        }
    }

    private final Measure measure;
    private final int limit;

    public QueryTooLargeException(Measure measure, int limit) {
        super(measure.text.replace("{limit}", Integer.toString(limit)));
        this.measure = Objects.requireNonNull(measure, "measure");
        this.limit = limit;
    }

    public Measure measure() {
        return measure;
    }

    /** How much of it there may be. */
    public int limit() {
        return limit;
    }

    @Override
    public String code() {
        return "query.too-large";
    }
}
