package io.klientela.memory;

import io.klientela.category.CategoryReplaced;
import io.klientela.customfield.CustomValue;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.OpportunityId;
import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.id.StageId;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortDirection;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.sales.OpportunityStore;
import io.klientela.sales.Pipeline;
import io.klientela.session.AccessFilter;
import io.klientela.session.RecordAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Opportunities, by id and once more by title. */
final class OpportunityTable implements OpportunityStore {
    private final Table<Opportunity> byId;
    private final Table<Opportunity> byTitle;
    private final Table<Pipeline> pipelines;
    private final AccessTable access;
    private final Integrity integrity;

    OpportunityTable(Rows rows, Integrity integrity) {
        byId = new Table<>(rows, Section.OPPORTUNITIES, Opportunity.class);
        byTitle = new Table<>(rows, Section.OPPORTUNITIES_BY_TITLE, Opportunity.class);
        pipelines = new Table<>(rows, Section.PIPELINES, Pipeline.class);
        access = new AccessTable(rows);
        this.integrity = integrity;
    }

    @Override
    public void insert(Opportunity opportunity) {
        check(opportunity, Optional.empty());
        byId.insert(byId.key(opportunity.project(), opportunity.id()), opportunity);
        index(opportunity);
    }

    @Override
    public boolean update(Opportunity opportunity) {
        Optional<Opportunity> before = find(opportunity.project(), opportunity.id())
                .filter(stored -> stored.version() == opportunity.version() - 1);
        if (before.isPresent()) {
            check(opportunity, before);
            byTitle.remove(place(opportunity.project(), before.get().place()));
            byId.put(byId.key(opportunity.project(), opportunity.id()), opportunity);
            index(opportunity);
        }
        return before.isPresent();
    }

    private void check(Opportunity opportunity, Optional<Opportunity> before) {
        ProjectId project = opportunity.project();
        integrity.project(project);
        if (before.filter(stored -> stored.responsible().equals(opportunity.responsible()))
                .isEmpty()) {
            integrity.responsible(project, opportunity.responsible());
        }
        opportunity.contact().ifPresent(contact -> integrity.contact(project, contact));
        integrity.categories(project, held(opportunity));
        integrity.customValues(project, opportunity.custom());
        boolean stands = pipelines
                .find(pipelines.key(project, opportunity.pipeline()))
                .flatMap(pipeline -> pipeline.find(opportunity.stage()))
                .isPresent();
        Integrity.reference(stands, opportunity.stage());
    }

    private void index(Opportunity opportunity) {
        byTitle.put(place(opportunity.project(), opportunity.place()), opportunity);
        access.put(opportunity.project(), opportunity.id().ref(), opportunity.access());
    }

    private Optional<Opportunity> find(ProjectId project, OpportunityId id) {
        return byId.find(byId.key(project, id));
    }

    @Override
    public Optional<Opportunity> find(ProjectId project, OpportunityId id, AccessFilter filter) {
        return find(project, id).filter(opportunity -> access.admits(filter, project, id.ref()));
    }

    @Override
    public List<Opportunity> find(ProjectId project, OpportunityQuery query, AccessFilter filter, Slice slice) {
        if (slice.isBackwards()) {
            return Slices.of(matching(all(project), query, filter), Opportunity::place, SortDirection.ASCENDING, slice);
        }
        Key prefix = byTitle.key().then(project.value());
        Key place = slice.after().map(after -> place(project, after)).orElse(prefix);
        return matching(byTitle.after(place, prefix), query, filter)
                .limit(slice.limit())
                .toList();
    }

    @Override
    public List<Opportunity> latestWith(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return Latest.of(
                matching(all(project), OpportunityQuery.all().with(contact), filter),
                opportunity ->
                        Keyset.at(opportunity.createdAt(), opportunity.id().value()),
                slice);
    }

    @Override
    public long count(ProjectId project, OpportunityQuery query, AccessFilter filter) {
        return matching(all(project), query, filter).count();
    }

    private Stream<Opportunity> matching(
            Stream<Opportunity> opportunities, OpportunityQuery query, AccessFilter filter) {
        return opportunities
                .filter(query::matches)
                .filter(opportunity -> access.admits(
                        filter, opportunity.project(), opportunity.id().ref()));
    }

    @Override
    public long countOf(ProjectId project, ContactId contact, AccessFilter filter) {
        return matching(all(project), OpportunityQuery.all().with(contact), filter)
                .count();
    }

    @Override
    public long countUses(ProjectId project, CategoryId category) {
        return all(project)
                .filter(opportunity -> held(opportunity).contains(category))
                .count();
    }

