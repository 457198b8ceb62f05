package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentMark;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.StateWords;
import org.fairlead.incident.web.Move.Asking;
import org.fairlead.incident.web.Move.AtOnce;
import org.fairlead.incident.web.Move.Here;
import org.fairlead.incident.web.Move.Refused;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Register;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which act brings an incident from one column of a board into another, by what its line tells, so that it is known before a card is let
 * go. Whether the act may be done is decided again by the front door.
 */
@Component
class BoardMoves {

    /** The key of the column of those without a value. */
    static final String NONE = "none";

    private final Access access;
    private final Register register;
    private final Names names;

    BoardMoves(Access access, Register register, Names names) {
        this.access = access;
        this.register = register;
        this.names = names;
    }

    /** In which column it is, by a row that has what its practice keeps. */
    static String key(Row row, By by) {
        return switch (by) {
            case STATE -> row.state();
            case PRIORITY -> Integer.toString(row.priority());
            case HOLDER -> row.holder().party().toString();
            case TEAM -> text(row.holder().team());
            case OWNER -> text(row.holder().assignee());
            case SERVICE -> text(row.subject().service());
            case CATEGORY -> text(row.subject().category());
            case SITE -> text(row.subject().site());
            case IMPACT, URGENCY ->
                row.more().text(by.code()).isEmpty() ? NONE : row.more().text(by.code());
            case FLAG -> mark(row, IncidentMark.OPERATIONAL, IncidentMark.VIP);
            case ESCALATED -> mark(row, IncidentMark.ESCALATED_TEAM_LEAD, IncidentMark.ESCALATED_DUTY_OFFICER);
        };
    }

    private static String text(@Nullable UUID id) {
        return id == null ? NONE : id.toString();
    }

    private static String mark(Row row, IncidentMark first, IncidentMark second) {
        return row.marks().contains(first.name())
                ? first.name()
                : row.marks().contains(second.name()) ? second.name() : NONE;
    }

    /** What it takes to bring it there. */
    Move move(Row row, By by, String to, Actor actor) {
        if (key(row, by).equals(to)) {
            return new Here();
        }
        var standing = Standing.of(row, actor);
        return switch (by) {
            case STATE -> state(standing, row, IncidentState.valueOf(to));
            case PRIORITY -> edited(standing, standing.alive(), new Asking("edit", Map.of("priority", to)));
            case IMPACT, URGENCY -> edited(standing, standing.alive(), new Asking("edit", Map.of(by.code(), to)));
            case HOLDER -> handedOver(standing, row, to);
            case TEAM -> assigned(standing, row, Map.of("team", NONE.equals(to) ? "" : to), team(to));
            case OWNER -> assigned(standing, row, Map.of("person", NONE.equals(to) ? "" : to), employer(to));
            case SERVICE -> edited(standing, standing.alive(), new AtOnce("edit", value("service", to)));
            case CATEGORY -> edited(standing, true, new AtOnce("edit", value("category", to)));
            case SITE -> edited(standing, true, new AtOnce("edit", value("site", to)));
            case FLAG -> flagged(standing, row, to);
            case ESCALATED -> escalated(standing, to);
        };
    }

    private static Map<String, String> value(String field, String to) {
        return Map.of(field, NONE.equals(to) ? "" : to);
    }

    private Move state(Standing now, Row row, IncidentState to) {
        return switch (to) {
            case NEW -> new Refused(say("incident.board.not-new"));
            case IN_PROGRESS -> started(now, row);
            case PENDING ->
                act(now, now.allows(IncidentAction.AWAIT), now.owns(), Act.PAUSE, new Asking("pause", Map.of()));
            case RESOLVED ->
                act(now, now.allows(IncidentAction.RESOLVE), now.owns(), Act.RESOLVE, new Asking("resolve", Map.of()));
            case CLOSED ->
                now.isUser()
                        ? act(
                                now,
                                now.allows(IncidentAction.CONFIRM),
                                true,
                                Act.CONFIRM,
                                new AtOnce("confirm", Map.of()))
                        : act(
                                now,
                                now.allows(IncidentAction.CLOSE),
                                now.oversees(),
                                Act.CLOSE,
                                new AtOnce("close", Map.of()));
            case CANCELLED ->
                act(
                        now,
                        now.allows(IncidentAction.CANCEL),
                        now.isUser() || now.worksOn(),
                        Act.READ_RECORDS,
                        new Asking("cancel", Map.of()));
            case MERGED -> act(now, now.allows(IncidentAction.MERGE), true, Act.MERGE, new Asking("merge", Map.of()));
        };
    }

