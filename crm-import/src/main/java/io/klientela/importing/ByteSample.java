package io.klientela.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What the bytes of a whole file tell about its charset, gathered in one pass in bounded memory: the beginning, the lines
 * further on that hold bytes beyond ASCII, and how well the bytes fit UTF-8.
 */
final class ByteSample {
    private static final int HEAD = 256 * 1024;
    private static final int EVIDENCE = 128 * 1024;
    private static final int LONGEST_LINE = 8 * 1024;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final ByteArrayOutputStream evidence = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean lineBeyondAscii;
    private long size;
    private final long[] zeros = new long[2];
    private long sequences;
    private long misfits;
    private int awaited;
    private int low;
    private int high;

    private ByteSample() {}

    static ByteSample of(InputStream stream) throws IOException {
        ByteSample sample = new ByteSample();
        byte[] block = new byte[64 * 1024];
        for (int length = stream.read(block); length >= 0; length = stream.read(block)) {
            for (int i = 0; i < length; i++) {
                sample.accept(block[i] & 0xFF);
            }
        }
        sample.finish();
        return sample;
    }

    /** The first bytes, up to 256 KiB. */
    byte[] head() {
        return head.toByteArray();
    }

    /** Lines with bytes beyond ASCII, wherever they stand, up to 128 KiB, and the beginning of the file. */
    byte[] evidence() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(head.toByteArray(), 0, Math.min(head.size(), EVIDENCE));
        both.write('\n');
        both.writeBytes(evidence.toByteArray());
        return both.toByteArray();
    }

    long size() {
        return size;
    }

    /** Whether the bytes are UTF-8. One misfit among many sequences is a broken byte, not another charset. */
    boolean fitsUtf8() {
        return misfits == 0 || misfits * 10 <= sequences;
    }

    /** Whether every other byte is zero, as in UTF-16 without a mark: 0 for those in front (BE), 1 for those behind (LE). */
    boolean mostlyZeroAt(int parity) {
        return size > 3 && zeros[parity] * 10 > size * 3 && zeros[1 - parity] * 10 < size;
    }

    private void accept(int value) {
        if (value == 0) {
            zeros[(int) (size & 1)]++;
        }
        size++;
        if (head.size() < HEAD) {
            head.write(value);
        } else {
            collect(value);
        }
        countUtf8(value);
    }

    private void collect(int value) {
        if (value == '\n' || value == '\r') {
            if (lineBeyondAscii && evidence.size() + line.size() < EVIDENCE) {
                evidence.writeBytes(line.toByteArray());
                evidence.write('\n');
            }
            line.reset();
            lineBeyondAscii = false;
        } else if (line.size() < LONGEST_LINE) {
            line.write(value);
            lineBeyondAscii |= value > 0x7F;
        }
    }

    private void countUtf8(int value) {
        if (awaited > 0) {
            if (value >= low && value <= high) {
                awaited--;
                low = 0x80;
                high = 0xBF;
                if (awaited == 0) {
                    sequences++;
                }
                return;
            }
            misfits++;
            awaited = 0;
        }
        if (value > 0x7F) {
            begin(value);
        }
    }

    /** The first byte of a sequence; table 3-7 of the Unicode standard. */
    private void begin(int value) {
        low = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        high = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        if (value >= 0xC2 && value <= 0xDF) {
            awaited = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            awaited = 2;
        } else if (value >= 0xF0 && value <= 0xF4) {
            awaited = 3;
        } else {
            misfits++;
        }
    }

    private void finish() {
        if (awaited > 0) {
            misfits++;
        }
        collect('\n');
    }
}
