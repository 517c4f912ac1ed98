package io.klientela.testkit;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at records component by component, so that tests also see a field that is added tomorrow. */
final class Components {
    private static final String HOUSE = "io.klientela.";

    private Components() {}

    /** A copy of {@code record} in which one component is another. */
    static <R> R with(R record, String component, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(each -> each.getName().equals(component) ? value : get(record, each))
                .toArray();
        try {
            @SuppressWarnings("unchecked") // The constructor of the record's own class.
            R copy = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record.getClass() + " cannot be copied", e);
        }
    }

    static boolean has(Object record, String component) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .anyMatch(each -> each.getName().equals(component));
    }

    static Object get(Object record, String component) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(component))
                .map(each -> get(record, each))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + component + " in " + record.getClass()));
    }

    private static Object get(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component + " cannot be read", e);
        }
    }

    /**
     * The paths of all components, however deep, that hold nothing but the value of a field which nobody wrote: empty,
     * zero, false. Of a collection one element with a value is enough.
     */
    static Set<String> leftAtDefault(Object record) {
        Map<String, Boolean> filled = new TreeMap<>();
        visit("", record, filled);
        Set<String> left = new TreeSet<>(filled.keySet());
        left.removeIf(filled::get);
        return left;
    }

    private static void visit(String path, Object value, Map<String, Boolean> filled) {
        if (value instanceof Optional<?> optional) {
            note(path, optional.isPresent(), filled);
            optional.ifPresent(content -> visit(path, content, filled));
        } else if (value instanceof Collection<?> collection) {
            note(path, !collection.isEmpty(), filled);
            collection.forEach(element -> visit(path + "[]", element, filled));
        } else if (value instanceof Map<?, ?> map) {
            note(path, !map.isEmpty(), filled);
            map.values().forEach(element -> visit(path + "{}", element, filled));
        } else if (value instanceof Record record && value.getClass().getName().startsWith(HOUSE)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                visit(path + "." + component.getName(), get(record, component), filled);
            }
        } else {
            note(path, !isDefault(value), filled);
        }
    }

    private static void note(String path, boolean isFilled, Map<String, Boolean> filled) {
        filled.merge(path, isFilled, Boolean::logicalOr);
    }

    private static boolean isDefault(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0;
        }
        if (value instanceof Number number) {
            return number.longValue() == 0;
        }
        return value.equals("") || value.equals(false);
    }
}
