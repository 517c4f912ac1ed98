package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_PRODUCT;
import static io.klientela.jdbc.schema.Tables.CRM_PRODUCT_WORD;

import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductWords;
import io.klientela.contact.SearchText;
import io.klientela.id.ProductId;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmProductWordRecord;
import io.klientela.paging.SearchWord;
import java.util.HashSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The words by which products are found. */
final class ProductWordTable {
    private final DSLContext sql;

    ProductWordTable(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Product product) {
        insert(product, ProductWords.of(product));
    }

    private void insert(Product product, Set<SearchWord> words) {
        Rows.insertAll(
                sql,
                words.stream()
                        .sorted()
                        .map(word -> new CrmProductWordRecord(product.project(), word, product.id()))
                        .toList());
    }

    /** Writes what differs from what is stored: most changes of a product leave its words. */
    void update(Product product) {
        Set<SearchWord> stored = new HashSet<>(sql.select(CRM_PRODUCT_WORD.WORD)
                .from(CRM_PRODUCT_WORD)
                .where(of(product.project(), product.id()))
                .fetch(CRM_PRODUCT_WORD.WORD));
        Set<SearchWord> words = ProductWords.of(product);
        if (!stored.equals(words)) {
            delete(product.project(), product.id());
            insert(product, words);
        }
    }

    void delete(ProjectId project, ProductId product) {
        sql.deleteFrom(CRM_PRODUCT_WORD).where(of(project, product)).execute();
    }

    private static Condition of(ProjectId project, ProductId product) {
        return CRM_PRODUCT_WORD.PROJECT_ID.eq(project).and(CRM_PRODUCT_WORD.PRODUCT_ID.eq(product));
    }

    /** Whether a row of {@code crm_product} is found by what was typed. */
    static Condition found(ProjectId project, SearchText typed) {
        return DSL.and(typed.terms().stream()
                .map(term -> DSL.or(term.alternatives().stream()
                        .map(alternative -> DSL.and(alternative.stream()
                                .map(beginning -> hasWord(project, beginning))
                                .toList()))
                        .toList()))
                .toList());
    }

    private static Condition hasWord(ProjectId project, SearchWord beginning) {
        return CRM_PRODUCT.ID.in(DSL.select(CRM_PRODUCT_WORD.PRODUCT_ID)
                .from(CRM_PRODUCT_WORD)
                .where(CRM_PRODUCT_WORD.PROJECT_ID.eq(project))
                .and(CRM_PRODUCT_WORD.WORD.ge(beginning))
                .and(CRM_PRODUCT_WORD.WORD.lt(beginning.end())));
    }
}
