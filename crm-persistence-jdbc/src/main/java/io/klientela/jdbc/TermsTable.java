package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_DEFAULT_TERMS;

import io.klientela.catalogue.TermsStore;
import io.klientela.catalogue.UsualTerms;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmDefaultTermsRecord;
import java.util.Optional;
import org.jooq.DSLContext;

/** The default terms of projects, at most a row each. */
final class TermsTable implements TermsStore {
    private final DSLContext sql;

    TermsTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean put(UsualTerms terms) {
        CrmDefaultTermsRecord row = new CrmDefaultTermsRecord();
        row.setProjectId(terms.project());
        row.setTerms(terms.text());
        row.setPaymentDays(terms.paymentDays().orElse(null));
        row.setVersion(terms.version());
        if (terms.version() > 1) {
            return Rows.update(sql, row, CRM_DEFAULT_TERMS.VERSION, terms.version());
        }
        if (find(terms.project()).isPresent()) {
            return false;
        }
        Rows.insert(sql, row);
        return true;
    }

    @Override
    public Optional<UsualTerms> find(ProjectId project) {
        return sql.selectFrom(CRM_DEFAULT_TERMS)
                .where(CRM_DEFAULT_TERMS.PROJECT_ID.eq(project))
                .fetchOptional(row -> new UsualTerms(
                        row.getProjectId(),
                        row.getTerms(),
                        Optional.ofNullable(row.getPaymentDays()),
                        row.getVersion()));
    }
}
