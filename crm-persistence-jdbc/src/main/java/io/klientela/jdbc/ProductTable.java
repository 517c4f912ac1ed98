package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_PRODUCT;

import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductKind;
import io.klientela.catalogue.ProductQuery;
import io.klientela.catalogue.ProductStore;
import io.klientela.catalogue.ProductTaxes;
import io.klientela.catalogue.SalePrice;
import io.klientela.id.ProductId;
import io.klientela.id.ProjectId;
import io.klientela.id.TaxId;
import io.klientela.jdbc.schema.tables.records.CrmProductRecord;
import io.klientela.money.UnitPrice;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortDirection;
import io.klientela.tax.PricedLine;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Products and services, a row each, with the words by which they are found. */
final class ProductTable implements ProductStore {
    private static final int DECIMALS = PricedLine.MAX_DECIMALS;

    private final DSLContext sql;
    private final ProductWordTable words;
    private final References references;

    ProductTable(DSLContext sql) {
        this.sql = sql;
        this.words = new ProductWordTable(sql);
        this.references = new References(sql);
    }

    @Override
    public void insert(Product product) {
        references.holdTaxes(product.project(), product.taxes().all().toList());
        Rows.insert(sql, row(product));
        words.insert(product);
    }

    @Override
    public boolean update(Product product) {
        references.holdTaxes(product.project(), product.taxes().all().toList());
        if (!Rows.update(sql, row(product), CRM_PRODUCT.VERSION, product.version())) {
            return false;
        }
        words.update(product);
        return true;
    }

    private static CrmProductRecord row(Product product) {
        CrmProductRecord row = new CrmProductRecord();
        row.setProjectId(product.project());
        row.setId(product.id());
        row.setKind(product.kind().code());
        row.setName(product.name());
        row.setSortKey(product.place().key());
        row.setDescription(product.description());
        row.setArticleNumber(product.articleNumber());
        String folded = product.foldedArticleNumber();
        row.setArticleKey(folded.isEmpty() ? null : Names.key(folded));
        row.setPrice(product.salePrice().price().amount());
        row.setCurrency(product.salePrice().currency());
        row.setBaseQuantity(Decimals.stored(product.salePrice().baseQuantity(), DECIMALS));
        row.setUnit(product.salePrice().unit());
        row.setVatId(product.taxes().vat());
        row.setLevyId(product.taxes().levy().orElse(null));
        row.setArchived(product.isArchived());
        row.setVersion(product.version());
        return row;
    }

    @Override
    public void delete(ProjectId project, ProductId id) {
        words.delete(project, id);
        sql.deleteFrom(CRM_PRODUCT)
                .where(CRM_PRODUCT.PROJECT_ID.eq(project))
                .and(CRM_PRODUCT.ID.eq(id))
                .execute();
    }

    @Override
    public Optional<Product> find(ProjectId project, ProductId id) {
        return sql.selectFrom(CRM_PRODUCT)
                .where(CRM_PRODUCT.PROJECT_ID.eq(project))
                .and(CRM_PRODUCT.ID.eq(id))
                .fetchOptional(ProductTable::product);
    }

    @Override
    public Optional<Product> find(ProjectId project, String foldedNumber) {
        return sql.selectFrom(CRM_PRODUCT)
                .where(CRM_PRODUCT.PROJECT_ID.eq(project))
                .and(CRM_PRODUCT.ARTICLE_KEY.eq(Names.key(foldedNumber)))
                .fetchOptional(ProductTable::product);
    }

    @Override
    public List<Product> find(ProjectId project, ProductQuery query, Slice slice) {
        Walk walk = Walk.of(slice, SortDirection.ASCENDING);
        return walk.listed(sql.selectFrom(CRM_PRODUCT)
                .where(matching(project, query))
                .and(walk.beyond(CRM_PRODUCT.SORT_KEY, Keyset::key, CRM_PRODUCT.ID))
                .orderBy(walk.order(CRM_PRODUCT.SORT_KEY, CRM_PRODUCT.ID))
                .limit(walk.limit())
                .fetch(ProductTable::product));
    }

    @Override
    public long count(ProjectId project, ProductQuery query) {
        return sql.fetchCount(CRM_PRODUCT, matching(project, query));
    }

    private static Condition matching(ProjectId project, ProductQuery query) {
        return DSL.and(
                CRM_PRODUCT.PROJECT_ID.eq(project),
                query.use() == ProductQuery.Use.ANY ? DSL.noCondition() : CRM_PRODUCT.ARCHIVED.eq(false),
                query.kind().map(kind -> CRM_PRODUCT.KIND.eq(kind.code())).orElse(DSL.noCondition()),
                ProductWordTable.found(project, query.words()));
    }

    @Override
    public long countUses(ProjectId project, TaxId tax) {
        return countUses(CRM_PRODUCT.VAT_ID, project, tax) + countUses(CRM_PRODUCT.LEVY_ID, project, tax);
    }

    @Override
    public List<ProductId> replaceTax(ProjectId project, TaxId tax, TaxId replacement, int limit) {
        references.holdTaxes(project, List.of(replacement));
        List<ProductId> asVat = replace(CRM_PRODUCT.VAT_ID, project, tax, replacement, limit);
        return asVat.isEmpty() ? replace(CRM_PRODUCT.LEVY_ID, project, tax, replacement, limit) : asVat;
    }

    private long countUses(TableField<CrmProductRecord, TaxId> column, ProjectId project, TaxId tax) {
        return sql.fetchCount(CRM_PRODUCT, CRM_PRODUCT.PROJECT_ID.eq(project), column.eq(tax));
    }

    /** A tax is VAT or a levy, so that it stands in one of the two columns only. */
    private List<ProductId> replace(
            TableField<CrmProductRecord, TaxId> column, ProjectId project, TaxId tax, TaxId replacement, int limit) {
        List<ProductId> products = sql.select(CRM_PRODUCT.ID)
                .from(CRM_PRODUCT)
                .where(CRM_PRODUCT.PROJECT_ID.eq(project))
                .and(column.eq(tax))
                .orderBy(CRM_PRODUCT.ID)
                .limit(limit)
                .fetch(CRM_PRODUCT.ID);
        if (!products.isEmpty()) {
            int changed = sql.update(CRM_PRODUCT)
                    .set(column, replacement)
                    .set(CRM_PRODUCT.VERSION, CRM_PRODUCT.VERSION.plus(1))
                    .where(CRM_PRODUCT.PROJECT_ID.eq(project))
                    .and(column.eq(tax))
                    .and(CRM_PRODUCT.ID.in(products))
                    .execute();
            Ownership.requireAll(changed, products.stream().map(ProductId::ref).toList());
        }
        return products;
    }

    private static Product product(CrmProductRecord row) {
        return new Product(
                row.getId(),
                row.getProjectId(),
                Codes.parse(ProductKind.values(), ProductKind::code, row.getKind()),
                row.getName(),
                row.getDescription(),
                row.getArticleNumber(),
                new SalePrice(new UnitPrice(row.getPrice(), row.getCurrency()), row.getBaseQuantity(), row.getUnit()),
                new ProductTaxes(row.getVatId(), Optional.ofNullable(row.getLevyId())),
                row.getArchived(),
                row.getVersion());
    }
}
