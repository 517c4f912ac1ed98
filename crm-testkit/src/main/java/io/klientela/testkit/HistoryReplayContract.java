package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.access.PresetRoles;
import io.klientela.activity.Activity;
import io.klientela.activity.ActivityQuery;
import io.klientela.catalogue.ProductQuery;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactQuery;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.MultiChoiceType;
import io.klientela.history.Change;
import io.klientela.history.HistoryQuery;
import io.klientela.id.ChangeId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.money.Money;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.sales.OpportunityQuery;
import io.klientela.sales.Pipeline;
import io.klientela.sales.RequiredField;
import io.klientela.sales.StageRequirement;
import io.klientela.tax.PayableRounding;
import io.klientela.testkit.RandomCommands.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * History is not blind: after every step of random commands, each record that looks otherwise than before has an entry of its
 * own that names each field which differs; and history played from the beginning gives the fields of every contact,
 * opportunity, activity and category, values of custom fields among them, and what each pipeline asks its cards for. {@code
 * -Dklientela.seed} makes a list of commands again.
 */
public abstract class HistoryReplayContract extends StorageContract {
    private static final int TRIES_PER_LIST = 70;
    private static final int PAGE = 500;
    private static final Set<RecordKind> PLAYED =
            Set.of(RecordKind.CONTACT, RecordKind.OPPORTUNITY, RecordKind.ACTIVITY, RecordKind.CATEGORY);

    /** Components that the history tells under another name, or under several. */
    private static final Map<String, String> TOLD_AS = Map.ofEntries(
            Map.entry("seller", "issueDate"),
            Map.entry("series", "number"),
            Map.entry("figures", "payable"),
            Map.entry("correction", "original"),
            Map.entry("issuedAt", "issueDate"),
            Map.entry("issuedBy", "issueDate"),
            Map.entry("rule", "(category|rate|reason|amount|place)"),
            Map.entry("defaultValue", "default"));

    /** For the tests of adapters. */
    protected HistoryReplayContract() {}

    @TestFactory
    @Tag("ASARI-5")
    Stream<DynamicTest> tellsEveryChangeAndReplaysToThePresent() {
        return Seeds.tests(TRIES_PER_LIST, this::assertTold);
    }

    private void assertTold(Chance chance) {
        CommandRun run = new CommandRun(storage(), ids().next().getMostSignificantBits());
        CrmSession system = run.desks().get(run.desks().size() - 1);
        RandomCommands commands = new RandomCommands(chance, run);
        HistoryReplay replay = new HistoryReplay();
        List<String> log = new ArrayList<>();
        Optional<ChangeId> last = played(replay, system, Optional.empty()).stream()
                .map(Change::id)
                .reduce((earlier, later) -> later);
        Map<RecordRef, Object> before = state(system);
        for (int each = 0; each < RandomCommandsContract.STEPS; each++) {
            run.advance(Duration.ofMillis(chance.below(100_000)));
            int desk = chance.oneIn(2) ? 0 : chance.below(run.desks().size());
            Step step = commands.next();
            Object result =
                    RandomCommandsContract.outcome(step.action(), run.desks().get(desk));
            log.add(each + ". desk " + desk + ": " + step.name() + " => " + result);
            commands.learn(result);
            List<Change> told = played(replay, system, last);
            if (!told.isEmpty()) {
                last = Optional.of(told.get(told.size() - 1).id());
            }
            Map<RecordRef, Object> after = state(system);
            String story = chance + "\n" + String.join("\n", log);
            assertNotBlind(replay, before, after, told, story);
            assertPresent(replay, system, after, story);
            before = after;
        }
    }

    /** What was written since the last look, the earliest first. */
    private static List<Change> played(HistoryReplay replay, CrmSession system, Optional<ChangeId> last) {
        List<Change> since = new ArrayList<>();
        PageRequest first = PageRequest.first(last.isPresent() ? 50 : PAGE);
        Page<Change> page = system.history().list(HistoryQuery.all(), first);
        while (true) {
            for (Change change : page.items()) {
                if (last.filter(change.id()::equals).isPresent()) {
                    Collections.reverse(since);
                    since.forEach(replay::play);
                    return since;
                }
                since.add(change);
            }
            if (page.next().isEmpty()) {
                Collections.reverse(since);
                since.forEach(replay::play);
                return since;
            }
            page = system.history()
                    .list(HistoryQuery.all(), first.next(page.next().get()));
        }
    }

