package io.klientela.catalogue;

import io.klientela.error.CrmException;
import io.klientela.id.TaxId;
import java.util.Objects;

/** A tax of the list cannot stand where it was named. */
public final class UnfitTaxException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** A levy was named as the VAT of a product. */
        NO_VAT("is a levy; name a VAT of the list, and this one as the levy"),
        /** VAT was named as the levy of a product: there is one VAT on each line (REQUIREMENTS decision 11). */
        NO_LEVY("is a VAT; name a levy of the list, or none"),
        /** A tax stays VAT or a levy, and in the currency of its amounts, since products have it. */
        OTHER_KIND("stays VAT or a levy, and in its currency; add another tax and replace this one by it"),
        /** What replaces a tax is another one, of the same kind, and in no other currency. */
        REPLACEMENT("cannot replace it; name another tax that is VAT as well or a levy as well, in no other currency");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient TaxId id;

    private final Reason reason;

    UnfitTaxException(Tax tax, Reason reason) {
        super("The tax \"" + tax.name() + "\" " + reason.text);
        this.id = Objects.requireNonNull(tax.id(), "id");
        this.reason = reason;
    }

    public TaxId id() {
        return id;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return "tax.unfit";
    }
}
