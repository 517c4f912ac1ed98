package io.klientela.error;

import io.klientela.id.RecordRef;
import java.util.Objects;

/** Something was to be put where its list has no place; perhaps the list became shorter meanwhile. */
public final class NoSuchPlaceException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient RecordRef moved;

    private final int place;
    private final int places;

    /**
     * @param moved what was to be moved
     * @param place where to, from 0
     * @param places how many places there are
     */
    public NoSuchPlaceException(RecordRef moved, int place, int places) {
        super("The " + moved + " goes to one of the places 0 to " + (places - 1) + ", not to " + place
                + "; read the list again");
        this.moved = Objects.requireNonNull(moved, "moved");
        this.place = place;
        this.places = places;
    }

    public RecordRef moved() {
        return moved;
    }

    public int place() {
        return place;
    }

    /** How many there are, counted from 0. */
    public int places() {
        return places;
    }

    @Override
    public String code() {
        return "list.no-such-place";
    }
}
