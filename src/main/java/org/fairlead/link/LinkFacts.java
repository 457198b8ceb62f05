package org.fairlead.link;

import java.util.List;
import java.util.Map;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.fairlead.record.Header;
import org.fairlead.record.Move;
import org.fairlead.record.RecordId;
import org.fairlead.record.Undoes;
import org.jspecify.annotations.Nullable;

/** What relations put on timelines. */
public final class LinkFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS = new FactKinds(Map.of(
            "linked", Linked.class,
            "unlinked", Unlinked.class,
            "took-in", TookIn.class,
            "let-go", LetGo.class));

    private LinkFacts() {}

    /**
     * This record relates to another from now on.
     *
     * @param relation how
     * @param other the other record
     * @param number its number
     * @param move the move of the lifecycle that goes with it; null for none
     * @param places the places of the other's entries that this one quotes; null for none
     */
    public record Linked(
            Relation relation,
            RecordId other,
            HumanNumber number,
            @Nullable Move move,
            @Nullable List<Integer> places) implements Fact {

        /** Copies the list. */
        public Linked {
            places = places == null ? null : List.copyOf(places);
        }

        /** One that quotes nothing. */
        public Linked(Relation relation, RecordId other, HumanNumber number, @Nullable Move move) {
            this(relation, other, number, move, null);
        }

        @Override
        public Header touch(Header header, Entry entry) {
            var linked =
                    relation == Relation.CHILD_OF ? header.with(header.subject().under(other)) : header;
            return linked.after(move, entry.at());
        }
    }

    /**
     * A relation is taken back.
     *
     * @param link the place of the entry that made it
     * @param relation what it was
     * @param other the other record
     * @param number its number
     * @param before how far the record was when the relation was made; null when that did not change
     */
    public record Unlinked(
            int link, Relation relation, RecordId other, HumanNumber number, Header.@Nullable Progress before)
            implements Fact, Undoes {
        @Override
        public int undone() {
            return link;
        }

        @Override
        public Header touch(Header header, Entry entry) {
            var loose =
                    relation == Relation.CHILD_OF ? header.with(header.subject().under(null)) : header;
            return before == null ? loose : loose.with(before);
        }
    }

    /**
     * Another record now relates to this one: said here so that its readers know.
     *
     * @param relation how the other relates to this one
     * @param other the other record
     * @param number its number
     */
    public record TookIn(Relation relation, RecordId other, HumanNumber number) implements Fact {}

    /**
     * Another record no longer relates to this one.
     *
     * @param relation how it did
     * @param other the other record
     * @param number its number
     */
    public record LetGo(Relation relation, RecordId other, HumanNumber number) implements Fact {}
}
