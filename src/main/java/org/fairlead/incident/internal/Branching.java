package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.attachment.Attachments;
import org.fairlead.incident.BranchIncident;
import org.fairlead.incident.CopiedField;
import org.fairlead.incident.IncidentFacts.Described;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.LogIncident;
import org.fairlead.link.LinkFacts.LetGo;
import org.fairlead.link.LinkFacts.Linked;
import org.fairlead.link.LinkFacts.TookIn;
import org.fairlead.link.LinkFacts.Unlinked;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.EntryRef;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.ReadEntries;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines.Branch;
import org.springframework.stereotype.Component;

/**
 * Incidents that begin out of others. That something was copied is known to the organisation that did it; that something was split off,
 * to every organisation on the incident it was split off, and to those who oversee the estate.
 */
@Component
class Branching {

    private static final int MOST_QUOTED = 50;

    private final Logging logging;
    private final Resolving resolving;
    private final ReadEntries entries;

    Branching(Logging logging, Resolving resolving, ReadEntries entries) {
        this.logging = logging;
        this.resolving = resolving;
        this.entries = entries;
    }

    Branch branch(Actor actor, History from, RecordId id, BranchIncident command) {
        if (actor.reach() == Reach.SELF) {
            throw GeneralRefusal.notAllowed(say("incident.refusal.branch"));
        }
        if (command.splits()) {
            Rights.mustWorkOn(actor, from.header(), later("incident.right.act.split"));
            quotable(actor, from, command.places());
        }
        var begun = new ArrayList<>(logging.entries(id, log(from, command), Attachments.Brought.NOTHING, actor));
        var relation = command.splits() ? Relation.SPLIT_FROM : Relation.COPIED_FROM;
        var places = command.splits() ? command.places() : null;
        var number = from.header().identity().number();
        begun.add(known(from, relation, NewEntry.of(new Linked(relation, from.id(), number, null, places))));
        var opened = (org.fairlead.record.RecordFacts.Opened) begun.getFirst().fact();
        return new Branch(
                begun, List.of(known(from, relation, NewEntry.of(new TookIn(relation, id, opened.number())))));
    }

    /** Who may know: nobody learns of an incident, or of an entry, that they may not read. */
    private static NewEntry known(History from, Relation relation, NewEntry entry) {
        return relation == Relation.SPLIT_FROM ? entry.toParties(from.header().involved()) : entry.to(Audience.OWN);
    }

    private void quotable(Actor actor, History from, List<Integer> places) {
        if (places.size() > MOST_QUOTED) {
            throw GeneralRefusal.invalid("entries", say("incident.refusal.many-entries"));
        }
        var refs = places.stream().map(place -> new EntryRef(from.id(), place)).toList();
        if (entries.of(actor, refs).size() != refs.size()) {
            throw GeneralRefusal.invalid("entries", say("incident.refusal.own-entries"));
        }
    }

    private static LogIncident log(History from, BranchIncident command) {
        var fields = command.fields();
        var header = from.header();
        var priority = fields.contains(CopiedField.PRIORITY) ? priority(from) : Optional.<Prioritised>empty();
        var description = command.description().isEmpty() && fields.contains(CopiedField.DESCRIPTION)
                ? description(from)
                : command.description();
        return new LogIncident(
                command.title(),
                description,
                about(header, command),
                priority.map(Prioritised::impact).orElse(null),
                priority.map(Prioritised::urgency).orElse(null),
                null,
                command.splits() ? "split" : "copy");
    }

    private static LogIncident.About about(Header header, BranchIncident command) {
        var fields = command.fields();
        var subject = header.subject();
        boolean people = fields.contains(CopiedField.PEOPLE);
        return new LogIncident.About(
                fields.contains(CopiedField.SERVICE) ? subject.service() : null,
                fields.contains(CopiedField.CATEGORY) ? subject.category() : null,
                fields.contains(CopiedField.SITE) ? subject.site() : null,
                people ? subject.reporter() : null,
                people ? subject.affected() : null,
                header.marking());
    }

    private static Optional<Prioritised> priority(History from) {
        return from.of(Prioritised.class)
                .map(entry -> (Prioritised) entry.fact())
                .reduce((first, last) -> last);
    }

    private static String description(History from) {
        return from.of(Described.class)
                .map(Entry::text)
                .filter(java.util.Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse("");
    }

    /** What it came from, as far as that still holds. */
    static Links.Link origin(History branched, Actor actor) {
        return Links.origin(branched, actor)
                .orElseThrow(() -> new RefusedException(
                        new IncidentRefusal.NotNow(say("incident.refusal.not-branched"), "no-origin")));
    }

    Map<RecordId, List<NewEntry>> undo(Actor actor, History branched, History from) {
        Rights.mustWorkOn(actor, branched.header(), later("incident.right.act.take-back"));
        var link = origin(branched, actor);
        var fact = link.fact();
        var own = new ArrayList<NewEntry>();
        own.add(known(
                from,
                fact.relation(),
                NewEntry.of(new Unlinked(link.id(), fact.relation(), from.id(), fact.number(), null))));
        own.addAll(resolving.cancel(actor, branched, "Taken back: it was begun by mistake."));
        var number = branched.header().identity().number();
        return Map.of(
                branched.id(),
                own,
                from.id(),
                List.of(known(from, fact.relation(), NewEntry.of(new LetGo(fact.relation(), branched.id(), number)))));
    }
}
