package org.fairlead.incident.internal;

import static org.fairlead.notification.Reason.ANSWERED;
import static org.fairlead.notification.Reason.ASSIGNED;
import static org.fairlead.notification.Reason.CLOCK_AT_RISK;
import static org.fairlead.notification.Reason.CLOCK_BREACHED;
import static org.fairlead.notification.Reason.DISPUTED;
import static org.fairlead.notification.Reason.ESCALATED;
import static org.fairlead.notification.Reason.OFFERED;
import static org.fairlead.notification.Reason.RESOLVED;
import static org.fairlead.notification.Reason.TEAM_GIVEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fairlead.clock.ClockFacts;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.link.LinkFacts;
import org.fairlead.link.Relation;
import org.fairlead.notification.Reason;
import org.fairlead.notification.TellingRule;
import org.fairlead.notification.TellingRule.Happened;
import org.fairlead.notification.TellingRules;
import org.fairlead.notification.Whom;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Audience;
import org.fairlead.record.Fact;
import org.fairlead.record.Header;
import org.fairlead.record.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which facts on an incident tell whom: the whole table. Nobody is told of their own act, or of what they may not read. */
@Configuration(proxyBeanMethods = false)
class IncidentTelling {

    private static final List<TellingRule> TABLE = List.of(
            rule(RecordFacts.Opened.class, TEAM_GIVEN, IncidentTelling::holdersTeam),
            rule(RecordFacts.Assigned.class, ASSIGNED, IncidentTelling::whoIsPutToWork),
            rule(RecordFacts.Assigned.class, TEAM_GIVEN, IncidentTelling::anotherTeam),
            rule(HandOffFacts.Offered.class, OFFERED, IncidentTelling::whoIsAsked),
            rule(HandOffFacts.Accepted.class, TEAM_GIVEN, IncidentTelling::holdersTeam),
            rule(HandOffFacts.Rejected.class, DISPUTED, IncidentTelling::whoHoldsIt),
            rule(HandOffFacts.OfferTimedOut.class, DISPUTED, IncidentTelling::whoHoldsIt),
            rule(HandOffFacts.RejectionFound.class, DISPUTED, IncidentTelling::senderAndReceiver),
            rule(HandOffFacts.ArbitrationOpened.class, DISPUTED, IncidentTelling::dutyOfficers),
            rule(HandOffFacts.ArbitrationOverdue.class, DISPUTED, IncidentTelling::dutyOfficers),
            rule(HandOffFacts.ArbitrationDecided.class, DISPUTED, IncidentTelling::bothSides),
            rule(IncidentFacts.Escalated.class, ESCALATED, IncidentTelling::whoMustStepIn),
            rule(ClockFacts.Warned.class, CLOCK_AT_RISK, IncidentTelling::whoseTimeIsWarned),
            rule(ClockFacts.Breached.class, CLOCK_BREACHED, IncidentTelling::whoseTimeIsOver),
            rule(RecordFacts.Noted.class, ANSWERED, IncidentTelling::userWhenPublic),
            rule(RecordFacts.NoteCorrected.class, ANSWERED, IncidentTelling::userWhenPublic),
            rule(RecordFacts.Paused.class, ANSWERED, IncidentTelling::userWhenAsked),
            rule(IncidentFacts.Resolved.class, RESOLVED, happened -> user(happened.after())),
            rule(IncidentFacts.Reopened.class, TEAM_GIVEN, IncidentTelling::whoHoldsIt),
            rule(LinkFacts.Linked.class, ANSWERED, IncidentTelling::userWhenMerged),
            rule(LinkFacts.Unlinked.class, ANSWERED, IncidentTelling::userWhenParted),
            rule(LinkFacts.Unlinked.class, TEAM_GIVEN, IncidentTelling::holderWhenParted),
            rule(IncidentFacts.WentOn.class, RESOLVED, happened -> userOf(happened, true)),
            rule(IncidentFacts.WentOn.class, ANSWERED, happened -> userOf(happened, false)));

    @Bean
    TellingRules incidentsTell() {
        return new TellingRules("incident", TABLE);
    }

    private static TellingRule rule(Class<? extends Fact> fact, Reason reason, Function<Happened, List<Whom>> whom) {
        return new TellingRule(fact, reason, whom);
    }

    /** What no team in particular was given stands in the lists of the organisation: it is told to nobody one by one. */
    private static List<Whom> holdersTeam(Happened happened) {
        var holder = happened.after().holder();
        return holder.team() == null ? List.of() : List.of(new Whom.Crew(holder.party(), holder.team()));
    }

