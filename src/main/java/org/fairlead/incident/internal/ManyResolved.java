package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/** Many incidents resolved by one thing, said to the user of each. */
@Component
class ManyResolved extends ManyMoved {

    private static final String WORDS = "words";
    private static final String CODE = "code";
    private static final String CATEGORY = "category";

    private final Incidents incidents;
    private final ManyParts parts;
    private final FilledWords words;

    ManyResolved(Incidents incidents, ManyParts parts, FilledWords words, Timelines timelines) {
        super(new Step("resolve", later("incident.many.resolve"), Act.RESOLVE), timelines);
        this.incidents = incidents;
        this.parts = parts;
        this.words = words;
    }

    @Override
    public List<Part> parts(Actor actor) {
        return List.of(
                ManyParts.needed(CODE, say("incident.end.fixed"), parts.items(Agreements.CLOSURE_CODE, any -> true)),
                Part.text(
                                WORDS,
                                say("incident.end.words"),
                                say("incident.many.user-reads", "variable", FilledWords.EXAMPLE),
                                4)
                        .asOptional(),
                words.part(actor),
                ManyParts.chosen(CATEGORY, say("incident.end.category"), parts.items(Catalogue.CATEGORY, any -> true)));
    }

    @Override
    public Map<String, String> settled(Map<String, String> values, Actor actor) {
        return words.settled(values, actor);
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var all = parts(actor);
        var code = ManyParts.needed(all.getFirst(), values);
        ManyParts.words(all.getLast(), ManyParts.said(values, CATEGORY));
        return say("incident.many.both", "first", code, "second", words.words(WORDS, values, actor));
    }

    @Override
    Outcome move(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        var said = words.on(record, WORDS, values, Audience.EVERYONE, actor);
        var category = ManyParts.said(values, CATEGORY);
        var command = new ResolveIncident(
                ManyParts.id(values, CODE), said, category.isEmpty() ? null : UUID.fromString(category));
        return words.counted(incidents.resolve(record, command, actor, intent), values, actor, intent);
    }

    @Override
    boolean isSo(Refusal refusal) {
        return refusal instanceof IncidentRefusal.WrongState wrong && wrong.state() == IncidentState.RESOLVED;
    }
}
