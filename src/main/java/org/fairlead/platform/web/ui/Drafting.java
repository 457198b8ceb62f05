package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about what is entered in it being kept until it is sent.
 *
 * @param url where it is kept while it is typed
 * @param words when it was kept; empty while nothing is
 * @param shareable whether colleagues may be given it
 * @param slot the draft it is kept in
 * @param unsent other drafts of the same form, offered above it
 * @param asked the name that was to be given and that another draft has; null for none
 */
public record Drafting(
        String url,
        String words,
        boolean shareable,
        Slot slot,
        List<Unsent.Begun> unsent,
        @Nullable Asked asked) {

    /** Copies the list. */
    public Drafting {
        unsent = List.copyOf(unsent);
    }

    /** The id of one of its fields: several forms of a page may keep drafts. */
    public String id(String field) {
        return field + url.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Of a form in which nothing was kept yet. */
    public static Drafting at(String url, boolean shareable) {
        return new Drafting(url, "", shareable, Slot.NONE, List.of(), null);
    }

    /** The same, begun from a draft. */
    public Drafting from(Slot taken, String when) {
        return new Drafting(url, when, shareable, taken, unsent, asked);
    }

    /** The same, with other drafts above it. */
    public Drafting offering(List<Unsent.Begun> others) {
        return new Drafting(url, words, shareable, slot, others, asked);
    }

    /** The same, asking about a name. */
    public Drafting asking(@Nullable Asked about) {
        return new Drafting(url, words, shareable, slot, unsent, about);
    }

    /**
     * The draft that the form holds.
     *
     * @param id empty for none
     * @param version the version that the form read; 0 for none
     */
    public record Slot(String id, int version) {

        /** Of a form that holds no draft. */
        public static final Slot NONE = new Slot("", 0);
    }

    /**
     * A name that another draft has.
     *
     * @param name the name
     * @param version the version of that draft, which may be replaced
     */
    public record Asked(String name, int version) {}
}
