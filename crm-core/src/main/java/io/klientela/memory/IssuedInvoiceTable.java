package io.klientela.memory;

import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.IssuedInvoiceStore;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.IssuedNumber;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.SeriesPlace;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortDirection;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.AccessFilter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Issued invoices, latest first, and their numbers. */
final class IssuedInvoiceTable implements IssuedInvoiceStore {
    private final Table<IssuedInvoice> table;
    private final Table<InvoiceId> numbers;
    private final Table<IssuedInvoice> places;
    private final Table<InvoiceId> keys;
    private final Table<IssuedInvoice> corrections;
    private final Table<IssuedInvoice> deductions;
    private final Table<DraftInvoice> drafts;
    private final Table<NumberSeries> series;
    private final AccessTable access;
    private final Integrity integrity;

    IssuedInvoiceTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.INVOICES, IssuedInvoice.class);
        numbers = new Table<>(rows, Section.INVOICE_NUMBERS, InvoiceId.class);
        places = new Table<>(rows, Section.INVOICE_PLACES, IssuedInvoice.class);
        keys = new Table<>(rows, Section.INVOICE_KEYS, InvoiceId.class);
        corrections = new Table<>(rows, Section.INVOICE_CORRECTIONS, IssuedInvoice.class);
        deductions = new Table<>(rows, Section.INVOICE_DEDUCTIONS, IssuedInvoice.class);
        drafts = new Table<>(rows, Section.DRAFTS, DraftInvoice.class);
        series = new Table<>(rows, Section.SERIES, NumberSeries.class);
        access = new AccessTable(rows);
        this.integrity = integrity;
    }

    /** {@inheritDoc} Nothing here: a transaction that writes is alone. */
    @Override
    public void prepare(ProjectId project, InvoiceContent content, OrganizationProfile seller) {}

    @Override
    public void insert(IssuedInvoice invoice) {
        ProjectId project = invoice.project();
        integrity.contact(project, invoice.content().client());
        invoice.content().consignee().ifPresent(consignee -> integrity.contact(project, consignee.contact()));
        invoice.content().opportunity().ifPresent(opportunity -> integrity.opportunity(project, opportunity));
        invoice.series().ifPresent(place -> {
            Integrity.reference(series.contains(series.key(project, place.series())), place.series());
            if (place.sequence() > 0) {
                places.insert(
                        places(project, place.series(), place.period()).then(sequence(place.sequence())), invoice);
            }
        });
        numbers.insert(number(project, invoice.number()), invoice.id());
        invoice.key().ifPresent(key -> keys.insert(key(project, key), invoice.id()));
        invoice.correction()
                .ifPresent(correction -> corrections.insert(
                        corrections(project, correction.original()).then(sequence(correction.ordinal())), invoice));
        invoice.advances()
                .forEach(advance -> deductions.insert(
                        deductions
                                .key(project, advance.advance())
                                .then(invoice.id().value()),
                        invoice));
        table.insert(
                table.key().then(project.value()).thenDescending(invoice.id().value()), invoice);
    }

    @Override
    public Optional<IssuedInvoice> find(ProjectId project, InvoiceId id, AccessFilter clients) {
        return table.find(table.key().then(project.value()).thenDescending(id.value()))
                .filter(invoice -> isAdmitted(invoice, clients));
    }

    @Override
    public List<IssuedInvoice> find(ProjectId project, InvoiceQuery query, AccessFilter clients, Slice slice) {
        Key prefix = table.key().then(project.value());
        if (slice.isBackwards()) {
            return Slices.of(
                    matching(table.under(prefix), query, clients),
                    invoice -> Keyset.byId(invoice.id().value()),
                    SortDirection.DESCENDING,
                    slice);
        }
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return matching(table.after(place, prefix), query, clients)
                .limit(slice.limit())
                .toList();
    }

    @Override
    public Map<InvoiceId, String> findNumbers(ProjectId project, Collection<InvoiceId> invoices, AccessFilter clients) {
        return invoices.stream()
                .distinct()
                .flatMap(id -> find(project, id, clients).stream())
                .collect(Collectors.toMap(IssuedInvoice::id, IssuedInvoice::number));
    }

    @Override
    public long count(ProjectId project, InvoiceQuery query, AccessFilter clients) {
        return matching(table.under(table.key().then(project.value())), query, clients)
                .count();
    }

    private Stream<IssuedInvoice> matching(Stream<IssuedInvoice> invoices, InvoiceQuery query, AccessFilter clients) {
        return invoices.filter(query::matches).filter(invoice -> isAdmitted(invoice, clients));
    }

    @Override
    public List<IssuedInvoice> correctionsOf(ProjectId project, InvoiceId original, AccessFilter clients) {
        return corrections
                .under(corrections(project, original))
                .filter(invoice -> isAdmitted(invoice, clients))
                .toList();
    }

    @Override
    public List<IssuedInvoice> deductionsOf(ProjectId project, InvoiceId advance, AccessFilter clients) {
        return deductions
                .under(deductions.key(project, advance))
                .filter(invoice -> isAdmitted(invoice, clients))
                .sorted(Comparator.comparing(
                        invoice -> Keyset.at(invoice.issuedAt(), invoice.id().value())))
                .toList();
    }

    private Key corrections(ProjectId project, InvoiceId original) {
        return corrections.key(project, original);
    }

    @Override
    public List<IssuedInvoice> latestFor(ProjectId project, ContactId contact, AccessFilter clients, Slice slice) {
        return Latest.of(
                table.under(table.key().then(project.value()))
                        .filter(invoice -> invoice.content().client().equals(contact))
                        .filter(invoice -> isAdmitted(invoice, clients)),
                invoice -> Keyset.at(invoice.issuedAt(), invoice.id().value()),
                slice);
    }

    @Override
    public Optional<InvoiceId> findByNumber(ProjectId project, String number) {
        return numbers.find(number(project, number));
    }

    @Override
    public Set<String> borne(ProjectId project, Collection<String> numbers) {
        return numbers.stream()
                .filter(number -> findByNumber(project, number).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<InvoiceId> findByKey(ProjectId project, String key) {
        return keys.find(key(project, key));
    }

    @Override
    public boolean isInvoiced(ProjectId project, ContactId client, AccessFilter clients) {
        return access.admits(clients, project, client.ref())
                && contents(project).anyMatch(content -> content.client().equals(client));
    }

    @Override
    public long countOf(ProjectId project, ContactId contact, AccessFilter filter) {
        return contents(project)
                .filter(content -> content.client().equals(contact)
                        || content.consignee()
                                .filter(consignee -> consignee.contact().equals(contact))
                                .isPresent())
                .filter(content ->
                        access.admits(filter, project, content.client().ref()))
                .count();
    }

    private Stream<InvoiceContent> contents(ProjectId project) {
        return Stream.concat(
                table.under(table.key().then(project.value())).map(IssuedInvoice::content),
                drafts.under(drafts.key().then(project.value())).map(DraftInvoice::content));
    }

    @Override
    public List<IssuedNumber> numbersOf(
            ProjectId project, SeriesId series, NumberPeriod period, AccessFilter clients, long after, int limit) {
        Key prefix = places(project, series, period);
        return places.after(prefix.then(sequence(after)), prefix)
                .filter(invoice -> isAdmitted(invoice, clients))
                .map(IssuedInvoiceTable::number)
                .limit(limit)
                .toList();
    }

    @Override
    public Set<Long> sequencesMeanwhile(
            ProjectId project, SeriesId series, NumberPeriod period, IssuedNumber before, IssuedNumber next) {
        return table.under(table.key().then(project.value()))
                .filter(invoice -> !invoice.issuedAt().isBefore(before.issuedAt())
                        && !invoice.issuedAt().isAfter(next.issuedAt()))
                .flatMap(invoice -> invoice.series().stream())
                .filter(place ->
                        place.series().equals(series) && !place.period().isAlike(period))
                .map(SeriesPlace::sequence)
                .filter(sequence -> sequence > before.sequence() && sequence < next.sequence())
                .collect(Collectors.toSet());
    }

    @Override
    public List<IssuedNumber> numbersByHand(
            ProjectId project, DocumentKind documents, NumberPeriod period, AccessFilter clients, Slice slice) {
        Key prefix = table.key().then(project.value());
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return table.after(place, prefix)
                .filter(invoice -> documents == invoice.kind()
                        && invoice.series().isEmpty()
                        && !invoice.issueDate().isBefore(period.firstDay())
                        && !invoice.issueDate().isAfter(period.lastDay())
                        && isAdmitted(invoice, clients))
                .map(IssuedInvoiceTable::number)
                .limit(slice.limit())
                .toList();
    }

    private static IssuedNumber number(IssuedInvoice invoice) {
        long sequence = invoice.series().map(SeriesPlace::sequence).orElse(0L);
        return new IssuedNumber(
                invoice.id().ref(), invoice.number(), invoice.issueDate(), invoice.issuedAt(), sequence);
    }

    private Key places(ProjectId project, SeriesId series, NumberPeriod period) {
        return places.key(project, series).then(period.key());
    }

    /** As text, the keys of a sequence stand in its order. */
    private static String sequence(long sequence) {
        return String.format(Locale.ROOT, "%019d", sequence);
    }

    private boolean isAdmitted(IssuedInvoice invoice, AccessFilter clients) {
        return access.admits(
                clients, invoice.project(), invoice.content().client().ref());
    }

    private Key number(ProjectId project, String number) {
        return numbers.key().then(project.value()).then(number);
    }

    private Key key(ProjectId project, String key) {
        return keys.key().then(project.value()).then(key);
    }
}
