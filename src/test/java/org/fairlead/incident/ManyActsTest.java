package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.bulk.BulkAct;
import org.fairlead.bulk.BulkRow.Result;
import org.fairlead.people.People;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFacts.Noted;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.template.Template;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What can be done to many incidents: nothing is taken away that nobody chose, and whatever cannot be undone says so first. */
@StandingTest
class ManyActsTest extends OnMany {

    @Autowired
    Records records;

    @Autowired
    Templates templates;

    @Autowired
    MockMvc http;

    private UUID team(String name) {
        return register.add(People.TEAM, new Team(name, estate.desk.value(), null), estate.agent)
                .id();
    }

    private String state(RecordId id) {
        return history(id).header().progress().state();
    }

    private String lastWords(RecordId id, Actor actor) {
        return records.view(actor, id, 50, Integer.MAX_VALUE).entries().stream()
                .filter(entry -> entry.text() != null)
                .reduce((first, last) -> last)
                .map(entry -> String.valueOf(entry.text()))
                .orElse("");
    }

    private String person() {
        return estate.agent.optionalPerson().orElseThrow().toString();
    }

    @Test
    void whoeverChoosesOnlyAPersonKeepsEachTeam() {
        var nights = team("Desk nights");
        var id = logged();
        var other = loggedLater();
        incidents.assign(id, nights, null, estate.agent, Intent.NONE);

        assertThat(trial(estate.agent, "assign", Map.of("person", person())))
                .containsExactly(
                        "Team: Desk nights stays; Person at work: Nobody in particular becomes Agent",
                        "Team: No team in particular stays; Person at work: Nobody in particular becomes Agent");
        var change = done(estate.agent, "assign", Map.of("person", person()));

        assertThat(history(id).header().holder().team()).isEqualTo(nights);
        assertThat(history(id).header().holder().assignee()).isEqualTo(estate.agent.person());
        assertThat(history(other).header().holder().team()).isNull();
        assertThat(change.asked().words()).isEqualTo("Person at work: Agent");
        undone(change, estate.agent);
        assertThat(history(id).header().holder().team()).isEqualTo(nights);
        assertThat(history(id).header().holder().assignee()).isNull();
    }

    @Test
    void thatNobodyIsToBeAtWorkHasToBeSaid() {
        var id = logged();
        incidents.assign(id, team("Desk nights"), estate.agent.person(), estate.agent, Intent.NONE);

        assertThatThrownBy(() -> ask(estate.agent, "assign", Map.of("team", "", "person", "")))
                .isInstanceOf(RefusedException.class);
        done(estate.agent, "assign", Map.of("team", "none"));
        assertThat(history(id).header().holder().team()).isNull();
        assertThat(history(id).header().holder().assignee()).isEqualTo(estate.agent.person());
        var again = done(estate.agent, "assign", Map.of("team", "none"));
        assertThat(again.count(Result.SAME)).isEqualTo(1);
        var first = new HashMap<String, String>();
        changes.acts(estate.agent).stream()
                .filter(act -> act.code().equals("assign"))
                .flatMap(act -> act.parts(estate.agent).stream())
                .forEach(
                        part -> first.put(part.name(), part.choices().getFirst().words()));
        assertThat(first).isEqualTo(Map.of("team", "Leave as it is", "person", "Leave as it is"));
    }

    @Test
    void undoingLeavesTheTeamThatSomebodyElseChose() {
        var id = logged();
        var change = done(estate.agent, "assign", Map.of("person", person()));
        var nights = team("Desk nights");
        incidents.assign(id, nights, estate.agent.person(), estate.dutyOfficer, Intent.NONE);

        undone(change, estate.agent);

        assertThat(history(id).header().holder().team()).isEqualTo(nights);
        assertThat(history(id).header().holder().assignee()).isNull();
    }

    @Test
    void aFieldIsEmptiedBySayingSo() {
        var id = logged();
        var was = IncidentFields.of(history(id));
        assertThat(was.of("description")).isEqualTo("Ten minutes late");

        var values = Map.of("reporter", "none", "description", "none", "service", "", "title", "");
        assertThat(trial(estate.agent, "edit", values).getFirst())
                .contains("What happened: “Ten minutes late” becomes None", "Reported by: User becomes None");
        var change = done(estate.agent, "edit", values);

        var now = IncidentFields.of(history(id));
        assertThat(now.of("description")).isEmpty();
        assertThat(now.of("reporter")).isEmpty();
        assertThat(now.of("service")).isEqualTo(was.of("service"));
        assertThat(now.of("title")).isEqualTo(was.of("title"));
        undone(change, estate.agent);
        assertThat(IncidentFields.of(history(id))).isEqualTo(was);
    }

