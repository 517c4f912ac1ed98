package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.catalogue.UsualTerms;
import io.klientela.contact.Company;
import io.klientela.error.StaleVersionException;
import io.klientela.history.FieldChange;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.PaymentTerm;
import io.klientela.money.Money;
import io.klientela.tax.Vat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Terms are kept as the default of a project, and drafts take them where none are given. */
public abstract class TermsContract extends CrmContract {
    /** For the tests of adapters. */
    protected TermsContract() {}

    private UsualTerms keep(String text, int days) {
        return desk().terms().save(desk().terms().get().withText(text).withPaymentDays(days));
    }

    private DraftInvoice draft(NewInvoice command) {
        return desk().invoices().draft(command.line("Work", "1", Money.of("100.00", "PLN"), Vat.standard("23")));
    }

    @Test
    @Tag("TEAMLAB-34")
    void givesDraftsTheTermsThatTheirWriterLeavesOpen() {
        NewInvoice bare = NewInvoice.to(company("ACME").id());
        assertThat(draft(bare).content().terms()).isEmpty();
        assertThat(draft(bare).content().paymentTerm()).isEqualTo(PaymentTerm.inDays(15));

        keep("  2 % within 7 days  ", 30);
        DraftInvoice draft = draft(bare);
        DraftInvoice own = draft(bare.terms("Cash").paymentTerm(PaymentTerm.onReceipt()));
        IssuedInvoice issued = desk().invoices().issue(draft(bare));
        keep("Other", 3);

        assertThat(draft.content().terms()).isEqualTo("2 % within 7 days");
        assertThat(draft.content().paymentTerm()).isEqualTo(PaymentTerm.inDays(30));
        assertThat(own.content().terms()).isEqualTo("Cash");
        assertThat(own.content().paymentTerm()).isEqualTo(PaymentTerm.onReceipt());
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(draft);
        assertThat(desk().invoices().get(issued.id()).content().terms()).isEqualTo("2 % within 7 days");
        assertThat(issued.dueDate()).isEqualTo(TODAY.plusDays(30));
        DraftInvoice without =
                desk().invoices().save(draft.withContent(draft.content().withTerms("")));
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(without);
        assertThat(without.content().terms()).isEmpty();
        assertThat(history(draft.id().ref()).get(0).fields())
                .containsExactly(new FieldChange("terms", Optional.of("2 % within 7 days"), Optional.empty()));
        assertThat(desk().invoices().duplicate(issued.id()).content()).isEqualTo(issued.content());
    }

    @Test
    @Tag("TEAMLAB-34")
    void keepsTheTermsOfAnInvoiceForFutureOnes() {
        Company acme = company("ACME");
        CrmSession ida = hired("ida", PresetRoles.INVOICER);
        DraftInvoice written =
                ida.invoices().draft(NewInvoice.to(acme.id()).terms("Goods stay ours until they are paid for"));

        UsualTerms kept =
                ida.terms().save(ida.terms().get().withText(written.content().terms()));

        assertThat(kept.version()).isEqualTo(1);
        assertThat(ida.terms().get()).isEqualTo(kept);
        assertThat(ida.invoices().draft(NewInvoice.to(acme.id())).content().terms())
                .isEqualTo("Goods stay ours until they are paid for");
    }

    @Test
    void givesBackEveryLetterAndTellsWhatChanged() {
        heard();
        for (String text : Texts.all()) {
            UsualTerms kept = keep(Texts.cut(text, UsualTerms.MAX_TEXT), 0);
            assertThat(kept.text()).isEqualTo(text.strip());
            assertThat(desk().terms().get()).isEqualTo(kept);
        }
        UsualTerms longest = keep(Texts.cut(Texts.longest(), UsualTerms.MAX_TEXT), 3650);
        assertThat(desk().terms().get()).isEqualTo(longest);
        UsualTerms last = desk().terms().save(longest.withText("").withoutPaymentDays());

        assertThat(desk().terms().get()).isEqualTo(last);
        assertThat(last.version()).isEqualTo(Texts.all().size() + 2L);
        assertThat(history(project().ref()).get(0).fields())
                .containsExactly(
                        new FieldChange("terms", Optional.of(longest.text()), Optional.empty()),
                        new FieldChange("paymentDays", Optional.of("3650"), Optional.empty()));
        assertThat(heard()).hasSize(Texts.all().size() + 2).containsOnly("terms.changed");
    }

    @Test
    void refusesStaleTermsAndThoseWhoMayNot() {
        UsualTerms none = desk().terms().get();
        CrmSession sara = salesRepresentative();
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);
        UsualTerms first = keep("First", 1);
        List<Object> before = everything();

        assertThat(none.version()).isZero();
        for (UsualTerms stale : List.of(none, first.withText("Second"))) {
            if (stale.version() == first.version()) {
                keep("Between", 1);
                before = everything();
            }
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> desk().terms().save(stale));
        }
        assertThat(sara.terms().get().text()).isEqualTo("Between");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> sara.terms().save(sara.terms().get()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> tola.terms().get());
        assertThatIllegalArgumentException().isThrownBy(() -> first.withPaymentDays(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> first.withPaymentDays(3651));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void writesTermsInTheirNextVersionOnly() {
        UsualTerms first = keep("First", 1);

        for (long version : List.of(1L, 3L)) {
            boolean isWritten = written(stores -> stores.terms().put(Components.with(first, "version", version)));
            assertThat(isWritten).as("version " + version).isFalse();
        }
        assertThat(desk().terms().get()).isEqualTo(first);
    }

    /** Of several who keep the first terms at once, one does. */
    @Test
    void keepsTheTermsOfOneWhereSeveralKeepTheFirst() {
        UsualTerms none = desk().terms().get();

        List<Boolean> kept = Threads.together(
                3,
                thread -> () -> Threads.persistently(() -> {
                    try {
                        desk().terms().save(none.withText("Terms " + thread));
                        return true;
                    } catch (StaleVersionException late) {
                        return false;
                    }
                }));

        assertThat(kept).containsOnlyOnce(true);
        assertThat(desk().terms().get().version()).isEqualTo(1);
    }
}
