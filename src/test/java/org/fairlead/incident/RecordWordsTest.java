package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.fairlead.attachment.Attachments;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.people.Organisation;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What each reader is told on a record's pages, and what can be chosen there. */
@StandingTest
class RecordWordsTest {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Register register;

    @Autowired
    private Scripts scripts;

    @Autowired
    private MockMvc http;

    private SmallEstate estate;
    private RecordId id;

    @BeforeEach
    void anIncident() {
        estate = scripts.estate();
        id = logged("E-mail is delayed");
    }

    private RecordId logged(String title) {
        var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident(title, null, about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    private String number(RecordId of) {
        return timelines.history(estate.agent, of).header().identity().number().text();
    }

    private String address() {
        return "/incidents/" + number(id);
    }

    private int offer(PartyId to) {
        var proposal = new HandOffRules.Proposal(to, null, SmallEstate.packet());
        var offered = incidents.offer(id, proposal, estate.dutyOfficer, Intent.NONE);
        return HandOffs.of(offered.after()).openOffer().orElseThrow().id();
    }

    private Browsing as(Actor actor) throws Exception {
        return new Browsing(http, scripts, actor);
    }

    @Test
    void theUserReadsTheProofToDisputeItButNotWhichClocksStop() throws Exception {
        scripts.at("09:10");
        incidents.pause(
                id,
                new PauseWork(estate.waitingForUser, "Rang 4357, no answer", "Which room is it?", null),
                estate.agent,
                Intent.NONE);

        var users = as(estate.user).open(address()).text();
        var agents = as(estate.agent).open(address()).text();

        assertThat(users).contains("Which room is it?", "Rang 4357, no answer").doesNotContain("Stops");
        assertThat(agents).contains("Rang 4357, no answer", "Stops");
    }

    @Test
    void aFileOfTheUserIsAnAnswerAndOneOfTheAgentIsNot() {
        incidents.pause(
                id, new PauseWork(estate.waitingForUser, "Asked", "Send a picture", null), estate.agent, Intent.NONE);

        attach(estate.agent);
        assertThat(timelines.history(estate.agent, id).lastingPauses()).hasSize(1);
        attach(estate.user);

        var answered = timelines.history(estate.agent, id);
        assertThat(answered.lastingPauses()).isEmpty();
        assertThat(answered.header().progress().state()).isEqualTo("IN_PROGRESS");
    }

    private void attach(Actor actor) {
        var sent = new NewAttachment.Sent("a.txt", "text/plain", "the room is 12".getBytes(StandardCharsets.UTF_8));
        attachments.attach(id, new NewAttachment(sent, "", Audience.EVERYONE, Set.of()), actor, Intent.NONE);
    }

    @Test
    void aResponseInTimeIsStillToldAndItsWhyHasAVerdict() throws Exception {
        incidents.accept(id, offer(estate.network), estate.networkResolver, Intent.NONE);
        scripts.at("09:05");
        incidents.assign(
                id, null, estate.networkResolver.optionalPerson().orElseThrow(), estate.networkResolver, Intent.NONE);

        var page = as(estate.networkResolver).open(address());
        var kept = page.select(".fl-clocks__sum a");

        assertThat(page.select(".fl-clocks__sum").text()).contains("Responses in time:");
        assertThat(kept).isNotEmpty();
        var why = as(estate.networkResolver).open(kept.first().attr("href"));
        assertThat(why.text()).contains("Verdict Within its target");
    }

    @Test
    void whoRejectsChoosesWhyAndTheSenderReadsItAndSeesWhoRejected() throws Exception {
        offer(estate.network);
        var receiver = as(estate.networkResolver);
        var form = receiver.open(address() + "/reject");

        var sent = receiver.send(form, address() + "/reject", "code", "NO_CAPACITY", "reason", "Both are on leave");

        assertThat(sent.getStatus()).isEqualTo(302);
        var sender = as(estate.dutyOfficer);
        assertThat(sender.open(address()).text())
                .contains(RejectionReason.NO_CAPACITY.words())
                .contains("Both are on leave");
        assertThat(sender.open(address() + "/hand-over")
                        .select("select[name=to]")
                        .text())
                .contains(" (rejected it before)");
    }

    @Test
    void nobodyCanHandOverToAnOrganisationThatIsNoMore() {
        var gone = register.latest(People.ORGANISATION, estate.hosting.value()).orElseThrow();
        scripts.at("09:01");
        register.change(
                People.ORGANISATION,
                new Register.Change<Organisation>(
                        gone.id(), gone.version(), gone.body(), Instant.parse(StandingTest.DAY + "09:01:00Z"), true),
                estate.agent);
        scripts.at("09:02");

        assertThatThrownBy(() -> offer(estate.hosting))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Choose the organisation to hand over to");
    }

    @Test
    void aDuplicateIsChosenFromThoseThatAreLikeIt() throws Exception {
        var one = logged("The quayside crane jams at berth nine");
        var other = logged("The quayside crane jams at berth nine again");
        var agent = as(estate.agent);
        var address = "/incidents/" + number(one);
        var form = agent.open(address + "/merge");

        assertThat(form.select("input[name=candidate]").eachAttr("value"))
                .contains(number(other))
                .doesNotContain(number(one));
        agent.send(form, address + "/merge", "candidate", number(other), "number", "");

        assertThat(timelines.history(estate.agent, one).header().progress().state())
                .isEqualTo("MERGED");
    }

    @Test
    void listsTellMomentsAndNotTwoMeasuresOfTime() throws Exception {
        scripts.at("23:50");

        var list = as(estate.agent)
                .open("/incidents?filter=open&sort=due")
                .select("table")
                .text();

        assertThat(list).contains("Over since").doesNotContainPattern("[0-9] (h|min) over");
    }
}
