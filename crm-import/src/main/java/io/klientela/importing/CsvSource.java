package io.klientela.importing;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file come from. It is read twice: once to look at it, once to import it. */
@FunctionalInterface
public interface CsvSource {
    /** A new stream from the first byte; whoever opened it closes it. */
    InputStream open() throws IOException;
}
