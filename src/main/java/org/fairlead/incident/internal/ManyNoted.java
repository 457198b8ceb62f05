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
import org.fairlead.record.Audience;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordFacts.Noted;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;

/** One note written on many incidents, filled in for each. What is written stays, so it is not undone. */
@Component
class ManyNoted implements BulkAct {

    private static final String TEXT = "text";

    private final Incidents incidents;
    private final FilledWords words;

    ManyNoted(Incidents incidents, FilledWords words) {
        this.incidents = incidents;
        this.words = words;
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
                Part.text(
                                TEXT,
                                say("incident.many.text"),
                                say("incident.many.text-hint", "variable", FilledWords.EXAMPLE),
                                4)
                        .asOptional(),
                words.part(actor),
                Part.chosen("audience", say("incident.many.audience"), audiences())
                        .asReaders());
    }

    private static List<Choice> audiences() {
        return List.of(
                new Choice(Audience.OWN.name(), say("incident.many.audience-own")),
                new Choice(Audience.INVOLVED.name(), say("incident.many.audience-involved")),
                new Choice(Audience.EVERYONE.name(), say("incident.many.audience-everyone")));
    }

    @Override
    public Map<String, String> settled(Map<String, String> values, Actor actor) {
        return words.settled(values, actor);
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var said = words.words(TEXT, values, actor);
        var readers = audiences().stream()
                .filter(choice -> choice.value().equals(audience(values).name()))
                .findFirst()
                .orElseThrow()
                .words();
        return say("incident.many.for", "what", said, "readers", readers);
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
        var audience = audience(values);
        var text = words.on(record, TEXT, values, audience, actor);
        var outcome = incidents.note(record, new WriteNote(text, audience, Set.of()), actor, intent);
        return words.counted(outcome, values, actor, intent);
    }

    @Override
    public String becoming(History before, History after) {
        return after.of(Noted.class)
                .reduce((first, last) -> last)
                .map(entry -> say("incident.many.quoted", "text", FilledWords.shortened(String.valueOf(entry.text()))))
                .orElse("");
    }

    @Override
    public boolean undoable(Actor actor) {
        return false;
    }

    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        throw GeneralRefusal.invalid(TEXT, say("incident.many.note-stays"));
    }
}
