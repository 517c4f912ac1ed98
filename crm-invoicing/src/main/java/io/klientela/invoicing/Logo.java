package io.klientela.invoicing;

import com.lowagie.text.Image;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the logo. An invoice that is issued must be printable for ever, so a picture of the seller's profile that is damaged or far
 * too large is left out with a warning, and the firm's name stands in its place. One that is chosen for a look is refused at once.
 */
final class Logo {
    /** 25 megapixels: a picture with transparency is unpacked in memory. */
    static final long MOST_PIXELS = 25_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Logo.class);

    private Logo() {}

    static Optional<Image> read(io.klientela.party.Image picture) {
        byte[] bytes = picture.bytes();
        try {
            long pixels = reading(bytes, Logo::pixels);
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

    /**
     * Says no to a picture that would not be printed, or not as a whole.
     *
     * @throws UnreadableLogoException if it would not
     */
    static void check(io.klientela.party.Image picture) {
        byte[] bytes = picture.bytes();
        try {
            long pixels = reading(bytes, Logo::pixels);
            if (pixels > MOST_PIXELS) {
                throw new IOException("it has " + pixels + " pixels");
            }
            reading(bytes, Logo::decoded);
            Image.getInstance(bytes);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableLogoException(picture, String.valueOf(e.getMessage()), e);
        }
    }

    /** What is done with a reader that has its input. */
    private interface Use {
        long of(ImageReader reader) throws IOException;
    }

    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    /** How many rows could be decoded: all, or it throws. A torn JPEG makes the reader only warn. */
    private static long decoded(ImageReader reader) throws IOException {
        String[] warned = {""};
        reader.addIIOReadWarningListener((source, warning) -> warned[0] = warning);
        // Not read(): it cannot turn the four inks of a printer's JPEG into an image for the screen, which needs none.
        long rows = reader.canReadRaster()
                ? reader.readRaster(0, reader.getDefaultReadParam()).getHeight()
                : reader.read(0).getHeight();
        if (!warned[0].isEmpty()) {
            throw new IOException(warned[0]);
        }
        return rows;
    }

    private static long reading(byte[] bytes, Use use) throws IOException {
        // Not createImageInputStream(): it writes a file, unless the whole program's cache is switched off.
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("it is neither PNG nor JPEG");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return use.of(reader);
            } finally {
                reader.dispose();
            }
        }
    }
}
