package io.klientela.party;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A picture in one of the formats that documents print: PNG or JPEG. Immutable; named by the hash of its content, so
 * that a document which shows it keeps it even when the organisation changes its logo.
 */
public final class Image {
    /** The largest picture taken: 1 MiB. A logo on paper needs far less. */
    public static final int MAX_BYTES = 1 << 20;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final byte[] bytes;

    private Image(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes a picture.
     *
     * @throws IllegalArgumentException if it is neither PNG nor JPEG by its first bytes, or larger than
     *     {@link #MAX_BYTES}
     */
    public static Image of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "The picture has " + bytes.length + " bytes; scale it down to at most " + MAX_BYTES);
        }
        if (!startsWith(bytes, PNG) && !startsWith(bytes, JPEG)) {
            throw new IllegalArgumentException("The picture is neither PNG nor JPEG; convert it to one of them");
        }
        return new Image(bytes.clone());
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length > magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** A copy of the content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the content in lower-case hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image image && Arrays.equals(bytes, image.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bytes.length, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "Image[" + bytes.length + " bytes]";
    }
}
