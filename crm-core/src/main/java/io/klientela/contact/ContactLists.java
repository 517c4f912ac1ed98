package io.klientela.contact;

import io.klientela.access.Permissions;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.paging.SortDirection;
import io.klientela.session.AccessFilter;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists of contacts as far as their viewer sees them, and how long they are.
 *
 * <p>A search finds what a viewer sees in full by all its words, and what they see in part by the words of that part. Where
 * the two reach differently far, it is the union of two lists; each is right by itself, since every word of a basic view is
 * a word of the full one.
 */
final class ContactLists {
    private final UnitOfWork<? extends ContactStores> unit;
    private final ContactQuery query;

    ContactLists(UnitOfWork<? extends ContactStores> unit, ContactQuery query) {
        this.unit = unit;
        this.query = query;
    }

    Page<Contact> page(PageRequest page) {
        ContactSort sort = query.sort();
        return Page.of(find(Slice.bothWays(page, sort.order())), page, sort.order(), sort::place)
                .map(contact -> ContactReading.narrowed(unit.viewer(), contact));
    }

    private List<FullContact> find(Slice slice) {
        AccessFilter reach = reach();
        AccessFilter full = fullReach(reach);
        if (full.equals(reach)) {
            return find(query, reach, slice);
        }
        List<FullContact> inPart = find(query.onBasicWords(), reach, slice);
        return full instanceof AccessFilter.Nothing ? inPart : merged(inPart, find(query, full, slice), slice);
    }

    private List<FullContact> find(ContactQuery asked, AccessFilter filter, Slice slice) {
        return unit.stores().contacts().find(unit.project(), asked, filter, slice);
    }

    private List<FullContact> merged(List<FullContact> first, List<FullContact> second, Slice slice) {
        NavigableMap<Keyset, FullContact> all = new TreeMap<>();
        Stream.concat(first.stream(), second.stream())
                .forEach(contact -> all.put(query.sort().place(contact), contact));
        boolean ascends = query.sort().direction() == SortDirection.ASCENDING;
        List<FullContact> ordered = List.copyOf((ascends ? all : all.descendingMap()).values());
        int surplus = Math.max(0, ordered.size() - slice.limit());
        return slice.isBackwards()
                ? ordered.subList(surplus, ordered.size())
                : ordered.subList(0, ordered.size() - surplus);
    }

    long count() {
        AccessFilter reach = reach();
        AccessFilter full = fullReach(reach);
        if (full.equals(reach)) {
            return count(query, reach);
        }
        long inPart = count(query.onBasicWords(), reach);
        return full instanceof AccessFilter.Nothing
                ? inPart
                : inPart + count(query, full) - count(query.onBasicWords(), full);
    }

    private long count(ContactQuery asked, AccessFilter filter) {
        return unit.stores().contacts().count(unit.project(), asked, filter);
    }

    /**
     * What the viewer may be answered with at all; a query that custom fields cannot answer is refused. They are withheld from
     * basic views, so that whatever asks for them needs the full one.
     */
    private AccessFilter reach() {
        Viewer viewer = unit.viewer();
        if (query.needsFullView()) {
            viewer.require(Permissions.CONTACTS_VIEW);
            AskedCustomFields.requireFit(unit, query);
            return viewer.filter(Permissions.CONTACTS_VIEW);
        }
        viewer.requireAny(ContactReferences.TO_VIEW);
        return viewer.filterAny(ContactReferences.TO_VIEW);
    }

    /** What they are answered with by all words; without words to search for there is no difference. */
    private AccessFilter fullReach(AccessFilter reach) {
        return query.words().terms().isEmpty() ? reach : unit.viewer().filter(Permissions.CONTACTS_VIEW);
    }
}
