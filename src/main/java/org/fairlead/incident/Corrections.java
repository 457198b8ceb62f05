package org.fairlead.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Readership;
import org.fairlead.record.RecordFacts.NoteCorrected;
import org.fairlead.record.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Which notes were put right, as far as one reader may know: whoever does not read a correction reads the note as it was.
 *
 * @param byNote the newest correction of each note or correction, by its place
 */
public record Corrections(Map<Integer, Entry> byNote) {

    /** Copies the map. */
    public Corrections {
        byNote = Map.copyOf(byNote);
    }

    /** Those of a history that the actor may read. */
    public static Corrections of(History history, Actor actor) {
        var found = new HashMap<Integer, Entry>();
        history.of(NoteCorrected.class)
                .filter(entry -> entry.isFor(actor))
                .forEach(entry -> found.put(((NoteCorrected) entry.fact()).note(), entry));
        return new Corrections(found);
    }

    /** What stands for the entry now: a correction may have been corrected itself. Empty where the entry stands. */
    public Optional<Entry> of(int note) {
        var last = Optional.ofNullable(byNote.get(note));
        while (last.isPresent() && byNote.containsKey(last.get().seq())) {
            last = Optional.ofNullable(byNote.get(last.get().seq()));
        }
        return last;
    }

    /** Whether the actor may put the entry right, if nobody has yet: it is a note, and theirs, or they are the service desk. */
    public static boolean may(Actor actor, Entry entry) {
        var author = entry.stamp().person();
        boolean own = author != null && author.equals(actor.person());
        boolean desk = actor.reach() == Reach.ALL && (actor.is(Role.AGENT) || actor.is(Role.DUTY_OFFICER));
        return entry.fact() instanceof Remark && (own || desk);
    }

    /**
     * Who reads a correction.
     *
     * @param chosen null for those who read the note
     * @param named the parties, where {@link Audience#NAMED} was chosen
     */
    public static Readership readership(Actor actor, Entry note, @Nullable Audience chosen, Set<PartyId> named) {
        var audience = chosen == null ? note.audience() : chosen;
        var parties = chosen == null ? readers(note) : named;
        return new Readership(audience, actor.home(), audience == Audience.NAMED ? parties : Set.of());
    }

    /** Whether nobody would read a correction who does not read the entry. */
    public static boolean narrower(Readership correction, Entry entry) {
        return switch (entry.audience()) {
            case EVERYONE -> true;
            case INVOLVED ->
                switch (correction.audience()) {
                    case EVERYONE -> false;
                    case INVOLVED, NAMED, OWN -> true;
                };
            case NAMED ->
                switch (correction.audience()) {
                    case EVERYONE, INVOLVED -> false;
                    case NAMED -> readers(entry).containsAll(correction.named());
                    case OWN -> true;
                };
            case OWN ->
                correction.audience() == Audience.OWN && correction.author().equals(entry.party());
        };
    }

    /** The parties that read an entry for named ones, besides those that oversee the estate. */
    public static Set<PartyId> readers(Entry entry) {
        var readers = new HashSet<>(entry.named());
        readers.add(entry.party());
        return readers;
    }
}
