package io.klientela.invoicing;

import io.klientela.invoice.Correction;
import io.klientela.invoice.FormerHead;
import io.klientela.project.LegalNote;
import java.util.ArrayList;
import java.util.List;

/** Puts the parts of an invoice on pages. */
final class InvoiceLayout {
    /** Payment details up to this height stand beside the totals, longer ones follow. */
    private static final float MOST_BESIDE = 280;

    private static final float BEFORE_SECTION = 16;

    private InvoiceLayout() {}

    static List<Sheet> pages(Setting setting) {
        Frame frame = new Frame(setting);
        Flow flow = new Flow(frame.bottom(), frame.runningHead());
        flow.together(new Letterhead(setting).strips());
        flow.together(new TitleBlock(setting).strips());
        flow.text(new Parties(setting).strips());
        flow.gap(20);
        setting.invoice().correction().ifPresent(correction -> addReason(setting, correction, flow));
        if (!setting.invoice().content().lines().isEmpty()) {
            new LinesTable(setting).addTo(flow);
            flow.gap(BEFORE_SECTION);
        }
        ChargesTable charges = new ChargesTable(setting);
        if (!charges.isEmpty()) {
            charges.addTo(flow);
            flow.gap(BEFORE_SECTION);
        }
        AdvancesTable advances = new AdvancesTable(setting);
        if (!advances.isEmpty()) {
            advances.addTo(flow);
            flow.gap(BEFORE_SECTION);
        }
        setting.invoice()
                .correction()
                .map(correction -> new CorrectedTable(setting, correction))
                .filter(corrected -> !corrected.isEmpty())
                .ifPresent(corrected -> {
                    corrected.addTo(flow);
                    flow.gap(BEFORE_SECTION);
                });
        if (!setting.invoice().totals().groups().isEmpty()) {
            new TaxTable(setting).addTo(flow);
            flow.gap(BEFORE_SECTION);
        }
        addTotalsAndPayment(setting, flow);
        addText(setting, flow, Label.TERMS, setting.invoice().content().terms());
        addText(setting, flow, Label.NOTES, setting.invoice().content().notes());
        setting.former()
                .flatMap(FormerHead::notes)
                .ifPresent(former -> addText(setting, flow, Label.FORMER_NOTES, former));
        addLegalNotes(setting, flow);
        frame.addFeet(flow.sheets());
        frame.addMarks(flow.sheets());
        return flow.sheets();
    }

    private static void addTotalsAndPayment(Setting setting, Flow flow) {
        List<Strip> totals = new TotalsBlock(setting).strips();
        if (!setting.isPayable()) {
            flow.together(totals);
            return;
        }
        List<Strip> payment = new PaymentBlock(setting).strips();
        if (Strip.height(payment) <= MOST_BESIDE) {
            flow.together(List.of(Strip.beside(payment, totals)));
            return;
        }
        flow.together(totals);
        flow.gap(BEFORE_SECTION);
        flow.text(payment);
    }

    private static void addReason(Setting setting, Correction correction, Flow flow) {
        flow.text(headed(setting, Label.REASON, correction.reason()));
        flow.gap(BEFORE_SECTION);
    }

    private static void addText(Setting setting, Flow flow, Label label, String text) {
        if (text.isBlank()) {
            return;
        }
        flow.gap(BEFORE_SECTION);
        flow.text(headed(setting, label, text));
    }

    private static void addLegalNotes(Setting setting, Flow flow) {
        for (LegalNote note : setting.invoice().seller().legalNotes()) {
            flow.gap(BEFORE_SECTION);
            flow.text(text(setting, note.text()));
        }
    }

    private static List<Strip> text(Setting setting, String text) {
        return Strip.texts(
                Paper.LEFT, setting.type().wrapParagraphs(text, Style.BODY.withSize(8.5f), Paper.WIDTH_OF_TEXT));
    }

    /** A heading stays with the first line of its text. */
    private static List<Strip> headed(Setting setting, Label label, String text) {
        List<Strip> strips = new ArrayList<>(text(setting, text));
        List<Strip> heading =
                new ArrayList<>(Strip.texts(Paper.LEFT, setting.labels(label, setting.heading(), Paper.WIDTH_OF_TEXT)));
        heading.add(strips.get(0));
        strips.set(0, Strip.stacked(heading));
        return strips;
    }
}
