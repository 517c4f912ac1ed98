package io.klientela.importing;

import io.klientela.error.CrmException;
import java.util.Objects;

/**
 * An import could not go on: the storage does not answer, the file cannot be read, or the rejected rows cannot be
 * written. All rows up to {@link #settledThroughLine()} are committed or reported; go on behind them by
 * {@link ImportOptions#startAfterLine}.
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

    /** The line in which the last row begins that is committed or reported; 0 when there is none. */
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