    private Move started(Standing now, Row row) {
        return switch (now.state()) {
            case NEW -> {
                var me = now.actor().person();
                Move move = me == null || !now.actor().home().value().equals(now.holder())
                        ? new Asking("assign", Map.of())
                        : new AtOnce("assign", Map.of("person", me.toString()));
                yield act(now, true, now.owns(), Act.EDIT_RECORD, move);
            }
            case PENDING ->
                act(now, now.allows(IncidentAction.RESUME), now.worksOn(), Act.PAUSE, new AtOnce("resume", Map.of()));
            case RESOLVED, CLOSED ->
                act(
                        now,
                        now.allows(IncidentAction.REOPEN),
                        now.isUser() || now.worksOn(),
                        Act.REOPEN,
                        new Asking("reopen", Map.of()));
            case MERGED -> act(now, true, now.worksOn(), Act.MERGE, new AtOnce("undo-merge", Map.of()));
            case CANCELLED -> new Refused(say("incident.board.withdrawn"));
            case IN_PROGRESS -> new Here();
        };
    }

    private Move act(Standing now, boolean fits, boolean mine, Act act, Move move) {
        if (!fits) {
            return new Refused(say("incident.board.not-from", "state", StateWords.of(now.state())));
        }
        return mine && access.may(now.actor(), act) ? move : notYours(now);
    }

    private Move edited(Standing now, boolean fits, Move move) {
        return act(now, fits, now.worksOn(), Act.EDIT_RECORD, move);
    }

    private Refused notYours(Standing now) {
        return new Refused(say("incident.board.for-holder", "who", names.party(now.holder())));
    }

    private Move handedOver(Standing now, Row row, String to) {
        if (row.holder().offeredTo() != null) {
            return new Refused(say("incident.board.offered"));
        }
        return act(now, now.alive(), now.owns(), Act.HAND_OVER, new Asking("hand-over", Map.of("to", to)));
    }

    private Move assigned(Standing now, Row row, Map<String, String> values, Optional<UUID> of) {
        if (of.isPresent() && !of.get().equals(row.holder().party())) {
            return new Refused(say("incident.board.another-organisation"));
        }
        return act(now, now.alive(), now.owns(), Act.EDIT_RECORD, new AtOnce("assign", values));
    }

    private Optional<UUID> team(String to) {
        return id(to).flatMap(id -> register.latest(People.TEAM, id))
                .map(item -> item.body().organisation());
    }

    private Optional<UUID> employer(String to) {
        return id(to).flatMap(id -> register.latest(People.PERSON, id))
                .map(item -> item.body().organisation());
    }

    private static Optional<UUID> id(String text) {
        return NONE.equals(text) ? Optional.empty() : Optional.of(UUID.fromString(text));
    }

    private Move flagged(Standing now, Row row, String to) {
        boolean marked = row.marks().contains(IncidentMark.OPERATIONAL.name());
        if (to.equals(IncidentMark.VIP.name()) || !marked && to.equals(NONE)) {
            return new Refused(say("incident.board.vip"));
        }
        return edited(
                now,
                now.alive(),
                marked ? new AtOnce("unmark-operational", Map.of()) : new Asking("mark-operational", Map.of()));
    }

    private Move escalated(Standing now, String to) {
        if (to.equals(NONE)) {
            return new Refused(say("incident.board.escalation-stands"));
        }
        var level = to.equals(IncidentMark.ESCALATED_TEAM_LEAD.name()) ? "TEAM_LEAD" : "DUTY_OFFICER";
        return act(now, now.alive(), now.worksOn(), Act.ESCALATE, new Asking("escalate", Map.of("to", level)));
    }
}
