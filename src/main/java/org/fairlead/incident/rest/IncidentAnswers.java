package org.fairlead.incident.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.IncidentFacts.Described;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.fairlead.incident.IncidentFacts.Resolved;
import org.fairlead.incident.IncidentMark;
import org.fairlead.incident.Marks;
import org.fairlead.incident.Sight;
import org.fairlead.link.LinkFacts;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Deadlines;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.RecordId;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Incidents as answers: whole, and as lines. */
@Component
final class IncidentAnswers {

    private final Titled titled;
    private final Deadlines deadlines;
    private final JsonMapper json;

    IncidentAnswers(Titled titled, Deadlines deadlines, JsonMapper json) {
        this.titled = titled;
        this.deadlines = deadlines;
        this.json = json;
    }

    /** The incident with its ETag. */
    ResponseEntity<OneIncident> whole(Actor actor, History history) {
        return answer(ResponseEntity.ok(), actor, history);
    }

    ResponseEntity<OneIncident> answer(ResponseEntity.BodyBuilder builder, Actor actor, History history) {
        var body = of(actor, history);
        return builder.eTag(tag(body)).body(body);
    }

    /** The version; for a requester a digest of the answer, which tells nothing but whether it is another. */
    private String tag(OneIncident body) {
        if (body.version() != null) {
            return "\"" + body.version() + "\"";
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private OneIncident of(Actor actor, History history) {
        var header = history.header();
        var subject = header.subject();
        var holder = header.holder();
        var priority = last(history, Prioritised.class);
        var sight = new Sight(actor, history);
        var progress = header.progress();
        boolean staff = Sight.seesStaff(actor);
        boolean due = Sight.seesDue(actor, holder.party().value());
        var deadline = deadlines.of(history);
        var marks = Marks.of(sight);
        return new OneIncident(
                history.id().value(),
                header.identity().number().text(),
                Sight.seesPlaces(actor) ? history.version() : null,
                subject.title(),
                description(history),
                progress.state(),
                progress.phase().name(),
                priority.impact(),
                priority.urgency(),
                header.priority(),
                priority.reason() == null ? null : priority.computed(),
                priority.reason(),
                titled.party(holder.party()),
                staff ? titled.of(People.TEAM, holder.team()) : null,
                staff ? titled.person(holder.assignee()) : null,
                offered(sight),
                titled.of(Catalogue.SERVICE, subject.service()),
                titled.of(Catalogue.CATEGORY, subject.category()),
                titled.of(People.SITE, subject.site()),
                titled.person(subject.reporter()),
                titled.person(subject.affected()),
                link(history, Relation.CHILD_OF),
                link(history, Relation.MERGED_INTO),
                relatives(history, Relation.CHILD_OF),
                relatives(history, Relation.MERGED_INTO),
                staff ? titled.parties(header.involved()) : null,
                resolution(history),
                header.marking(),
                header.identity().source(),
                !history.lastingPauses().isEmpty(),
                progress.reopenings(),
                header.openedAt(),
                header.latest().at(),
                due ? deadline.dueAt() : null,
                due ? deadline.breached() : null,
                staff ? escalated(marks) : null,
                staff ? marks.contains(IncidentMark.VIP) : null,
                staff ? marks.contains(IncidentMark.OPERATIONAL) : null,
                progress.doneAt(),
                progress.endedAt());
    }

    private static boolean escalated(List<IncidentMark> marks) {
        return marks.contains(IncidentMark.ESCALATED_TEAM_LEAD) || marks.contains(IncidentMark.ESCALATED_DUTY_OFFICER);
    }

    private @Nullable Named offered(Sight sight) {
        return sight.handOffs()
                .openOffer()
                .map(offer -> titled.party(offer.fact().to()))
                .orElse(null);
    }

    static <F extends Fact> F last(History history, Class<F> type) {
        return history.of(type)
                .map(entry -> type.cast(entry.fact()))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    /** What happened, as last described; null when nobody did. */
    static @Nullable String description(History history) {
        return history.of(Described.class)
                .reduce((before, after) -> after)
                .flatMap(entry -> Optional.ofNullable(entry.text()))
                .orElse(null);
    }

    private static @Nullable Relative link(History history, Relation relation) {
        return Links.of(history, relation)
                .map(link -> new Relative(
                        link.fact().other().value(), link.fact().number().text()))
                .orElse(null);
    }

    private static List<Relative> relatives(History history, Relation relation) {
        var numbers = new LinkedHashMap<RecordId, String>();
        history.of(LinkFacts.TookIn.class)
                .map(entry -> (LinkFacts.TookIn) entry.fact())
                .forEach(took -> numbers.put(took.other(), took.number().text()));
        return Links.into(history, relation).stream()
                .map(id -> new Relative(id.value(), numbers.get(id)))
                .toList();
    }

    private OneIncident.@Nullable Resolved resolution(History history) {
        return history.of(Resolved.class)
                .reduce((before, after) -> after)
                .map(this::resolution)
                .orElse(null);
    }

    private OneIncident.Resolved resolution(Entry entry) {
        var fact = (Resolved) entry.fact();
        return new OneIncident.Resolved(
                titled.named(Agreements.CLOSURE_CODE, fact.code()),
                Optional.ofNullable(entry.text()).orElse(""),
                titled.of(Catalogue.CATEGORY, fact.category()),
                titled.party(fact.resolver()),
                entry.at());
    }

    /** A line of a list. */
    IncidentLine line(Actor actor, Row row) {
        var holder = row.holder();
        var subject = row.subject();
        boolean staff = Sight.seesStaff(actor);
        boolean due = Sight.seesDue(actor, holder.party());
        var marks = Marks.of(row);
        return new IncidentLine(
                row.id().value(),
                row.number(),
                Sight.seesPlaces(actor) ? row.version() : null,
                row.title(),
                row.state(),
                row.phase().name(),
                row.priority(),
                titled.named(People.ORGANISATION, holder.party()),
                staff ? titled.of(People.TEAM, holder.team()) : null,
                staff ? titled.of(People.PERSON, holder.assignee()) : null,
                Sight.seesOffer(actor, holder) ? titled.of(People.ORGANISATION, holder.offeredTo()) : null,
                titled.of(Catalogue.SERVICE, subject.service()),
                titled.of(Catalogue.CATEGORY, subject.category()),
                titled.of(People.SITE, subject.site()),
                titled.of(People.PERSON, subject.reporter()),
                titled.of(People.PERSON, subject.affected()),
                parent(subject.parent()),
                row.marking(),
                row.times().opened(),
                row.times().updated(),
                due ? row.times().due() : null,
                due ? row.breached() : null,
                staff ? escalated(marks) : null,
                staff ? marks.contains(IncidentMark.VIP) : null,
                staff ? marks.contains(IncidentMark.OPERATIONAL) : null,
                row.times().done());
    }

    private static @Nullable Relative parent(@Nullable UUID id) {
        return id == null ? null : new Relative(id, null);
    }

    /** The address of an incident. */
    static String address(Header header) {
        return "/api/v1/incidents/" + header.identity().number().text();
    }
}
