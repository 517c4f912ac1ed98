package io.klientela.catalogue;

import io.klientela.error.CrmException;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.outbox.EventLog;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.Map;
import java.util.Objects;

/**
 * The terms that the drafts of a project take when none are given (TEAMLAB-34). Their history is that of the project. A later change
 * alters no draft and no invoice. Thread-safe unless its session is bound to a transaction.
 */
public final class Terms {
    private final Session<? extends CatalogueStores> session;

    public Terms(Session<? extends CatalogueStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * The default terms; of version 0 when none were ever kept.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor has to do with neither invoices nor opportunities nor
     *     settings
     */
    public UsualTerms get() {
        return session.read(unit -> {
            CatalogueRights.requireToRead(unit);
            return of(unit);
        });
    }

    /**
     * Keeps changed terms for future drafts.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may neither add to the catalogue nor change settings
     * @throws StaleVersionException if they were saved by someone else since they were read
     */
    public UsualTerms save(UsualTerms changed) {
        return session.write(unit -> {
            CatalogueRights.requireToAdd(unit);
            UsualTerms stored = of(unit);
            StaleVersionException stale =
                    new StaleVersionException(unit.project().ref(), changed.version());
            if (!changed.project().equals(stored.project()) || changed.version() != stored.version()) {
                throw stale;
            }
            return write(unit, stored, changed, stale);
        });
    }

    /**
     * Writes changed terms for a feature that is built on this one and has checked the rights; overtaken by another change, it is
     * run again.
     */
    public static UsualTerms replace(UnitOfWork<? extends CatalogueStores> unit, UsualTerms stored, UsualTerms wanted) {
        return write(
                unit,
                stored,
                wanted,
                TransientStorageException.overtaken(unit.project().ref(), stored.version()));
    }

    private static UsualTerms write(
            UnitOfWork<? extends CatalogueStores> unit, UsualTerms stored, UsualTerms changed, CrmException conflict) {
        UsualTerms next = changed.withText(changed.text().strip()).withVersion(stored.version() + 1);
        if (!unit.stores().terms().put(next)) {
            throw conflict;
        }
        ChangeLog.changed(unit, unit.project().ref(), unit.project().ref(), fields(stored), fields(next));
        EventLog.publish(unit, "terms.changed", unit.project().ref(), Map.of());
        return next;
    }

    /** The default terms of this moment, for a feature that is built on them and has checked the rights. */
    public static UsualTerms of(UnitOfWork<? extends CatalogueStores> unit) {
        return unit.stores().terms().find(unit.project()).orElseGet(() -> UsualTerms.none(unit.project()));
    }

    private static Map<String, String> fields(UsualTerms terms) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("terms", terms.text());
        fields.put("paymentDays", terms.paymentDays().map(Object::toString).orElse(""));
        return fields;
    }
}
