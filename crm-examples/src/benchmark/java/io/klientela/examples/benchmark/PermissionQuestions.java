package io.klientela.examples.benchmark;

import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.Rights;
import io.klientela.access.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.openjdk.jmh.annotations.State;

/**
 * What is asked, the same for everyone: all permissions that ship, many times, shuffled. Beside it what the checks in
 * memory look into, all saying the same of the employee with eight roles.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
public class PermissionQuestions {
    /** A power of two. */
    private static final int LENGTH = 1024;

    private static final int SEED = 20260101;

    final Permission[] permissions = new Permission[LENGTH];
    final Grant[] grants = new Grant[LENGTH];
    final String[] codes = new String[LENGTH];
    final ShippedPermission[] constants = new ShippedPermission[LENGTH];
    final int[] places = new int[LENGTH];

    final Rights rights = EightRoles.rights();
    final Set<ShippedPermission> set = EnumSet.noneOf(ShippedPermission.class);
    final long mask;

    private int next;

    /** Made by JMH. */
    public PermissionQuestions() {
        List<Permission> all = EightRoles.allPermissions();
        List<Permission> order = shuffled(all);
        long bits = 0;
        for (int i = 0; i < LENGTH; i++) {
            permissions[i] = order.get(i);
            grants[i] = new Grant(order.get(i), i % 2 == 0 ? Scope.PUBLIC : Scope.ALL);
            codes[i] = order.get(i).code();
            constants[i] = ShippedPermission.of(order.get(i));
            places[i] = all.indexOf(order.get(i));
            if (rights.holds(order.get(i))) {
                set.add(constants[i]);
                bits |= 1L << places[i];
            }
        }
        mask = bits;
    }

    private static List<Permission> shuffled(List<Permission> all) {
        List<Permission> order = new ArrayList<>();
        while (order.size() < LENGTH) {
            order.addAll(all);
        }
        Collections.shuffle(order, new Random(SEED));
        return order;
    }

    /** The place of the next question. */
    int step() {
        return next++ & (LENGTH - 1);
    }
}
