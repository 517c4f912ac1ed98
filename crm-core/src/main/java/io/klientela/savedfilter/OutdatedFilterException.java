package io.klientela.savedfilter;

import io.klientela.error.CrmException;
import io.klientela.id.RecordRef;
import io.klientela.id.SavedFilterId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Refuses to keep or to run a filter that names what is not there: without it the filter would ask for something else. */
public final class OutdatedFilterException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String filter;
    private final ArrayList<String> missing = new ArrayList<>();

    OutdatedFilterException(SavedFilter filter, Collection<RecordRef> missing) {
        super("The filter \"" + filter.name() + "\" asks for what is not there: " + missing
                + "; save it with another query, or delete it");
        this.filter = filter.id().toString();
        missing.forEach(each -> this.missing.add(each.toString()));
    }

    public SavedFilterId filter() {
        return SavedFilterId.parse(filter);
    }

    /** What is gone, each as the text of its reference. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    @Override
    public String code() {
        return "filter.outdated";
    }
}
