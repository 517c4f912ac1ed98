package io.klientela.invoicing;

import io.klientela.error.CrmException;
import io.klientela.party.Image;
import java.util.Objects;

/** A picture that cannot be printed was to become a logo. */
public final class UnreadableLogoException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient Image image;

    private final String problem;

    UnreadableLogoException(Image image, String problem, Throwable cause) {
        super(
                "The logo cannot be printed: " + problem + "; save it anew as PNG or JPEG of at most "
                        + Logo.MOST_PIXELS + " pixels",
                cause);
        this.image = Objects.requireNonNull(image, "image");
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    public Image image() {
        return image;
    }

    /** What is wrong with it, in English. */
    public String problem() {
        return problem;
    }

    @Override
    public String code() {
        return "invoice.logo-unreadable";
    }
}
