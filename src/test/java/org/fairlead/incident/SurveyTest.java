package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Actors;
import org.fairlead.notification.Notifications;
import org.fairlead.notification.Reason;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Intent;
import org.fairlead.record.Rebuild;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.survey.Request;
import org.fairlead.survey.Results.Span;
import org.fairlead.survey.SurveyFacts.Answered;
import org.fairlead.survey.SurveyFacts.Asked;
import org.fairlead.survey.SurveyFacts.Changed;
import org.fairlead.survey.SurveyFacts.Withdrawn;
import org.fairlead.survey.SurveyResults;
import org.fairlead.survey.Surveys;
import org.fairlead.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking how it went: who is asked, once and why; answers and what becomes of them; who learns what. */
@StandingTest
class SurveyTest extends OnSurveys {

    @Autowired
    SurveyResults results;

    @Autowired
    Records records;

    @Autowired
    RecordFilter filters;

    @Autowired
    Rebuild rebuild;

    @Autowired
    Notifications notifications;

    @Autowired
    Actors actors;

    private long entries(RecordId id, Class<? extends org.fairlead.record.Fact> fact) {
        return history(id).of(fact).count();
    }

    private String reason(RecordId id) {
        return surveys.reasons(estate.agent, id).getFirst().sentence();
    }

    private List<RecordId> found(Actor actor, String filter) {
        var condition = filters.condition(filters.read(filter, actor), actor, ZoneId.of("UTC"));
        return records.list(actor, RecordList.first(condition, RecordList.Sort.NEWEST, 200)).rows().stream()
                .map(Row::id)
                .toList();
    }

    @Test
    void whoeverReportedItIsAskedOnceAfterItWasClosed() {
        var user = somebody("Una");
        var id = reportedBy(user, null);
        incidents.accept(id, offer(id, estate.network), estate.networkResolver, Intent.NONE);
        resolve(id, estate.networkResolver);
        round("surveys");
        assertThat(surveys.own(user, id)).as("while it is resolved only").isEmpty();

        incidents.confirm(id, user, Intent.NONE);
        round("surveys");
        round("surveys");

        var asked = surveys.own(user, id).orElseThrow();
        assertThat(asked.asked().survey()).isEqualTo(survey.id());
        assertThat(asked.asked().resolver()).isEqualTo(estate.network);
        assertThat(asked.asked().until()).isEqualTo(clock.instant().plus(java.time.Duration.ofDays(14)));
        assertThat(surveys.unanswered(user, 5)).extracting(Request::record).containsExactly(id);
        assertThat(reason(id)).isEqualTo("Asked, as everybody is whose report is closed.");

        incidents.reopen(id, "Still late", user, Intent.NONE);
        resolve(id, estate.networkResolver);
        incidents.confirm(id, user, Intent.NONE);
        round("surveys");
        assertThat(entries(id, Asked.class)).isEqualTo(1);
    }

    @Test
    void whomItIsForIsAskedAsWell() {
        var user = somebody("Una");
        var other = somebody("Otto");
        var id = reportedBy(user, other);
        close(id, user);
        round("surveys");

        assertThat(surveys.on(estate.agent, id))
                .extracting(Request::person)
                .containsExactly(user.person(), other.person());
        assertThat(surveys.on(user, id)).extracting(Request::person).containsExactly(user.person());
    }