    @Override
    public List<CategoryReplaced> replaceCategory(
            ProjectId project, CategoryId category, CategoryId replacement, int limit) {
        List<CategoryReplaced> touched = new ArrayList<>();
        all(project)
                .filter(opportunity -> held(opportunity).contains(category))
                .limit(limit)
                .toList()
                .forEach(opportunity -> {
                    Opportunity next = replaced(opportunity, category, replacement);
                    update(next);
                    touched.addAll(HeldCategories.changes(
                            opportunity.id().ref(), opportunity.id().ref(), fields(opportunity), fields(next)));
                });
        return touched;
    }

    @Override
    public List<OpportunityId> replaceStage(
            ProjectId project, PipelineId pipeline, StageId stage, StageId replacement, int limit) {
        List<Opportunity> standing =
                standing(project, pipeline, Optional.of(stage)).limit(limit).toList();
        standing.forEach(opportunity -> update(NextVersions.of(opportunity, replacement)));
        return standing.stream().map(Opportunity::id).toList();
    }

    @Override
    public long countStanding(ProjectId project, PipelineId pipeline, Optional<StageId> stage) {
        return standing(project, pipeline, stage).count();
    }

    private Stream<Opportunity> standing(ProjectId project, PipelineId pipeline, Optional<StageId> stage) {
        return all(project)
                .filter(opportunity -> opportunity.pipeline().equals(pipeline))
                .filter(opportunity -> stage.map(opportunity.stage()::equals).orElse(true));
    }

    private static List<CategoryId> held(Opportunity opportunity) {
        return fields(opportunity).values().stream().flatMap(Set::stream).toList();
    }

    private static Map<String, Set<CategoryId>> fields(Opportunity opportunity) {
        return Map.of(
                "status", Set.of(opportunity.status()),
                "reason", HeldCategories.set(opportunity.reason()),
                "category", HeldCategories.set(opportunity.category()));
    }

    private static Opportunity replaced(Opportunity opportunity, CategoryId category, CategoryId replacement) {
        return NextVersions.of(
                opportunity,
                opportunity.status().equals(category) ? replacement : opportunity.status(),
                HeldCategories.replaced(opportunity.reason(), category, replacement),
                HeldCategories.replaced(opportunity.category(), category, replacement));
    }

    private Stream<Opportunity> all(ProjectId project) {
        return byId.under(byId.key().then(project.value()));
    }

    private Key place(ProjectId project, Keyset place) {
        return byTitle.key().then(project.value()).then(place.key()).then(place.id());
    }

    @Override
    public Map<RecordKind, Long> countOwned(ProjectId project, EmployeeId employee) {
        long count = all(project)
                .filter(opportunity -> opportunity.responsible().equals(employee))
                .count();
        return count == 0 ? Map.of() : Map.of(RecordKind.OPPORTUNITY, count);
    }

    @Override
    public List<RecordRef> owned(ProjectId project, EmployeeId employee, int limit) {
        return all(project)
                .filter(opportunity -> opportunity.responsible().equals(employee))
                .limit(limit)
                .map(opportunity -> opportunity.id().ref())
                .toList();
    }

    @Override
    public void handOver(ProjectId project, Collection<RecordRef> records, EmployeeId employee, EmployeeId heir) {
        records.stream()
                .flatMap(record -> find(project, new OpportunityId(record.id())).stream())
                .filter(opportunity -> opportunity.responsible().equals(employee))
                .map(opportunity -> NextVersions.of(
                        opportunity, new RecordAccess(heir, opportunity.access().visibility())))
                .forEach(this::update);
    }

    @Override
    public long countValues(ProjectId project, CustomFieldId field) {
        return customValues(project).count(field, CustomValueRows.anyValue());
    }

    @Override
    public long countValues(ProjectId project, CustomFieldId field, FieldOptionId option) {
        return customValues(project).count(field, CustomValueRows.chosen(option));
    }

    @Override
    public Map<RecordRef, CustomValue> values(ProjectId project, CustomFieldId field, int limit) {
        return customValues(project).values(field, CustomValueRows.anyValue(), limit);
    }

    @Override
    public Map<RecordRef, CustomValue> values(ProjectId project, CustomFieldId field, FieldOptionId option, int limit) {
        return customValues(project).values(field, CustomValueRows.chosen(option), limit);
    }

    @Override
    public void replaceValues(ProjectId project, CustomFieldId field, Map<RecordRef, Optional<CustomValue>> values) {
        customValues(project).replace(field, values);
    }

    private CustomValueRows<Opportunity> customValues(ProjectId project) {
        return new CustomValueRows<>(
                all(project),
                opportunity -> opportunity.id().ref(),
                Opportunity::custom,
                (opportunity, values) -> update(NextVersions.of(opportunity.withCustom(values), opportunity.access())));
    }
}
