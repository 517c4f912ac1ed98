package io.klientela.access;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The hash table in which each permission of a catalogue has its slot. It is a bare array, which {@link Rights} hold
 * themselves: a check of a right is so short that one step more to reach the table would show.
 */
final class PermissionSlots {
    private static final int SPARSEST = 128;

    private PermissionSlots() {}

    /**
     * A table of {@code permissions}; it is not changed from then on. It grows until each has a slot to itself, so that a
     * check compares once and always goes the same way; within limits, since codes may have equal hashes.
     */
    static @Nullable Permission[] of(Collection<Permission> permissions) {
        int size = Integer.highestOneBit(permissions.size()) * 2;
        while (size < permissions.size() * SPARSEST && !partsAll(permissions, size)) {
            size *= 2;
        }
        @Nullable Permission[] slots = new Permission[size];
        for (Permission permission : permissions) {
            slots[find(slots, permission)] = permission;
        }
        return slots;
    }

    private static boolean partsAll(Collection<Permission> permissions, int size) {
        return permissions.stream()
                        .mapToInt(permission -> first(permission.hashCode(), size))
                        .distinct()
                        .count()
                == permissions.size();
    }

    private static int first(int hash, int size) {
        return hash & (size - 1);
    }

    /** The slot of {@code permission}, or an empty one if it is not there. */
    @SuppressWarnings("ReferenceEquality") // A shortcut for constants; others are compared by value, further on.
    static int find(@Nullable Permission[] slots, Permission permission) {
        int slot = first(permission.hashCode(), slots.length);
        return slots[slot] == permission ? slot : findByValue(slots, permission);
    }

    private static int findByValue(@Nullable Permission[] slots, Permission permission) {
        int slot = first(permission.hashCode(), slots.length);
        while (slots[slot] != null && !slots[slot].equals(permission)) {
            slot = first(slot + 1, slots.length);
        }
        return slot;
    }
}
