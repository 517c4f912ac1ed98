package io.klientela.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * The packages of the core from bottom to top, below one root package. A package may import from lower floors only, so
 * two packages on one floor do not know each other. A feature is a direct sub-package of the root; what lies below it is
 * its own affair.
 */
record Floors(String root) {

    /** The root package itself: the facade that knows everybody. */
    private static final String FACADE = "";

    private static final List<Set<String>> BOTTOM_TO_TOP = List.of(
            Set.of("id", "paging", "text"),
            Set.of("error"),
            Set.of("money", "access", "party"),
            Set.of("tax", "validation"),
            Set.of("session"),
            Set.of("history", "outbox", "operation"),
            Set.of("role"),
            Set.of("employee"),
            Set.of("project", "handover"),
            Set.of("category", "numbering", "guard", "customfield"),
            Set.of("contact"),
            Set.of("sales", "catalogue", "activity", "consent", "relationship", "savedfilter"),
            Set.of("invoice", "settings"),
            Set.of("settlement"),
            Set.of("storage"),
            Set.of("memory"),
            Set.of(FACADE));

    private static final int NOWHERE = -1;

    ArchCondition<JavaClass> lieOnAFloor() {
        return new ArchCondition<>("lie in a package that is on a floor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String message = "%s lies in %s, which is on no floor".formatted(type.getName(), type.getPackageName());
                events.add(new SimpleConditionEvent(type, floorOf(type) != NOWHERE, message));
            }
        };
    }

    ArchCondition<JavaClass> importFromLowerFloorsOnly() {
        return new ArchCondition<>("import from lower floors only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isInHouse(dependency.getTargetClass()))
                        .map(dependency -> judge(type, dependency))
                        .forEach(events::add);
            }
        };
    }

    /** The classes of one feature and of the facade, which may see it. */
    DescribedPredicate<JavaClass> featureOrFacade(String feature) {
        return DescribedPredicate.describe(
                "in " + feature + " or the facade", type -> isInHouse(type) && allows(feature, featureOf(type)));
    }

    DescribedPredicate<JavaClass> feature(String feature) {
        return DescribedPredicate.describe(
                "in " + feature, type -> isInHouse(type) && featureOf(type).equals(feature));
    }

    private static boolean allows(String feature, String user) {
        return user.equals(feature) || user.equals(FACADE);
    }

    private SimpleConditionEvent judge(JavaClass type, Dependency dependency) {
        JavaClass target = dependency.getTargetClass();
        boolean sameFeature = featureOf(type).equals(featureOf(target));
        return new SimpleConditionEvent(
                dependency, sameFeature || floorOf(target) < floorOf(type), dependency.getDescription());
    }

    private boolean isInHouse(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private int floorOf(JavaClass type) {
        String feature = featureOf(type);
        for (int floor = 0; floor < BOTTOM_TO_TOP.size(); floor++) {
            if (BOTTOM_TO_TOP.get(floor).contains(feature)) {
                return floor;
            }
        }
        return NOWHERE;
    }

    private String featureOf(JavaClass type) {
        String below = type.getPackageName().substring(root.length());
        return below.isEmpty() ? FACADE : below.substring(1).replaceFirst("\\..*", "");
    }
}