    private static void assertNotBlind(
            HistoryReplay replay,
            Map<RecordRef, Object> before,
            Map<RecordRef, Object> after,
            List<Change> told,
            String story) {
        Map<RecordRef, Set<String>> named = new HashMap<>();
        told.forEach(change -> named.computeIfAbsent(change.record(), each -> new HashSet<>())
                .addAll(change.fields().stream().map(field -> field.field()).toList()));
        Set<RecordRef> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (RecordRef record : all) {
            Object old = before.get(record);
            Object now = after.get(record);
            if (Objects.equals(old, now)
                    || (now == null && wentWithItsRoot(replay.root(record), record, after, named))) {
                continue;
            }
            Set<String> missing = differing(old, now);
            Set<String> fields = named.getOrDefault(record, Set.of());
            missing.removeIf(name -> fields.stream().anyMatch(field -> tells(field, name)));
            assertThat(missing)
                    .as(() -> "fields of " + record + " that changed and are named by no entry\n" + told + "\n" + story)
                    .isEmpty();
            if (old == null || now == null) {
                assertThat(named).as(() -> "came or went untold\n" + story).containsKey(record);
            }
        }
    }

    private static boolean wentWithItsRoot(
            RecordRef root, RecordRef record, Map<RecordRef, Object> after, Map<RecordRef, Set<String>> named) {
        return !root.equals(record) && !after.containsKey(root) && named.containsKey(root);
    }

    private static boolean tells(String field, String component) {
        String name = Objects.requireNonNullElse(TOLD_AS.get(component), component);
        return field.matches("(?s)" + name + "([.:].*)?");
    }

