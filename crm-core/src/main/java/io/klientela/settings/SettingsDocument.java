package io.klientela.settings;

import io.klientela.category.CategoryList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Category lists and pipelines of a project, without ids. Raw input: it is checked as a whole when it is applied. Made from
 * {@link #empty} and the {@code with} methods, since there will be more in it.
 *
 * @param lists the lists that it speaks of, each with its entries in order; a list that is left out stays as it is
 * @param pipelines the pipelines that it speaks of
 */
public record SettingsDocument(Map<CategoryList, List<CategorySettings>> lists, List<PipelineSettings> pipelines) {
    public SettingsDocument {
        Map<CategoryList, List<CategorySettings>> copy = new EnumMap<>(CategoryList.class);
        lists.forEach((list, entries) -> copy.put(Objects.requireNonNull(list, "list"), List.copyOf(entries)));
        lists = Collections.unmodifiableMap(copy);
        pipelines = List.copyOf(pipelines);
    }

    /** A document that speaks of nothing. */
    public static SettingsDocument empty() {
        return new SettingsDocument(Map.of(), List.of());
    }

    /** With the entries of a list. */
    public SettingsDocument withList(CategoryList list, List<CategorySettings> entries) {
        Map<CategoryList, List<CategorySettings>> changed = new EnumMap<>(CategoryList.class);
        changed.putAll(lists);
        changed.put(list, entries);
        return new SettingsDocument(changed, pipelines);
    }

    public SettingsDocument withPipelines(List<PipelineSettings> changed) {
        return new SettingsDocument(lists, changed);
    }
}
