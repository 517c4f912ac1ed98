package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_TAX;

import io.klientela.catalogue.Tax;
import io.klientela.catalogue.TaxRule;
import io.klientela.catalogue.TaxStore;
import io.klientela.id.ProjectId;
import io.klientela.id.TaxId;
import io.klientela.jdbc.schema.tables.records.CrmTaxRecord;
import io.klientela.money.CurrencyCode;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Percentage;
import io.klientela.tax.Vat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The taxes of catalogues: VAT or a levy, each in its own columns of a row. */
final class TaxTable implements TaxStore {
    private static final ChargeAmounts LEVIES =
            new ChargeAmounts(CRM_TAX.LEVY_FIXED_AMOUNT, CRM_TAX.LEVY_PERCENTAGE, CRM_TAX.LEVY_BASE_AMOUNT);

    private final DSLContext sql;

    TaxTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void insert(Tax tax) {
        Rows.insert(sql, row(tax));
    }

    @Override
    public boolean update(Tax tax) {
        return Rows.update(sql, row(tax), CRM_TAX.VERSION, tax.version());
    }

    private static CrmTaxRecord row(Tax tax) {
        CrmTaxRecord row = new CrmTaxRecord();
        row.setProjectId(tax.project());
        row.setId(tax.id());
        row.setName(tax.name());
        row.setNameKey(Names.key(tax.foldedName()));
        row.setSortKey(tax.place().key());
        Optional<Vat> vat = tax.vat();
        row.setVatCategory(vat.map(Vat::category).orElse(null));
        row.setVatRate(vat.map(Vat::rate).orElse(null));
        row.setVatReason(vat.map(Vat::reason).orElse(null));
        Optional<TaxRule.OfLevy> levy =
                Optional.of(tax.rule()).filter(TaxRule.OfLevy.class::isInstance).map(TaxRule.OfLevy.class::cast);
        row.setLevyPlace(levy.map(of -> LevyPlaces.code(of.place())).orElse(null));
        LEVIES.write(row, levy.map(TaxRule.OfLevy::amount).orElse(null));
        row.setCurrency(tax.currency().orElse(null));
        row.setArchived(tax.isArchived());
        row.setVersion(tax.version());
        return row;
    }

    @Override
    public void delete(ProjectId project, TaxId id) {
        new References(sql).holdTaxes(project, List.of(id));
        sql.deleteFrom(CRM_TAX)
                .where(CRM_TAX.PROJECT_ID.eq(project))
                .and(CRM_TAX.ID.eq(id))
                .execute();
    }

    @Override
    public Optional<Tax> find(ProjectId project, TaxId id) {
        return sql.selectFrom(CRM_TAX)
                .where(CRM_TAX.PROJECT_ID.eq(project))
                .and(CRM_TAX.ID.eq(id))
                .fetchOptional(TaxTable::tax);
    }

    @Override
    public Optional<Tax> find(ProjectId project, String foldedName) {
        return sql.selectFrom(CRM_TAX)
                .where(CRM_TAX.PROJECT_ID.eq(project))
                .and(CRM_TAX.NAME_KEY.eq(Names.key(foldedName)))
                .fetchOptional(TaxTable::tax);
    }

    @Override
    public List<Tax> list(ProjectId project) {
        return sql.selectFrom(CRM_TAX)
                .where(CRM_TAX.PROJECT_ID.eq(project))
                .orderBy(CRM_TAX.SORT_KEY, CRM_TAX.ID)
                .fetch(TaxTable::tax);
    }

    private static Tax tax(CrmTaxRecord row) {
        return new Tax(row.getId(), row.getProjectId(), row.getName(), rule(row), row.getArchived(), row.getVersion());
    }

    private static TaxRule rule(CrmTaxRecord row) {
        if (row.getVatCategory() != null) {
            return new TaxRule.OfVat(new Vat(row.getVatCategory(), row.getVatRate(), row.getVatReason()));
        }
        return new TaxRule.OfLevy(amount(row), LevyPlaces.parse(row.getLevyPlace()));
    }

    private static ChargeAmount amount(CrmTaxRecord row) {
        CurrencyCode currency = row.getCurrency();
        return currency == null
                ? new Percentage(row.getLevyPercentage(), Optional.empty())
                : LEVIES.read(row, currency);
    }
}
