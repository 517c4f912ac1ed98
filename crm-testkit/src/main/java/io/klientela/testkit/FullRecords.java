package io.klientela.testkit;

import static io.klientela.testkit.Texts.cut;

import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.access.RoleCode;
import io.klientela.access.Scope;
import io.klientela.activity.Activity;
import io.klientela.activity.ActivityEntry;
import io.klientela.activity.ActivityNature;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.Colour;
import io.klientela.category.StatusMeaning;
import io.klientela.consent.Consent;
import io.klientela.consent.Decision;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.ContactAddress;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.ContactEmail;
import io.klientela.contact.ContactPhone;
import io.klientela.contact.ContactProfile;
import io.klientela.contact.Person;
import io.klientela.contact.PhoneKind;
import io.klientela.contact.ProfileKind;
import io.klientela.employee.Employee;
import io.klientela.employee.Team;
import io.klientela.guard.GuardedRecord;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.ActivityId;
import io.klientela.id.CategoryId;
import io.klientela.id.ChangeId;
import io.klientela.id.ConsentId;
import io.klientela.id.ContactId;
import io.klientela.id.ContactLinkId;
import io.klientela.id.EmployeeId;
import io.klientela.id.EventId;
import io.klientela.id.MembershipId;
import io.klientela.id.OperationId;
import io.klientela.id.OpportunityId;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordLinkId;
import io.klientela.id.RecordRef;
import io.klientela.id.RoleId;
import io.klientela.id.StageId;
import io.klientela.id.TaskTypeId;
import io.klientela.id.TeamId;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.Restart;
import io.klientela.numbering.SeriesUse;
import io.klientela.outbox.DomainEvent;
import io.klientela.party.BankAccount;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import io.klientela.party.ExternalId;
import io.klientela.party.Image;
import io.klientela.party.PhoneNumber;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.LegalNote;
import io.klientela.project.ModuleAccess;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Project;
import io.klientela.project.Site;
import io.klientela.project.VatStatus;
import io.klientela.relationship.ContactLink;
import io.klientela.relationship.LinkKind;
import io.klientela.relationship.Membership;
import io.klientela.relationship.MembershipRank;
import io.klientela.relationship.RecordLink;
import io.klientela.role.CustomRole;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Stage;
import io.klientela.sales.StageOutcome;
import io.klientela.sales.TaskType;
import io.klientela.session.Actor;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Records with a value in every component, made to be told apart after a round trip. One text stands in every free text
 * of theirs, cut to what each field takes.
 */
