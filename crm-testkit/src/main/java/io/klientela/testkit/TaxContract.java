package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.catalogue.ArchivedTaxException;
import io.klientela.catalogue.NewProduct;
import io.klientela.catalogue.NewTax;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductQuery;
import io.klientela.catalogue.Tax;
import io.klientela.catalogue.TaxInUseException;
import io.klientela.catalogue.TaxNameTakenException;
import io.klientela.catalogue.TaxRule;
import io.klientela.catalogue.UnfitTaxException;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of taxes: VAT and levies come, change, rest and go, and products follow. */
public abstract class TaxContract extends CrmContract {
    private static final UnitPrice PRICE = UnitPrice.of("10", "PLN");

    /** For the tests of adapters. */
    protected TaxContract() {}

    private Tax vat(String name, String rate) {
        return desk().taxes().add(NewTax.vat(name, Vat.standard(rate)));
    }

    private Tax levy(String name, ChargeAmount amount) {
        return desk().taxes().add(NewTax.levy(name, amount, Levy.Place.INSIDE_VAT_BASE));
    }

    private Product product(String name, Tax vat) {
        return desk().products().add(NewProduct.product(name, PRICE, vat.id()));
    }

    @Test
    @Tag("TEAMLAB-46")
    void listsTaxesByNameWhateverTheLanguage() {
        Tax zero = vat("Żywność 5 %", "5");
        Tax standard = vat("vat 23 %", "23");
        Tax eco = levy("Opłata", ChargeAmount.of(Money.of("0.20", "PLN")));
        desk().taxes().archive(eco.id());

        assertThat(desk().taxes().list()).containsExactly(standard, zero);
        assertThat(desk().taxes().listAll()).extracting(Tax::id).containsExactly(eco.id(), standard.id(), zero.id());
        assertThat(desk().taxes().find("VAT  23 %")).contains(standard);
        assertThat(desk().taxes().find("oplata").orElseThrow().isArchived()).isTrue();
        assertThat(desk().taxes().get(standard.id()).vat()).contains(Vat.standard("23"));
        assertThat(eco.levy()).contains(Levy.insideVatBase("Opłata", ChargeAmount.of(Money.of("0.20", "PLN"))));
    }

    @Test
    void refusesANameThatIsTaken() {
        vat("VAT 23 %", "23");
        Tax reduced = vat("VAT 8 %", "8");
        List<Object> before = everything();

        assertThatExceptionOfType(TaxNameTakenException.class)
                .isThrownBy(() -> vat("vat 23 %", "22"))
                .satisfies(refused -> assertThat(refused.name()).isEqualTo("vat 23 %"));
        assertThatExceptionOfType(TaxNameTakenException.class)
                .isThrownBy(() -> desk().taxes().save(reduced.withName("VAT 23 %")));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void asksForTheReasonThatACategoryNeeds() {
        Vat silent = Vat.of(VatCategory.REVERSE_CHARGE, BigDecimal.ZERO, "");

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> desk().taxes().add(NewTax.vat("  ", silent)))
                .satisfies(refused -> assertThat(refused.getConstraintViolations())
                        .extracting(fault -> fault.getPropertyPath() + ": " + fault.getMessage())
                        .containsExactlyInAnyOrder(
                                "name: nie może być puste",
                                "rule: musi podać powód braku VAT, jak wymaga tego jego kategoria"));
        assertThat(desk().taxes()
                        .add(NewTax.vat("np", Vat.reverseCharge("art. 17")))
                        .vat()
                        .orElseThrow()
                        .reason())
                .isEqualTo("art. 17");
    }

