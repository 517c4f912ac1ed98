package io.klientela.gate;

import static io.klientela.gate.BuiltModule.property;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.klientela.gate.TestRecord.Line;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Looks back at the whole build, after the last module's tests. Skipped when a module was built alone, for then there is
 * no whole to look at.
 */
class WholeBuildTest {

    private static final Map<String, List<Line>> TESTS = new LinkedHashMap<>();

    @BeforeAll
    static void readsWhatEveryModuleRecorded() throws IOException {
        List<String> elsewhere = new ArrayList<>();
        for (BuiltModule module : BuiltModule.all()) {
            TestRecord tests = module.tests();
            TESTS.put(module.name(), tests.lines());
            if (!tests.build().equals(property("klientela.build"))) {
                elsewhere.add(module.name());
            }
        }
        assumeTrue(
                elsewhere.isEmpty(),
                () -> "The gates over the whole build are skipped: not in this build " + elsewhere);
        System.out.println(TestCounts.table(TESTS));
    }

    @Test
    void everyTestClassRan() throws IOException {
        List<Path> folders =
                BuiltModule.all().stream().map(BuiltModule::testClasses).toList();
        Set<String> ran = tests().map(Line::type).collect(toCollection(TreeSet::new));

        Set<String> expected = TestClasses.in(folders, property("klientela.excludedGroups"));
        expected.remove(getClass().getName());

        assertThat(ran).as("test classes that ran").containsAll(expected);
    }

    @Test
    void everyClaimedRequirementRowIsShown() throws IOException {
        assertThat(rows().unproven(tests().toList())).isEmpty();
    }

    @Test
    void noTestNamesARowThatIsNotClaimed() throws IOException {
        assertThat(rows().unclaimed(tests().toList()))
                .as("rows missing in docs/requirements.tsv")
                .isEmpty();
    }

    @Test
    void theCoreIsCovered() throws IOException {
        List<Path> executions =
                BuiltModule.all().stream().map(BuiltModule::coverage).toList();

        Coverage core = Coverage.of(BuiltModule.named("crm-core").classes(), executions);

        System.out.printf("crm-core is covered: %d %% of lines, %d %% of branches%n", core.lines(), core.branches());
        assertThat(core.lines()).as("lines of the core covered, %%").isGreaterThanOrEqualTo(bound("lines"));
        assertThat(core.branches()).as("branches of the core covered, %%").isGreaterThanOrEqualTo(bound("branches"));
    }

    private static int bound(String counter) {
        return Integer.parseInt(property("klientela.coverage." + counter));
    }

    private static RequirementRows rows() throws IOException {
        Set<String> storages = new TreeSet<>(Set.of("memory", "h2", "postgresql"));
        if (mariaDbIsInstalled()) {
            storages.add("mariadb");
        }
        return RequirementRows.read(BuiltModule.root().resolve("docs/requirements.tsv"), storages);
    }

    private static boolean mariaDbIsInstalled() {
        String folders = String.join(File.pathSeparator, System.getenv().getOrDefault("PATH", ""), "/usr/sbin");
        return Stream.of(folders.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "mariadbd")));
    }

    private static Stream<Line> tests() {
        return TESTS.values().stream().flatMap(List::stream);
    }
}
