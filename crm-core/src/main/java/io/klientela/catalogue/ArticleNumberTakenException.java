package io.klientela.catalogue;

import io.klientela.error.CrmException;
import java.util.Objects;

/** Another product or service has this article number already, perhaps in other case or without accents. */
public final class ArticleNumberTakenException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String number;

    ArticleNumberTakenException(String number) {
        super("The project has a product of the article number \"" + number
                + "\" already, perhaps an archived one; choose another number, or none");
        this.number = Objects.requireNonNull(number, "number");
    }

    public String number() {
        return number;
    }

    @Override
    public String code() {
        return "product.article-number-taken";
    }
}