    @Test
    void writesDownAndTellsWhatBecomesOfATax() {
        heard();
        Tax tax = vat("VAT", "22");
        Tax saved = desk().taxes().save(tax.withName(" VAT 23 % ").withRule(new TaxRule.OfVat(Vat.standard("23"))));
        Tax archived = desk().taxes().archive(tax.id());

        assertThat(desk().taxes().archive(tax.id())).isEqualTo(archived);
        assertThat(saved.name()).isEqualTo("VAT 23 %");
        assertThat(archived.version()).isEqualTo(3);
        assertThat(desk().taxes().restore(tax.id()).isArchived()).isFalse();
        desk().taxes().delete(tax.id());
        assertThat(history(tax.id().ref()))
                .extracting(Change::action)
                .containsExactly(
                        Change.Action.DELETED,
                        Change.Action.CHANGED,
                        Change.Action.CHANGED,
                        Change.Action.CHANGED,
                        Change.Action.CREATED);
        assertThat(history(tax.id().ref()).get(3).fields())
                .containsExactly(
                        new FieldChange("name", Optional.of("VAT"), Optional.of("VAT 23 %")),
                        new FieldChange("rate", Optional.of("22"), Optional.of("23")));
        assertThat(heard()).containsExactly("tax.created", "tax.changed", "tax.changed", "tax.changed", "tax.deleted");
    }

