package io.klientela.invoicing;

import com.lowagie.text.Image;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the logo. An invoice that is issued must be printable for ever, so a picture that is damaged or far too large is left
 * out with a warning, and the firm's name stands in its place.
 */
final class Logo {
    /** 25 megapixels: a picture with transparency is unpacked in memory. */
    private static final long MOST_PIXELS = 25_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Logo.class);

    private Logo() {}

    static Optional<Image> read(io.klientela.party.Image picture) {
        byte[] bytes = picture.bytes();
        try {
            long pixels = pixels(bytes);
            if (pixels > MOST_PIXELS) {
                LOG.warn("The logo {} has {} pixels, too many to print; it is left out", picture.hash(), pixels);
                return Optional.empty();
            }
            return Optional.of(Image.getInstance(bytes));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The logo {} cannot be read; it is left out", picture.hash(), e);
            return Optional.empty();
        }
    }

    private static long pixels(byte[] bytes) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("Neither PNG nor JPEG");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
