package org.fairlead.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.HumanNumber;
import org.jspecify.annotations.Nullable;

/** The facts that every practice's records share. */
public final class RecordFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS = new FactKinds(Map.of(
            "opened", Opened.class,
            "noted", Noted.class,
            "note-corrected", NoteCorrected.class,
            "changed", Changed.class,
            "assigned", Assigned.class,
            "paused", Paused.class,
            "resumed", Resumed.class,
            "pause-voided", PauseVoided.class,
            "moved", Moved.class));

    private RecordFacts() {}

    /**
     * The record began. The first fact of every timeline, and only there.
     *
     * @param id the record
     * @param kind its kind
     * @param number what people quote
     * @param source where it came from
     * @param subject what it is about
     * @param owner the party that has it first
     * @param team that party's team; null when not said
     * @param priority its first priority
     * @param marking its marking
     * @param state the practice's first state
     * @param involved parties that may read it from the start, besides the owner
     */
    public record Opened(
            RecordId id,
            String kind,
            HumanNumber number,
            String source,
            Header.Subject subject,
            PartyId owner,
            @Nullable UUID team,
            int priority,
            String marking,
            String state,
            Set<PartyId> involved)
            implements Fact {

        /** Copies the set. */
        public Opened {
            involved = Set.copyOf(involved);
        }

        Header begin(Entry entry) {
            var header = new Header(
                    new Header.Identity(id, kind, number, source),
                    subject,
                    new Header.Progress(state, Phase.OPEN, null, null, 0),
                    new Header.Holder(owner, team, null, null),
                    priority,
                    marking,
                    entry.at(),
                    involved,
                    new Header.Latest(entry.seq(), entry.stamp().recordedAt()));
            return header.involving(owner);
        }
    }

    /** Somebody wrote something: the text of the entry. */
    public record Noted() implements Remark {}

    /**
     * Somebody put a note right: the text of the entry stands for what the note said, which stays as it was written.
     *
     * @param note the place of the note, or of the correction, that is put right
     */
    public record NoteCorrected(int note) implements Remark {}

    /**
     * Fields were changed.
     *
     * @param fields what was and what is, by field
     */
    public record Changed(Map<String, FieldChange> fields) implements Fact {

        /** Copies the map. */
        public Changed {
            fields = Map.copyOf(fields);
        }

        @Override
        public Header touch(Header header, Entry entry) {
            var was = header.subject();
            return header.with(new Header.Subject(
                    to("title", Function.identity(), Optional.of(was.title())).orElseThrow(),
                    to("service", UUID::fromString, Optional.ofNullable(was.service()))
                            .orElse(null),
                    to("category", UUID::fromString, Optional.ofNullable(was.category()))
                            .orElse(null),
                    to("site", UUID::fromString, Optional.ofNullable(was.site()))
                            .orElse(null),
                    to("reporter", Changed::person, Optional.ofNullable(was.reporter()))
                            .orElse(null),
                    to("affected", Changed::person, Optional.ofNullable(was.affected()))
                            .orElse(null),
                    was.parent()));
        }

        private static PersonId person(String id) {
            return new PersonId(UUID.fromString(id));
        }

        private <T> Optional<T> to(String field, Function<String, T> read, Optional<T> was) {
            var change = fields.get(field);
            return change == null ? was : Optional.ofNullable(change.to()).map(read);
        }
    }

    /**
     * One field's change.
     *
     * @param from what it was, as text or id; null for nothing
     * @param to what it is; null for nothing
     */
    public record FieldChange(
            @Nullable String from, @Nullable String to) {}

    /**
     * The owner said which team and person of its own is at work.
     *
     * @param team null for no team in particular
     * @param person null for nobody in particular
     * @param move the move of the lifecycle that goes with it; null for none
     */
    public record Assigned(
            @Nullable UUID team,
            @Nullable PersonId person,
            @Nullable Move move) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            var holder = header.holder();
            return header.with(new Header.Holder(holder.party(), team, person, holder.offeredTo()))
                    .after(move, entry.at());
        }
    }

    /**
     * Work waits for somebody, and clocks stop (PSE-01). The evidence is the entry's text.
     *
     * @param reason the reason's name as the agreement's closed list had it then
     * @param toAct who must act: USER, SUPPLIER, OUTSIDER, AUTHORITY
     * @param stops the kinds of clock it stops
     * @param evidence where the proof is
     * @param move the move of the lifecycle that goes with it; null for none
     */
    public record Paused(
            String reason,
            String toAct,
            Set<ClockKind> stops,
            String evidence,
            @Nullable Move move) implements Fact {

        /** Copies the set. */
        public Paused {
            stops = Set.copyOf(stops);
        }

        @Override
        public Header touch(Header header, Entry entry) {
            return header.after(move, entry.at());
        }
    }

    /**
     * Pauses ended.
     *
     * @param pauses the places of the entries that began them
     * @param why what ended them, such as {@code ANSWERED}, {@code BY_HAND}, {@code WORK_DONE}
     * @param move the move of the lifecycle that goes with it; null for none
     */
    public record Resumed(
            List<Integer> pauses, String why, @Nullable Move move) implements Fact {

        /** Copies the list. */
        public Resumed {
            pauses = List.copyOf(pauses);
        }

        @Override
        public Header touch(Header header, Entry entry) {
            return header.after(move, entry.at());
        }
    }

    /**
     * The integrator declared a pause void: clocks are computed as if it had never been (PSE-04).
     *
     * @param pause the place of the entry that began it
     * @param reason why
     * @param move the move of the lifecycle that goes with it; null for none
     */
    public record PauseVoided(
            int pause, String reason, @Nullable Move move) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            return header.after(move, entry.at());
        }
    }

    /**
     * A move of the lifecycle with nothing more to say.
     *
     * @param move the move
     */
    public record Moved(Move move) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            return header.after(move, entry.at());
        }
    }
}
