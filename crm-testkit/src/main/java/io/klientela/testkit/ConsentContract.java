package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.category.CategoryList;
import io.klientela.consent.Consent;
import io.klientela.consent.Decision;
import io.klientela.consent.NewConsent;
import io.klientela.consent.StandingConsent;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.history.Change;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.session.Visibility;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Consents stand in a ledger that only grows, and what stands by it is told at once. */
public abstract class ConsentContract extends CrmContract {
    private static final ConsentPurpose MARKETING = ConsentPurpose.MARKETING;
    private static final int STATEMENTS = 25;
    private static final int TRIES_PER_LEDGER = 20;

    private ContactId acme;

    /** For the tests of adapters. */
    protected ConsentContract() {}

    @BeforeEach
    void fill() {
        acme = company("ACME").id();
    }

    private Consent record(NewConsent command) {
        return desk().consents().record(command);
    }

    @Test
    @Tag("ASARI-1")
    void keepsEveryStatementWithWhoAndWhen() {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));

        Consent given = record(NewConsent.given(acme, MARKETING, Channel.EMAIL)
                .address(" Anna@ACME.example ")
                .happenedAt(yesterday)
                .wording(" I agree to be told of cars. ")
                .source("Web form"));
        Consent withdrawn =
                record(NewConsent.withdrawn(acme, MARKETING, Channel.SMS).address("601 123 456"));

        assertThat(given.number()).isOne();
        assertThat(given.address()).isEqualTo("anna@acme.example");
        assertThat(given.happenedAt()).isEqualTo(yesterday);
        assertThat(given.wording()).isEqualTo("I agree to be told of cars.");
        assertThat(given.author()).isEqualTo(desk().actor());
        assertThat(given.recordedAt()).isEqualTo(clock.instant());
        assertThat(withdrawn.number()).isEqualTo(2);
        assertThat(withdrawn.address()).isEqualTo("+48601123456");
        assertThat(desk().consents().ledger(acme, FIRST).items()).containsExactly(withdrawn, given);
        Change change = history(given.id().ref()).get(0);
        assertThat(change.root()).isEqualTo(acme.ref());
        assertThat(change.fields())
                .extracting(field -> field.field() + ": " + field.before() + " to "
                        + field.after().orElseThrow())
                .containsExactly(
                        "purpose: Optional.empty to marketing",
                        "channel: Optional.empty to email",
                        "address: Optional.empty to anna@acme.example",
                        "decision: Optional.empty to given",
                        "happenedAt: Optional.empty to " + yesterday,
                        "source: Optional.empty to Web form",
                        "wording: Optional.empty to I agree to be told of cars.");
        assertThat(heard()).containsExactly("contact.created", "consent.recorded", "consent.recorded");
    }

    @Test
    @Tag("ASARI-1")
    void showsTheMarketingBlock() {
        CategoryId source = desk().categories().list(CategoryList.SOURCE).get(0).id();
        Company company = desk().contacts().add(NewCompany.named("Sourced").source(source));
        Consent given = record(NewConsent.given(company.id(), MARKETING, Channel.POST));

        var block = desk().consents().marketingBlock(company.id());

        assertThat(block.source()).contains(source);
        assertThat(block.consents())
                .containsExactly(new StandingConsent(
                        project(),
                        company.id(),
                        MARKETING,
                        Channel.POST,
                        "",
                        Decision.GIVEN,
                        clock.instant(),
                        given.id()));
    }

    @Test
    void letsAStatementAboutAnyChannelStandForEach() {
        record(NewConsent.given(acme, MARKETING, Channel.ANY));
        assertThat(isGiven(Channel.ANY)).isTrue();

        clock.advance(Duration.ofMinutes(1));
        record(NewConsent.withdrawn(acme, MARKETING, Channel.SMS));

        assertThat(isGiven(Channel.ANY)).isFalse();
        assertThat(isGiven(Channel.SMS)).isFalse();
        assertThat(isGiven(Channel.EMAIL)).isTrue();
        assertThat(desk().consents().isGiven(acme, ConsentPurpose.PROFILING, Channel.EMAIL))
                .isFalse();
        assertThat(desk().consents().standing(acme))
                .extracting(standing -> standing.channel() + " " + standing.decision())
                .containsExactly("EMAIL GIVEN", "PHONE GIVEN", "SMS WITHDRAWN", "POST GIVEN");
    }

    private boolean isGiven(Channel channel) {
        return desk().consents().isGiven(acme, MARKETING, channel);
    }

    private boolean isGivenAt(String address) {
        return desk().consents().isGiven(acme, MARKETING, Channel.EMAIL, address);
    }

    @Test
    void letsAWithdrawalOfAllReachEveryAddressAndALaterConsentReachItsOwn() {
        record(NewConsent.given(acme, MARKETING, Channel.EMAIL).address("a@acme.example"));
        assertThat(isGivenAt("A@acme.example")).isTrue();
        assertThat(isGivenAt("b@acme.example")).isFalse();

        clock.advance(Duration.ofMinutes(1));
        record(NewConsent.withdrawn(acme, MARKETING, Channel.ANY));
        assertThat(isGivenAt("a@acme.example")).isFalse();
        assertThat(isGiven(Channel.EMAIL)).isFalse();

        clock.advance(Duration.ofMinutes(1));
        record(NewConsent.given(acme, MARKETING, Channel.EMAIL).address("b@acme.example"));
        assertThat(isGivenAt("a@acme.example")).isFalse();
        assertThat(isGivenAt("b@acme.example")).isTrue();
        assertThat(isGivenAt("c@acme.example")).isFalse();
        assertThat(isGiven(Channel.EMAIL)).isTrue();
    }

    @Test
    void letsTheLaterStatementCountHoweverLateTheEarlierIsRecorded() {
        Instant now = clock.instant();
        record(NewConsent.withdrawn(acme, MARKETING, Channel.EMAIL));
        clock.advance(Duration.ofDays(1));

        record(NewConsent.given(acme, MARKETING, Channel.EMAIL).happenedAt(now.minusSeconds(1)));
        record(NewConsent.given(acme, MARKETING, Channel.EMAIL)
                .address("a@acme.example")
                .happenedAt(now.minusSeconds(1)));

        assertThat(isGiven(Channel.EMAIL)).isFalse();
        assertThat(isGivenAt("a@acme.example")).isFalse();
        assertThat(desk().consents().ledger(acme, FIRST).items()).hasSize(3);
    }

    @Test
    void letsAWithdrawalCountOfTwoStatementsOfOneMoment() {
        Instant moment = clock.instant();
        record(NewConsent.withdrawn(acme, MARKETING, Channel.EMAIL).happenedAt(moment));
        record(NewConsent.given(acme, MARKETING, Channel.EMAIL).happenedAt(moment));
        assertThat(isGiven(Channel.EMAIL)).isFalse();

        record(NewConsent.given(acme, MARKETING, Channel.POST).happenedAt(moment));
        record(NewConsent.withdrawn(acme, MARKETING, Channel.POST).happenedAt(moment));
        assertThat(isGiven(Channel.POST)).isFalse();
    }

    /** What stands by a random ledger, told anew from all of its statements. */
    @TestFactory
    Stream<DynamicTest> standsByWhatTheWholeLedgerSays() {
        return Seeds.tests(TRIES_PER_LEDGER, this::compareWithLedger);
    }

    private void compareWithLedger(Chance chance) {
        ContactId contact = company(chance.name()).id();
        List<String> addresses = List.of("", "", "a@acme.example", "b@acme.example");
        List<Consent> ledger = new ArrayList<>();
        for (int each = 0; each < STATEMENTS; each++) {
            Channel channel = chance.oneOf(List.of(Channel.values()));
            Instant moment = clock.instant().minusSeconds(chance.below(6));
            NewConsent command = (chance.oneIn(2)
                            ? NewConsent.given(contact, MARKETING, channel)
                            : NewConsent.withdrawn(contact, MARKETING, channel))
                    .happenedAt(moment)
                    .address(channel == Channel.ANY ? "" : chance.oneOf(addresses));
            ledger.add(record(command));
        }
        Set<List<Object>> asked = new HashSet<>();
        ledger.forEach(consent ->
                consent.channel().single().forEach(channel -> asked.add(List.of(channel, consent.address()))));
        Map<List<Object>, Consent> expected = new HashMap<>();
        for (List<Object> key : asked) {
            ledger.stream()
                    .filter(consent -> consent.channel() == Channel.ANY || consent.channel() == key.get(0))
                    .filter(consent ->
                            consent.address().isEmpty() || consent.address().equals(key.get(1)))
                    .max(Comparator.comparing(Consent::happenedAt)
                            .thenComparing(consent -> consent.decision() == Decision.WITHDRAWN)
                            .thenComparing(consent -> consent.id().toString()))
                    .ifPresent(latest -> expected.put(key, latest));
        }

        Map<List<Object>, Object> found = new HashMap<>();
        desk().consents()
                .standing(contact)
                .forEach(standing -> found.put(List.of(standing.channel(), standing.address()), standing.statement()));
        Map<List<Object>, Object> ids = new HashMap<>();
        expected.forEach((key, consent) -> ids.put(key, consent.id()));
        assertThat(found).as("%s", chance).isEqualTo(ids);
    }

    @Test
    void refusesWhatIsStillToComeAndAddressesThatAreNone() {
        List<Object> before = everything();

        for (NewConsent wrong : List.of(
                NewConsent.given(acme, MARKETING, Channel.EMAIL)
                        .happenedAt(clock.instant().plusMillis(1)),
                NewConsent.given(acme, MARKETING, Channel.EMAIL).happenedAt(Instant.MIN),
                NewConsent.given(acme, MARKETING, Channel.EMAIL).address("nobody"),
                NewConsent.given(acme, MARKETING, Channel.ANY).address("a@acme.example"),
                NewConsent.given(acme, MARKETING, Channel.POST).wording("x".repeat(10_001)),
                NewConsent.given(acme, MARKETING, Channel.POST).source("x\u0000"))) {
            assertThatThrownBy(() -> record(wrong)).isInstanceOf(ConstraintViolationException.class);
        }
        assertThatThrownBy(() -> record(NewConsent.given(acme, MARKETING, Channel.EMAIL)
                        .happenedAt(clock.instant().plusMillis(1))))
                .hasMessage("happenedAt: nie może leżeć w przyszłości ani przed rokiem 1000");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void asksForAnAddressOfOneChannel() {
        record(NewConsent.given(acme, MARKETING, Channel.ANY));

        assertThat(desk().consents().isGiven(acme, MARKETING, Channel.ANY, " ")).isTrue();
        assertThat(desk().consents().isGiven(acme, MARKETING, Channel.EMAIL, "a@acme.example"))
                .isTrue();
        assertThatThrownBy(() -> desk().consents().isGiven(acme, MARKETING, Channel.ANY, "a@acme.example"))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> desk().consents().isGiven(acme, MARKETING, Channel.EMAIL, "nobody"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void withholdsTheLedgerFromWhoeverSeesTheContactInPart() {
        record(NewConsent.given(acme, MARKETING, Channel.EMAIL));
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);
        CrmSession sara = hired("sara", PresetRoles.USER);

        assertThatThrownBy(() -> tola.consents().ledger(acme, FIRST)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tola.consents().standing(acme)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tola.consents().record(NewConsent.given(acme, MARKETING, Channel.SMS)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(sara.consents().isGiven(acme, MARKETING, Channel.EMAIL)).isTrue();
        desk().contacts().share(acme, Visibility.onlyResponsible());
        assertThat(sara.consents().isGiven(acme, MARKETING, Channel.EMAIL)).isFalse();
        assertThat(sara.consents().ledger(acme, FIRST).items()).isEmpty();
    }

    @Test
    @Tag("TEAMLAB-14")
    void goesWithItsContact() {
        Company gone = company("Gone");
        Consent given = record(NewConsent.given(gone.id(), MARKETING, Channel.ANY));
        heard();

        desk().contacts().delete(gone);

        assertThat(desk().consents().ledger(gone.id(), FIRST).items()).isEmpty();
        assertThat(desk().consents().standing(gone.id())).isEmpty();
        assertThat(heardEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.data()).containsEntry("consent", "1"));
        assertThat(history(given.id().ref())).hasSize(1);
    }

    @Test
    void writesStatementsOfManyAtOnceOneBehindTheOther() {
        Instant start = clock.instant();
        Threads.together(4, thread -> () -> {
            for (int each = 0; each < 4; each++) {
                NewConsent command = thread == 0
                        ? NewConsent.withdrawn(acme, MARKETING, Channel.ANY)
                        : NewConsent.given(acme, MARKETING, Channel.EMAIL).address(thread + "@acme.example");
                Threads.persistently(() -> record(command.happenedAt(start)));
            }
            return thread;
        });

        List<Consent> ledger = desk().consents().ledger(acme, FIRST).items();
        assertThat(ledger)
                .extracting(Consent::number)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 16).boxed().toList());
        // The withdrawal of all is of the same moment as the consents, so it counts for each address.
        assertThat(desk().consents().standing(acme)).hasSize(7).noneMatch(StandingConsent::isGiven);
    }
}
