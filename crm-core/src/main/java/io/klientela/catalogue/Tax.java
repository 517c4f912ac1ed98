package io.klientela.catalogue;

import io.klientela.id.ProjectId;
import io.klientela.id.TaxId;
import io.klientela.money.CurrencyCode;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import io.klientela.text.StorableText;
import java.util.Objects;
import java.util.Optional;

/**
 * A tax of the project's list (TEAMLAB-46). Immutable; each {@code with} method returns a changed copy, which {@link Taxes#save}
 * writes.
 *
 * @param id its name in the store
 * @param project the project
 * @param name 1 to 100 characters, unique in the project by folded form; a levy is printed under it
 * @param rule VAT or a levy; VAT whose category asks for a reason has one
 * @param isArchived whether it is out of use: products that have it keep it, and nothing new takes it
 * @param version counts the saves, from 1
 */
public record Tax(TaxId id, ProjectId project, String name, TaxRule rule, boolean isArchived, long version) {
    static final int MAX_NAME = 100;

    public Tax {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        StorableText.required("A tax's name", name, MAX_NAME);
        Objects.requireNonNull(rule, "rule");
        if (rule instanceof TaxRule.OfVat vat && vat.lacksReason()) {
            throw new IllegalArgumentException("VAT category "
                    + vat.vat().category().code() + " needs a reason; name the provision that it rests on");
        }
    }

    /** The form by which names are unique in a project. */
    public String foldedName() {
        return SortKey.fold(name);
    }

    /** Where it stands in the list: by name, then id. */
    public Keyset place() {
        return new Keyset(SortKey.of(name), id.value());
    }

    /** The VAT; empty for a levy. */
    public Optional<Vat> vat() {
        return rule instanceof TaxRule.OfVat of ? Optional.of(of.vat()) : Optional.empty();
    }

    /** The levy under its name; empty for VAT. */
    public Optional<Levy> levy() {
        return rule instanceof TaxRule.OfLevy of
                ? Optional.of(new Levy(name, of.amount(), of.place()))
                : Optional.empty();
    }

    /** The currency of its amounts; VAT and a plain percentage have none. */
    public Optional<CurrencyCode> currency() {
        return rule.currency();
    }

    /** Whether whatever has this tax can have the other one: of the same kind, and in no currency that is not this one's. */
    public boolean canBecome(Tax other) {
        return vat().isPresent() == other.vat().isPresent()
                && (other.currency().isEmpty() || other.currency().equals(currency()));
    }

    public Tax withName(String changed) {
        return new Tax(id, project, changed, rule, isArchived, version);
    }

    /** With another VAT rate, reason or amount; whether it is VAT or a levy, and in which currency, stays. */
    public Tax withRule(TaxRule changed) {
        return new Tax(id, project, name, changed, isArchived, version);
    }

    Tax withArchived(boolean changed) {
        return new Tax(id, project, name, rule, changed, version);
    }

    Tax withVersion(long next) {
        return new Tax(id, project, name, rule, isArchived, next);
    }
}
