package io.klientela.catalogue;

import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.TaxId;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The taxes of a project (TEAMLAB-36, TEAMLAB-46). Whoever drafts invoices, opens or changes opportunities may read them;
 * {@code catalogue.create} lets one add some while one writes an invoice; everything else needs the settings permission. What a
 * tax becomes later alters no draft and no invoice. Thread-safe unless its session is bound to a transaction.
 */
public final class Taxes {
    private final Session<? extends CatalogueStores> session;

    public Taxes(Session<? extends CatalogueStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * The taxes in use, by name: what is offered to choose from.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor has to do with neither invoices nor opportunities nor
     *     settings
     */
    public List<Tax> list() {
        return listAll().stream().filter(tax -> !tax.isArchived()).toList();
    }

    /** All taxes by name, those that are archived too; refuses as {@link #list()} does. */
    public List<Tax> listAll() {
        return session.read(unit -> {
            CatalogueRights.requireToRead(unit);
            return unit.stores().taxes().list(unit.project());
        });
    }

    /**
     * The tax of this id; refuses as {@link #list()} does.
     *
     * @throws NotFoundException if there is none
     */
    public Tax get(TaxId id) {
        return session.read(unit -> {
            CatalogueRights.requireToRead(unit);
            return TaxRecords.get(unit, id);
        });
    }

    /** The tax of this name, whatever the case and the accents, an archived one too; refuses as {@link #list()} does. */
    public Optional<Tax> find(String name) {
        return session.read(unit -> {
            CatalogueRights.requireToRead(unit);
            return TaxRecords.find(unit, name);
        });
    }

    /**
     * Adds a tax.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may neither add to the catalogue nor change settings
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong, also when the VAT
     *     category asks for a reason and there is none
     * @throws TaxNameTakenException if there is a tax of this name, in use or archived
     */
    public Tax add(NewTax command) {
        return session.write(unit -> {
            CatalogueRights.requireToAdd(unit);
            NewTax valid = unit.validated(command, command.faults(unit));
            return TaxRecords.insert(
                    unit,
                    new Tax(
                            new TaxId(unit.newId()),
                            unit.project(),
                            valid.name().strip(),
                            valid.rule(),
                            false,
                            1));
        });
    }

    /**
     * Saves a changed name, rate, reason or amount. Products have the changed tax from then on; drafts and invoices keep what
     * they took. Whether it is archived is not looked at.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws TaxNameTakenException if another tax has the name
     * @throws UnfitTaxException if VAT became a levy or a levy VAT, or its amounts are in another currency
     */
    public Tax save(Tax changed) {
        return session.write(unit -> {
            CatalogueRights.requireToChange(unit);
            Tax stored = TaxRecords.get(unit, changed.id());
            StaleVersionException stale = new StaleVersionException(stored.id().ref(), changed.version());
            if (stored.version() != changed.version()) {
                throw stale;
            }
            Tax next = stored.withName(changed.name().strip()).withRule(changed.rule());
            return TaxRecords.update(unit, stored, next, stale);
        });
    }

    /**
     * Takes a tax out of use: products that have it keep it, and nothing new takes it. Archiving it again changes nothing.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public Tax archive(TaxId id) {
        return setArchived(id, true);
    }

    /**
     * Puts an archived tax back into use.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public Tax restore(TaxId id) {
        return setArchived(id, false);
    }

    private Tax setArchived(TaxId id, boolean wanted) {
        return session.write(unit -> {
            CatalogueRights.requireToChange(unit);
            Tax stored = TaxRecords.get(unit, id);
            return stored.isArchived() == wanted
                    ? stored
                    : TaxRecords.change(unit, stored, stored.withArchived(wanted));
        });
    }

    /**
     * How many products and services have a tax, archived ones too: what stands against its deletion.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public long uses(TaxId id) {
        return session.read(unit -> {
            CatalogueRights.requireToChange(unit);
            return unit.stores()
                    .products()
                    .countUses(unit.project(), TaxRecords.get(unit, id).id());
        });
    }

    /**
     * Deletes a tax that no product has.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws TaxInUseException if products have it
     */
    public void delete(TaxId id) {
        session.write(unit -> {
            CatalogueRights.requireToChange(unit);
            return TaxRemoval.delete(unit, id);
        });
    }

    /**
     * Deletes a tax; products that have it have {@code replacement} from then on, and the history of each tells so.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws UnfitTaxException if the replacement is the same tax, of another kind, or in another currency
     * @throws ArchivedTaxException if the replacement is out of use
     */
    public void delete(TaxId id, TaxId replacement) {
        session.write(unit -> {
            CatalogueRights.requireToChange(unit);
            return TaxRemoval.deleteFor(unit, id, replacement);
        });
    }

    /**
     * Writes a tax for a feature that is built on this one and has checked the rights.
     *
     * @throws TaxNameTakenException if there is a tax of this name, in use or archived
     */
    public static Tax insert(UnitOfWork<? extends CatalogueStores> unit, Tax tax) {
        return TaxRecords.insert(unit, tax);
    }

    /**
     * As {@link #insert}, in the place of the one that is stored; overtaken by another change, it is run again.
     *
     * @throws TaxNameTakenException if another tax has the name
     * @throws UnfitTaxException if VAT became a levy or a levy VAT, or its amounts are in another currency
     */
    public static Tax replace(UnitOfWork<? extends CatalogueStores> unit, Tax stored, Tax wanted) {
        return TaxRecords.change(unit, stored, wanted);
    }
}