    @Test
    void anotherImpactKeepsThePriorityThatSomebodyOverrode() {
        var id = logged();
        var override = new EditIncident.Classification(null, null, 1, "The minister waits");
        incidents.edit(id, new EditIncident(Map.<String, @Nullable String>of(), override), estate.agent, Intent.NONE);

        done(estate.agent, "edit", Map.of("impact", "Team"));
        assertThat(history(id).header().priority()).isEqualTo(1);
        done(estate.agent, "edit", Map.of("priority", "none"));
        assertThat(history(id).header().priority()).isEqualTo(3);
    }

    @Test
    void aNoteIsFilledInForEachAndRefusedWhereItCannotBe() {
        var id = logged();
        var nobody = loggedLater();
        var fields = new HashMap<String, @Nullable String>();
        fields.put("reporter", null);
        incidents.edit(nobody, new EditIncident(fields, null), estate.agent, Intent.NONE);
        var values = Map.of("text", "Dear {{affected.name}}, about {{number}}", "audience", "EVERYONE");

        var sentences = trial(estate.agent, "note", values);
        assertThat(sentences.getFirst()).contains("Dear User, about INC-");
        assertThat(sentences.getLast()).contains("{{affected.name}}");
        var change = done(estate.agent, "note", values);

        assertThat(rows(change, estate.agent))
                .extracting(row -> row.result())
                .containsExactly(Result.CHANGED, Result.REFUSED);
        assertThat(lastWords(id, estate.user))
                .isEqualTo("Dear User, about " + history(id).header().identity().number());
        assertThat(records.view(estate.agent, nobody, 50, Integer.MAX_VALUE).entries())
                .noneMatch(entry -> entry.fact() instanceof Noted);
        assertThatThrownBy(() ->
                        ask(estate.agent, "note", Map.of("text", "{{number}} {{nonsense}}", "audience", "EVERYONE")))
                .isInstanceOf(RefusedException.class);
    }

    private Template<Reply> reply(String text) {
        var reply = new Reply("en-GB", Map.of("en-GB", text), null);
        var wish = new Templates.Wish<>(
                new Template.Said<>("Greeting", "hello", reply), new Sharings.Wish(Sharing.PERSON, null));
        return templates.keep(Replies.KIND, wish, estate.agent, Once.NONE);
    }

    @Test
    void aCannedReplyIsChosenForMany() {
        var id = logged();
        var greeting = reply("Dear {{affected.name}}, we know of it.");
        var values = Map.of("text", "Good news.", "reply", greeting.id().toString(), "audience", "EVERYONE");

        done(estate.agent, "note", values);
        assertThat(lastWords(id, estate.user)).isEqualTo("Good news.\n\nDear User, we know of it.");

        var tried = rested(ask(estate.agent, "note", values), estate.agent);
        templates.change(
                Replies.KIND,
                new Templates.Read(greeting.id(), greeting.version()),
                new Templates.Wish<>(
                        new Template.Said<>("Greeting", "hello", new Reply("en-GB", Map.of("en-GB", "Bye"), null)),
                        new Sharings.Wish(Sharing.PERSON, null)),
                estate.agent,
                Once.NONE);
        changes.carryOut(tried.id(), estate.agent);
        var refused = rows(rested(tried, estate.agent), estate.agent).getFirst();
        assertThat(refused.result()).isEqualTo(Result.REFUSED);
        assertThat(refused.sentence()).contains("changed since");
    }

    @Test
    void manyArePausedAndResumed() {
        var id = logged();
        var values = Map.of("reason", estate.waitingForUser.toString(), "evidence", "Rang", "words", "{{number}}?");
        assertThat(trial(estate.dutyOfficer, "pause", values)).containsExactly("State: New becomes Waiting");
        done(estate.agent, "pause", values);
        assertThat(history(id).lastingPauses()).hasSize(1);
        assertThat(lastWords(id, estate.user))
                .endsWith(history(id).header().identity().number() + "?");
        assertThat(done(estate.agent, "pause", values).count(Result.SAME)).isEqualTo(1);

        assertThat(done(estate.agent, "resume", Map.of()).count(Result.CHANGED)).isEqualTo(1);
        assertThat(history(id).lastingPauses()).isEmpty();
        assertThat(done(estate.agent, "resume", Map.of()).count(Result.SAME)).isEqualTo(1);
    }

