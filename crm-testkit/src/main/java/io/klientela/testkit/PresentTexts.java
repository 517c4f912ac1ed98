package io.klientela.testkit;

import io.klientela.activity.Activity;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.StatusMeaning;
import io.klientela.contact.ContactAddress;
import io.klientela.contact.ContactPhone;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.FieldOption;
import io.klientela.id.CategoryId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
import io.klientela.money.Money;
import io.klientela.party.PostalAddress;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Stage;
import io.klientela.session.RecordAccess;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the fields of a record hold now, as texts under the names by which the history should tell them: told from the
 * components of the record, so that one which is added tomorrow is missed by the history and not by this.
 */
final class PresentTexts {
    /** What names a record or tells of its making, which the entries say by themselves. */
    private static final Set<String> OUTSIDE =
            Set.of("id", "project", "version", "createdAt", "recordedAt", "author", "isProtected", "ref");
    /** Records that lie within another and whose fields count as its own. */
    private static final Set<String> WITHIN =
            Set.of("details", "entry", "content", "pricing", "organization", "salePrice", "taxes");

    /** The component that holds values of custom fields, each of which the history tells under its label. */
    private static final String CUSTOM = "custom";

    private final Map<CategoryId, String> categories = new HashMap<>();
    private final Map<PipelineId, String> pipelines = new HashMap<>();
    private final Map<StageId, String> stages = new HashMap<>();
    private final Map<CustomFieldId, CustomField> customFields = new HashMap<>();

    PresentTexts(Stream<Category> entries, Collection<Pipeline> known, Stream<CustomField> added) {
        added.forEach(field -> customFields.put(field.id(), field));
        entries.forEach(entry -> categories.put(entry.id(), entry.name()));
        for (Pipeline pipeline : known) {
            pipelines.put(pipeline.id(), pipeline.name());
            for (Stage stage : pipeline.stages()) {
                stages.put(stage.id(), stage.name());
            }
        }
    }

    /** The components of a record, as they are, by the name of their field. */
    static Map<String, Object> fields(Object record) {
        Map<String, Object> fields = new TreeMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = component.getName();
            Object value = Components.get(record, name);
            if (value instanceof RecordAccess access) {
                fields.put("responsible", access.responsible());
                fields.put("visibility", access.visibility().toText());
            } else if (WITHIN.contains(name) && value instanceof Record within) {
                fields.putAll(fields(within));
            } else if (!OUTSIDE.contains(name)) {
                fields.put(name.equals("isArchived") ? "archived" : name, value);
            }
        }
        if (record instanceof Activity activity) {
            fields.put("nature", activity.nature().code());
        }
        return fields;
    }

    /** The fields of a record as texts, of those that hold something. */
    Map<String, String> of(Object record) {
        Map<String, String> texts = new TreeMap<>();
        fields(record).forEach((name, value) -> {
            if (name.equals(CUSTOM) && value instanceof CustomValues custom) {
                custom.byField().forEach((id, held) -> {
                    CustomField field = Objects.requireNonNull(customFields.get(id));
                    texts.put(HistoryReplay.CUSTOM + field.label(), text(field, held));
                });
            } else {
                texts.put(name, text(value));
            }
        });
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    private String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::text).orElse("");
        } else if (value instanceof List<?> several) {
            return several.stream().map(this::text).collect(Collectors.joining("\n"));
        } else if (value instanceof Collection<?> several) {
            return several.stream().map(this::text).sorted().collect(Collectors.joining("\n"));
        } else if (value instanceof CategoryId category) {
            return Objects.requireNonNull(categories.get(category));
        } else if (value instanceof PipelineId pipeline) {
            return Objects.requireNonNull(pipelines.get(pipeline));
        } else if (value instanceof StageId stage) {
            return Objects.requireNonNull(stages.get(stage));
        } else if (value instanceof Boolean isSo) {
            return isSo ? "yes" : "";
        }
        return plain(value);
    }

    private static String text(CustomField field, CustomValue held) {
        if (held instanceof CustomValue.Text text) {
            return text.text();
        } else if (held instanceof CustomValue.Decimal decimal) {
            return decimal.number().toPlainString();
        } else if (held instanceof CustomValue.Day day) {
            return day.day().toString();
        } else if (held instanceof CustomValue.Flag flag) {
            return flag.isSet() ? "yes" : "no";
        }
        return field.type().options().stream()
                .filter(option -> held.named().contains(option.id()))
                .map(FieldOption::name)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String plain(Object value) {
        if (value instanceof Locale language) {
            return language.toLanguageTag();
        } else if (value instanceof CategoryList list) {
            return list.code();
        } else if (value instanceof StatusMeaning meaning) {
            return meaning.code();
        } else if (value instanceof Money money) {
            return money.amount().toPlainString() + " " + money.currency().code();
        } else if (value instanceof ContactPhone phone) {
            String note = phone.note().isEmpty() ? "" : " (" + phone.note() + ")";
            return phone.kind().code() + ": " + phone.number().written() + note;
        } else if (value instanceof ContactAddress address) {
            return address.kind().code() + ": " + text(address.address());
        }
        return value.toString();
    }

    private static String text(PostalAddress address) {
        return Stream.of(
                        address.street(),
                        address.additional(),
                        address.postalCode(),
                        address.city(),
                        address.region(),
                        address.country().map(Object::toString).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
