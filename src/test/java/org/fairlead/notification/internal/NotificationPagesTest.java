package org.fairlead.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.incident.Browsing;
import org.fairlead.notification.MailWay;
import org.fairlead.notification.Reason;
import org.fairlead.notification.Way;
import org.fairlead.people.People;
import org.fairlead.people.Team;
import org.fairlead.platform.register.Register.NewItem;
import org.fairlead.record.Audience;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;

/** The pages and the JSON of notifications, their settings, the log and broadcasts. */
@TellingTest
class NotificationPagesTest extends OnNotifications {

    private RecordId told(String text) {
        var id = logged();
        watchers.watch(estate.dutyOfficer, id);
        note(id, estate.agent, Audience.INVOLVED, text);
        tell();
        clock.pass(Duration.ofSeconds(5));
        return id;
    }

    @Test
    void theBellCountsAndThePageGroupsByRecord() throws Exception {
        var id = told("The relay is full");
        var duty = new Browsing(http, scripts, estate.dutyOfficer);
        var page = duty.open("/notifications");
        assertThat(page.select(".fl-bell__count").text()).isEqualTo("1");
        assertThat(page.select(".fl-bell").text()).contains("1 unread");
        var group = page.select(".fl-told").first();
        assertThat(group).isNotNull();
        assertThat(group.select("h2").text()).contains(number(id));
        assertThat(group.select(".fl-told__text").text()).contains("The relay is full");

        var item = group.select("form[action$=/read]").last();
        assertThat(item).isNotNull();
        assertThat(duty.send(page, item.attr("action")).getStatus()).isBetween(300, 399);
        assertThat(duty.open("/notifications").select(".fl-bell__count")).isEmpty();
        assertThat(duty.open("/notifications?show=unread").text()).contains("You have read everything");
        assertThat(duty.open("/notifications?reason=watching").select(".fl-told"))
                .hasSize(1);
        assertThat(duty.open("/notifications?reason=mentioned").select(".fl-told"))
                .isEmpty();
        assertThat(duty.answer("/notifications?reason=nonsense").getStatus()).isEqualTo(404);
        assertThat(duty.answer("/notifications?after=nonsense").getStatus()).isEqualTo(400);
    }

    @Test
    void theLogIsAFileAsWellAsFarAsOneMayReadIt() throws Exception {
        var number = number(told("The crane is stuck"));
        var duty = new Browsing(http, scripts, estate.dutyOfficer);

        var page = duty.open("/notifications/told");
        assertThat(page.select(".fl-downloads a").eachText()).hasSize(3);
        var own = duty.answer(page.select(".fl-downloads a").first().attr("href"));
        assertThat(own.getStatus()).isEqualTo(200);
        assertThat(own.getContentAsString())
                .contains("read-at")
                .contains(number)
                .doesNotContain("The crane is stuck");
        assertThat(new Browsing(http, scripts, estate.user)
                        .answer("/exports/told?format=json")
                        .getContentAsString())
                .doesNotContain(number);
        assertThat(new Browsing(http, scripts, estate.user)
                        .answer("/exports/told-log")
                        .getStatus())
                .isEqualTo(403);
        assertThat(duty.answer("/exports/told?format=odt").getStatus()).isEqualTo(422);
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        told("The relay is full");
        var one = told(estate.dutyOfficer).getFirst().id();
        scripts.as(estate.agent).get("/api/v1/notifications/" + one).is(404);
        scripts.as(estate.agent)
                .put("/api/v1/notifications/" + one + "/read", "{\"read\":true}")
                .is(404);
        assertThat(new Browsing(http, scripts, estate.user)
                        .open("/notifications")
                        .select(".fl-told"))
                .isEmpty();
    }

