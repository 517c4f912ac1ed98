package io.klientela.importing;

import io.klientela.error.CrmException;
import java.util.Objects;

/**
 * An import could not go on: the storage does not answer, the file cannot be read, or the rejected rows cannot be
 * written. All rows up to {@link #settledThroughLine()} are committed, or reported and written; go on behind them by
 * {@link ImportOptions#startAfterLine}. A rejected row that could not be written is in the report, and is met again.
 */
public final class ImportStoppedException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final long settledThroughLine;
    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient ImportReport report;

    ImportStoppedException(long settledThroughLine, ImportReport report, Throwable cause) {
        super(
                "The import stopped; the rows up to line " + settledThroughLine
                        + " are settled. Mend the cause, then go on with startAfterLine(" + settledThroughLine + ")",
                cause);
        this.settledThroughLine = settledThroughLine;
        this.report = Objects.requireNonNull(report, "report");
    }

    /**
     * Rows that begin in this line or before are committed, or reported and, where a file was asked for, written; 0 when
     * there are none.
     */
    public long settledThroughLine() {
        return settledThroughLine;
    }

    /** What came of the import until then. */
    public ImportReport report() {
        return report;
    }

    @Override
    public String code() {
        return "import.stopped";
    }
}
