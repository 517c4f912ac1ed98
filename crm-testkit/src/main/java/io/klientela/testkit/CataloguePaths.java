package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.refusal;
import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.access.Permissions;
import io.klientela.catalogue.Offer;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductQuery;
import io.klientela.catalogue.Tax;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProductId;
import io.klientela.id.RecordKind;
import io.klientela.id.TaxId;
import io.klientela.tax.Vat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways to learn what a project sells: for those who write invoices or opportunities, or make settings. */
final class CataloguePaths {
    private CataloguePaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath(
                        "taxes",
                        Set.of("Taxes.find(String)", "Taxes.get(TaxId)", "Taxes.list()", "Taxes.listAll()"),
                        CataloguePaths::taxes),
                new QueryPath(
                        "products",
                        Set.of("Products.count(ProductQuery)", "Products.list(ProductQuery, PageRequest)"),
                        CataloguePaths::products),
                new QueryPath(
                        "a product by its id or number",
                        Set.of("Products.find(String)", "Products.get(ProductId)", "Products.offer(ProductId)"),
                        CataloguePaths::single),
                new QueryPath("default terms", Set.of("Terms.get()"), CataloguePaths::terms));
    }

    private static boolean may(LeakWorld world, EmployeeId viewer) {
        return Stream.of(
                        Permissions.SETTINGS_EDIT,
                        Permissions.CATALOGUE_CREATE,
                        Permissions.INVOICES_DRAFT,
                        Permissions.OPPORTUNITIES_CREATE,
                        Permissions.OPPORTUNITIES_EDIT)
                .anyMatch(permission -> world.rules.holds(viewer, permission));
    }

    private static Object expected(boolean may, Object answer) {
        return may ? answer : QueryPath.Refusal.DENIED;
    }

    private static void taxes(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = may(world, viewer);
        Object all = expected(
                may,
                world.taxes.stream().sorted(Comparator.comparing(Tax::place)).toList());
        assertThat(answer(() -> desk.taxes().list())).isEqualTo(all);
        assertThat(answer(() -> desk.taxes().listAll())).isEqualTo(all);
        for (Tax tax : world.taxes) {
            assertThat(answer(() -> desk.taxes().get(tax.id()))).isEqualTo(expected(may, tax));
            assertThat(answer(() -> desk.taxes().find(tax.name()))).isEqualTo(expected(may, Optional.of(tax)));
        }
        world.elsewhere(RecordKind.TAX)
                .forEach(id -> assertThat(answer(() -> desk.taxes().get(new TaxId(id))))
                        .isEqualTo(refusal(may)));
    }

    private static void terms(LeakWorld world, EmployeeId viewer) {
        assertThat(answer(() -> world.desk(viewer).terms().get()))
                .isEqualTo(expected(may(world, viewer), world.system.terms().get()));
    }

    private static void products(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        List<Product> all = world.products.stream()
                .sorted(Comparator.comparing(Product::place))
                .toList();
        assertThat(answer(() -> walk(
                        page -> desk.products().list(ProductQuery.inUse(), page),
                        1 + world.chance.below(4),
                        Optional.empty())))
                .isEqualTo(expected(may(world, viewer), all));
        assertThat(answer(() -> desk.products().count(ProductQuery.all())))
                .isEqualTo(expected(may(world, viewer), (long) all.size()));
    }

    private static String nameOf(LeakWorld world, Product product) {
        return world.taxes.stream()
                .filter(tax -> tax.id().equals(product.taxes().vat()))
                .map(Tax::name)
                .findFirst()
                .orElseThrow();
    }

    private static void single(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = may(world, viewer);
        for (Product product : world.products) {
            assertThat(answer(() -> desk.products().get(product.id()))).isEqualTo(expected(may, product));
            assertThat(answer(() -> desk.products().find(product.articleNumber())))
                    .isEqualTo(expected(may, Optional.of(product)));
            assertThat(answer(() -> desk.products().offer(product.id())))
                    .isEqualTo(expected(
                            may, new Offer(product, nameOf(world, product), Vat.standard("21"), Optional.empty())));
        }
        world.elsewhere(RecordKind.PRODUCT).map(ProductId::new).forEach(id -> {
            assertThat(answer(() -> desk.products().get(id))).isEqualTo(refusal(may));
            assertThat(answer(() -> desk.products().offer(id))).isEqualTo(refusal(may));
        });
    }
}
