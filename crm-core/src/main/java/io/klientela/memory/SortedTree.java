package io.klientela.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map: a treap, whose changed copies share all but one path with their origin. Each change costs the
 * logarithm of the size, a snapshot costs nothing.
 *
 * @param <V> what is kept
 */
final class SortedTree<V> {
    private final @Nullable Node<V> root;

    private SortedTree(@Nullable Node<V> root) {
        this.root = root;
    }

    static <V> SortedTree<V> empty() {
        return new SortedTree<>(null);
    }

    Optional<V> find(Key key) {
        Node<V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return Optional.of(node.value);
            }
            node = order < 0 ? node.left : node.right;
        }
        return Optional.empty();
    }

    SortedTree<V> with(Key key, V value) {
        return new SortedTree<>(put(root, key, value));
    }

    SortedTree<V> without(Key key) {
        return new SortedTree<>(remove(root, key));
    }

    /** The values behind {@code place} whose keys lie under {@code prefix}, in order. */
    Iterator<V> after(Key place, Key prefix) {
        return new Walk<>(root, place, prefix, Node::value);
    }

    /** The keys that lie under {@code prefix}, in order. */
    Iterator<Key> keysUnder(Key prefix) {
        return new Walk<>(root, prefix, prefix, Node::key);
    }

    private static <V> Node<V> put(@Nullable Node<V> node, Key key, V value) {
        if (node == null) {
            return new Node<>(key, value, ThreadLocalRandom.current().nextInt(), null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, node.priority, node.left, node.right);
        }
        if (order < 0) {
            Node<V> left = put(node.left, key, value);
            return left.priority > node.priority
                    ? left.with(left.left, node.with(left.right, node.right))
                    : node.with(left, node.right);
        }
        Node<V> right = put(node.right, key, value);
        return right.priority > node.priority
                ? right.with(node.with(node.left, right.left), right.right)
                : node.with(node.left, right);
    }

    private static <V> @Nullable Node<V> remove(@Nullable Node<V> node, Key key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return joined(node.left, node.right);
        }
        return order < 0
                ? node.with(remove(node.left, key), node.right)
                : node.with(node.left, remove(node.right, key));
    }

    private static <V> @Nullable Node<V> joined(@Nullable Node<V> low, @Nullable Node<V> high) {
        if (low == null || high == null) {
            return low == null ? high : low;
        }
        return low.priority > high.priority
                ? low.with(low.left, joined(low.right, high))
                : high.with(joined(low, high.left), high.right);
    }

    private record Node<V>(
            Key key,
            V value,
            int priority,
            @Nullable Node<V> left,
            @Nullable Node<V> right) {
        Node<V> with(@Nullable Node<V> newLeft, @Nullable Node<V> newRight) {
            return new Node<>(key, value, priority, newLeft, newRight);
        }
    }

    private static final class Walk<V, R> implements Iterator<R> {
        private final Function<Node<V>, R> result;
        private final Key prefix;
        /** The nodes still to visit, each before its right side. */
        private final Deque<Node<V>> ahead = new ArrayDeque<>();

        Walk(@Nullable Node<V> root, Key place, Key prefix, Function<Node<V>, R> result) {
            this.prefix = prefix;
            this.result = result;
            Node<V> node = root;
            while (node != null) {
                if (node.key.compareTo(place) > 0) {
                    ahead.push(node);
                    node = node.left;
                } else {
                    node = node.right;
                }
            }
        }

        @Override
        public boolean hasNext() {
            return !ahead.isEmpty() && ahead.element().key.liesUnder(prefix);
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Node<V> node = ahead.pop();
            for (Node<V> below = node.right; below != null; below = below.left) {
                ahead.push(below);
            }
            return result.apply(node);
        }
    }
}
