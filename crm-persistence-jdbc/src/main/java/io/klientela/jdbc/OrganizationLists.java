package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_ORGANIZATION_BANK_ACCOUNT;
import static io.klientela.jdbc.schema.Tables.CRM_ORGANIZATION_LEGAL_NOTE;
import static io.klientela.jdbc.schema.Tables.CRM_ORGANIZATION_SITE;
import static io.klientela.jdbc.schema.Tables.CRM_ORGANIZATION_TAX_NUMBER;

import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmOrganizationBankAccountRecord;
import io.klientela.jdbc.schema.tables.records.CrmOrganizationLegalNoteRecord;
import io.klientela.jdbc.schema.tables.records.CrmOrganizationSiteRecord;
import io.klientela.jdbc.schema.tables.records.CrmOrganizationTaxNumberRecord;
import io.klientela.party.BankAccount;
import io.klientela.party.TaxNumber;
import io.klientela.project.LegalNote;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;

/** What a state of an organisation profile has several of, each in a table whose rows name the state and their place in it. */
final class OrganizationLists {
    /** What several profiles have several of. */
    record Loaded(
            Map<ProfileKey, List<Site>> sitesOf,
            Map<ProfileKey, List<TaxNumber>> taxNumbersOf,
            Map<ProfileKey, List<LegalNote>> legalNotesOf,
            Map<ProfileKey, List<BankAccount>> bankAccountsOf) {
        List<Site> sites(ProfileKey key) {
            return sitesOf.getOrDefault(key, List.of());
        }

        List<TaxNumber> taxNumbers(ProfileKey key) {
            return taxNumbersOf.getOrDefault(key, List.of());
        }

        List<LegalNote> legalNotes(ProfileKey key) {
            return legalNotesOf.getOrDefault(key, List.of());
        }

        List<BankAccount> bankAccounts(ProfileKey key) {
            return bankAccountsOf.getOrDefault(key, List.of());
        }
    }

    private final DSLContext sql;

    OrganizationLists(DSLContext sql) {
        this.sql = sql;
    }

    void insert(ProfileKey key, OrganizationProfile profile) {
        insert(key, profile.sites(), CrmOrganizationSiteRecord::new, (row, site) -> {
            row.setName(site.name());
            Addresses.write(row, Optional.of(site.address()));
        });
        insert(key, profile.taxNumbers(), CrmOrganizationTaxNumberRecord::new, (row, number) -> {
            row.setCountry(number.country());
            row.setTaxNumber(number.number());
        });
        insert(key, profile.legalNotes(), CrmOrganizationLegalNoteRecord::new, (row, note) -> {
            row.setNote(note.text());
            row.setSource(note.source());
        });
        insert(key, profile.bankAccounts(), CrmOrganizationBankAccountRecord::new, (row, account) -> {
            row.setAccountNumber(account.number());
            row.setBic(account.bic());
            row.setBank(account.bank());
        });
    }

    private <T, R extends TableRecord<R>> void insert(
            ProfileKey key, List<T> values, Supplier<R> newRow, BiConsumer<R, T> write) {
        List<R> rows = new ArrayList<>();
        for (T value : values) {
            R row = newRow.get();
            Alike.set(row, CRM_ORGANIZATION_SITE.PROJECT_ID, key.project());
            Alike.set(row, CRM_ORGANIZATION_SITE.ORGANIZATION_HASH, key.hash());
            Alike.set(row, CRM_ORGANIZATION_SITE.PLACE, rows.size());
            write.accept(row, value);
            rows.add(row);
        }
        Rows.insertAll(sql, rows);
    }

    Loaded load(Set<ProjectId> projects, Set<String> hashes) {
        return new Loaded(
                read(
                        CRM_ORGANIZATION_SITE,
                        projects,
                        hashes,
                        row -> new Site(row.getName(), Addresses.read(row).orElseThrow())),
                read(
                        CRM_ORGANIZATION_TAX_NUMBER,
                        projects,
                        hashes,
                        row -> new TaxNumber(row.getCountry(), row.getTaxNumber())),
                read(
                        CRM_ORGANIZATION_LEGAL_NOTE,
                        projects,
                        hashes,
                        row -> new LegalNote(row.getNote(), row.getSource())),
                read(
                        CRM_ORGANIZATION_BANK_ACCOUNT,
                        projects,
                        hashes,
                        row -> new BankAccount(row.getAccountNumber(), row.getBic(), row.getBank())));
    }

    private <T, R extends TableRecord<R>> Map<ProfileKey, List<T>> read(
            Table<R> table, Set<ProjectId> projects, Set<String> hashes, Function<R, T> read) {
        return sql.selectFrom(table)
                .where(Alike.of(table, CRM_ORGANIZATION_SITE.PROJECT_ID).in(projects))
                .and(Alike.of(table, CRM_ORGANIZATION_SITE.ORGANIZATION_HASH).in(hashes))
                .orderBy(Alike.of(table, CRM_ORGANIZATION_SITE.PLACE))
                .fetchGroups(
                        row -> new ProfileKey(
                                Alike.get(row, CRM_ORGANIZATION_SITE.PROJECT_ID),
                                Alike.get(row, CRM_ORGANIZATION_SITE.ORGANIZATION_HASH)),
                        read::apply);
    }
}
