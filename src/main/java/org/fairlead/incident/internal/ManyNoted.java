package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.access.Act;
import org.fairlead.bulk.BulkAct;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;

/** One note written on many incidents. What is written stays, so it is not undone. */
@Component
class ManyNoted implements BulkAct {

    private static final int SHOWN = 60;

    private static final List<Choice> AUDIENCES = List.of(
            new Choice(Audience.OWN.name(), "Only your organisation"),
            new Choice(Audience.INVOLVED.name(), "Every organisation on each, not the user"),
            new Choice(Audience.EVERYONE.name(), "Everybody on each, the user too"));

    private final Incidents incidents;

    ManyNoted(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String code() {
        return "note";
    }

    @Override
    public String title() {
        return say("incident.many.note");
    }

    @Override
    public Act needs() {
        return Act.ADD_NOTE;
    }

    @Override
    public List<Part> parts(Actor actor) {
        return List.of(
                Part.text("text", say("incident.many.text"), say("incident.many.text-hint"), 4),
                Part.chosen("audience", say("incident.many.audience"), AUDIENCES)
                        .asReaders());
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var text = values.getOrDefault("text", "").strip();
        if (text.isEmpty()) {
            throw GeneralRefusal.invalid("text", say("incident.refusal.empty-note"));
        }
        if (text.length() > Editing.LONGEST_TEXT) {
            throw GeneralRefusal.invalid("text", say("incident.refusal.long-note"));
        }
        var readers = AUDIENCES.stream()
                .filter(choice -> choice.value().equals(audience(values).name()))
                .findFirst()
                .orElseThrow()
                .words();
        return "“" + (Readable.shortened(text, SHOWN)) + "” for: " + readers;
    }

    private static Audience audience(Map<String, String> values) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience != Audience.NAMED)
                .filter(audience -> audience.name().equals(values.getOrDefault("audience", "")))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid("audience", say("incident.many.choose-audience")));
    }

    @Override
    public Outcome perform(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        return incidents.note(
                record, new WriteNote(values.getOrDefault("text", ""), audience(values), Set.of()), actor, intent);
    }

    @Override
    public boolean undoable() {
        return false;
    }

    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        throw GeneralRefusal.invalid("text", say("incident.many.note-stays"));
    }
}
