package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import io.klientela.numbering.DocumentKind;
import io.klientela.text.StorableText;
import io.klientela.validation.StorableDayValidator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a correcting document corrects (REQUIREMENTS decision 13).
 *
 * @param original the invoice that it corrects
 * @param ordinal counts the corrections of that invoice, from 1
 * @param originalNumber the number of that invoice (BT-25)
 * @param originalIssueDate its issue date (BT-26)
 * @param reason why it is corrected, 1 to 500 characters
 * @param lines what each line of the correcting document does, in their order
 * @param charges what each allowance and charge of its whole does, in their order
 * @param former buyer, references, delivery and notes as they stood before, where the document changes one of them
 */
public record Correction(
        InvoiceId original,
        int ordinal,
        String originalNumber,
        LocalDate originalIssueDate,
        String reason,
        List<CorrectedLine> lines,
        List<CorrectedCharge> charges,
        Optional<FormerHead> former) {
    static final int MAX_REASON = 500;

    private static final Set<DocumentKind> CORRECTING = Set.of(DocumentKind.CORRECTION, DocumentKind.CREDIT_NOTE);

    public Correction {
        Objects.requireNonNull(original, "original");
        if (ordinal < 1) {
            throw new IllegalArgumentException("Corrections are counted from 1, not " + ordinal);
        }
        Objects.requireNonNull(originalNumber, "originalNumber");
        StorableDayValidator.require(originalIssueDate);
        StorableText.required("A reason", reason, MAX_REASON);
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        Objects.requireNonNull(former, "former");
    }

    /**
     * Says no unless a document of that kind corrects another one where it should, and these figures make of each amount before the one
     * after.
     */
    static void requireOf(DocumentKind kind, Optional<Correction> correction, InvoiceFigures figures) {
        if (correction.isPresent() != CORRECTING.contains(kind)) {
            throw new IllegalArgumentException(
                    "A correction or a credit note corrects an invoice, other documents do not");
        }
        correction.ifPresent(of -> of.requireOf(figures));
        if (kind == DocumentKind.CREDIT_NOTE
                && correction.flatMap(Correction::former).isPresent()) {
            throw new IllegalArgumentException("A credit note leaves the head of its invoice as it was");
        }
    }

    private void requireOf(InvoiceFigures figures) {
        boolean same = lines.size() == figures.lines().size()
                && charges.size() == figures.charges().size();
        for (int i = 0; same && i < lines.size(); i++) {
            same = lines.get(i).difference().equals(figures.lines().get(i).amount());
        }
        for (int i = 0; same && i < charges.size(); i++) {
            same = charges.get(i).difference().equals(figures.charges().get(i).entered());
        }
        if (!same) {
            throw new IllegalArgumentException(
                    "A correction tells for each amount of its document what stood before and after");
        }
    }
}
