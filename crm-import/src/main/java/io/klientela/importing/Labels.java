package io.klientela.importing;

import io.klientela.contact.AddressKind;
import io.klientela.contact.PhoneKind;
import java.util.List;

/** What the labels mean that address books put on phones and addresses. */
final class Labels {
    private static final List<String> HOME =
            List.of("home", "domow", "domac", "domicile", "personnel", "acasa", "privat");
    private static final List<String> WORK =
            List.of("work", "office", "business", "main", "sluzb", "prac", "bureau", "travail", "servici", "birou");
    private static final List<String> MOBILE = List.of("mobil", "cell", "gsm", "komork", "portable", "handy");
    private static final List<String> FAX = List.of("fax", "faks");

    private Labels() {}

    static PhoneKind phone(String label, PhoneKind unsaid) {
        String word = HeaderNames.normalized(label);
        if (word.isEmpty()) {
            return unsaid;
        }
        return says(word, FAX)
                ? PhoneKind.FAX
                : says(word, MOBILE)
                        ? PhoneKind.MOBILE
                        : says(word, HOME) ? PhoneKind.HOME : says(word, WORK) ? PhoneKind.WORK : PhoneKind.OTHER;
    }

    static AddressKind address(String label, AddressKind unsaid) {
        String word = HeaderNames.normalized(label);
        if (word.isEmpty()) {
            return unsaid;
        }
        return says(word, HOME) ? AddressKind.HOME : says(word, WORK) ? AddressKind.OFFICE : AddressKind.OTHER;
    }

    private static boolean says(String label, List<String> words) {
        return words.stream().anyMatch(label::contains);
    }
}
