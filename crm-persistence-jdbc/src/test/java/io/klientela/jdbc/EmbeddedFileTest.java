package io.klientela.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ProjectId;
import io.klientela.paging.PageRequest;
import io.klientela.project.NewProject;
import io.klientela.storage.Storage;
import io.klientela.testkit.RoundTripContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An H2 database in a file, opened anew for each test: what the others left is still in it. */
@Tag("storage:h2")
class EmbeddedFileTest extends RoundTripContract {
    @TempDir
    static Path folder;

    @Override
    protected Storage newStorage() {
        return JdbcStorage.embedded(folder.resolve("crm"));
    }

    @Test
    void keepsWhatWasWrittenBeforeItWasClosed() {
        Path file = folder.resolve("kept");
        ProjectId project;
        try (JdbcStorage first = JdbcStorage.embedded(file)) {
            Crm crm = Crm.create(first);
            project = crm.setUp(NewProject.named("Podlesie")
                    .country("PL")
                    .zone("Europe/Warsaw")
                    .currency("PLN")
                    .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna")));
            crm.project(project).asHostUser("anna").contacts().add(NewCompany.named("Łódź & Żółw 🐢"));
        }

        try (JdbcStorage second = JdbcStorage.embedded(file)) {
            var page = Crm.create(second)
                    .project(project)
                    .asHostUser("anna")
                    .contacts()
                    .list(ContactQuery.all(), PageRequest.first(10));
            assertThat(page.items())
                    .singleElement()
                    .satisfies(contact -> assertThat(contact.displayName()).isEqualTo("Łódź & Żółw 🐢"));
        }
    }

    @Test
    void memoryIsEmptyEachTime() {
        try (JdbcStorage one = JdbcStorage.inMemory();
                JdbcStorage other = JdbcStorage.inMemory()) {
            Crm.create(one)
                    .setUp(NewProject.named("Podlesie")
                            .country("PL")
                            .zone("Europe/Warsaw")
                            .currency("PLN")
                            .admin(NewEmployee.named("Anna", "Nowak")));

            assertThat(one.read(stores -> stores.projects().list()).size()).isEqualTo(1);
            assertThat(other.read(stores -> stores.projects().list()).size()).isZero();
        }
    }
}
