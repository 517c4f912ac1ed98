package io.klientela.invoicing;

import java.awt.Color;

/** The colours of the standard look; dark enough to survive a black-and-white printer. */
final class Colours {
    static final Color INK = new Color(0x1B, 0x23, 0x2E);
    static final Color GREY = new Color(0x5B, 0x66, 0x75);
    static final Color HAIRLINE = new Color(0xD3, 0xD9, 0xE1);
    static final Color TINT = new Color(0xEE, 0xF2, 0xF7);
    static final Color ACCENT = new Color(0x1D, 0x4E, 0x7E);
    static final Color PAPER = Color.WHITE;

    private Colours() {}
}
