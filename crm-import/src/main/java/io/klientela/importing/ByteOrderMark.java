package io.klientela.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The marks that a Unicode file may begin with; the longer ones first, since one begins like another. */
enum ByteOrderMark {
    UTF_32LE("UTF-32LE", "fffe0000"),
    UTF_32BE("UTF-32BE", "0000feff"),
    UTF_8("UTF-8", "efbbbf"),
    UTF_16LE("UTF-16LE", "fffe"),
    UTF_16BE("UTF-16BE", "feff"),
    NONE("UTF-8", "");

    private final String charset;
    private final String hex;

    ByteOrderMark(String charset, String hex) {
        this.charset = charset;
        this.hex = hex;
    }

    static ByteOrderMark of(byte[] head) {
        String beginning = HexFormat.of().formatHex(head, 0, Math.min(4, head.length));
        for (ByteOrderMark mark : values()) {
            if (beginning.startsWith(mark.hex)) {
                return mark;
            }
        }
        return NONE;
    }

    Charset charset() {
        return this == NONE ? StandardCharsets.UTF_8 : Charset.forName(charset);
    }
}