final class FullRecords {
    static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);
    private static final CountryCode POLAND = CountryCode.of("PL");
    private static final int SHORT = 100;
    private static final int NAME = 200;
    private static final int WEBSITE = 300;
    private static final int LONG = 10_000;
    private static final int LOGO_BYTES = 100_000;

    private final Ground ground;
    private final String text;

    FullRecords(Ground ground, String text) {
        this.ground = ground;
        this.text = text;
    }

    Project project() {
        return new Project(
                ground.project,
                cut(text, NAME),
                CountryCode.of("RO"),
                ZoneId.of("America/Argentina/ComodRivadavia"),
                CurrencyCode.of("RON"),
                Locale.forLanguageTag("sr-Latn-RS"),
                Map.of(
                        RecordKind.CONTACT,
                        Visibility.openForReading()
                                .sharedWith(Principal.team(ground.team), Share.WRITE)
                                .sharedWith(Principal.employee(ground.bruno), Share.READ),
                        RecordKind.OPPORTUNITY,
                        Visibility.onlyResponsible()),
                ModuleAccess.only(ground.anna).orTeam(ground.team),
                organization(),
                7);
    }

    OrganizationProfile organization() {
        return new OrganizationProfile(
                cut(text, NAME),
                Optional.of(address()),
                List.of(new Site(cut(text, SHORT), address()), new Site("Branch", address())),
                List.of(
                        new TaxNumber(POLAND, "5260001246"),
                        new TaxNumber(CountryCode.of("FR"), "+*" + "Z9".repeat(14))),
                VatStatus.NOT_REGISTERED,
                cut(text, 500),
                List.of(new LegalNote(cut(text, 500), cut(text, NAME)), new LegalNote("Another", "")),
                Optional.of(mail()),
                cut(text, 500),
                cut(text, 500),
                List.of(
                        new BankAccount("PL61109010140000071219812874", "WBKPPLPPXXX", cut(text, SHORT)),
                        new BankAccount("9/-" + "A".repeat(31), "", "")),
                Optional.of(logo()));
    }

    private static EmailAddress mail() {
        return EmailAddress.of("Jürgen.O'Żółć+crm@" + ("a" + "ł".repeat(60) + ".").repeat(2) + "przykład.example");
    }

    PostalAddress address() {
        return new PostalAddress(
                cut(text, NAME),
                cut(text, NAME),
                cut(text, 20),
                cut(text, NAME),
                cut(text, NAME),
                Optional.of(CountryCode.of("CZ")));
    }

    /** More bytes than a small BLOB takes, zeros and high bits among them. */
    private static Image logo() {
        byte[] bytes = new byte[LOGO_BYTES];
        new Random(1).nextBytes(bytes);
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', 0};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return Image.of(bytes);
    }

    Employee employee() {
        return new Employee(
                new EmployeeId(ground.newId()),
                ground.project,
                cut(text, SHORT),
                cut(text, SHORT),
                Optional.of(cut(text, SHORT)),
                Optional.of(mail()),
                Optional.of(EmailAddress.of("box@example.com")),
                Optional.of(Locale.forLanguageTag("fr-CA")),
                Set.of(new RoleCode("telephonist"), new RoleCode("r".repeat(40))),
                Set.of(Grant.parse("contacts.delete:own"), Grant.parse("invoices.issue:all")),
                true,
                7);
    }

    Team team() {
        return new Team(
                new TeamId(ground.newId()), ground.project, cut(text, SHORT), Set.of(ground.anna, ground.bruno), 7);
    }

    Category category() {
        return new Category(
                new CategoryId(ground.newId()),
                ground.project,
                CategoryList.STATUS,
                cut(text, SHORT),
                Colour.of("#12abEF"),
                41,
                Optional.of(StatusMeaning.POSTPONED),
                true,
                true,
                7);
    }

    Person person() {
        return new Person(
                new ContactId(ground.newId()),
                ground.project,
                cut(text, SHORT),
                cut(text, SHORT),
                cut(text, NAME),
                details(),
                access(),
                Ground.MOMENT,
                7);
    }

    Company company() {
        return new Company(
                new ContactId(ground.newId()), ground.project, cut(text, NAME), details(), access(), Ground.MOMENT, 7);
    }

    RecordAccess access() {
        return new RecordAccess(
                ground.bruno,
                Visibility.openForReading()
                        .sharedWith(Principal.team(ground.team), Share.WRITE)
                        .sharedWith(Principal.employee(ground.anna), Share.WRITE));
    }

    private ContactDetails details() {
        return new ContactDetails(
                List.of(
                        new ContactEmail(mail(), cut(text, NAME)),
                        ContactEmail.of("second@example.com"),
                        ContactEmail.of("SECOND@example.com")),
                List.of(
                        new ContactPhone(PhoneNumber.of("+48 22 123 45 67", POLAND), PhoneKind.MOBILE, cut(text, NAME)),
                        new ContactPhone(new PhoneNumber(cut(text, 60), Optional.empty()), PhoneKind.FAX, "")),
                List.of(
                        new ContactAddress(AddressKind.DELIVERY, address()),
                        new ContactAddress(AddressKind.BILLING, address()),
                        new ContactAddress(
                                AddressKind.HOME, new PostalAddress("", "", "", "Łódź", "", Optional.empty()))),
                List.of(cut(text, WEBSITE), "https://example.com/?a=b&c=d#e", cut(text, WEBSITE)),
                List.of(
                        new ContactProfile(ProfileKind.LINKEDIN, cut(text, WEBSITE)),
                        new ContactProfile(ProfileKind.OTHER, "@someone"),
                        new ContactProfile(ProfileKind.LINKEDIN, cut(text, WEBSITE))),
                Optional.of(new TaxNumber(POLAND, "5260001246")),
                cut(text, 100),
                Optional.of(CurrencyCode.of("KWD")),
                Optional.of(Locale.forLanguageTag("ro-MD")),
                Optional.of(ground.entry(CategoryList.CONTACT_TYPE)),
                Optional.of(ground.entry(CategoryList.SOURCE)),
                Optional.of(ground.entry(CategoryList.WARMTH)),
                Set.of(ground.entry(CategoryList.CONTACT_GROUP), ground.otherEntry(CategoryList.CONTACT_GROUP)),
                Set.of(ground.entry(CategoryList.TAG), ground.otherEntry(CategoryList.TAG)),
                Set.of(
                        ExternalId.of("old-crm", cut(text, 160) + ground.newId()),
                        ExternalId.of("old-crm", "4711" + ground.newId()),
                        ExternalId.of("9.shop", "4711" + ground.newId())),
                cut(text, LONG),
                FieldRecords.values(ground.contactFields, text));
    }

    Pipeline pipeline() {
        return new Pipeline(
                new PipelineId(ground.newId()),
                ground.project,
                cut(text, SHORT),
                List.of(
                        stage(StageOutcome.OPEN, 0),
                        stage(StageOutcome.LOST, 1),
                        stage(StageOutcome.WON, 100),
                        stage(StageOutcome.OPEN, 50)),
                List.of(
                        new TaskType(new TaskTypeId(ground.newId()), cut(text, SHORT), Colour.of("#00ff00"), false),
                        new TaskType(new TaskTypeId(ground.newId()), cut(text, SHORT), Colour.of("#123456"), true)),
                true,
                7);
    }

    private Stage stage(StageOutcome outcome, int probability) {
        return new Stage(
                new StageId(ground.newId()),
                cut(text, SHORT),
                Colour.of("#fedcba"),
                probability,
                outcome,
                outcome == StageOutcome.LOST);
    }

    Opportunity opportunity() {
        return new Opportunity(
                new OpportunityId(ground.newId()),
                ground.project,
                cut(text, NAME),
                Optional.of(ground.client),
                ground.pipeline,
                ground.won,
                ground.otherEntry(CategoryList.STATUS),
                Optional.of(ground.entry(CategoryList.WIN_REASON)),
                Optional.of(ground.entry(CategoryList.SALES_CATEGORY)),
                Optional.of(Money.of("-999999999999999.999", "KWD")),
                Optional.of(LEAP_DAY),
                cut(text, LONG),
                FieldRecords.values(ground.dealFields, text),
                access(),
                Ground.MOMENT,
                7);
    }

    NumberSeries series() {
        return new NumberSeries(
                ground.series,
                ground.project,
                DocumentKind.CREDIT_NOTE,
                cut(text, SHORT),
                NumberPattern.parse("ŻÓŁĆ " + "x".repeat(20) + "/{yyyy}/{MM}/{seq:4}"),
                Restart.MONTHLY,
                999_999_999_999L,
                SeriesUse.RETIRED,
                7);
    }

    CustomRole role() {
        return new CustomRole(
                new RoleId(ground.newId()),
                ground.project,
                new RoleCode("r" + "0-".repeat(19) + "9"),
                cut(text, SHORT),
                Set.of(
                        new Grant(Permissions.CONTACTS_VIEW, Scope.PUBLIC),
                        new Grant(new Permission("properties." + "x".repeat(49)), Scope.OWN)),
                7);
    }

    Activity activity(ActivityNature nature) {
        return Activity.of(
                nature,
                new ActivityId(ground.newId()),
                ground.project,
                ground.client,
                new ActivityEntry(
                        ground.otherEntry(CategoryList.HISTORY_CATEGORY),
                        cut(text.isBlank() ? "x" : text.repeat(65_000 / text.length()), ActivityEntry.MAX_TEXT),
                        Ground.MOMENT,
                        Actor.employee(ground.bruno),
                        Ground.MOMENT),
                7);
    }

    Membership membership() {
        return new Membership(
                new MembershipId(ground.newId()),
                ground.project,
                ground.jan,
                ground.client,
                cut(text, NAME),
                MembershipRank.MAIN,
                Optional.of(LEAP_DAY),
                Optional.of(LEAP_DAY),
                7);
    }

    ContactLink contactLink() {
        return new ContactLink(
                new ContactLinkId(ground.newId()),
                ground.project,
                ground.jan,
                ground.client,
                LinkKind.REPRESENTED_BY,
                cut(text, NAME),
                7);
    }

    RecordLink recordLink() {
        return new RecordLink(
                new RecordLinkId(ground.newId()),
                ground.project,
                ground.client,
                new RecordRef(new RecordKind("agency.property"), ground.newId()),
                cut(text, NAME),
                7);
    }

    Consent consent() {
        return new Consent(
                new ConsentId(ground.newId()),
                ground.project,
                ground.client,
                7,
                new ConsentPurpose("p" + "-0".repeat(19)),
                Channel.SMS,
                cut(text, 254),
                Decision.WITHDRAWN,
                Ground.MOMENT,
                cut(text, LONG),
                cut(text, NAME),
                Actor.employee(ground.bruno),
                Ground.MOMENT);
    }

    GuardedRecord guardedRecord() {
        return new GuardedRecord(
                new RecordRef(new RecordKind("agency.property"), ground.newId()), ground.project, access(), 7);
    }

    Change change() {
        RecordRef stranger = new RecordRef(new RecordKind("agency.property"), ground.newId());
        return new Change(
                new ChangeId(ground.newId()),
                ground.project,
                stranger,
                ground.client.ref(),
                Optional.of(ground.client.ref()),
                Change.Action.CHANGED,
                Optional.of(new OperationId(ground.newId())),
                Actor.employee(ground.anna),
                Ground.MOMENT,
                List.of(
                        new FieldChange("both", Optional.of(cut(text, LONG)), Optional.of("after")),
                        new FieldChange("added", Optional.empty(), Optional.of(cut(text, LONG))),
                        new FieldChange("emptied", Optional.of(cut(text, LONG)), Optional.empty())));
    }

    DomainEvent event() {
        return new DomainEvent(
                new EventId(ground.newId()),
                ground.project,
                "contact.created",
                ground.client.ref(),
                Actor.system("nightly-import"),
                Ground.MOMENT,
                Map.of("stage", cut(text, 1000), "empty", "", "note", text.isBlank() ? "x" : cut(text, NAME)));
    }
}
