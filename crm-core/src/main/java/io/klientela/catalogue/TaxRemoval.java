package io.klientela.catalogue;

import io.klientela.history.Change.Action;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChange;
import io.klientela.history.FieldChanges;
import io.klientela.id.OperationId;
import io.klientela.id.ProductId;
import io.klientela.id.RecordKind;
import io.klientela.id.TaxId;
import io.klientela.outbox.EventLog;
import io.klientela.session.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a tax out of the list: each product that has it gets another, as one operation that its history names. */
final class TaxRemoval {
    /** So many products are changed in one step. */
    private static final int CHUNK = 500;

    private TaxRemoval() {}

    static Tax delete(UnitOfWork<? extends CatalogueStores> unit, TaxId id) {
        Tax tax = TaxRecords.get(unit, id);
        TaxRecords.hold(unit, tax);
        long uses = unit.stores().products().countUses(unit.project(), id);
        if (uses > 0) {
            throw new TaxInUseException(tax, uses);
        }
        // Who takes the tax behind the count breaks the deletion, which then runs again and counts anew.
        remove(unit, tax, new OperationId(unit.newId()), List.of());
        return tax;
    }

    static Tax deleteFor(UnitOfWork<? extends CatalogueStores> unit, TaxId id, TaxId replacement) {
        Tax tax = TaxRecords.get(unit, id);
        Tax other = TaxRecords.get(unit, replacement);
        if (other.id().equals(tax.id()) || !tax.canBecome(other)) {
            throw new UnfitTaxException(other, UnfitTaxException.Reason.REPLACEMENT);
        }
        TaxRecords.requireInUse(other);
        TaxRecords.hold(unit, tax);
        OperationId operation = new OperationId(unit.newId());
        long moved = move(unit, tax, other, operation);
        List<FieldChange> fields = new ArrayList<>();
        fields.add(new FieldChange("replacement", Optional.empty(), Optional.of(other.name())));
        if (moved > 0) {
            fields.add(new FieldChange(
                    "records." + RecordKind.PRODUCT.code(), Optional.empty(), Optional.of(Long.toString(moved))));
        }
        remove(unit, tax, operation, fields);
        return tax;
    }

    private static long move(UnitOfWork<? extends CatalogueStores> unit, Tax tax, Tax other, OperationId operation) {
        FieldChange change = new FieldChange(
                tax.vat().isPresent() ? "vat" : "levy", Optional.of(tax.name()), Optional.of(other.name()));
        long moved = 0;
        List<ProductId> chunk;
        do {
            chunk = unit.stores().products().replaceTax(unit.project(), tax.id(), other.id(), CHUNK);
            ChangeLog.changedTogether(
                    unit, operation, chunk.stream().map(ProductId::ref).toList(), change);
            moved += chunk.size();
        } while (chunk.size() >= CHUNK);
        return moved;
    }

    private static void remove(
            UnitOfWork<? extends CatalogueStores> unit, Tax tax, OperationId operation, List<FieldChange> more) {
        unit.stores().taxes().delete(unit.project(), tax.id());
        List<FieldChange> fields = new ArrayList<>(FieldChanges.deleted(TaxRecords.fields(tax)));
        fields.addAll(more);
        ChangeLog.partOf(unit, operation, tax.id().ref(), Action.DELETED, fields);
        EventLog.publish(unit, "tax.deleted", tax.id().ref(), Map.of());
    }
}
