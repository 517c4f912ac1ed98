package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CATEGORY;

import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryStore;
import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmCategoryRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The entries of all category lists. */
final class CategoryTable implements CategoryStore {
    private final DSLContext sql;

    CategoryTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void insert(Category category) {
        Rows.insert(sql, row(category));
    }

    @Override
    public boolean update(Category category) {
        return Rows.update(sql, row(category), CRM_CATEGORY.VERSION, category.version());
    }

    private static CrmCategoryRecord row(Category category) {
        CrmCategoryRecord row = new CrmCategoryRecord();
        row.setProjectId(category.project());
        row.setId(category.id());
        row.setListCode(category.list());
        row.setName(category.name());
        row.setNameKey(Names.key(category.foldedName()));
        row.setColour(category.colour());
        row.setPlace(category.position());
        row.setMeaning(category.meaning().orElse(null));
        row.setProtected(category.isProtected());
        row.setArchived(category.isArchived());
        row.setVersion(category.version());
        return row;
    }

    @Override
    public void delete(ProjectId project, CategoryId id) {
        new References(sql).hold(project, List.of(id));
        sql.deleteFrom(CRM_CATEGORY)
                .where(CRM_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CATEGORY.ID.eq(id))
                .execute();
    }

    @Override
    public Optional<Category> find(ProjectId project, CategoryId id) {
        return sql.selectFrom(CRM_CATEGORY)
                .where(CRM_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CATEGORY.ID.eq(id))
                .fetchOptional(CategoryTable::category);
    }

    @Override
    public List<Category> find(ProjectId project, Collection<CategoryId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.selectFrom(CRM_CATEGORY)
                .where(CRM_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CATEGORY.ID.in(ids))
                .fetch(CategoryTable::category);
    }

    @Override
    public Optional<Category> find(ProjectId project, CategoryList list, String foldedName) {
        return sql.selectFrom(CRM_CATEGORY)
                .where(CRM_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CATEGORY.LIST_CODE.eq(list))
                .and(CRM_CATEGORY.NAME_KEY.eq(Names.key(foldedName)))
                .fetchOptional(CategoryTable::category);
    }

    @Override
    public List<Category> list(ProjectId project, CategoryList list) {
        return sql.selectFrom(CRM_CATEGORY)
                .where(CRM_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CATEGORY.LIST_CODE.eq(list))
                .orderBy(CRM_CATEGORY.PLACE, CRM_CATEGORY.ID)
                .fetch(CategoryTable::category);
    }

    private static Category category(CrmCategoryRecord row) {
        return new Category(
                row.getId(),
                row.getProjectId(),
                row.getListCode(),
                row.getName(),
                row.getColour(),
                row.getPlace(),
                Optional.ofNullable(row.getMeaning()),
                row.getProtected(),
                row.getArchived(),
                row.getVersion());
    }
}