    /** The fields that hold other things than before; of a record that came, those that hold something. */
    private static Set<String> differing(@Nullable Object old, @Nullable Object now) {
        Map<String, Object> one = old == null ? Map.of() : PresentTexts.fields(old);
        Map<String, Object> other = now == null ? Map.of() : PresentTexts.fields(now);
        Set<String> names = new HashSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name))
                || (isNothing(one.get(name)) && isNothing(other.get(name))));
        return names;
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value.equals(false)
                || value.equals(Optional.empty())
                || value.equals(CustomValues.none())
                || (value instanceof Money amount && amount.isZero())
                || (value instanceof PayableRounding.Fixed rounding
                        && rounding.amount().isZero())
                || (value instanceof Collection<?> several && several.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static void assertPresent(
            HistoryReplay replay, CrmSession system, Map<RecordRef, Object> state, String story) {
        PresentTexts texts = new PresentTexts(
                Arrays.stream(CategoryList.values()).flatMap(list -> system.categories().listAll(list).stream()),
                system.pipelines().listAll(),
                customFields(system));
        List<String> severals = customFields(system)
                .filter(field -> field.type() instanceof MultiChoiceType)
                .map(field -> field.subject() + HistoryReplay.CUSTOM + field.label())
                .toList();
        Map<RecordRef, Map<String, String>> present = new TreeMap<>(Comparator.comparing(RecordRef::toString));
        state.forEach((record, value) -> {
            if (PLAYED.contains(record.kind())) {
                present.put(record, texts.of(value));
            }
        });
        present.forEach((record, fields) -> {
            Map<String, String> played = new TreeMap<>(replay.record(record));
            // Options stand in the order that they had when they were chosen.
            played.replaceAll((name, lines) -> severals.contains(record.kind() + name) ? sorted(lines) : lines);
            if (record.kind().equals(RecordKind.CATEGORY)) {
                // Bulk work adds to an entry's history what it did with it.
                played.keySet().retainAll(fields.keySet());
            }
            assertThat(played).as(() -> record + "\n" + story).isEqualTo(fields);
        });
        for (Pipeline pipeline : system.pipelines().listAll()) {
            Map<String, String> played =
                    new TreeMap<>(replay.record(pipeline.id().ref()));
            played.keySet().removeIf(name -> !name.startsWith(HistoryReplay.REQUIRED));
            assertThat(played)
                    .as(() -> "what the cards of " + pipeline.name() + " must have\n" + story)
                    .isEqualTo(required(system, pipeline));
        }
        Set<RecordRef> left = new HashSet<>(replay.records().keySet());
        left.removeIf(record ->
                !record.kind().equals(RecordKind.CONTACT) && !record.kind().equals(RecordKind.OPPORTUNITY));
        left.removeAll(present.keySet());
        assertThat(left).as(() -> "played on though they are gone\n" + story).isEmpty();
    }

    private static Stream<CustomField> customFields(CrmSession system) {
        return Stream.of(RecordKind.CONTACT, RecordKind.OPPORTUNITY)
                .flatMap(subject -> system.customFields().list(subject).stream());
    }

    private static String sorted(String lines) {
        return Arrays.stream(lines.split("\n")).sorted().collect(Collectors.joining("\n"));
    }

    private static Map<String, String> required(CrmSession system, Pipeline pipeline) {
        Map<String, String> required = new TreeMap<>();
        for (StageRequirement requirement : system.stageRequirements().list(pipeline.id())) {
            String label = requirement.field() instanceof RequiredField.Custom custom
                    ? system.customFields().get(custom.field()).label()
                    : requirement.field().code();
            required.put(
                    HistoryReplay.REQUIRED + label,
                    pipeline.find(requirement.from()).orElseThrow().name());
        }
        return required;
    }

    /** Every record that there is. */
    private static Map<RecordRef, Object> state(CrmSession system) {
        Map<RecordRef, Object> state = new HashMap<>();
        state.put(system.project().ref(), system.projects().get());
        for (CategoryList list : CategoryList.values()) {
            for (Category category : system.categories().listAll(list)) {
                state.put(category.id().ref(), category);
            }
        }
        system.pipelines().listAll().forEach(pipeline -> state.put(pipeline.id().ref(), pipeline));
        system.employees().list().forEach(employee -> state.put(employee.id().ref(), employee));
        system.teams().list().forEach(team -> state.put(team.id().ref(), team));
        system.roles().list().stream()
                .filter(role -> !PresetRoles.isPreset(role.code()))
                .map(role -> system.roles().getCustom(role.code()))
                .forEach(role -> state.put(role.id().ref(), role));
        system.taxes().listAll().forEach(tax -> state.put(tax.id().ref(), tax));
        walk(page -> system.products().list(ProductQuery.all(), page), PAGE, Optional.empty())
                .forEach(product -> state.put(product.id().ref(), product));
        system.numbering().series().forEach(series -> state.put(series.id().ref(), series));
        for (Contact contact : walk(page -> system.contacts().list(ContactQuery.all(), page), PAGE, Optional.empty())) {
            state.put(contact.id().ref(), contact);
            walk(page -> system.memberships().ofPerson(contact.id(), page), PAGE, Optional.empty())
                    .forEach(membership -> state.put(membership.id().ref(), membership));
            walk(page -> system.contactLinks().list(contact.id(), page), PAGE, Optional.empty())
                    .forEach(linked -> state.put(linked.link().id().ref(), linked.link()));
        }
        walk(page -> system.opportunities().list(OpportunityQuery.all(), page), PAGE, Optional.empty())
                .forEach(opportunity -> state.put(opportunity.id().ref(), opportunity));
        for (Activity activity :
                walk(page -> system.activities().list(ActivityQuery.all(), page), PAGE, Optional.empty())) {
            state.put(activity.id().ref(), activity);
        }
        walk(page -> system.invoices().listDrafts(page), PAGE, Optional.empty())
                .forEach(draft -> state.put(draft.id().ref(), draft));
        walk(page -> system.invoices().list(page), PAGE, Optional.empty())
                .forEach(invoice -> state.put(invoice.id().ref(), invoice));
        walk(page -> system.records().list(LeakWorld.PROPERTY, page), PAGE, Optional.empty())
                .forEach(property -> state.put(property.ref(), property));
        return state;
    }
}
