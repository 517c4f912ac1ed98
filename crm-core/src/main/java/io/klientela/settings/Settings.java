package io.klientela.settings;

import io.klientela.access.Permissions;
import io.klientela.catalogue.CatalogueStores;
import io.klientela.catalogue.Terms;
import io.klientela.catalogue.UsualTerms;
import io.klientela.category.CategoryList;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.HoldsCustomFields;
import io.klientela.id.RecordKind;
import io.klientela.sales.Pipeline;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsReport.What;
import java.util.List;
import java.util.Objects;

/**
 * The lists, pipelines, custom fields, taxes, products and usual terms of a project leave it and enter it as one value; both need
 * the settings permission. Thread-safe unless its session is bound to a transaction.
 */
public final class Settings {
    private final Session<? extends SettingsStores> session;

    public Settings(Session<? extends SettingsStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * All lists, pipelines, custom fields, taxes and products, archived ones too, and the usual terms.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public SettingsDocument export() {
        return session.read(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            SettingsDocument document = SettingsDocument.empty();
            for (CategoryList list : CategoryList.values()) {
                document = document.withList(
                        list,
                        unit.stores().categories().list(unit.project(), list).stream()
                                .map(SettingsExport::of)
                                .toList());
            }
            List<Pipeline> pipelines = unit.stores().pipelines().list(unit.project());
            for (HoldsCustomFields holder : unit.stores().customFieldHolders()) {
                document = document.withCustomFields(
                        holder.kind(),
                        unit.stores().customFields().list(unit.project(), holder.kind()).stream()
                                .map(field -> SettingsExport.of(field, pipelines))
                                .toList());
            }
            List<CustomField> fields = unit.stores().customFields().list(unit.project(), RecordKind.OPPORTUNITY);
            SettingsDocument withPipelines = document.withPipelines(pipelines.stream()
                    .map(pipeline -> SettingsExport.of(pipeline)
                            .withRequirements(SettingsExport.of(
                                    unit.stores().stageRequirements().list(unit.project(), pipeline.id()),
                                    pipeline,
                                    fields)))
                    .toList());
            return CatalogueExport.addTo(withPipelines, unit);
        });
    }

    /** As {@link #apply(SettingsDocument, Leftovers)}, keeping all of which the document knows nothing. */
    public SettingsReport apply(SettingsDocument document) {
        return apply(document, Leftovers.KEEP);
    }

    /**
     * Makes the project's lists, pipelines with what their stages ask for, custom fields, taxes, products and usual terms like the
     * document, in one transaction: adds what is missing; renames, recolours, orders, archives and restores what is there by the same
     * folded name. Protected statuses are found by their meaning. Pipelines stay in the order in which they came; a custom field
     * keeps its type and its pipeline, a tax stays VAT or a levy.
     *
     * <p>A product is found by its article number; where none has it, by its name among those that have none. It may have taxes that
     * are out of use. What the catalogue says from then on alters no draft and no invoice.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws UnfitSettingsException telling every rule that the document breaks
     * @throws io.klientela.category.CategoryNameTakenException if a protected status is to take the name of an entry that is
     *     there
     */
    public SettingsReport apply(SettingsDocument document, Leftovers leftovers) {
        return apply(session, document, leftovers);
    }

    private static <S extends SettingsStores> SettingsReport apply(
            Session<S> session, SettingsDocument document, Leftovers leftovers) {
        return session.join(bound -> bound.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            List<SettingsFault> faults = SettingsCheck.of(unit, document, leftovers);
            if (!faults.isEmpty()) {
                throw new UnfitSettingsException(faults);
            }
            SettingsLog log = new SettingsLog();
            new CategoryApplication(bound, unit, leftovers, log).apply(document.lists());
            new PipelineApplication(bound, unit, leftovers, log).apply(document.pipelines());
            new CustomFieldApplication(bound, unit, leftovers, log).apply(document.customFields());
            new RequirementApplication(unit, leftovers, log).apply(document.pipelines());
            applyCatalogue(bound, unit, document, leftovers, log);
            return log.report();
        }));
    }

    private static void applyCatalogue(
            Session<? extends CatalogueStores> bound,
            UnitOfWork<? extends CatalogueStores> unit,
            SettingsDocument document,
            Leftovers leftovers,
            SettingsLog log) {
        TaxApplication taxes = new TaxApplication(bound, unit, leftovers, log);
        document.taxes().ifPresent(taxes::apply);
        document.products().ifPresent(new ProductApplication(bound, unit, leftovers, log)::apply);
        // Behind the products, which may have needed them until then.
        document.taxes().ifPresent(named -> taxes.leaveOthers());
        document.terms().ifPresent(wanted -> applyTerms(unit, wanted, log));
    }

    private static void applyTerms(
            UnitOfWork<? extends CatalogueStores> unit, TermsSettings settings, SettingsLog log) {
        UsualTerms stored = Terms.of(unit);
        UsualTerms text = stored.withText(settings.text().strip());
        UsualTerms wanted = settings.paymentDays().map(text::withPaymentDays).orElseGet(text::withoutPaymentDays);
        if (!wanted.equals(stored)) {
            Terms.replace(unit, stored, wanted);
            log.add(What.CHANGED, CatalogueCheck.TERMS);
        }
    }
}
