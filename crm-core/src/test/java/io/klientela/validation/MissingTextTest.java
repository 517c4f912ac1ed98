package io.klientela.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.klientela.activity.ActivityNature;
import io.klientela.catalogue.ProductKind;
import io.klientela.catalogue.TaxRule;
import io.klientela.consent.Decision;
import io.klientela.contact.AddressKind;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewContactDetails;
import io.klientela.contact.PhoneKind;
import io.klientela.contact.ProfileKind;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomValues;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.id.TaxId;
import io.klientela.invoice.PaymentTerm;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.Restart;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.relationship.LinkKind;
import io.klientela.relationship.MembershipRank;
import io.klientela.sales.StageOutcome;
import io.klientela.session.Visibility;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that a caller forgot is told as a missing field of the command, whichever command it is. */
class MissingTextTest {
    private static final CommandValidator VALIDATOR = CommandValidator.standard();
    private static final UUID SOME = new UUID(1, 1);
    private static final Map<Class<?>, Object> USUAL = Map.ofEntries(
            Map.entry(String.class, ""),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(ContactId.class, new ContactId(SOME)),
            Map.entry(CategoryId.class, new CategoryId(SOME)),
            Map.entry(AddressKind.class, AddressKind.BILLING),
            Map.entry(PhoneKind.class, PhoneKind.WORK),
            Map.entry(MembershipRank.class, MembershipRank.MAIN),
            Map.entry(LinkKind.class, LinkKind.OTHER),
            Map.entry(RecordRef.class, new RecordRef(RecordKind.CONTACT, SOME)),
            Map.entry(ConsentPurpose.class, ConsentPurpose.MARKETING),
            Map.entry(Channel.class, Channel.ANY),
            Map.entry(Decision.class, Decision.GIVEN),
            Map.entry(ProfileKind.class, ProfileKind.OTHER),
            Map.entry(StageOutcome.class, StageOutcome.OPEN),
            Map.entry(int.class, 0),
            Map.entry(long.class, 1L),
            Map.entry(DocumentKind.class, DocumentKind.INVOICE),
            Map.entry(NumberPattern.class, NumberPattern.DEFAULT),
            Map.entry(Restart.class, Restart.NEVER),
            Map.entry(NewCustomValues.class, NewCustomValues.none()),
            Map.entry(ContactQuery.class, ContactQuery.all()),
            Map.entry(Visibility.class, Visibility.onlyResponsible()),
            Map.entry(boolean.class, false),
            Map.entry(RecordKind.class, RecordKind.CONTACT),
            Map.entry(FieldType.class, FieldType.text()),
            Map.entry(ActivityNature.class, ActivityNature.SALES),
            Map.entry(PaymentTerm.class, PaymentTerm.onReceipt()),
            Map.entry(UnitPrice.class, UnitPrice.of("1", "PLN")),
            Map.entry(Vat.class, Vat.zero()),
            Map.entry(TaxRule.class, new TaxRule.OfVat(Vat.zero())),
            Map.entry(ProductKind.class, ProductKind.SERVICE),
            Map.entry(TaxId.class, new TaxId(SOME)),
            Map.entry(TotalsPolicy.class, TotalsPolicy.NET_PER_DOCUMENT),
            Map.entry(Money.class, Money.of("1", "PLN")),
            Map.entry(NewContactDetails.class, NewContactDetails.empty()));

    /** A text of a command. */
    record Field(Class<?> command, String name) {
        Object missing() {
            try {
                RecordComponent[] components = command.getRecordComponents();
                Constructor<?> constructor = command.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor.newInstance(Arrays.stream(components)
                        .map(each -> each.getName().equals(name)
                                ? null
                                : Objects.requireNonNull(USUAL.get(each.getType()), each::toString))
                        .toArray());
            } catch (ReflectiveOperationException broken) {
                throw new LinkageError(broken.getMessage(), broken);
            }
        }

        @Override
        public String toString() {
            return command.getSimpleName() + "." + name;
        }
    }

    static Stream<Field> fields() {
        return new ClassFileImporter()
                        .withImportOption(location -> !location.contains("/test-classes/"))
                        .importPackages("io.klientela")
                        .stream()
                        .filter(type -> type.isRecord() && type.getSimpleName().startsWith("New"))
                        .map(JavaClass::reflect)
                        .flatMap(command -> Arrays.stream(command.getRecordComponents())
                                .filter(component -> component.getType() == String.class)
                                .map(component -> new Field(command, component.getName())));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isToldAsAFaultOfItsField(Field field) {
        Object command = field.missing();

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> VALIDATOR.validated(command, Locale.ENGLISH))
                .satisfies(refusal -> assertThat(refusal.getConstraintViolations())
                        .anySatisfy(fault -> {
                            assertThat(fault.getPropertyPath()).hasToString(field.name());
                            assertThat(fault.getMessage()).isEqualTo("is missing");
                        }));
    }

    @Test
    void looksAtTheTextsOfAllCommands() {
        assertThat(fields()).extracting(Field::toString).hasSizeGreaterThan(40).contains("NewCompany.name");
    }

    @Test
    void isFoundInAListOfTexts() {
        NewCompany company = NewCompany.named("ACME").website(nothing());

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> VALIDATOR.validated(company, Locale.forLanguageTag("pl")))
                .withMessage("details.websites[0].<list element>: brakuje wartości");
    }

    @SuppressWarnings("NullAway") // What a caller without null checks hands over.
    private static String nothing() {
        return null;
    }
}
