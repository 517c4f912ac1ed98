package io.klientela.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RightsTest {
    private static final PermissionCatalogue CATALOGUE = PermissionCatalogue.standard();

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvFileSource(resources = "/spec/access/presets.tsv", delimiter = '\t', numLinesToSkip = 1)
    void presetsReachAsFarAsTheRequirementSays(String row, String role, String permission, String scope) {
        Role preset = CATALOGUE.presets().find(new RoleCode(role)).orElseThrow();

        Optional<Scope> reached = Rights.of(CATALOGUE, preset.grants()).scopeOf(new Permission(permission));

        assertThat(reached.map(Scope::code).orElse("-")).as(row).isEqualTo(scope);
    }

    @Property
    void addingAGrantNeverTakesAnythingAway(@ForAll("grants") Set<Grant> some, @ForAll("grant") Grant more) {
        Set<Grant> union = new HashSet<>(some);
        union.add(more);
        Rights before = Rights.of(CATALOGUE, some);
        Rights after = Rights.of(CATALOGUE, union);

        assertThat(after.holds(more)).isTrue();
        assertThat(some).allMatch(after::holds);
        for (CatalogueEntry entry : CATALOGUE.entries()) {
            before.scopeOf(entry.permission())
                    .ifPresent(scope -> assertThat(after.holds(new Grant(entry.permission(), scope)))
                            .isTrue());
        }
    }

    @Property
    void holdsExactlyWhatSomeGrantCovers(@ForAll("grants") Set<Grant> grants, @ForAll("grant") Grant asked) {
        boolean covered = grants.stream()
                .anyMatch(grant -> grant.permission().equals(asked.permission())
                        && grant.scope().includes(asked.scope()));

        assertThat(Rights.of(CATALOGUE, grants).holds(asked)).isEqualTo(covered);
    }

    @Test
    void givesNothingByAScopeThatThePermissionDoesNotKnow() {
        Rights rights = Rights.of(CATALOGUE, Set.of(new Grant(Permissions.SETTINGS_EDIT, Scope.OWN)));

        assertThat(rights.holds(Permissions.SETTINGS_EDIT)).isFalse();
    }

    @Test
    void refusesToLetAPresetHoldWhatItHoldsAnywayOrThatIsNone() {
        CatalogueEntry entry = CatalogueEntry.overRecords(new Permission("properties.view"), "see properties");

        assertThatIllegalArgumentException().isThrownBy(() -> entry.heldBy(new RoleCode("broker"), Scope.OWN));
        assertThatIllegalArgumentException().isThrownBy(() -> entry.heldBy(PresetRoles.ADMIN, Scope.OWN));
    }

    @Test
    void knowsThePermissionsThatAnEmbedderAdds() {
        Permission view = new Permission("properties.view");
        PermissionCatalogue wider = CATALOGUE.with(CatalogueEntry.overRecords(view, "see properties"));

        assertThat(Rights.of(wider, Set.of(new Grant(view, Scope.PUBLIC))).scopeOf(view))
                .contains(Scope.PUBLIC);
        assertThat(Rights.of(CATALOGUE, Set.of(new Grant(view, Scope.PUBLIC))).holds(view))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wider.with(CatalogueEntry.overRecords(view, "see properties")));
    }

    @Test
    void tellsPermissionsOfEqualHashApart() {
        Permission held = new Permission("fleet.an");
        Permission other = new Permission("fleet.c0");
        PermissionCatalogue wider = CATALOGUE
                .with(CatalogueEntry.whole(other, "do the other"))
                .with(CatalogueEntry.whole(held, "do the one"));

        Rights rights = Rights.of(wider, Set.of(new Grant(held, Scope.ALL)));

        assertThat(held).hasSameHashCodeAs(other).isNotEqualTo(other);
        assertThat(rights.scopeOf(held)).contains(Scope.ALL);
        assertThat(rights.scopeOf(new Permission("fleet.an"))).contains(Scope.ALL);
        assertThat(rights.holds(other)).isFalse();
    }

    @Test
    void theDocumentedMatrixIsTheOneThatTheCodePrints() throws IOException {
        String page = Files.readString(Path.of("../docs/rights.md"), StandardCharsets.UTF_8);

        assertThat(page).contains(PermissionMatrix.ofPresets().toMarkdown());
    }

    @Provide
    Arbitrary<Grant> grant() {
        return Combinators.combine(
                        Arbitraries.of(CATALOGUE.entries()).map(CatalogueEntry::permission),
                        Arbitraries.of(Scope.values()))
                .as(Grant::new)
                .filter(CATALOGUE::knows);
    }

    @Provide
    Arbitrary<Set<Grant>> grants() {
        return grant().set().ofMaxSize(12);
    }
}
