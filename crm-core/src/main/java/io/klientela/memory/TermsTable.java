package io.klientela.memory;

import io.klientela.catalogue.TermsStore;
import io.klientela.catalogue.UsualTerms;
import io.klientela.id.ProjectId;
import java.util.Optional;

final class TermsTable implements TermsStore {
    private final Table<UsualTerms> table;
    private final Integrity integrity;

    TermsTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.DEFAULT_TERMS, UsualTerms.class);
        this.integrity = integrity;
    }

    @Override
    public boolean put(UsualTerms terms) {
        integrity.project(terms.project());
        long stored = find(terms.project()).map(UsualTerms::version).orElse(0L);
        boolean isNext = stored == terms.version() - 1;
        if (isNext) {
            table.put(table.key().then(terms.project().value()), terms);
        }
        return isNext;
    }

    @Override
    public Optional<UsualTerms> find(ProjectId project) {
        return table.find(table.key().then(project.value()));
    }
}
