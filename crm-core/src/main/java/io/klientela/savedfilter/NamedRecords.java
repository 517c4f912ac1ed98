package io.klientela.savedfilter;

import io.klientela.contact.BasicCondition;
import io.klientela.contact.CombinedCondition;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.ContactStores;
import io.klientela.contact.WithheldCondition;
import io.klientela.id.CategoryId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordRef;
import io.klientela.id.TeamId;
import io.klientela.session.Principal;
import io.klientela.session.UnitOfWork;
import java.util.HashSet;
import java.util.Set;

/** The records that a query names, and which of them are gone. */
final class NamedRecords {
    private final Set<CategoryId> categories = new HashSet<>();
    private final Set<EmployeeId> employees = new HashSet<>();
    private final Set<TeamId> teams = new HashSet<>();
    private final Set<CustomFieldId> fields = new HashSet<>();

    private NamedRecords(ContactQuery query) {
        collect(query.condition());
        if (query.sort() instanceof ContactSort.ByCustomField custom) {
            fields.add(custom.field());
        }
    }

    private void collect(ContactCondition condition) {
        if (condition instanceof CombinedCondition combined) {
            combined.parts().forEach(this::collect);
        } else if (condition instanceof WithheldCondition.Holding holding) {
            categories.add(holding.category());
        } else if (condition instanceof BasicCondition.OfResponsible mine) {
            employees.add(mine.employee());
        } else if (condition instanceof WithheldCondition.Custom custom) {
            fields.add(custom.condition().field());
        } else if (condition instanceof WithheldCondition.SharedWith shared) {
            collect(shared.principal());
        }
    }

    private void collect(Principal principal) {
        principal.employee().ifPresent(employees::add);
        principal.team().ifPresent(teams::add);
    }

    static Set<RecordRef> missing(UnitOfWork<? extends ContactStores> unit, ContactQuery query) {
        NamedRecords named = new NamedRecords(query);
        ContactStores stores = unit.stores();
        Set<RecordRef> missing = new HashSet<>();
        for (CategoryId category : named.categories) {
            if (stores.categories().find(unit.project(), category).isEmpty()) {
                missing.add(category.ref());
            }
        }
        for (EmployeeId employee : named.employees) {
            if (stores.employees().find(unit.project(), employee).isEmpty()) {
                missing.add(employee.ref());
            }
        }
        for (TeamId team : named.teams) {
            if (stores.teams().find(unit.project(), team).isEmpty()) {
                missing.add(team.ref());
            }
        }
        for (CustomFieldId field : named.fields) {
            if (stores.customFields().find(unit.project(), field).isEmpty()) {
                missing.add(field.ref());
            }
        }
        return missing;
    }
}
