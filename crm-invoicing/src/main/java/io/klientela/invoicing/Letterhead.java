package io.klientela.invoicing;

import com.lowagie.text.Image;
import io.klientela.party.EmailAddress;
import io.klientela.project.OrganizationProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The top of the first page: the logo, or the name where there is none; how the firm is reached; a rule. */
final class Letterhead {
    private static final float LOGO_WIDTH = 190;
    private static final float LOGO_HEIGHT = 54;
    private static final float CONTACTS = 190;
    private static final float NAME_SIZE = 16;
    private static final float BELOW_LOGO = 6;
    private static final Style CONTACT = Style.LABEL.withSize(8);

    private final Setting setting;
    private final OrganizationProfile seller;

    Letterhead(Setting setting) {
        this.setting = setting;
        this.seller = setting.invoice().seller();
    }

    List<Strip> strips() {
        return List.of(
                logo().map(this::withLogo).orElseGet(this::withName),
                Strip.gap(10),
                Strip.rule(1.5f, setting.palette().accent()),
                Strip.gap(22));
    }

    private Optional<Image> logo() {
        if (setting.look().logoPlace() == LogoPlace.NONE) {
            return Optional.empty();
        }
        return setting.look().logo().or(seller::logo).flatMap(Logo::read);
    }

    private Strip withLogo(Image image) {
        float scale = Math.min(LOGO_WIDTH / image.getWidth(), LOGO_HEIGHT / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        LogoPlace place = setting.look().logoPlace();
        float spare = Paper.WIDTH_OF_TEXT - width;
        float left = Paper.LEFT
                + switch (place) {
                    case RIGHT -> spare;
                    case CENTRE -> spare / 2;
                    case LEFT, NONE -> 0;
                };
        Strip picture = new Strip(height, (sheet, top) -> sheet.picture(left, top, width, height, image));
        if (place == LogoPlace.CENTRE) {
            return Strip.stacked(Stream.of(List.of(picture, Strip.gap(BELOW_LOGO)), centredContacts())
                    .flatMap(List::stream)
                    .toList());
        }
        List<Run> contacts = new ArrayList<>(setting.type().wrap(seller.legalName(), Style.STRONG, CONTACTS));
        contacts.addAll(contacts());
        List<Strip> texts = place == LogoPlace.RIGHT ? Strip.texts(Paper.LEFT, contacts) : flushRight(contacts);
        return Strip.beside(List.of(picture), texts);
    }

    private Strip withName() {
        Style style = setting.heading().withSize(NAME_SIZE);
        float width = Paper.WIDTH_OF_TEXT - CONTACTS - Paper.GUTTER;
        List<Run> name = setting.type().wrap(seller.legalName(), style, width);
        return Strip.beside(Strip.texts(Paper.LEFT, name), flushRight(contacts()));
    }

    private List<Run> contacts() {
        return reach().flatMap(text -> setting.type().wrap(text, CONTACT, CONTACTS).stream())
                .toList();
    }

    private List<Strip> centredContacts() {
        List<Run> runs = new ArrayList<>(setting.type().wrap(seller.legalName(), Style.STRONG, Paper.WIDTH_OF_TEXT));
        String reach = reach().collect(Collectors.joining(" · "));
        if (!reach.isEmpty()) {
            runs.addAll(setting.type().wrap(reach, CONTACT, Paper.WIDTH_OF_TEXT));
        }
        float middle = Paper.LEFT + Paper.WIDTH_OF_TEXT / 2;
        return runs.stream()
                .map(run -> new Strip(
                        run.style().leading(), (sheet, top) -> sheet.left(middle - run.width() / 2, top, run)))
                .toList();
    }

    /** Phone, e-mail and website, those that there are. */
    private Stream<String> reach() {
        return Stream.of(
                        seller.phone(),
                        seller.email().map(EmailAddress::address).orElse(""),
                        seller.website())
                .filter(text -> !text.isBlank());
    }

    private static List<Strip> flushRight(List<Run> runs) {
        return runs.stream()
                .map(run -> new Strip(run.style().leading(), (sheet, top) -> sheet.right(Paper.RIGHT, top, run)))
                .toList();
    }
}
