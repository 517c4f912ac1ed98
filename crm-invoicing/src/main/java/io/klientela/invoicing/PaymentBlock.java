package io.klientela.invoicing;

import io.klientela.party.BankAccount;
import java.util.ArrayList;
import java.util.List;

/** How to pay: the due date (BT-9), what to quote, and each bank account (BG-17). It takes the left half of the text area. */
final class PaymentBlock {
    private static final float GAP = 8;
    private static final float BETWEEN_ACCOUNTS = 5;

    private final Setting setting;
    private final float valueLeft;

    PaymentBlock(Setting setting) {
        this.setting = setting;
        float widest = 0;
        for (Label label : List.of(Label.PAY_BY, Label.REFERENCE, Label.BANK, Label.IBAN, Label.ACCOUNT, Label.BIC)) {
            widest = Math.max(widest, setting.label(label, Style.LABEL).width());
        }
        valueLeft = Paper.LEFT + widest + GAP;
    }

    List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        strips.add(Strip.text(Paper.LEFT, setting.label(Label.PAYMENT, Style.HEADING)));
        strips.add(Strip.gap(3));
        strips.addAll(
                pair(Label.PAY_BY, setting.figures().date(setting.invoice().dueDate()), Style.STRONG));
        strips.addAll(pair(Label.REFERENCE, setting.invoice().number(), Style.BODY));
        for (BankAccount account : setting.invoice().seller().bankAccounts()) {
            strips.add(Strip.gap(BETWEEN_ACCOUNTS));
            if (Iban.is(account.number())) {
                strips.addAll(pair(Label.IBAN, Iban.inGroups(account.number()), Style.STRONG));
            } else {
                strips.addAll(pair(Label.ACCOUNT, account.number(), Style.STRONG));
            }
            if (!account.bic().isEmpty()) {
                strips.addAll(pair(Label.BIC, account.bic(), Style.BODY));
            }
            if (!account.bank().isBlank()) {
                strips.addAll(pair(Label.BANK, account.bank(), Style.BODY));
            }
        }
        return strips;
    }

    private List<Strip> pair(Label label, String text, Style style) {
        Run name = setting.label(label, Style.LABEL);
        float lowered = style.baseline() - name.style().baseline();
        List<Run> lines = setting.type().wrap(text, style, Paper.LEFT + Paper.HALF - valueLeft);
        List<Strip> strips = new ArrayList<>(Strip.texts(valueLeft, lines));
        Strip first = strips.get(0);
        strips.set(0, new Strip(first.height(), (sheet, top) -> {
            sheet.left(Paper.LEFT, top + lowered, name);
            first.painter().paint(sheet, top);
        }));
        return strips;
    }
}
