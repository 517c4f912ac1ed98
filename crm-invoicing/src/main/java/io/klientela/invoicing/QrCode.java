package io.klientela.invoicing;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code (ISO/IEC 18004) with error correction M, in the smallest version that holds its content.
 *
 * @param modules how many modules it is wide and high
 * @param version 1 to 40
 * @param bars its black modules, those that touch in a row as one
 */
record QrCode(int modules, int version, List<QrCode.Bar> bars) {
    /** Black modules beside each other. */
    record Bar(int row, int column, int length) {}

    QrCode {
        bars = List.copyOf(bars);
    }

    /**
     * The bytes of the text in UTF-8, without a mark that says so (ECI): some scanners trip over the mark, and a payload that needs it
     * says in its own words how it is to be read. The encoder leaves the mark out for Latin-1 alone, hence the disguise.
     *
     * @throws IllegalArgumentException if it is longer than a code can hold
     */
    static QrCode of(String text) {
        String disguised = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try {
            var code = Encoder.encode(disguised, ErrorCorrectionLevel.M);
            return new QrCode(
                    code.getMatrix().getWidth(), code.getVersion().getVersionNumber(), bars(code.getMatrix()));
        } catch (WriterException e) {
            throw new IllegalArgumentException("A text of " + disguised.length() + " bytes fits no QR code", e);
        }
    }

    private static List<Bar> bars(ByteMatrix matrix) {
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < matrix.getHeight(); row++) {
            int column = 0;
            while (column < matrix.getWidth()) {
                int end = column;
                while (end < matrix.getWidth() && matrix.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    bars.add(new Bar(row, column, end - column));
                }
                column = end + 1;
            }
        }
        return bars;
    }
}
