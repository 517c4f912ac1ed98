package io.klientela.party;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What someone consents to. The set is open: a host names purposes of its own.
 *
 * @param code lower-case letters and digits, in words joined by dashes, at most 40, such as {@code marketing}
 */
public record ConsentPurpose(String code) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 40;

    /** To be told of products and services. */
    public static final ConsentPurpose MARKETING = new ConsentPurpose("marketing");
    /** To be sent a newsletter. */
    public static final ConsentPurpose NEWSLETTER = new ConsentPurpose("newsletter");
    /** To be asked how satisfied one is. */
    public static final ConsentPurpose SURVEY = new ConsentPurpose("survey");
    /** That data are evaluated automatically. */
    public static final ConsentPurpose PROFILING = new ConsentPurpose("profiling");
    /** That data go to partners. */
    public static final ConsentPurpose PARTNERS = new ConsentPurpose("partners");

    public ConsentPurpose {
        Objects.requireNonNull(code, "code");
        if (code.length() > MAX_LENGTH || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a purpose of consents: \"" + code
                    + "\"; use lower-case words such as \"marketing\", at most " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
