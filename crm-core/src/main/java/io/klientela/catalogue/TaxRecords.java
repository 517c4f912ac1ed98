package io.klientela.catalogue;

import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.TaxId;
import io.klientela.money.Money;
import io.klientela.outbox.EventLog;
import io.klientela.paging.SortKey;
import io.klientela.session.UnitOfWork;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.FixedAmount;
import io.klientela.tax.Percentage;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads and writes single taxes with their history; rights have been checked. */
final class TaxRecords {
    private TaxRecords() {}

    static Tax get(UnitOfWork<? extends CatalogueStores> unit, TaxId id) {
        return unit.stores().taxes().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    static Optional<Tax> find(UnitOfWork<? extends CatalogueStores> unit, String name) {
        return unit.stores().taxes().find(unit.project(), SortKey.fold(name));
    }

    static Tax insert(UnitOfWork<? extends CatalogueStores> unit, Tax tax) {
        requireFreeName(unit, tax);
        unit.stores().taxes().insert(tax);
        ChangeLog.created(unit, tax.id().ref(), tax.id().ref(), fields(tax));
        EventLog.publish(unit, "tax.created", tax.id().ref(), Map.of());
        return tax;
    }

    /** Writes a change that does not depend on what the actor has read: it runs again if another was faster. */
    static Tax change(UnitOfWork<? extends CatalogueStores> unit, Tax stored, Tax changed) {
        return update(unit, stored, changed, overtaken(stored));
    }

    static Tax update(UnitOfWork<? extends CatalogueStores> unit, Tax stored, Tax changed, CrmException conflict) {
        requireFreeName(unit, changed);
        if (!stored.canBecome(changed)) {
            throw new UnfitTaxException(stored, UnfitTaxException.Reason.OTHER_KIND);
        }
        Tax next = changed.withVersion(stored.version() + 1);
        if (!unit.stores().taxes().update(next)) {
            throw conflict;
        }
        ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
        EventLog.publish(unit, "tax.changed", next.id().ref(), Map.of());
        return next;
    }

    /** Keeps a tax as it was read until the transaction ends: of two who would delete it, one has to wait. */
    static void hold(UnitOfWork<? extends CatalogueStores> unit, Tax stored) {
        if (!unit.stores().taxes().update(stored.withVersion(stored.version() + 1))) {
            throw overtaken(stored);
        }
    }

    static Tax requireInUse(Tax tax) {
        if (tax.isArchived()) {
            throw new ArchivedTaxException(tax);
        }
        return tax;
    }

    private static TransientStorageException overtaken(Tax stored) {
        return TransientStorageException.overtaken(stored.id().ref(), stored.version());
    }

    private static void requireFreeName(UnitOfWork<? extends CatalogueStores> unit, Tax tax) {
        find(unit, tax.name()).filter(other -> !other.id().equals(tax.id())).ifPresent(other -> {
            throw new TaxNameTakenException(tax.name());
        });
    }

    static Map<String, String> fields(Tax tax) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("name", tax.name());
        tax.vat().ifPresent(vat -> {
            fields.put("category", vat.category().code());
            fields.put("rate", vat.rate().toPlainString());
            fields.put("reason", vat.reason());
        });
        tax.levy().ifPresent(levy -> {
            fields.put("amount", text(levy.amount()));
            fields.put("place", levy.place().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
        fields.put("archived", tax.isArchived() ? "yes" : "");
        return fields;
    }

    private static String text(ChargeAmount amount) {
        if (amount instanceof FixedAmount fixed) {
            return fixed.amount().toString();
        }
        Percentage percentage = (Percentage) amount;
        return percentage.percent().toPlainString() + " %"
                + percentage
                        .base()
                        .map(Money::toString)
                        .map(base -> " of " + base)
                        .orElse("");
    }
}
