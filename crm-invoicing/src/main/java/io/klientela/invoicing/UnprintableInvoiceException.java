package io.klientela.invoicing;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The font lacks characters of an invoice, which was not printed. */
public final class UnprintableInvoiceException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final transient Set<Integer> codePoints;

    /** @param document its number, or that it is a draft */
    UnprintableInvoiceException(InvoiceId invoice, String document, Set<Integer> codePoints) {
        super(document + " has characters that the font lacks: " + named(codePoints)
                + "; print it by replacingUnprintable(), which puts a box in their place");
        this.invoice = Objects.requireNonNull(invoice, "invoice");
        this.codePoints = Collections.unmodifiableSet(new TreeSet<>(codePoints));
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** The code points that the font lacks, in ascending order. */
    public Set<Integer> codePoints() {
        return codePoints;
    }

    @Override
    public String code() {
        return "invoice.unprintable";
    }

    /** The characters by their numbers and names, since whoever reads of them may lack them, too. */
    static String named(Set<Integer> codePoints) {
        return codePoints.stream()
                .map(codePoint -> String.format("U+%04X %s", codePoint, Character.getName(codePoint)))
                .collect(Collectors.joining(", "));
    }
}
