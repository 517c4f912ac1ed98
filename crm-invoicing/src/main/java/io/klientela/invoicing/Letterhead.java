package io.klientela.invoicing;

import com.lowagie.text.Image;
import io.klientela.party.EmailAddress;
import io.klientela.project.OrganizationProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The top of the first page: the logo, or the name where there is none; how the firm is reached; a rule. */
final class Letterhead {
    private static final float LOGO_WIDTH = 190;
    private static final float LOGO_HEIGHT = 54;
    private static final float CONTACTS = 190;
    private static final float NAME_SIZE = 16;

    private final Setting setting;

    Letterhead(Setting setting) {
        this.setting = setting;
    }

    List<Strip> strips() {
        OrganizationProfile seller = setting.invoice().seller();
        Optional<Image> logo = seller.logo().flatMap(Logo::read);
        List<Strip> mark = logo.map(Letterhead::picture).orElseGet(this::name);
        List<Run> contacts = new ArrayList<>();
        if (logo.isPresent()) {
            contacts.addAll(setting.type().wrap(seller.legalName(), Style.STRONG, CONTACTS));
        }
        for (String text : List.of(
                seller.phone(), seller.email().map(EmailAddress::address).orElse(""), seller.website())) {
            if (!text.isBlank()) {
                contacts.addAll(setting.type().wrap(text, Style.LABEL.withSize(8), CONTACTS));
            }
        }
        List<Strip> right = contacts.stream()
                .map(run -> new Strip(run.style().leading(), (sheet, top) -> sheet.right(Paper.RIGHT, top, run)))
                .toList();
        return List.of(Strip.beside(mark, right), Strip.gap(10), Strip.rule(1.5f, Colours.ACCENT), Strip.gap(22));
    }

    private static List<Strip> picture(Image image) {
        float scale = Math.min(LOGO_WIDTH / image.getWidth(), LOGO_HEIGHT / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        return List.of(new Strip(height, (sheet, top) -> sheet.picture(Paper.LEFT, top, width, height, image)));
    }

    private List<Strip> name() {
        Style style = Style.HEADING.withSize(NAME_SIZE);
        float width = Paper.WIDTH_OF_TEXT - CONTACTS - Paper.GUTTER;
        return Strip.texts(
                Paper.LEFT, setting.type().wrap(setting.invoice().seller().legalName(), style, width));
    }
}
