package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairlead.incident.CorrectNote;
import org.fairlead.incident.Corrections;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.EntryRef;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Outcome;
import org.fairlead.record.ReadEntries;
import org.fairlead.record.Readership;
import org.fairlead.record.RecordFacts.NoteCorrected;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.record.Remark;
import org.springframework.stereotype.Component;

/** Puts notes right by entries of their own: what was written stays as it was. */
@Component
class Correcting {

    /** As many of the newest entries of a part as are looked through for the copy of a note. */
    private static final int LOOKED_THROUGH = 2_000;

    private final Together together;
    private final ReadEntries entries;
    private final Records records;

    Correcting(Together together, ReadEntries entries, Records records) {
        this.together = together;
        this.entries = entries;
        this.records = records;
    }

    /** A note that went to the parts of an incident is put right there too. */
    Outcome correct(RecordId id, CorrectNote command, Actor actor, Intent intent) {
        var note = note(id, command, actor);
        var said = command.text().strip();
        return together.withChildren(
                actor,
                id,
                intent,
                history -> List.of(correction(actor, history, note, command).saying(said)),
                child -> copied(child, note, readership(actor, note, command))
                        .map(copy -> List.of(
                                NewEntry.of(new NoteCorrected(copy.seq())).saying(said)))
                        .orElse(List.of()));
    }

    private Entry note(RecordId id, CorrectNote command, Actor actor) {
        var ref = new EntryRef(id, command.note());
        var found = Optional.ofNullable(entries.of(actor, Set.of(ref)).get(ref))
                .map(read -> read.entry())
                .filter(entry -> actor.reach() != Reach.SELF || Corrections.may(actor, entry))
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.correction.which")));
        if (!(found.fact() instanceof Remark)) {
            throw GeneralRefusal.invalid("note", say("incident.refusal.no-note"));
        }
        if (!Corrections.may(actor, found)) {
            throw GeneralRefusal.notAllowed(say("incident.right.correct"));
        }
        if (command.text().strip().equals(found.text())) {
            throw GeneralRefusal.invalid("text", say("incident.refusal.same-note"));
        }
        return found;
    }

    private static NewEntry correction(Actor actor, History history, Entry note, CorrectNote command) {
        if (Corrections.of(history, actor).of(note.seq()).isPresent()) {
            throw GeneralRefusal.invalid("note", say("incident.refusal.corrected"));
        }
        var readers = readership(actor, note, command);
        if (readers.audience() == Audience.NAMED && readers.named().isEmpty()) {
            throw GeneralRefusal.invalid("named", say("incident.refusal.share-nobody"));
        }
        if (!command.named().isEmpty() && !history.header().involved().containsAll(readers.named())) {
            throw GeneralRefusal.invalid("named", say("incident.refusal.share-on-it"));
        }
        if (!Corrections.narrower(readers, note) || actor.reach() == Reach.SELF && command.audience() != null) {
            throw GeneralRefusal.invalid("audience", say("incident.refusal.more-readers"));
        }
        var fact = NewEntry.of(new NoteCorrected(note.seq()));
        return readers.audience() == Audience.NAMED ? fact.toParties(readers.named()) : fact.to(readers.audience());
    }

    private static Readership readership(Actor actor, Entry note, CorrectNote command) {
        return Corrections.readership(actor, note, command.audience(), command.named());
    }

    /** What a part was told when the note was written, read as the tool: the author may not see the part. Only what everybody reads went there. */
    private Optional<Entry> copied(History child, Entry note, Readership readers) {
        if (readers.audience() != Audience.EVERYONE) {
            return Optional.empty();
        }
        var tool = Actor.tool(child.header().holder().party());
        return records.view(tool, child.id(), LOOKED_THROUGH, Integer.MAX_VALUE).entries().stream()
                .filter(entry -> entry.fact() instanceof Remark
                        && entry.audience() == Audience.EVERYONE
                        && entry.stamp().equals(note.stamp())
                        && String.valueOf(entry.text()).equals(note.text()))
                .findFirst();
    }
}
