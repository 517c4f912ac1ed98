package io.klientela.testkit;

import io.klientela.category.CategoryList;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.SortKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Plays history from the beginning: knows nothing of the records but what the entries say. Texts hold the names of
 * categories, stages and pipelines of the moment, so that a renaming goes through all that was played so far.
 */
final class HistoryReplay {
    /** Which field of which kind of record names entries of which lists. */
    private static final Map<RecordKind, Map<String, List<CategoryList>>> NAMING = Map.of(
            RecordKind.CONTACT,
            Map.of(
                    "type", List.of(CategoryList.CONTACT_TYPE),
                    "source", List.of(CategoryList.SOURCE),
                    "warmth", List.of(CategoryList.WARMTH),
                    "groups", List.of(CategoryList.CONTACT_GROUP),
                    "tags", List.of(CategoryList.TAG)),
            RecordKind.OPPORTUNITY,
            Map.of(
                    "status", List.of(CategoryList.STATUS),
                    "reason", List.of(CategoryList.WIN_REASON, CategoryList.LOSS_REASON),
                    "category", List.of(CategoryList.SALES_CATEGORY)),
            RecordKind.ACTIVITY,
            Map.of("category", List.of(CategoryList.HISTORY_CATEGORY)));

    /** What a pipeline asks for: the rest of the name says it, and the stage is the value. */
    static final String REQUIRED = "required: ";

    /** What a record holds in a field that the project has added: the label follows. */
    static final String CUSTOM = "custom: ";

    /** An option as the history of its field tells it. */
    private static final String ARCHIVED_OPTION = " (archived)";

    /** A stage as the history of its pipeline tells it: the name comes first. */
    private static final Pattern STAGE = Pattern.compile("(.*) \\d+ % \\w+ #\\w{6}( archived)?");

    private final Map<RecordRef, Map<String, String>> records = new HashMap<>();
    private final Map<RecordRef, RecordRef> roots = new HashMap<>();

    /** What the fields of each record hold, of those that hold something. */
    Map<RecordRef, Map<String, String>> records() {
        return records;
    }

    Map<String, String> record(RecordRef record) {
        return records.getOrDefault(record, Map.of());
    }

    /** What the record belonged to when it was last written of. */
    RecordRef root(RecordRef record) {
        return roots.getOrDefault(record, record);
    }

    void play(Change change) {
        if (change.action() == Change.Action.DELETED) {
            // What belongs to a record goes with it, and its entry says so.
            records.remove(change.record());
            records.keySet().removeIf(record -> change.record().equals(roots.get(record)));
            return;
        }
        roots.put(change.record(), change.root());
        rename(change);
        Map<String, String> fields = records.computeIfAbsent(change.record(), each -> new TreeMap<>());
        for (FieldChange field : change.fields()) {
            field.after()
                    .ifPresentOrElse(after -> fields.put(field.field(), after), () -> fields.remove(field.field()));
        }
    }

    private void rename(Change change) {
        for (FieldChange field : change.fields()) {
            if (field.before().isEmpty() || field.after().isEmpty()) {
                continue;
            }
            String before = field.before().get();
            String after = field.after().get();
            RecordKind kind = change.record().kind();
            if (kind.equals(RecordKind.CATEGORY) && field.field().equals("name")) {
                CategoryList list = list(change.record());
                NAMING.forEach((named, byField) -> byField.forEach((name, lists) -> {
                    if (lists.contains(list)) {
                        rename(named, name, before, after);
                    }
                }));
            } else if (kind.equals(RecordKind.CUSTOM_FIELD) && field.field().equals("label")) {
                renameField(change.record(), before, after);
            } else if (kind.equals(RecordKind.CUSTOM_FIELD) && field.field().equals("options")) {
                // A label that is changed by the same save comes first, and is played already.
                renameOptions(change, before, after);
            } else if (kind.equals(RecordKind.PIPELINE) && field.field().equals("name")) {
                rename(RecordKind.OPPORTUNITY, "pipeline", before, after);
            } else if (kind.equals(RecordKind.PIPELINE) && field.field().equals("stages")) {
                renameStage(change.record(), before, after);
            }
        }
    }

