package io.klientela.settlement;

import io.klientela.id.ContactId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.validation.StorableDayValidator;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which issued invoices a list shows; all given conditions hold together.
 *
 * @param client those of one client
 * @param states those in one of these states; of any if there are none
 * @param overdueOn those that are overdue on this day
 */
public record SettlementQuery(Optional<ContactId> client, Set<InvoiceState> states, Optional<LocalDate> overdueOn) {
    private static final SettlementQuery ALL = new SettlementQuery(Optional.empty(), Set.of(), Optional.empty());

    /**
     * Checks what was asked for.
     *
     * @throws IllegalArgumentException if drafts are asked for, which have no settlement; or a day that no storage keeps
     */
    public SettlementQuery {
        Objects.requireNonNull(client, "client");
        states = Set.copyOf(states);
        overdueOn.ifPresent(StorableDayValidator::require);
        if (states.contains(InvoiceState.DRAFT)) {
            throw new IllegalArgumentException("Drafts have no settlement; list them by Invoices.listDrafts");
        }
    }

    /** Every issued invoice within reach; credit notes and proformas are not settled. */
    public static SettlementQuery all() {
        return ALL;
    }

    public SettlementQuery ofClient(ContactId wanted) {
        return new SettlementQuery(Optional.of(wanted), states, overdueOn);
    }

    public SettlementQuery in(InvoiceState... wanted) {
        return new SettlementQuery(client, Set.of(wanted), overdueOn);
    }

    /** Those of which something is open and not disputed. */
    public SettlementQuery claimed() {
        return new SettlementQuery(client, InvoiceState.CLAIMED, overdueOn);
    }

    public SettlementQuery overdueOn(LocalDate day) {
        return new SettlementQuery(client, states, Optional.of(day));
    }

    /**
     * The states of which one is needed to meet the conditions, in their order: none of them where nothing can, such as what is
     * paid and overdue. Empty if the state is of no consequence.
     */
    public Optional<List<InvoiceState>> candidates() {
        if (states.isEmpty() && overdueOn.isEmpty()) {
            return Optional.empty();
        }
        Set<InvoiceState> candidates = states.isEmpty() ? EnumSet.allOf(InvoiceState.class) : EnumSet.copyOf(states);
        overdueOn.ifPresent(day -> candidates.retainAll(InvoiceState.CLAIMED));
        return Optional.of(List.copyOf(candidates));
    }

    /** Whether an invoice meets all conditions: the rule that every storage follows. */
    public boolean matches(IssuedInvoice invoice, Settlement settlement) {
        return invoice.kind().isClaim()
                && client.map(invoice.content().client()::equals).orElse(true)
                && (states.isEmpty() || states.contains(settlement.state()))
                && overdueOn.map(settlement::isOverdueOn).orElse(true);
    }
}