    @Test
    void refusesAStaleSaveAndAnotherKindOfTax() {
        Tax tax = vat("VAT", "23");
        Tax eco = levy("Eco", ChargeAmount.of(Money.of("0.20", "PLN")));
        desk().taxes().save(tax.withName("VAT 23 %"));
        List<Object> before = everything();

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> desk().taxes().save(tax.withName("Late")));
        assertUnfit(
                UnfitTaxException.Reason.OTHER_KIND,
                () -> desk().taxes().save(eco.withRule(new TaxRule.OfVat(Vat.zero()))));
        assertUnfit(
                UnfitTaxException.Reason.OTHER_KIND,
                () -> desk().taxes()
                        .save(eco.withRule(new TaxRule.OfLevy(
                                ChargeAmount.of(Money.of("0.05", "EUR")), Levy.Place.INSIDE_VAT_BASE))));
        assertThat(everything()).isEqualTo(before);
        Tax percent = desk().taxes()
                .save(eco.withRule(new TaxRule.OfLevy(ChargeAmount.percent("1"), Levy.Place.OUTSIDE_VAT_BASE)));
        assertThat(percent.currency()).isEmpty();
    }

    private static void assertUnfit(UnfitTaxException.Reason reason, ThrowingCallable command) {
        assertThatExceptionOfType(UnfitTaxException.class)
                .isThrownBy(command)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    @Tag("TEAMLAB-46")
    void keepsATaxThatProductsHaveUnlessAnotherTakesItsPlace() {
        Tax old = vat("VAT 22 %", "22");
        Tax standard = vat("VAT 23 %", "23");
        Product chair = product("Chair", old);
        Product table = product("Table", old);
        desk().products().archive(table.id());
        List<Object> before = everything();

        assertThat(desk().taxes().uses(old.id())).isEqualTo(2);
        assertThatExceptionOfType(TaxInUseException.class)
                .isThrownBy(() -> desk().taxes().delete(old.id()))
                .satisfies(refused -> assertThat(refused.uses()).isEqualTo(2))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(old.id()));
        assertThat(everything()).isEqualTo(before);
        desk().taxes().delete(old.id(), standard.id());

        assertThat(desk().taxes().listAll()).containsExactly(standard);
        Product moved = desk().products().get(chair.id());
        assertThat(moved.taxes().vat()).isEqualTo(standard.id());
        assertThat(moved.version()).isEqualTo(2);
        assertThat(desk().products().get(table.id()).taxes().vat()).isEqualTo(standard.id());
        Change told = history(chair.id().ref()).get(0);
        assertThat(told.fields())
                .containsExactly(new FieldChange("vat", Optional.of("VAT 22 %"), Optional.of("VAT 23 %")));
        assertThat(told.operation()).isPresent();
        assertThat(history(old.id().ref()).get(0).operation()).isEqualTo(told.operation());
        assertThat(history(old.id().ref()).get(0).fields())
                .contains(
                        new FieldChange("replacement", Optional.empty(), Optional.of("VAT 23 %")),
                        new FieldChange("records.product", Optional.empty(), Optional.of("2")));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> desk().products().save(chair.withName("Stool")));
    }

    @Test
    void movesMoreProductsThanOneStepTakes() {
        Tax old = vat("VAT 22 %", "22");
        Tax standard = vat("VAT 23 %", "23");
        int many = 501;
        desk().inTransaction(bound -> {
            for (int each = 0; each < many; each++) {
                bound.products().add(NewProduct.product("Chair " + each, PRICE, old.id()));
            }
            return many;
        });

        desk().taxes().delete(old.id(), standard.id());

        assertThat(desk().taxes().uses(standard.id())).isEqualTo(many);
    }

    @Test
    void refusesAReplacementThatDoesNotFit() {
        Tax standard = vat("VAT 23 %", "23");
        Tax zloty = levy("Eco", ChargeAmount.of(Money.of("0.20", "PLN")));
        Tax euro = levy("Fee", ChargeAmount.of(Money.of("0.20", "EUR")));
        Tax percent = levy("Percent", ChargeAmount.percent("1"));
        Tax resting = levy("Resting", ChargeAmount.percent("2"));
        desk().taxes().archive(resting.id());
        List<Object> before = everything();

        for (Tax other : List.of(standard, zloty, euro)) {
            assertUnfit(
                    UnfitTaxException.Reason.REPLACEMENT, () -> desk().taxes().delete(zloty.id(), other.id()));
        }
        assertUnfit(UnfitTaxException.Reason.REPLACEMENT, () -> desk().taxes().delete(percent.id(), zloty.id()));
        assertThatExceptionOfType(ArchivedTaxException.class)
                .isThrownBy(() -> desk().taxes().delete(zloty.id(), resting.id()));
        assertThat(everything()).isEqualTo(before);
        Product battery = desk().products()
                .add(NewProduct.product("Battery", PRICE, standard.id()).levy(zloty.id()));
        desk().taxes().delete(zloty.id(), percent.id());
        assertThat(desk().products().get(battery.id()).taxes().levy()).contains(percent.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk().taxes().get(zloty.id()));
    }

    @Test
    @Tag("TEAMLAB-36")
    void letsThoseWhoInvoiceAddTaxesAndThoseWhoMakeSettingsChangeThem() {
        Tax tax = vat("VAT 23 %", "23");
        CrmSession invoicer = hired("ida", PresetRoles.INVOICER);
        CrmSession sara = salesRepresentative();
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);

        assertThat(invoicer.taxes()
                        .add(NewTax.vat("VAT 8 %", Vat.standard("8")))
                        .name())
                .isEqualTo("VAT 8 %");
        assertThat(sara.taxes().list()).hasSize(2);
        assertDenied(() -> sara.taxes().add(NewTax.vat("VAT 5 %", Vat.standard("5"))));
        assertDenied(() -> tola.taxes().list());
        assertDenied(() -> invoicer.taxes().save(tax.withName("Mine")));
        assertDenied(() -> invoicer.taxes().archive(tax.id()));
        assertDenied(() -> invoicer.taxes().delete(tax.id()));
        assertDenied(() -> invoicer.taxes().uses(tax.id()));
        assertThat(invoicer.rights().holds(Permissions.CATALOGUE_CREATE)).isTrue();
        assertThat(sara.rights().holds(Permissions.CATALOGUE_CREATE)).isFalse();
    }

    private static void assertDenied(ThrowingCallable command) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(command);
    }

    /** Of two who delete and use a tax at once, one sees what the other did. */
    @Test
    void leavesNoProductWithoutItsTax() {
        for (int each = 0; each < 5; each++) {
            Tax old = vat("Old " + each, "22");
            String name = "Chair " + each;
            Threads.together(
                    2,
                    thread -> () -> Threads.persistently(() -> {
                        try {
                            if (thread == 0) {
                                desk().taxes().delete(old.id());
                            } else {
                                product(name, old);
                            }
                            return true;
                        } catch (TaxInUseException | NotFoundException refused) {
                            return false;
                        }
                    }));

            boolean isLeft = desk().taxes().find("Old " + each).isPresent();
            assertThat(desk().products().count(ProductQuery.all().matching(name)))
                    .isEqualTo(isLeft ? 1 : 0);
        }
    }
}