    @Test
    void theJsonSaysTheSame() {
        var id = told("The relay is full");
        var duty = scripts.as(estate.dutyOfficer);
        var list = duty.get("/api/v1/notifications?unread=true&limit=1").is(200).json();
        assertThat(list.at("/items/0/record/number").asString()).isEqualTo(number(id));
        assertThat(list.at("/items/0/text").asString()).isEqualTo("The relay is full");
        var one = list.at("/items/0/id").asString();
        duty.put("/api/v1/notifications/" + one + "/read", "{\"read\":true}").is(200);
        duty.put("/api/v1/notifications/" + one + "/read", "{}").is(422);
        assertThat(duty.get("/api/v1/notifications?unread=true").json().at("/items"))
                .isEmpty();
        duty.put("/api/v1/notifications/" + one + "/read", "{\"read\":false}").is(200);
        assertThat(duty.get("/api/v1/notifications/unread-count")
                        .json()
                        .at("/unread")
                        .asInt())
                .isEqualTo(1);
        duty.post("/api/v1/notifications/all-read", "{\"until\":\"" + clock.instant() + "\"}")
                .is(200);
        assertThat(duty.get("/api/v1/notifications/unread-count")
                        .json()
                        .at("/unread")
                        .asInt())
                .isZero();
        duty.get("/api/v1/notifications?reason=nonsense").is(400);
    }

    @Test
    void settingsAreKeptByPageAndByJson() throws Exception {
        var duty = new Browsing(http, scripts, estate.dutyOfficer);
        var page = duty.open("/notifications/settings");
        assertThat(page.text()).contains("E-mails are sent").contains("no e-mail address");
        var sent = duty.send(
                page,
                "/notifications/settings",
                "way-watching",
                "page+digest",
                "digest",
                "daily",
                "digestAt",
                "07:30",
                "quiet",
                "MONDAY",
                "quietFrom",
                "18:00",
                "quietUntil",
                "08:00",
                "again",
                "4",
                "mentions",
                "no");
        assertThat(sent.getRedirectedUrl()).isEqualTo("/notifications/settings");
        var holds = settings.of(estate.dutyOfficer.person());
        assertThat(holds.way(Reason.WATCHING)).isEqualTo(new Way(true, MailWay.DIGEST));
        assertThat(holds.mentionsMakeWatchers()).isFalse();
        var script = scripts.as(estate.dutyOfficer);
        var read = script.get("/api/v1/notifications/settings").is(200);
        assertThat(read.at("/ways/watching")).isEqualTo("page+digest");
        assertThat(read.at("/digest")).isEqualTo("07:30");
        assertThat(read.tag()).isEqualTo("\"1\"");
        var body = "{\"ways\":{\"watching\":\"off\"},\"digest\":\"hourly\",\"quietDays\":[],\"againHours\":0}";
        script.call(
                        "PUT",
                        "/api/v1/notifications/settings",
                        body,
                        UUID.randomUUID().toString(),
                        "If-Match",
                        "\"1\"")
                .is(200);
        script.call(
                        "PUT",
                        "/api/v1/notifications/settings",
                        body,
                        UUID.randomUUID().toString(),
                        "If-Match",
                        "\"1\"")
                .is(200);
        script.call(
                        "PUT",
                        "/api/v1/notifications/settings",
                        body.replace("hourly", "07:45"),
                        UUID.randomUUID().toString(),
                        "If-Match",
                        "\"1\"")
                .is(412);
        for (var wrong : List.of(
                "{\"ways\":{\"nonsense\":\"off\"}}",
                "{\"ways\":{\"watching\":null}}",
                "{\"digest\":\"x\"}",
                "{\"quietDays\":[\"MONDAY\"]}",
                "{\"quietDays\":[null]}",
                "{\"againHours\":1000}")) {
            script.call(
                            "PUT",
                            "/api/v1/notifications/settings",
                            wrong,
                            UUID.randomUUID().toString(),
                            "If-Match",
                            "\"2\"")
                    .is(422);
        }
        var refused = duty.send(
                duty.open("/notifications/settings"), "/notifications/settings", "digest", "daily", "digestAt", "soon");
        assertThat(refused.getContentAsString()).contains("Enter the time of the daily digest");
    }

