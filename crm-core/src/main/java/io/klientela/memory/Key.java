package io.klientela.memory;

import io.klientela.paging.SortKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** The place of a row among all rows: bytes that compare unsigned, as an index of a database does. */
final class Key implements Comparable<Key> {
    private final byte[] bytes;

    private Key(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key under which all rows of a section lie. */
    @SuppressWarnings("EnumOrdinal") // The order of sections is no one's business; they only stand apart.
    static Key of(Section section) {
        return new Key(new byte[] {(byte) section.ordinal()});
    }

    Key then(UUID id) {
        return then(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** As {@link #then(UUID)}, in an order where greater ids come first. */
    Key thenDescending(UUID id) {
        return then(~id.getMostSignificantBits(), ~id.getLeastSignificantBits());
    }

    Key then(SortKey key) {
        return then(key.folded());
    }

    /** A text that begins another sorts before it: it ends with a byte that texts of this library do not hold. */
    Key then(String text) {
        byte[] tail = text.getBytes(StandardCharsets.UTF_8);
        return new Key(longer(tail.length + 1).put(tail).array());
    }

    private Key then(long high, long low) {
        return new Key(longer(2 * Long.BYTES).putLong(high).putLong(low).array());
    }

    private ByteBuffer longer(int more) {
        return ByteBuffer.allocate(bytes.length + more).put(bytes);
    }

    boolean liesUnder(Key prefix) {
        int length = prefix.bytes.length;
        return bytes.length >= length && Arrays.equals(bytes, 0, length, prefix.bytes, 0, length);
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }
}
