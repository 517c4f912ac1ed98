package io.klientela.access;

import io.klientela.error.CrmException;

/** A grant names a permission that nobody registered, or a scope that its permission does not know. */
public final class UnfitGrantException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String grant;

    public UnfitGrantException(Grant grant) {
        super("There is no grant " + grant + "; the catalogue lists each permission with the scopes it knows");
        this.grant = grant.toString();
    }

    public Grant grant() {
        return Grant.parse(grant);
    }

    @Override
    public String code() {
        return "access.unfit-grant";
    }
}