    private CategoryList list(RecordRef category) {
        String code = record(category).get("list");
        return Arrays.stream(CategoryList.values())
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void rename(RecordKind kind, String field, String before, String after) {
        records.forEach((record, fields) -> {
            if (record.kind().equals(kind)) {
                fields.computeIfPresent(field, (name, text) -> renamed(text, before, after));
            }
        });
    }

    private void renameField(RecordRef definition, String before, String after) {
        String subject = record(definition).getOrDefault("subject", "");
        records.forEach((record, fields) -> {
            String held = record.kind().code().equals(subject) ? fields.remove(CUSTOM + before) : null;
            if (held != null) {
                fields.put(CUSTOM + after, held);
            }
        });
        if (subject.equals(RecordKind.OPPORTUNITY.code())) {
            renameRequired(before, after);
        }
    }

    /** Options that are called otherwise than before; a name that merely came or went is held by no record. */
    private void renameOptions(Change change, String before, String after) {
        List<String> gone = new ArrayList<>(options(before));
        gone.removeAll(options(after));
        List<String> come = new ArrayList<>(options(after));
        come.removeAll(options(before));
        Map<String, String> renamed = new HashMap<>();
        for (String name : gone) {
            come.stream()
                    .filter(other -> SortKey.fold(other).equals(SortKey.fold(name)))
                    .findFirst()
                    .ifPresent(other -> renamed.put(name, other));
        }
        gone.removeAll(renamed.keySet());
        come.removeAll(renamed.values());
        if (gone.size() == 1 && come.size() == 1) {
            renamed.put(gone.get(0), come.get(0));
        }
        String subject = record(change.record()).getOrDefault("subject", "");
        String name = CUSTOM + label(change);
        records.forEach((record, fields) -> {
            if (record.kind().code().equals(subject)) {
                fields.computeIfPresent(
                        name,
                        (field, lines) -> Arrays.stream(lines.split("\n"))
                                .map(line -> renamed.getOrDefault(line, line))
                                .collect(Collectors.joining("\n")));
            }
        });
    }

    /** The label of a field after a change of it. */
    private String label(Change change) {
        return change.fields().stream()
                .filter(field -> field.field().equals("label"))
                .flatMap(field -> field.after().stream())
                .findFirst()
                .orElseGet(() -> record(change.record()).getOrDefault("label", ""));
    }

    private static List<String> options(String lines) {
        return Arrays.stream(lines.split("\n"))
                .map(line -> line.endsWith(ARCHIVED_OPTION)
                        ? line.substring(0, line.length() - ARCHIVED_OPTION.length())
                        : line)
                .toList();
    }

    /** What pipelines ask for is called by the label of the field. */
    private void renameRequired(String before, String after) {
        records.forEach((record, fields) -> {
            String from = record.kind().equals(RecordKind.PIPELINE) ? fields.remove(REQUIRED + before) : null;
            if (from != null) {
                fields.put(REQUIRED + after, from);
            }
        });
    }

    /** One of several names that stand in lines, sorted. */
    private static String renamed(String lines, String before, String after) {
        return Arrays.stream(lines.split("\n"))
                .map(line -> line.equals(before) ? after : line)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** A stage that is in the same place under another name, while none else came or went. */
    private void renameStage(RecordRef changed, String before, String after) {
        String pipeline = record(changed).getOrDefault("name", "");
        List<String> old = stages(before);
        List<String> now = stages(after);
        for (int place = 0; old.size() == now.size() && place < old.size(); place++) {
            String name = old.get(place);
            String other = now.get(place);
            if (!now.contains(name) && !old.contains(other)) {
                records.getOrDefault(changed, new TreeMap<>())
                        .replaceAll((field, text) -> field.startsWith(REQUIRED) && text.equals(name) ? other : text);
                records.forEach((record, fields) -> {
                    if (record.kind().equals(RecordKind.OPPORTUNITY) && pipeline.equals(fields.get("pipeline"))) {
                        fields.computeIfPresent("stage", (field, text) -> text.equals(name) ? other : text);
                    }
                });
            }
        }
    }

    private static List<String> stages(String lines) {
        return Arrays.stream(lines.split("\n"))
                .map(STAGE::matcher)
                .filter(Matcher::matches)
                .map(stage -> Optional.ofNullable(stage.group(1)).orElse(""))
                .toList();
    }
}
