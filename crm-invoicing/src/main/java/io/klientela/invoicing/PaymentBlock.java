package io.klientela.invoicing;

import io.klientela.party.BankAccount;
import java.util.ArrayList;
import java.util.List;

/**
 * How to pay: the due date (BT-9), what to quote, each bank account (BG-17), and for payments in euro a code to scan. It takes the left
 * half of the text area.
 */
final class PaymentBlock {
    private static final float GAP = 8;
    private static final float BETWEEN_ACCOUNTS = 5;

    /** Wider labels, which two languages make, take several lines. */
    private static final float MOST_LABEL = 70;

    /** So that two labels of several lines do not look like one. */
    private static final float BELOW_LONG_LABEL = 3;

    private final Setting setting;
    private final float labelWidth;
    private final float valueLeft;

    PaymentBlock(Setting setting) {
        this.setting = setting;
        float widest = 0;
        for (Label label : List.of(Label.PAY_BY, Label.REFERENCE, Label.BANK, Label.IBAN, Label.ACCOUNT, Label.BIC)) {
            for (Run run : setting.labels(label, Style.LABEL, setting.words().areDouble() ? MOST_LABEL : Paper.HALF)) {
                widest = Math.max(widest, run.width());
            }
        }
        labelWidth = widest + 0.1f;
        valueLeft = Paper.LEFT + widest + GAP;
    }

    List<Strip> strips() {
        List<Strip> strips =
                new ArrayList<>(Strip.texts(Paper.LEFT, setting.labels(Label.PAYMENT, setting.heading(), Paper.HALF)));
        strips.add(Strip.gap(3));
        strips.add(pair(Label.PAY_BY, setting.figures().date(setting.invoice().dueDate()), Style.STRONG));
        strips.add(pair(Label.REFERENCE, setting.number(), Style.BODY));
        for (BankAccount account : setting.invoice().seller().bankAccounts()) {
            strips.add(Strip.gap(BETWEEN_ACCOUNTS));
            strips.add(account.iban()
                    .map(iban -> pair(Label.IBAN, Figures.inGroups(iban), Style.STRONG))
                    .orElseGet(() -> pair(Label.ACCOUNT, account.number(), Style.STRONG)));
            if (!account.bic().isEmpty()) {
                strips.add(pair(Label.BIC, account.bic(), Style.BODY));
            }
            if (!account.bank().isBlank()) {
                strips.add(pair(Label.BANK, account.bank(), Style.BODY));
            }
        }
        SepaTransfer.of(setting.invoice(), setting.number())
                .map(transfer -> new ScanBlock(setting, transfer))
                .ifPresent(block -> strips.addAll(block.strips()));
        return strips;
    }

    private Strip pair(Label label, String text, Style style) {
        List<Run> names = setting.labels(label, Style.LABEL, labelWidth);
        List<Run> lines = setting.type().wrap(text, style, Paper.LEFT + Paper.HALF - valueLeft);
        float lowered = style.baseline() - Style.LABEL.baseline();
        List<Strip> left = new ArrayList<>(List.of(Strip.gap(lowered)));
        left.addAll(Strip.texts(Paper.LEFT, names));
        float below = names.size() > 1 ? BELOW_LONG_LABEL : 0;
        float height = Math.max(Strip.height(Strip.texts(valueLeft, lines)), Strip.height(left) - lowered) + below;
        return new Strip(height, (sheet, top) -> {
            Strip.paint(left, sheet, top);
            Strip.paint(Strip.texts(valueLeft, lines), sheet, top);
        });
    }
}
