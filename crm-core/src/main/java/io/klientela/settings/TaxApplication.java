package io.klientela.settings;

import io.klientela.catalogue.CatalogueStores;
import io.klientela.catalogue.Tax;
import io.klientela.catalogue.Taxes;
import io.klientela.id.TaxId;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsReport.What;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes taxes like those of a document that has been checked. */
final class TaxApplication {
    private final UnitOfWork<? extends CatalogueStores> unit;
    private final Taxes taxes;
    private final Leftovers leftovers;
    private final SettingsLog log;
    private final List<Tax> stored;
    private final Set<TaxId> named = new HashSet<>();

    TaxApplication(
            Session<? extends CatalogueStores> session,
            UnitOfWork<? extends CatalogueStores> unit,
            Leftovers leftovers,
            SettingsLog log) {
        this.unit = unit;
        this.taxes = new Taxes(session);
        this.leftovers = leftovers;
        this.log = log;
        this.stored = taxes.listAll();
    }

    /** Those that products are to have are there afterwards; {@link #leaveOthers} comes behind the products. */
    void apply(List<TaxSettings> wanted) {
        for (TaxSettings settings : wanted) {
            Tax made = PipelineApplication.find(stored, settings.name(), Tax::foldedName)
                    .map(tax -> change(tax, settings))
                    .orElseGet(() -> add(settings));
            named.add(made.id());
            use(made, settings);
        }
    }

    private Tax add(TaxSettings settings) {
        Tax added = Taxes.insert(
                unit,
                new Tax(new TaxId(unit.newId()), unit.project(), settings.name().strip(), settings.rule(), false, 1));
        log.add(What.ADDED, CatalogueCheck.taxPlace(added.name()));
        return added;
    }

    private Tax change(Tax tax, TaxSettings settings) {
        Tax wanted = tax.withName(settings.name().strip()).withRule(settings.rule());
        if (wanted.equals(tax)) {
            return tax;
        }
        log.add(What.CHANGED, CatalogueCheck.taxPlace(wanted.name()));
        return Taxes.replace(unit, tax, wanted);
    }

    private void use(Tax tax, TaxSettings settings) {
        String place = CatalogueCheck.taxPlace(tax.name());
        if (settings.isArchived() && !tax.isArchived()) {
            taxes.archive(tax.id());
            log.add(What.ARCHIVED, place);
        } else if (!settings.isArchived() && tax.isArchived()) {
            taxes.restore(tax.id());
            log.add(What.RESTORED, place);
        }
    }

    void leaveOthers() {
        stored.stream().filter(tax -> !named.contains(tax.id())).forEach(this::leave);
    }

    private void leave(Tax tax) {
        String place = CatalogueCheck.taxPlace(tax.name());
        if (leftovers == Leftovers.ARCHIVE && !tax.isArchived()) {
            taxes.archive(tax.id());
            log.add(What.ARCHIVED, place);
        } else if (leftovers == Leftovers.DELETE_UNUSED) {
            boolean isUsed = taxes.uses(tax.id()) > 0;
            if (!isUsed) {
                taxes.delete(tax.id());
            }
            log.add(isUsed ? What.KEPT_IN_USE : What.DELETED, place);
        }
    }
}
