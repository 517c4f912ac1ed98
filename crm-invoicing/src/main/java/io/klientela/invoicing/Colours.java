package io.klientela.invoicing;

import java.awt.Color;

/** The colours that every look shares; dark enough to survive a black-and-white printer. */
final class Colours {
    static final Color INK = new Color(0x1B, 0x23, 0x2E);
    static final Color GREY = new Color(0x5B, 0x66, 0x75);
    static final Color HAIRLINE = new Color(0xD3, 0xD9, 0xE1);
    /** Behind texts, which stay readable on it. */
    static final Color STAMP = new Color(0xE2, 0xE6, 0xEB);

    private Colours() {}
}