    @Test
    void aTeamsLeadChoosesForItsPeopleUntilTheyDo() throws Exception {
        var team = UUID.randomUUID();
        register.addAll(
                People.TEAM,
                List.of(new NewItem<>(team, new Team("Relays", estate.network.value(), null))),
                java.time.Instant.parse("2026-01-01T00:00:00Z"));
        hasTeams(estate.networkLead, Set.of(team));
        hasTeams(estate.networkResolver, Set.of(team));
        var lead = new Browsing(http, scripts, estate.networkLead);
        var path = "/notifications/settings/teams/" + team;
        assertThat(lead.open("/notifications/settings").select("a[href=" + path + "]"))
                .hasSize(1);
        assertThat(lead.send(lead.open(path), path, "way-offered", "off").getRedirectedUrl())
                .isEqualTo(path);

        var person = estate.networkResolver.optionalPerson().orElseThrow();
        assertThat(settings.of(person).way(Reason.OFFERED).off()).isTrue();
        chooses(estate.networkResolver, Reason.OFFERED, new Way(true, MailWay.NONE));
        assertThat(settings.of(person).way(Reason.OFFERED)).isEqualTo(new Way(true, MailWay.NONE));
        scripts.as(estate.networkResolver)
                .get("/api/v1/notifications/team-settings/" + team)
                .is(403);
        scripts.as(estate.networkLead)
                .get("/api/v1/notifications/team-settings/" + team)
                .is(200);
        scripts.as(estate.networkLead)
                .get("/api/v1/notifications/team-settings/" + UUID.randomUUID())
                .is(404);
    }

    @Test
    void watchedRecordsAreLeftByPageAndByJson() throws Exception {
        var first = logged();
        var second = logged();
        watchers.watch(estate.agent, first);
        watchers.watch(estate.agent, second);
        var agent = new Browsing(http, scripts, estate.agent);
        var page = agent.open("/notifications/settings/watched");
        assertThat(page.select("input[name=record]")).hasSize(2);
        agent.send(page, "/notifications/settings/watched", "record", first.toString());
        assertThat(watchers.watched(estate.agent, 10)).containsExactly(second);
        var said = scripts.as(estate.agent)
                .post("/api/v1/notifications/unwatching", "{\"records\":[\"" + second + "\",\"" + first + "\"]}")
                .is(200);
        assertThat(said.json().at("/stopped").asInt()).isEqualTo(1);
        scripts.as(estate.agent)
                .post("/api/v1/notifications/unwatching", "{\"records\":[]}")
                .is(422);
    }

    @Test
    void theLogSaysWhoWasToldAndWhoWasNot() throws Exception {
        var id = heldByNetwork();
        watchers.watch(estate.agent, id);
        watchers.watch(estate.networkLead, id);
        note(id, estate.networkResolver, Audience.OWN, "Between us");
        tell();
        var duty = scripts.as(estate.dutyOfficer);
        var hidden = duty.get("/api/v1/notifications/log?record=" + number(id) + "&result=MAY_NOT_READ")
                .is(200)
                .json();
        assertThat(hidden.at("/items")).isNotEmpty();
        assertThat(hidden.toString()).doesNotContain("Between us");
        assertThat(new Browsing(http, scripts, estate.dutyOfficer)
                        .open("/notifications/log?number=" + number(id))
                        .text())
                .contains("Not told: may not read it")
                .contains("no address")
                .doesNotContain("Between us");
        scripts.as(estate.networkLead).get("/api/v1/notifications/log").is(403);
        assertThat(scripts.as(estate.networkLead)
                        .get("/api/v1/notifications/told")
                        .is(200)
                        .json()
                        .at("/items"))
                .isNotEmpty();
        assertThat(scripts.as(estate.user)
                        .get("/api/v1/notifications/told")
                        .is(200)
                        .text())
                .doesNotContain("MAY_NOT_READ");
        assertThat(scripts.as(estate.agent)
                        .get("/api/v1/notifications/told")
                        .is(200)
                        .text())
                .doesNotContain("MAY_NOT_READ");
        assertThat(new Browsing(http, scripts, estate.user)
                        .answer("/notifications/log")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aRecordThatIsOpenedIsRead() throws Exception {
        var id = told("The relay is full");
        var duty = new Browsing(http, scripts, estate.dutyOfficer);
        duty.open("/incidents/" + number(id));
        looked.round();
        clock.pass(Duration.ofSeconds(5));
        assertThat(notifications.unread(estate.dutyOfficer)).isZero();
    }

    @org.springframework.beans.factory.annotation.Autowired
    ReadByLooking looked;
}
