package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.clock.ClockFacts.Breached;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.IncidentFacts.Escalated;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.record.Timer;
import org.fairlead.record.TimerRule;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Escalation by judgement and by time: who may, who answers, what ends it, who knows. */
@StandingTest
class EscalationTest {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timelines timelines;

    @Autowired
    private List<TimerRule> timerRules;

    @Autowired
    private StandingClock clock;

    @Autowired
    private Scripts scripts;

    @Autowired
    private MockMvc http;

    private SmallEstate estate;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
    }

    private RecordId logged() {
        var about = new About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("E-mail is delayed", null, about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    private RecordId heldByNetwork() {
        var id = logged();
        handTo(id, estate.network, estate.networkResolver);
        return id;
    }

    private void handTo(RecordId id, PartyId to, Actor receiver) {
        var proposal = new HandOffRules.Proposal(to, null, SmallEstate.packet());
        var offered = incidents.offer(id, proposal, estate.dutyOfficer, Intent.NONE);
        int offer = HandOffs.of(offered.after()).openOffer().orElseThrow().id();
        incidents.accept(id, offer, receiver, Intent.NONE);
    }

    private int escalate(RecordId id, EscalationLevel to, Actor by) {
        var outcome = incidents.escalate(id, new Escalate(to, "A whole site waits"), by, Intent.NONE);
        return outcome.added().getFirst().seq();
    }

    private void take(RecordId id, int escalation, Actor by) {
        incidents.takeEscalation(id, escalation, "I send two more people", by, Intent.NONE);
    }

    private List<Escalation> escalations(RecordId id) {
        return Escalations.of(timelines.history(estate.agent, id)).all();
    }

    private static void refused(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().sentence()).contains(sentence));
    }

    @Test
    void theLeadOfTheHolderIsAskedAndTakesItOn() {
        var id = heldByNetwork();

        int raised = escalate(id, EscalationLevel.TEAM_LEAD, estate.networkResolver);
        take(id, raised, estate.networkLead);

        var only = escalations(id).getFirst();
        assertThat(only.state()).isEqualTo(Escalation.State.TAKEN);
        assertThat(only.reason()).isEqualTo("A whole site waits");
        assertThat(only.answer()).isEqualTo("I send two more people");
        assertThat(only.fact().party()).isEqualTo(estate.network);
    }

    @Test
    void onlyThoseWhoWereAskedAnswer() {
        var id = heldByNetwork();
        int toLead = escalate(id, EscalationLevel.TEAM_LEAD, estate.agent);
        int toOfficer = escalate(id, EscalationLevel.DUTY_OFFICER, estate.networkResolver);

        refused("the team lead of Network", () -> take(id, toLead, estate.dutyOfficer));
        refused("the duty officer was asked", () -> take(id, toOfficer, estate.networkLead));
        refused("answer escalations", () -> take(id, toLead, estate.networkResolver));
        refused(
                "Say what happens now.",
                () -> incidents.takeEscalation(id, toLead, " ", estate.networkLead, Intent.NONE));
        take(id, toLead, estate.networkLead);
        refused("answered or overtaken already", () -> take(id, toLead, estate.networkLead));
    }

    @Test
    void onlyOneStandsToOneLevel() {
        var id = heldByNetwork();
        int first = escalate(id, EscalationLevel.TEAM_LEAD, estate.agent);

        refused("already escalated to the team lead", () -> escalate(id, EscalationLevel.TEAM_LEAD, estate.agent));
        take(id, first, estate.networkLead);
        escalate(id, EscalationLevel.TEAM_LEAD, estate.agent);

        assertThat(escalations(id)).hasSize(2);
    }

    @Test
    void itIsRefusedWithoutReasonWithoutRightAndWhenWorkIsDone() {
        var id = heldByNetwork();

        refused(
                "Say why",
                () -> incidents.escalate(
                        id, new Escalate(EscalationLevel.TEAM_LEAD, " "), estate.networkResolver, Intent.NONE));
        refused("You may not escalate", () -> escalate(id, EscalationLevel.TEAM_LEAD, estate.user));
        handTo(id, estate.hosting, estate.hostingResolver);
        refused("another organisation holds it", () -> escalate(id, EscalationLevel.TEAM_LEAD, estate.networkResolver));
        incidents.resolve(id, new ResolveIncident(estate.fixed, "Done", null), estate.hostingResolver, Intent.NONE);
        refused("nothing to escalate", () -> escalate(id, EscalationLevel.DUTY_OFFICER, estate.agent));
    }

    @Test
    void givingItAwayOvertakesItAndTheNextHolderLearnsNothingOfIt() {
        var id = heldByNetwork();
        escalate(id, EscalationLevel.TEAM_LEAD, estate.networkResolver);
        escalate(id, EscalationLevel.DUTY_OFFICER, estate.networkResolver);

        handTo(id, estate.hosting, estate.hostingResolver);
        assertThat(escalations(id)).noneMatch(Escalation::stands);
        escalate(id, EscalationLevel.DUTY_OFFICER, estate.hostingResolver);

        assertThat(escalations(id)).last().matches(Escalation::stands);
        incidents.resolve(id, new ResolveIncident(estate.fixed, "Done", null), estate.hostingResolver, Intent.NONE);
        assertThat(escalations(id)).noneMatch(Escalation::stands);
    }

    @Test
    void aMergeThatIsUndoneOvertookNothing() {
        var kept = logged();
        var id = logged();
        escalate(id, EscalationLevel.DUTY_OFFICER, estate.agent);

        incidents.merge(id, kept, estate.agent, Intent.NONE);
        assertThat(escalations(id)).noneMatch(Escalation::stands);
        incidents.undoMerge(id, estate.agent, Intent.NONE);

        assertThat(escalations(id)).allMatch(Escalation::stands);
    }

    @Test
    void aClockThatRunsOutEscalatesOnceToTheLeadOfTheHolder() throws Exception {
        var id = heldByNetwork();
        scripts.at("23:00");
        letHappen(id);

        var only = escalations(id).getFirst();
        assertThat(only.fact().level()).isEqualTo(EscalationLevel.TEAM_LEAD);
        assertThat(only.fact().party()).isEqualTo(estate.network);
        assertThat(only.fact().clock()).isNotNull();
        assertThat(only.by()).isNull();
        take(id, only.id(), estate.networkLead);
        var page = new Browsing(http, scripts, estate.networkLead).open("/incidents/" + number(id));
        assertThat(page.select("#timeline").text())
                .contains("Escalated to the team lead of Network")
                .contains("ran out")
                .contains("I send two more people");
        assertThat(timelines.history(estate.agent, id).of(Breached.class)).hasSizeGreaterThan(1);
        assertThat(timelines.history(estate.agent, id).of(Escalated.class)).hasSize(1);
    }

    /** Does what is to happen by itself until now, as the watch of timers does. */
    private void letHappen(RecordId id) {
        for (var due = due(id); due.isPresent(); due = due(id)) {
            var timer = due.get();
            timelines.change(
                    Actor.tool(estate.network),
                    id,
                    Intent.NONE,
                    newest -> timerRules.stream()
                            .filter(rule -> rule.name().equals(timer.rule()))
                            .flatMap(rule -> rule.fire(newest, timer).stream())
                            .toList());
        }
    }

    private Optional<Timer> due(RecordId id) {
        var history = timelines.history(estate.agent, id);
        return timerRules.stream()
                .flatMap(rule -> rule.timers(history).stream())
                .filter(timer -> !timer.at().isAfter(clock.instant()))
                .min(Comparator.comparing(Timer::at).thenComparing(Timer::name));
    }

    private String number(RecordId id) {
        return timelines.history(estate.agent, id).header().identity().number().text();
    }

    @Test
    void thePagesAskAndAnswer() throws Exception {
        var id = heldByNetwork();
        var href = "/incidents/" + number(id);
        var resolver = new Browsing(http, scripts, estate.networkResolver);
        var lead = new Browsing(http, scripts, estate.networkLead);

        var form = resolver.open(href + "/escalate");
        var wrong = resolver.send(form, href + "/escalate", "reason", "A whole site waits");
        assertThat(wrong.getContentAsString())
                .contains("Choose who must step in.")
                .contains("A whole site waits");
        assertThat(resolver.send(form, href + "/escalate", "to", "TEAM_LEAD", "reason", "A whole site waits")
                        .getStatus())
                .isEqualTo(302);
        assertThat(lead.open("/").text())
                .contains("Escalated: say what happens now")
                .contains(number(id));
        assertThat(lead.open("/incidents?filter=escalated").select("table").text())
                .contains(number(id))
                .contains("Escalated to team lead");
        var page = lead.open(href);
        assertThat(page.select(".fl-ask").text()).contains("Escalated to you").contains("A whole site waits");
        assertThat(lead.send(page, href + "/answer-escalation", "words", "Two more people")
                        .getStatus())
                .isEqualTo(302);
        assertThat(lead.open(href).select(".fl-ask").text()).doesNotContain("Escalated");
        assertThat(new Browsing(http, scripts, estate.user).open(href).text()).doesNotContainIgnoringCase("escalat");
    }
}
