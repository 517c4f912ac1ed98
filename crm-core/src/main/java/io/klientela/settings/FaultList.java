package io.klientela.settings;

import io.klientela.paging.SortKey;
import io.klientela.settings.SettingsFault.Rule;
import io.klientela.text.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers faults, and judges what several parts of a document have. */
final class FaultList {
    private static final int MAX_NAME = 100;

    private final List<SettingsFault> faults = new ArrayList<>();

    List<SettingsFault> all() {
        return faults;
    }

    void refuseUnless(boolean holds, String place, Rule rule) {
        if (!holds) {
            faults.add(new SettingsFault(place, rule));
        }
    }

    /** A name, other than those seen side by side with it. */
    void name(String place, String name, Set<String> seen) {
        name(place, name, MAX_NAME, Rule.NAME, seen);
    }

    void name(String place, String name, int longest, Rule rule, Set<String> seen) {
        boolean isName = !name.isBlank() && name.strip().length() <= longest && StorableText.is(name);
        refuseUnless(isName, place, rule);
        refuseUnless(!isName || seen.add(SortKey.fold(name)), place, Rule.NAME_TWICE);
    }

    /** A text that may be empty. */
    void text(String place, String text, int longest, Rule rule) {
        refuseUnless(text.strip().length() <= longest && StorableText.is(text), place, rule);
    }

    void colour(String place, String colour) {
        refuseUnless(colour.matches("#[0-9a-fA-F]{6}"), place, Rule.COLOUR);
    }
}
