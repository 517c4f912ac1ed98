package io.klientela.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.paging.SortKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SortedTreeTest {
    private static final Key ROOT = Key.of(Section.CONTACTS);

    @Property
    void holdsWhatASortedMapHoldsAfterAnyChanges(
            @ForAll @Size(max = 200) List<@IntRange(min = -40, max = 40) Integer> changes) {
        SortedTree<String> tree = SortedTree.empty();
        TreeMap<Key, String> expected = new TreeMap<>();
        int count = 0;
        for (int change : changes) {
            Key key = ROOT.then(new UUID(Math.abs(change), 0));
            if (change < 0) {
                tree = tree.without(key);
                expected.remove(key);
            } else {
                String value = "value " + ++count;
                tree = tree.with(key, value);
                expected.put(key, value);
            }
        }

        assertThat(listed(tree.after(ROOT, ROOT))).containsExactlyElementsOf(expected.values());
        for (int number = 0; number <= 40; number++) {
            Key key = ROOT.then(new UUID(number, 0));
            assertThat(tree.find(key).orElse("none")).isEqualTo(expected.getOrDefault(key, "none"));
            assertThat(listed(tree.after(key, ROOT)))
                    .containsExactlyElementsOf(expected.tailMap(key, false).values());
        }
    }

    @Test
    void keepsAnEarlierStateThroughChanges() {
        Key key = ROOT.then(new UUID(1, 1));
        SortedTree<String> before = SortedTree.<String>empty().with(key, "before");

        SortedTree<String> after = before.with(key, "after").with(ROOT.then(new UUID(2, 2)), "more");

        assertThat(listed(before.after(ROOT, ROOT))).containsExactly("before");
        assertThat(listed(after.after(ROOT, ROOT))).containsExactly("after", "more");
        assertThat(listed(after.without(key).after(ROOT, ROOT))).containsExactly("more");
    }

    @Test
    void walksOnlyWhatLiesUnderThePrefix() {
        Key other = Key.of(Section.DRAFTS).then(new UUID(1, 1));
        SortedTree<String> tree = SortedTree.<String>empty()
                .with(ROOT.then(new UUID(1, 1)), "one")
                .with(other, "other")
                .with(Key.of(Section.PROJECTS).then(new UUID(1, 1)), "project");

        assertThat(listed(tree.after(ROOT, ROOT))).containsExactly("one");
    }

    @Test
    void ordersKeysAsUnsignedBytesAndShorterTextsFirst() {
        assertThat(List.of(
                        ROOT.then(new UUID(0, 1)),
                        ROOT.then(new UUID(Long.MAX_VALUE, 0)),
                        ROOT.then(new UUID(Long.MIN_VALUE, 0)),
                        ROOT.then(new UUID(-1, -1))))
                .isSorted();
        assertThat(List.of(
                        ROOT.thenDescending(new UUID(-1, -1)),
                        ROOT.thenDescending(new UUID(Long.MIN_VALUE, 0)),
                        ROOT.thenDescending(new UUID(0, 1))))
                .isSorted();
        assertThat(List.of(
                        ROOT.then(new SortKey("")).then(new UUID(-1, 0)),
                        ROOT.then(new SortKey("ab")).then(new UUID(-1, 0)),
                        ROOT.then(new SortKey("ab c")).then(new UUID(1, 0)),
                        ROOT.then(new SortKey("abc")).then(new UUID(0, 0)),
                        ROOT.then(new SortKey("\uE000")).then(new UUID(0, 0)),
                        ROOT.then(new SortKey("😀")).then(new UUID(0, 0))))
                .isSorted();
    }

    private static <V> List<V> listed(Iterator<V> values) {
        List<V> all = new ArrayList<>();
        values.forEachRemaining(all::add);
        return all;
    }
}
