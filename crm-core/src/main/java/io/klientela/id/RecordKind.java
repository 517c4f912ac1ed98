package io.klientela.id;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What sort of record a {@link RecordRef} names. The set is open: an embedder names kinds of its own.
 *
 * @param code lower-case words joined by {@code -}, optionally led by a name space and a dot, at most 40 characters;
 *     for example {@code contact} or {@code agency.property}
 */
public record RecordKind(String code) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)?");
    private static final int MAX_LENGTH = 40;

    public static final RecordKind PROJECT = new RecordKind("project");
    public static final RecordKind EMPLOYEE = new RecordKind("employee");
    public static final RecordKind TEAM = new RecordKind("team");
    public static final RecordKind CONTACT = new RecordKind("contact");
    public static final RecordKind MEMBERSHIP = new RecordKind("membership");
    public static final RecordKind CONTACT_LINK = new RecordKind("contact-link");
    public static final RecordKind RECORD_LINK = new RecordKind("record-link");
    public static final RecordKind CONSENT = new RecordKind("consent");
    public static final RecordKind ROLE = new RecordKind("role");
    public static final RecordKind ACTIVITY = new RecordKind("activity");
    public static final RecordKind OPERATION = new RecordKind("operation");
    public static final RecordKind CATEGORY = new RecordKind("category");
    public static final RecordKind CUSTOM_FIELD = new RecordKind("custom-field");
    public static final RecordKind FIELD_OPTION = new RecordKind("field-option");
    public static final RecordKind PIPELINE = new RecordKind("pipeline");
    public static final RecordKind STAGE = new RecordKind("stage");
    public static final RecordKind TASK_TYPE = new RecordKind("task-type");
    public static final RecordKind OPPORTUNITY = new RecordKind("opportunity");
    public static final RecordKind TAX = new RecordKind("tax");
    public static final RecordKind PRODUCT = new RecordKind("product");
    public static final RecordKind SERIES = new RecordKind("number-series");
    public static final RecordKind INVOICE = new RecordKind("invoice");
    public static final RecordKind PAYMENT = new RecordKind("payment");
    /** A step of what becomes of an issued invoice, by the id of its entry in the history. */
    public static final RecordKind SETTLEMENT_STEP = new RecordKind("settlement-step");

    public static final RecordKind SAVED_FILTER = new RecordKind("saved-filter");
    public static final RecordKind CHANGE = new RecordKind("change");
    public static final RecordKind EVENT = new RecordKind("event");

    public RecordKind {
        Objects.requireNonNull(code, "code");
        if (code.length() > MAX_LENGTH || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a record kind: \"" + code + "\"; use lower-case words such as"
                    + " \"contact\" or \"agency.property\", at most " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
