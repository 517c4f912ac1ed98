package io.klientela.settings;

import io.klientela.category.CategoryList;
import io.klientela.id.RecordKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Category lists, pipelines, custom fields, the catalogue and the usual terms of a project, without ids. Raw input: it is checked as a whole when it is applied.
 * Made from {@link #empty} and the {@code with} methods, since there will be more in it.
 *
 * @param lists the lists that it speaks of, each with its entries in order; a list that is left out stays as it is
 * @param pipelines the pipelines that it speaks of
 * @param customFields the fields by the kind of records that have them, in the order of the form; a kind that is left out
 *     keeps its fields as they are
 * @param taxes the taxes that it speaks of, in any order; empty if nothing is said of them, and all stay
 * @param products the products and services that it speaks of, in any order, with taxes that it names or that are there; empty
 *     if nothing is said of them, and all stay
 * @param terms what drafts say of the payment; empty if nothing is said of it, and it stays
 */
public record SettingsDocument(
        Map<CategoryList, List<CategorySettings>> lists,
        List<PipelineSettings> pipelines,
        Map<RecordKind, List<CustomFieldSettings>> customFields,
        Optional<List<TaxSettings>> taxes,
        Optional<List<ProductSettings>> products,
        Optional<TermsSettings> terms) {
    public SettingsDocument {
        Map<CategoryList, List<CategorySettings>> copy = new EnumMap<>(CategoryList.class);
        lists.forEach((list, entries) -> copy.put(Objects.requireNonNull(list, "list"), List.copyOf(entries)));
        lists = Collections.unmodifiableMap(copy);
        pipelines = List.copyOf(pipelines);
        Map<RecordKind, List<CustomFieldSettings>> fields = new HashMap<>();
        customFields.forEach((kind, entries) -> fields.put(kind, List.copyOf(entries)));
        customFields = Map.copyOf(fields);
        taxes = taxes.map(List::copyOf);
        products = products.map(List::copyOf);
        Objects.requireNonNull(terms, "terms");
    }

    /** A document that speaks of nothing. */
    public static SettingsDocument empty() {
        return new SettingsDocument(
                Map.of(), List.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With the entries of a list. */
    public SettingsDocument withList(CategoryList list, List<CategorySettings> entries) {
        Map<CategoryList, List<CategorySettings>> changed = new EnumMap<>(CategoryList.class);
        changed.putAll(lists);
        changed.put(list, entries);
        return new SettingsDocument(changed, pipelines, customFields, taxes, products, terms);
    }

    public SettingsDocument withPipelines(List<PipelineSettings> changed) {
        return new SettingsDocument(lists, changed, customFields, taxes, products, terms);
    }

    /** With the fields of a kind of records. */
    public SettingsDocument withCustomFields(RecordKind kind, List<CustomFieldSettings> fields) {
        Map<RecordKind, List<CustomFieldSettings>> changed = new HashMap<>(customFields);
        changed.put(kind, fields);
        return new SettingsDocument(lists, pipelines, changed, taxes, products, terms);
    }

    public SettingsDocument withTaxes(List<TaxSettings> changed) {
        return new SettingsDocument(lists, pipelines, customFields, Optional.of(changed), products, terms);
    }

    public SettingsDocument withProducts(List<ProductSettings> changed) {
        return new SettingsDocument(lists, pipelines, customFields, taxes, Optional.of(changed), terms);
    }

    public SettingsDocument withTerms(TermsSettings changed) {
        return new SettingsDocument(lists, pipelines, customFields, taxes, products, Optional.of(changed));
    }
}
