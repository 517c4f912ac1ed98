package io.klientela.savedfilter;

import io.klientela.contact.BasicCondition;
import io.klientela.contact.CombinedCondition;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.ContactStores;
import io.klientela.contact.WithheldCondition;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldCondition;
import io.klientela.customfield.FieldOption;
import io.klientela.id.CategoryId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.RecordRef;
import io.klientela.id.TeamId;
import io.klientela.session.Principal;
import io.klientela.session.UnitOfWork;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The records that a query names, and which of them are gone. */
final class NamedRecords {
    private final Set<CategoryId> categories = new HashSet<>();
    private final Set<EmployeeId> employees = new HashSet<>();
    private final Set<TeamId> teams = new HashSet<>();
    private final Map<CustomFieldId, Set<FieldOptionId>> fields = new HashMap<>();

    private NamedRecords(ContactQuery query) {
        collect(query.condition());
        if (query.sort() instanceof ContactSort.ByCustomField custom) {
            fields.putIfAbsent(custom.field(), new HashSet<>());
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
            collect(custom.condition());
        } else if (condition instanceof WithheldCondition.SharedWith shared) {
            collect(shared.principal());
        }
    }

    private void collect(CustomFieldCondition condition) {
        Set<FieldOptionId> options = Set.of();
        if (condition instanceof CustomFieldCondition.Is is) {
            options = is.value().named();
        } else if (condition instanceof CustomFieldCondition.HasOption has) {
            options = Set.of(has.option());
        }
        fields.computeIfAbsent(condition.field(), field -> new HashSet<>()).addAll(options);
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
        named.fields.forEach((id, options) -> stores.customFields()
                .find(unit.project(), id)
                .ifPresentOrElse(field -> missing.addAll(missingIn(field, options)), () -> missing.add(id.ref())));
        return missing;
    }

    private static Set<RecordRef> missingIn(CustomField field, Set<FieldOptionId> options) {
        Set<FieldOptionId> there =
                field.type().options().stream().map(FieldOption::id).collect(Collectors.toSet());
        return options.stream()
                .filter(option -> !there.contains(option))
                .map(FieldOptionId::ref)
                .collect(Collectors.toSet());
    }
}