    /** The person at work; where there is none, the team, or the leads. */
    private static List<Whom> whoHoldsIt(Happened happened) {
        var holder = happened.after().holder();
        return List.of(
                holder.assignee() == null
                        ? new Whom.Crew(holder.party(), holder.team())
                        : new Whom.One(holder.assignee()));
    }

    private static List<Whom> whoIsPutToWork(Happened happened) {
        var person = happened.fact(RecordFacts.Assigned.class).person();
        return person == null || person.equals(happened.before().holder().assignee())
                ? List.of()
                : List.of(new Whom.One(person));
    }

    private static List<Whom> anotherTeam(Happened happened) {
        var team = happened.fact(RecordFacts.Assigned.class).team();
        boolean same = Objects.equals(team, happened.before().holder().team());
        return team == null || same ? List.of() : holdersTeam(happened);
    }

    private static List<Whom> whoIsAsked(Happened happened) {
        var offer = happened.fact(HandOffFacts.Offered.class);
        return List.of(new Whom.Crew(offer.to(), offer.team()));
    }

    private static List<Whom> dutyOfficers(Happened happened) {
        return List.of(new Whom.DutyOfficers());
    }

    /** The leads of who held it before and of who holds it after. */
    private static List<Whom> bothSides(Happened happened) {
        var sides = Stream.of(happened.before().holder(), happened.after().holder())
                .map(holder -> new Whom.Leads(holder.party(), holder.team()))
                .distinct();
        return sides.<Whom>map(side -> side).toList();
    }

    /** The leads of who was found to have said no rightly or wrongly, and of who had asked. */
    private static List<Whom> senderAndReceiver(Happened happened) {
        int offer = happened.fact(HandOffFacts.RejectionFound.class).offer();
        return HandOffs.of(happened.history()).offers().stream()
                .filter(each -> each.id() == offer)
                .flatMap(each -> Stream.of(each.fact().from(), each.fact().to()))
                .<Whom>map(party -> new Whom.Leads(party, null))
                .toList();
    }

    private static List<Whom> whoMustStepIn(Happened happened) {
        var raised = happened.fact(IncidentFacts.Escalated.class);
        return raised.level() == EscalationLevel.DUTY_OFFICER
                ? dutyOfficers(happened)
                : List.of(
                        new Whom.Leads(raised.party(), happened.after().holder().team()));
    }

    private static List<Whom> whoseTimeIsWarned(Happened happened) {
        return whoseTime(happened, happened.fact(ClockFacts.Warned.class).party());
    }

    private static List<Whom> whoseTimeIsOver(Happened happened) {
        return whoseTime(happened, happened.fact(ClockFacts.Breached.class).party());
    }

    /** The customer's time is in the hands of whoever holds it. */
    private static List<Whom> whoseTime(Happened happened, @Nullable PartyId party) {
        var holder = happened.after().holder();
        if (party != null && !party.equals(holder.party())) {
            return List.of(new Whom.Leads(party, null));
        }
        var whom = new ArrayList<Whom>();
        whom.add(new Whom.Leads(holder.party(), holder.team()));
        if (holder.assignee() != null) {
            whom.add(new Whom.One(holder.assignee()));
        }
        return whom;
    }

    private static List<Whom> userWhenPublic(Happened happened) {
        return happened.entry().audience() == Audience.EVERYONE ? user(happened.after()) : List.of();
    }

    private static List<Whom> userWhenAsked(Happened happened) {
        return happened.fact(RecordFacts.Paused.class).toAct().equals("USER") ? user(happened.after()) : List.of();
    }

    private static List<Whom> userWhenMerged(Happened happened) {
        boolean merged = happened.fact(LinkFacts.Linked.class).relation() == Relation.MERGED_INTO;
        return merged ? user(happened.after()) : List.of();
    }

    private static List<Whom> userWhenParted(Happened happened) {
        return parted(happened) ? user(happened.after()) : List.of();
    }

    /** It is open again, and theirs. */
    private static List<Whom> holderWhenParted(Happened happened) {
        return parted(happened) ? whoHoldsIt(happened) : List.of();
    }

    private static boolean parted(Happened happened) {
        return happened.fact(LinkFacts.Unlinked.class).relation() == Relation.MERGED_INTO;
    }

    /** Those a duplicate is for: its resolution by the other is one they are to confirm or deny, anything else an answer. */
    private static List<Whom> userOf(Happened duplicate, boolean resolved) {
        var became = duplicate.fact(IncidentFacts.WentOn.class).became();
        return resolved == (became == IncidentFacts.Became.RESOLVED) ? user(duplicate.after()) : List.of();
    }

    private static List<Whom> user(Header header) {
        var subject = header.subject();
        return Stream.of(subject.reporter(), subject.affected())
                .filter(Objects::nonNull)
                .distinct()
                .<Whom>map(Whom.One::new)
                .toList();
    }
}
