package io.klientela.invoicing;

import io.klientela.category.Colour;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A way in which an invoice is printed. */
record RandomPrinter(InvoiceLook look, List<Locale> languages) {
    static Arbitrary<RandomPrinter> all() {
        Arbitrary<Colour> colours =
                Arbitraries.of("#000000", "#ffffff", "#ffe14d", "#1d4e7e").map(Colour::of);
        Arbitrary<String> footers = Arbitraries.of("", "Thank you!", "Terms of service ".repeat(29));
        Arbitrary<InvoiceLook> looks = Combinators.combine(
                        colours, colours, Arbitraries.of(true, false), Arbitraries.of(LogoPlace.values()), footers)
                .as((accent, tint, logo, place, footer) -> new InvoiceLook(
                        accent, tint, logo ? Optional.of(Sellers.logo()) : Optional.empty(), place, footer));
        Arbitrary<List<Locale>> languages =
                Arbitraries.of(Samples.LANGUAGES).list().uniqueElements().ofSize(2);
        return Combinators.combine(looks, Arbitraries.oneOf(Arbitraries.just(List.<Locale>of()), languages))
                .as(RandomPrinter::new);
    }

    PdfInvoices pdf() {
        PdfInvoices looking = PdfInvoices.standard().withLook(look);
        return languages.isEmpty() ? looking : looking.inLanguages(languages.get(0), languages.get(1));
    }
}