    @Test
    void nobodyIsAskedAboutWhatWasWithdrawnMergedOrClosedWithAWiderOne() {
        var user = somebody("Una");
        var withdrawn = reportedBy(user, null);
        incidents.cancel(withdrawn, "Mistaken", user, Intent.NONE);
        var into = reportedBy(user, null);
        var merged = reportedBy(user, null);
        incidents.merge(merged, into, estate.agent, Intent.NONE);
        var wider = reportedBy(somebody("Wim"), null);
        var part = reportedBy(user, null);
        incidents.makeChild(part, wider, estate.agent, Intent.NONE);
        incidents.accept(wider, offer(wider, estate.network), estate.networkResolver, Intent.NONE);
        resolve(wider, estate.networkResolver);
        incidents.close(wider, estate.agent, Intent.NONE);
        round("surveys");

        assertThat(surveys.unanswered(user, 5)).isEmpty();
        assertThat(history(part).header().progress().state()).isEqualTo("CLOSED");
        assertThat(reason(part)).contains("closed together with the wider incident");
        assertThat(surveys.reasons(estate.agent, withdrawn)).isEmpty();
        assertThat(entries(wider, Asked.class)).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedTwiceWithinTheDays() {
        var user = somebody("Una");
        var first = closedFor(user);
        pass(29);
        var second = closedFor(user);
        pass(1);
        var third = closedFor(user);

        assertThat(surveys.own(user, first)).isPresent();
        assertThat(surveys.own(user, second)).isEmpty();
        assertThat(reason(second)).contains("Not asked", "4 March 2031", "30 days");
        assertThat(surveys.own(user, third)).isPresent();
    }

    @Test
    void theShareDecidesByTheRecordAndSaysSo() {
        register.change(
                Surveys.KIND,
                new Register.Change<>(survey.id(), survey.version(), survey.body(), clock.instant(), true),
                Actor.tool(estate.desk));
        keep(50);
        for (int place = 0; place < 6; place++) {
            var user = somebody("User " + place);
            var id = closedFor(user);
            boolean drawn = surveys.own(user, id).isPresent();
            assertThat(reason(id))
                    .startsWith(drawn ? "Asked: 50 %" : "Not asked: 50 %")
                    .contains(drawn ? "which is below 50" : "which is not below 50");
        }
    }

    @Test
    void anAnswerIsGivenChangedAndWithdrawnUntilTheTimeIsOver() {
        var user = somebody("Una");
        var id = closedFor(user);
        var key = keyed();

        surveys.answer(user, id, new Surveys.Wish(2, "N", " Slow ", 1), key);
        surveys.answer(user, id, new Surveys.Wish(2, "N", " Slow ", 1), key);
        answered(id, user, 2, "Slow"); // the same but for the yes
        answered(id, user, 2, "Slow");
        assertThat(entries(id, Answered.class)).isEqualTo(1);
        assertThat(entries(id, Changed.class)).isEqualTo(1);
        refused("stale-version", () -> surveys.answer(user, id, new Surveys.Wish(5, "Y", "", 1), Intent.NONE));

        var now = surveys.withdraw(user, id, null, Intent.NONE);
        assertThat(now.answer()).isNull();
        assertThat(now.version()).isEqualTo(4);
        assertThat(entries(id, Withdrawn.class)).isEqualTo(1);
        refused("survey.unanswered", () -> surveys.withdraw(user, id, null, Intent.NONE));

        answered(id, user, 4, "Better");
        pass(14);
        refused("survey.over", () -> answered(id, user, 1, ""));
        refused("survey.over", () -> surveys.withdraw(user, id, null, Intent.NONE));
        assertThat(surveys.own(user, id).orElseThrow().answer().given().words()).isEqualTo("Good");
        assertThat(differences(id)).isEmpty();
    }

    private List<Rebuild.Difference> differences(RecordId id) {
        var differences = new ArrayList<Rebuild.Difference>();
        rebuild.compare(differences::add, looked -> {});
        return differences.stream()
                .filter(each -> each.key().contains(id.toString()))
                .toList();
    }

    @Test
    void wrongAnswersAreRefusedByField() {
        var user = somebody("Una");
        var id = closedFor(user);

        for (var wrong : List.of(
                new Surveys.Wish(0, "-", "", null),
                new Surveys.Wish(6, "-", "", null),
                new Surveys.Wish(3, "", "", null),
                new Surveys.Wish(3, "Q", "", null),
                new Surveys.Wish(3, "-", "x".repeat(2_001), null))) {
            refused("invalid", () -> surveys.answer(user, id, wrong, Intent.NONE));
        }
        refused("not-found", () -> answered(id, somebody("Nobody"), 3, ""));
        refused("not-found", () -> answered(id, estate.agent, 3, ""));
    }

    @Test
    void anAnswerKeepsTheVersionItAnswered() {
        var user = somebody("Una");
        var id = closedFor(user);
        var was = survey.body();
        var other = new org.fairlead.survey.Survey(
                was.name(),
                "And now?",
                List.of("E", "D", "C", "B", "A"),
                List.of(),
                null,
                was.services(),
                100,
                30,
                14,
                false,
                0);
        register.change(
                Surveys.KIND,
                new Register.Change<>(survey.id(), survey.version(), other, clock.instant(), false),
                Actor.tool(estate.desk));

        var request = answered(id, user, 5, "Fine");

        assertThat(surveys.asked(request).question()).isEqualTo("How was it?");
        assertThat(request.answer().given().words()).isEqualTo("Great");
        var later = somebody("Later");
        assertThat(surveys.asked(surveys.own(later, closedFor(later)).orElseThrow())
                        .question())
                .isEqualTo("And now?");
    }

    @Test
    void aLowAnswerIsToldToTheLeadsOfTheDeskAndTheAskingToWhoeverIsAsked() {
        var lead = estate.somebody("Desk lead", estate.desk, Reach.ALL, Set.of(Role.TEAM_LEAD));
        var user = somebody("Una");
        var id = closedFor(user);
        answered(id, user, 1, "Dreadful");
        round("notifications");

        assertThat(reasons(user, id)).contains(Reason.HOW_IT_WENT);
        assertThat(reasons(lead, id)).containsExactly(Reason.LOW_ANSWER);
        assertThat(reasons(estate.networkLead, id)).doesNotContain(Reason.LOW_ANSWER, Reason.HOW_IT_WENT);
    }

    private List<Reason> reasons(Actor actor, RecordId id) {
        var viewer = actors.of(new PersonId(id(actor))).orElseThrow();
        return notifications.page(viewer, new Notifications.Wanted(false, Set.of()), null, 50).items().stream()
                .filter(each -> each.ref().record().equals(id))
                .map(Notifications.Notification::reason)
                .toList();
    }

    @Test
    void aSupplierLearnsOfNoAnswer() throws SQLException {
        var user = somebody("Una");
        var id = closedFor(user);
        var script = scripts.as(estate.networkLead);
        var updated = script.get("/api/v1/incidents/" + id).at("/updated");
        clock.set(clock.instant().plusSeconds(600));
        answered(id, user, 1, "Wickedslow");
        surveys.withdraw(user, id, null, Intent.NONE);
        answered(id, user, 1, "Wickedslow");
        assertThat(script.get("/api/v1/incidents/" + id).at("/updated")).isEqualTo(updated);
        assertThat(found(estate.networkLead, "updated > " + updated)).isEmpty();

        assertThat(surveys.on(estate.networkLead, id)).isEmpty();
        assertThat(surveys.reasons(estate.networkLead, id)).isEmpty();
        assertThat(found(estate.networkLead, "survey = answered or score < 3 or survey = unanswered"))
                .isEmpty();
        assertThat(found(estate.networkLead, "score = none")).contains(id);
        assertThat(found(estate.agent, "score = 1 and service = " + estate.service))
                .containsExactly(id);
        assertThat(script.get("/api/v1/incidents/" + id + "/timeline").text())
                .contains("survey-asked")
                .doesNotContain("survey-answered", "Wickedslow");
        assertThat(script.get("/api/v1/records/" + id + "/survey").text()).doesNotContain("Wickedslow", "score");
        assertThat(script.get("/api/v1/records/" + id + "/survey/answer").status())
                .isEqualTo(404);
        assertThat(results.requests(estate.networkLead, Span.upTo(clock.instant()), null, 10))
                .isEmpty();
        assertThat(rowsFor("PARTY", estate.network.value(), id(estate.networkLead)))
                .isZero();
        assertThat(rowsFor("SELF", estate.desk.value(), id(somebody("Else")))).isZero();
        assertThat(rowsFor("SELF", estate.desk.value(), id(user))).isEqualTo(1);
    }

    /** What the database shows by itself of requests and of why people were asked, to somebody who asked about this estate's service. */
    private long rowsFor(String reach, UUID party, UUID person) throws SQLException {
        try (var application = TestDatabase.application().getConnection();
                var statement = application.createStatement()) {
            statement.execute(
                    "select set_config('fairlead.reach', '%s', false), set_config('fairlead.parties', '%s', false), set_config('fairlead.person', '%s', false)"
                            .formatted(reach, party, person));
            try (var rows = statement.executeQuery(
                    "select count(*) from survey.request r join survey.considered c using (record_id, person_id) where r.service = '%s'"
                            .formatted(estate.service))) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Test
    void aSupplierIsToldOfMonthsOfFivePeopleThatChangeNoMore() {
        var span = new Span(YearMonth.of(2031, 3), YearMonth.of(2031, 5));
        for (int place = 1; place <= 4; place++) {
            var user = somebody("User " + place);
            answered(closedFor(user), user, 5, "");
        }
        var colleague = estate.somebody("Colleague", estate.network, Reach.SELF, Set.of(Role.REQUESTER));
        answered(closedFor(colleague), colleague, 1, "");
        var silent = somebody("Silent");
        var unanswered = closedFor(silent);
        pass(50);
        assertThat(results.of(estate.networkLead, span).whole().asked())
                .as("four people, and one of its own")
                .isZero();
        refused("survey.over", () -> answered(unanswered, silent, 2, ""));

        clock.set(java.time.Instant.parse(StandingTest.DAY + "10:00:00Z"));
        answered(unanswered, silent, 2, "Slow");
        assertThat(results.of(estate.networkLead, span).whole().asked())
                .as("a month that goes on")
                .isZero();
        assertThat(results.of(estate.agent, span).services())
                .filteredOn(group -> estate.service.equals(group.id()))
                .extracting(group -> group.figures().answered())
                .containsExactly(6);
        pass(50);
        var told = results.of(estate.networkLead, span);

        assertThat(told.grouped()).isTrue();
        assertThat(told.services()).isEmpty();
        assertThat(told.resolvers()).isEmpty();
        assertThat(told.months()).hasSize(1);
        assertThat(told.months().getFirst().month()).isEqualTo(YearMonth.of(2031, 3));
        assertThat(told.whole().asked()).isEqualTo(5);
        assertThat(told.whole().scores()).containsExactly(0, 1, 0, 0, 4);
        assertThat(results.of(estate.networkLead, new Span(YearMonth.of(2031, 4), YearMonth.of(2031, 5)))
                        .whole()
                        .asked())
                .isZero();
        var hosting = estate.somebody("Lead", estate.hosting, Reach.PARTY, Set.of(Role.TEAM_LEAD));
        assertThat(results.of(hosting, span).whole().asked()).isZero();
    }
}