    @Test
    void undoingPausesDeclaresThemVoidForThoseWhoMay() {
        var id = logged();
        var values = Map.of("reason", estate.waitingForUser.toString(), "evidence", "Rang");
        assertThat(act("pause", estate.agent).undoable(estate.agent)).isFalse();
        assertThat(act("pause", estate.dutyOfficer).undoable(estate.dutyOfficer))
                .isTrue();

        var change = done(estate.dutyOfficer, "pause", values);
        undone(change, estate.dutyOfficer);

        assertThat(history(id).pauses()).singleElement().matches(pause -> pause.voidedAt() != null);
        var byAgent = done(estate.agent, "pause", values);
        assertThatThrownBy(() -> changes.undo(byAgent.id(), estate.agent)).isInstanceOf(RefusedException.class);
    }

    private BulkAct act(String code, Actor actor) {
        return changes.acts(actor).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void manyAreResolvedAndClosed() {
        var id = logged();
        var values = Map.of("code", estate.fixed.toString(), "words", "Dear {{affected.name}}, the relay was changed");
        assertThat(trial(estate.agent, "resolve", values)).containsExactly("State: New becomes Resolved");
        assertThatThrownBy(() -> ask(estate.agent, "resolve", Map.of("code", "", "words", "Done")))
                .isInstanceOf(RefusedException.class);

        done(estate.agent, "resolve", values);
        assertThat(state(id)).isEqualTo("RESOLVED");
        assertThat(lastWords(id, estate.user)).isEqualTo("Dear User, the relay was changed");
        assertThat(done(estate.agent, "resolve", values).count(Result.SAME)).isEqualTo(1);

        done(estate.agent, "close", Map.of());
        assertThat(state(id)).isEqualTo("CLOSED");
    }

    @Test
    void manyAreWithdrawnByThoseWhoWorkOnThem() {
        var own = heldByNetwork();
        var desks = logged();
        var change = done(estate.networkResolver, "cancel", Map.of("reason", "Logged twice"));

        assertThat(change.all()).isEqualTo(1);
        assertThat(state(own)).isEqualTo("CANCELLED");
        assertThat(state(desks)).isEqualTo("NEW");
        assertThatThrownBy(() -> changes.undo(change.id(), estate.networkResolver))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ask(estate.agent, "cancel", Map.of("reason", " ")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void marksAreSetTakenOffAndBroughtBack() {
        var id = logged();
        var marked = done(estate.agent, "mark-operational", Map.of("reason", "Exercise Anchor"));
        assertThat(Flags.of(history(id)).all()).isEqualTo(Set.of(IncidentFlag.OPERATIONAL));
        assertThat(done(estate.agent, "mark-operational", Map.of("reason", "Again"))
                        .count(Result.SAME))
                .isEqualTo(1);

        var unmarked = done(estate.agent, "unmark-operational", Map.of());
        assertThat(Flags.of(history(id)).all()).isEmpty();
        undone(unmarked, estate.agent);
        assertThat(Flags.of(history(id)).all()).isEqualTo(Set.of(IncidentFlag.OPERATIONAL));
        assertThat(lastWords(id, estate.agent)).isEqualTo("Exercise Anchor");
        assertThat(rows(undone(marked, estate.agent), estate.agent))
                .as("it was marked anew since")
                .allMatch(row -> row.result() == Result.KEPT);
    }

    @Test
    void whatCannotBeUndoneSaysSoBeforeItIsDone() throws Exception {
        logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var filter = "&filter=service+%3D+" + estate.service;
        var stays = "What is done stays: it cannot be undone.";
        for (var act : changes.acts(estate.agent)) {
            var form = agent.open("/bulk-changes/new?act=" + act.code() + filter);
            assertThat(form.text().contains(stays)).as(act.code()).isEqualTo(!act.undoable(estate.agent));
        }
        var form = agent.open("/bulk-changes/new?act=resume" + filter);
        pause(records.find(estate.agent, anyNumber()).orElseThrow(), estate.agent, null);
        var address = agent.send(form, "/bulk-changes").getRedirectedUrl();
        rested(changes.of(estate.agent, 1).getFirst(), estate.agent);

        assertThat(agent.open(address).text()).contains("What is done then cannot be undone.");
    }

    private String anyNumber() {
        return history(logged()).header().identity().number().text();
    }

    @Test
    void whoeverMayNotDoItByHandIsNotOfferedIt() {
        assertThat(changes.acts(estate.networkResolver))
                .extracting(BulkAct::code)
                .doesNotContain("close", "merge");
        assertThat(changes.acts(estate.agent))
                .extracting(BulkAct::code)
                .contains("pause", "resume", "resolve", "close", "cancel", "mark-operational", "unmark-operational");
        assertThat(changes.acts(estate.user)).isEmpty();
    }
}
