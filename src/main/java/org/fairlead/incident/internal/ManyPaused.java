package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.agreement.Agreements;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.PauseWork;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.Pause;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/** Many incidents paused for one reason with one proof. Undoing it declares the pauses void, which is for those who may do that. */
@Component
class ManyPaused extends ManyMoved {

    private static final String REASON = "reason";
    private static final String EVIDENCE = "evidence";
    private static final String WORDS = "words";

    private final Incidents incidents;
    private final ManyParts parts;
    private final FilledWords words;
    private final Access access;

    ManyPaused(Incidents incidents, ManyParts parts, FilledWords words, Access access, Timelines timelines) {
        super(new Step("pause", later("incident.many.pause"), Act.PAUSE), timelines);
        this.incidents = incidents;
        this.parts = parts;
        this.words = words;
        this.access = access;
    }

    @Override
    public List<Part> parts(Actor actor) {
        return List.of(
                ManyParts.needed(
                        REASON, say("incident.timeline.reason"), parts.items(Agreements.PAUSE_REASON, any -> true)),
                Part.text(EVIDENCE, say("incident.timeline.proof"), say("incident.pause.proof-hint"), 1),
                Part.text(
                                WORDS,
                                say("incident.pause.words"),
                                say("incident.many.user-reads", "variable", FilledWords.EXAMPLE),
                                2)
                        .asOptional(),
                words.part(actor));
    }

    @Override
    public Map<String, String> settled(Map<String, String> values, Actor actor) {
        return words.settled(values, actor);
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var reason = ManyParts.needed(parts(actor).getFirst(), values);
        if (ManyParts.said(values, EVIDENCE).isEmpty()) {
            throw GeneralRefusal.invalid(EVIDENCE, say("incident.refusal.no-proof"));
        }
        return asks(values)
                ? say("incident.many.both", "first", reason, "second", words.words(WORDS, values, actor))
                : reason;
    }

    private static boolean asks(Map<String, String> values) {
        return !ManyParts.said(values, WORDS).isEmpty()
                || !ManyParts.said(values, FilledWords.REPLY).isEmpty();
    }

    @Override
    Outcome move(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        var asked = asks(values) ? words.on(record, WORDS, values, Audience.EVERYONE, actor) : null;
        var command = new PauseWork(ManyParts.id(values, REASON), ManyParts.said(values, EVIDENCE), asked, null);
        return words.counted(incidents.pause(record, command, actor, intent), values, actor, intent);
    }

    @Override
    boolean isSo(Refusal refusal) {
        return refusal instanceof IncidentRefusal.NotNow not && not.codeTail().equals("already-paused");
    }

    @Override
    public boolean undoable(Actor actor) {
        return access.may(actor, Act.VOID_PAUSE);
    }

    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        var before = did.before().pauses().stream().map(Pause::id).toList();
        int pause = did.after().pauses().stream()
                .map(Pause::id)
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
        if (did.now().lastingPauses().stream().noneMatch(each -> each.id() == pause)) {
            throw GeneralRefusal.invalid(REASON, say("incident.many.resumed-since"));
        }
        return incidents.voidPause(did.id(), pause, say("incident.many.pause-undone"), actor, intent);
    }
}
