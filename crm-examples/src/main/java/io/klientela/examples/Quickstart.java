package io.klientela.examples;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.ContactQuery;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.jdbc.JdbcStorage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The main job from beginning to end, on an embedded database: a firm is set up, contacts come in from CSV, a deal is
 * won, invoices are issued and lie there as PDFs. A second run goes on with the same database.
 */
public final class Quickstart {
    private static final String USUAL_FOLDER = "klientela-demo";

    private Quickstart() {}

    /** Runs the example; the one argument, if given, is the folder to work in. */
    public static void main(String[] args) throws IOException {
        // Hibernate Validator logs by JBoss Logging, which does not find SLF4J by itself.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        Path folder = Path.of(args.length > 0 ? args[0] : USUAL_FOLDER).toAbsolutePath();
        run(folder, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static List<Path> run(Path folder, PrintStream out) throws IOException {
        Files.createDirectories(folder);
        try (JdbcStorage storage = JdbcStorage.embedded(folder.resolve("podlesie"))) {
            Crm crm = Crm.builder(storage)
                    .listener(event -> {
                        if (event.type().equals("invoice.issued")) {
                            out.println("   heard: " + event.type() + " " + event.data());
                        }
                    })
                    .build();

            out.println("1. The firm");
            DemoFirm firm = DemoFirm.open(crm, out);
            CrmSession desk = firm.desk();

            out.println("2. Contacts from files");
            if (desk.contacts().count(ContactQuery.all()) == 0) {
                DemoImport files = new DemoImport(desk, folder, out);
                files.run("contacts-uk-500-CR-only.csv");
                files.run("clientele-windows-1250.csv");
            } else {
                out.println("   imported by an earlier run");
            }
            out.println("   " + desk.contacts().count(ContactQuery.all()) + " contacts in the book");

            out.println("3. A deal");
            DemoDeal deal = DemoDeal.win(desk, out);

            out.println("4. Two invoices");
            List<IssuedInvoice> invoices = DemoInvoices.issue(desk, deal, out);

            out.println("5. What is refused");
            new DemoRefusals(firm, out).show(deal, invoices.get(0));

            out.println("6. The PDFs");
            List<Path> files = DemoInvoices.write(invoices, folder);
            files.forEach(file -> out.println("   " + file));
            out.println("The database stays in " + folder + "; run again to go on with it.");
            return files;
        }
    }
}
