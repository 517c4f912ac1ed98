package io.klientela.importing;

import io.klientela.catalogue.SalePrice;
import io.klientela.catalogue.TaxRule;
import io.klientela.money.Money;
import io.klientela.settings.ProductSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.TaxSettings;
import io.klientela.tax.FixedAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Percentage;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Taxes, products and terms as a tree of JSON; what is usual is left out. */
final class CatalogueTree {
    private CatalogueTree() {}

    static void addTo(ObjectNode root, SettingsDocument document) {
        document.taxes().ifPresent(taxes -> {
            ArrayNode array = root.putArray("taxes");
            taxes.forEach(tax -> add(array.addObject(), tax));
        });
        document.products().ifPresent(products -> {
            ArrayNode array = root.putArray("products");
            products.forEach(product -> add(array.addObject(), product));
        });
        document.terms().ifPresent(terms -> {
            ObjectNode node = root.putObject("terms");
            putText(node, "text", terms.text());
            terms.paymentDays().ifPresent(days -> node.put("paymentDays", days));
        });
    }

    /** The code of where a levy stands, such as {@code inside-vat-base}. */
    static String code(Levy.Place place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void add(ObjectNode node, TaxSettings tax) {
        node.put("name", tax.name());
        if (tax.rule() instanceof TaxRule.OfVat of) {
            Vat vat = of.vat();
            ObjectNode child = node.putObject("vat");
            child.put("category", vat.category().code());
            if (vat.rate().signum() != 0) {
                child.put("rate", vat.rate().toPlainString());
            }
            putText(child, "reason", vat.reason());
        } else if (tax.rule() instanceof TaxRule.OfLevy levy) {
            add(node.putObject("levy"), levy);
        }
        SettingsTree.putIf(node, "archived", tax.isArchived());
    }

    private static void add(ObjectNode node, TaxRule.OfLevy levy) {
        if (levy.amount() instanceof FixedAmount fixed) {
            putMoney(node, "amount", fixed.amount());
        } else if (levy.amount() instanceof Percentage percentage) {
            node.put("percent", percentage.percent().toPlainString());
            percentage.base().ifPresent(base -> putMoney(node, "base", base));
        }
        node.put("place", code(levy.place()));
    }

    private static void putMoney(ObjectNode node, String field, Money money) {
        node.put(field, money.amount().toPlainString());
        node.put("currency", money.currency().code());
    }

    private static void add(ObjectNode node, ProductSettings product) {
        node.put("kind", product.kind().code());
        node.put("name", product.name());
        putText(node, "description", product.description());
        putText(node, "articleNumber", product.articleNumber());
        SalePrice price = product.salePrice();
        node.put("price", price.price().amount().toPlainString());
        node.put("currency", price.currency().code());
        if (price.baseQuantity().compareTo(BigDecimal.ONE) != 0) {
            node.put("baseQuantity", price.baseQuantity().toPlainString());
        }
        if (!price.unit().equals(SalePrice.PIECE)) {
            node.put("unit", price.unit());
        }
        node.put("vat", product.vat());
        product.levy().ifPresent(levy -> node.put("levy", levy));
        SettingsTree.putIf(node, "archived", product.isArchived());
    }

    private static void putText(ObjectNode node, String field, String text) {
        if (!text.isEmpty()) {
            node.put(field, text);
        }
    }
}
