package io.klientela.invoice;

import io.klientela.catalogue.Offer;
import io.klientela.error.CrmException;
import io.klientela.id.ProductId;
import io.klientela.money.UnitPrice;
import io.klientela.tax.TotalsPolicy;
import java.util.Objects;

/** The price of a product is without VAT, and those of the invoice are with it. Nothing is converted in silence. */
public final class NetPriceException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient ProductId product;

    private final transient UnitPrice price;

    private NetPriceException(Offer offer) {
        super("\"" + offer.product().name() + "\" is priced at "
                + offer.product().salePrice().price()
                + " without VAT, and the prices of this invoice are with it; choose a policy of net entry, or write the line"
                + " with a price of its own");
        this.product = Objects.requireNonNull(offer.product().id(), "product");
        this.price = offer.product().salePrice().price();
    }

    static void refuseGrossEntry(TotalsPolicy policy, Offer offer) {
        if (policy.isGrossEntry()) {
            throw new NetPriceException(offer);
        }
    }

    public ProductId product() {
        return product;
    }

    /** Its price without VAT. */
    public UnitPrice price() {
        return price;
    }

    @Override
    public String code() {
        return "product.net-price";
    }
}
