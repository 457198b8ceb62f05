package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.schedule.Occurrence;
import org.fairlead.schedule.Schedule;
import org.fairlead.schedule.Schedules;
import org.fairlead.template.Standing;
import org.fairlead.template.Template;
import org.fairlead.template.Templates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Incident templates, and schedules that log from them: each date once, whatever happens meanwhile. */
@StandingTest
class ScheduleTest extends OnIncidents {

    private static final ZoneId UTC = ZoneId.of("UTC");

    @Autowired
    Templates templates;

    @Autowired
    Schedules schedules;

    @Autowired
    Records records;

    @Autowired
    RecordFilter filters;

    @Autowired
    MockMvc http;

    private final List<Template<Schedule>> kept = new java.util.ArrayList<>();

    @AfterEach
    void theyEnd() {
        scripts.at("09:00");
        for (var each : kept) {
            var now = templates.one(estate.agent, Schedule.KIND, each.id()).orElseThrow();
            stand(now, Standing.REMOVED);
        }
        kept.clear();
    }

    private Template<IncidentTemplate> template(String title) {
        var body = new IncidentTemplate(title, "As every week", estate.service, null, null, null, null, null);
        var said = new Template.Said<>("Check " + UUID.randomUUID(), "", body);
        return templates.keep(
                IncidentTemplate.KIND,
                new Templates.Wish<>(said, new Sharings.Wish(Sharing.PERSON, null)),
                estate.agent,
                Once.NONE);
    }

    private Template<Schedule> schedule(
            Template<IncidentTemplate> template, String start, String rule, boolean catchUp) {
        var body = new Schedule(template.id(), LocalDateTime.parse(start), rule, UTC, null, catchUp);
        var said = new Template.Said<>("Daily " + UUID.randomUUID(), "", body);
        var made = templates.keep(
                Schedule.KIND,
                new Templates.Wish<>(said, new Sharings.Wish(Sharing.PERSON, null)),
                estate.agent,
                Once.NONE);
        kept.add(made);
        return made;
    }

    private Template<Schedule> stand(Template<Schedule> schedule, Standing standing) {
        return templates.stand(
                Schedule.KIND,
                new Templates.Read(schedule.id(), schedule.version()),
                standing,
                estate.agent,
                Once.NONE);
    }

    private List<Row> logged(String title) {
        var actor = estate.agent;
        var condition = filters.condition(filters.read("title = \"" + title + "\"", actor), actor, UTC);
        return records.list(actor, RecordList.first(condition, RecordList.Sort.NEWEST, 50))
                .rows();
    }

    private static String title() {
        return "Weekly check " + UUID.randomUUID();
    }

    @Test
    void eachDateLogsOneIncidentHoweverManyLook() {
        var title = title();
        var schedule = schedule(template(title), "2031-03-04T09:30", "FREQ=DAILY", false);

        schedules.handleDue();
        assertThat(logged(title)).isEmpty();

        scripts.at("09:31");
        IntStream.range(0, 6)
                .mapToObj(each -> CompletableFuture.runAsync(schedules::handleDue))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(logged(title)).hasSize(1);
        assertThat(logged(title).getFirst().subject().service()).isEqualTo(estate.service);
        assertThat(schedules.made(estate.agent, schedule.id(), 10))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.due()).isEqualTo(Instant.parse("2031-03-04T09:30:00Z"));
                    assertThat(made.number()).isEqualTo(logged(title).getFirst().number());
                });
        assertThat(schedules.made(estate.networkLead, schedule.id(), 10)).isEmpty();
    }

    /** The process was killed after the incident was logged and before it was written down that it was. */
    @Test
    void whatWasLoggedAndNotWrittenDownIsNotLoggedAgain() {
        var title = title();
        var template = template(title);
        var schedule = schedule(template, "2031-03-04T09:30", "FREQ=DAILY", false);
        scripts.at("09:31");
        var key = "schedule:" + schedule.id() + ":2031-03-04T09:30:00Z";
        incidents.log(template.body().command("schedule"), estate.agent, new Intent(null, key, Once.digest(key)));

        schedules.handleDue();

        assertThat(logged(title)).hasSize(1);
        assertThat(schedules.made(estate.agent, schedule.id(), 10))
                .extracting(Occurrence::record)
                .containsExactly(logged(title).getFirst().id().value());
    }

    @Test
    void whatWasMissedIsSkippedOrMadeUpForAsChosen() {
        var skipped = title();
        var madeUp = title();
        schedule(template(skipped), "2031-03-04T09:10", "FREQ=DAILY", false);
        var catching = schedule(template(madeUp), "2031-03-04T09:10", "FREQ=DAILY", true);

        clock.set(Instant.parse("2031-03-06T12:00:00Z"));
        schedules.handleDue();

        assertThat(logged(skipped)).isEmpty();
        assertThat(logged(madeUp)).hasSize(3);
        assertThat(schedules.made(estate.agent, kept.getFirst().id(), 10))
                .extracting(Occurrence::result)
                .containsOnly(Occurrence.Result.SKIPPED);
        assertThat(schedules.made(estate.agent, catching.id(), 10)).hasSize(3);
    }

    @Test
    void whatIsPausedMakesNothingAndMakesUpForNothing() {
        var title = title();
        var schedule = schedule(template(title), "2031-03-04T09:10", "FREQ=DAILY", true);
        var paused = stand(schedule, Standing.RETIRED);
        clock.set(Instant.parse("2031-03-06T12:00:00Z"));
        schedules.handleDue();
        assertThat(logged(title)).isEmpty();

        stand(paused, Standing.OFFERED);
        schedules.handleDue();
        assertThat(logged(title)).isEmpty();
        clock.set(Instant.parse("2031-03-07T09:11:00Z"));
        schedules.handleDue();
        assertThat(logged(title)).hasSize(1);
    }

    @Test
    void aTemplateThatIsGoneIsSaidSo() {
        var title = title();
        var template = template(title);
        var schedule = schedule(template, "2031-03-04T09:10", "FREQ=DAILY", false);
        templates.stand(
                IncidentTemplate.KIND,
                new Templates.Read(template.id(), template.version()),
                Standing.RETIRED,
                estate.agent,
                Once.NONE);
        scripts.at("09:11");
        schedules.handleDue();

        assertThat(logged(title)).isEmpty();
        assertThat(schedules.made(estate.agent, schedule.id(), 10).getFirst().sentence())
                .isEqualTo("Its incident template is not in use any more.");
    }

    @Test
    void aScheduleThatCannotWorkIsRefused() {
        var template = template(title());
        assertThatThrownBy(() -> schedule(template, "2031-03-04T09:10", "FREQ=SOMETIMES", false))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(
                                        refused.refusal().fields().getFirst().field())
                                .isEqualTo("rule"));
        var strange = new Schedule(UUID.randomUUID(), LocalDateTime.parse("2031-03-04T09:10"), null, UTC, null, false);
        assertThatThrownBy(() -> templates.keep(
                        Schedule.KIND,
                        new Templates.Wish<>(
                                new Template.Said<>("Odd", "", strange), new Sharings.Wish(Sharing.PERSON, null)),
                        estate.agent,
                        Once.NONE))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void thePagesFillInAndShowTheNextDates() throws Exception {
        var title = title();
        var template = template(title);
        var agent = new Browsing(http, scripts, estate.agent);

        var form = agent.open("/incidents/new?template=" + template.id());
        assertThat(form.select("#title").attr("value")).isEqualTo(title);
        assertThat(form.select("#service option[selected]").attr("value")).isEqualTo(estate.service.toString());

        var shown = agent.send(agent.open("/schedules/new"), "/schedules/new", values(template, "again", "yes"));
        assertThat(shown.getContentAsString())
                .contains("Next dates", "Wednesday 5 March 2031, 09:00:00", "Sunday 9 March 2031, 09:00:00");
        var done = agent.send(agent.open("/schedules/new"), "/schedules/new", values(template, "none", ""));
        assertThat(done.getStatus()).isEqualTo(302);
        var page = agent.open(String.valueOf(done.getHeader("Location")));
        assertThat(page.select("#made").text()).contains("Nothing so far");
        var id = UUID.fromString(lastPart(String.valueOf(done.getHeader("Location"))));
        kept.add(templates.one(estate.agent, Schedule.KIND, id).orElseThrow());
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String[] values(Template<IncidentTemplate> template, String last, String value) {
        return new String[] {
            "name",
            "Daily",
            "template",
            template.id().toString(),
            "start-date",
            "2031-03-05",
            "start-time",
            "09:00",
            "zone",
            "UTC",
            "repeat",
            "DAILY",
            "sharing",
            "person",
            last,
            value
        };
    }

    @Test
    void theInterfaceDoesAllOfIt() {
        Actor actor = estate.agent;
        var agent = scripts.as(actor);
        var template = agent.post("/api/v1/incident-templates", """
                {"name": "Check", "incident": {"title": "Weekly check", "impact": "Site"}}""");
        assertThat(template.status()).isEqualTo(201);
        var made = agent.post(
                "/api/v1/schedules", """
                {"name": "Weekly", "template": "%s", "start": "2031-03-05T09:00:00", "rule": "FREQ=WEEKLY", "zone": "UTC"}""".formatted(template.json().get("id").asString()));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("next")).hasSize(5);
        var path = "/api/v1/schedules/" + made.json().get("id").asString();
        assertThat(agent.get(path + "/occurrences").json().get("items")).isEmpty();
        assertThat(agent.patch(path, "\"1\"", "{\"rule\": \"FREQ=NEVER\"}").status())
                .isEqualTo(422);
        assertThat(agent.patch(path + "/standing", "\"1\"", "{\"standing\": \"removed\"}")
                        .status())
                .isEqualTo(200);
        assertThat(agent.post("/api/v1/schedules", "{\"name\": \"X\"}").status())
                .isEqualTo(422);
    }

    @Test
    void whatItMadeIsForThoseWhoMayChangeItAndInTheNameOfWhoeverDid() {
        var officer = estate.dutyOfficer;
        var everybody = new Sharings.Wish(Sharing.EVERYONE, null);
        var title = title();
        var filled = new IncidentTemplate(title, "As every day", estate.service, null, null, null, null, null);
        var template = templates.keep(
                IncidentTemplate.KIND,
                new Templates.Wish<>(new Template.Said<>("Check " + UUID.randomUUID(), "", filled), everybody),
                officer,
                Once.NONE);
        var body = new Schedule(template.id(), LocalDateTime.parse("2031-03-04T09:01"), "FREQ=DAILY", UTC, null, true);
        var shared = templates.keep(
                Schedule.KIND,
                new Templates.Wish<>(new Template.Said<>("Daily " + UUID.randomUUID(), "", body), everybody),
                officer,
                Once.NONE);

        scripts.at("09:02");
        schedules.handleDue();

        assertThat(schedules.made(officer, shared.id(), 10)).hasSize(1);
        assertThat(templates.one(estate.networkLead, Schedule.KIND, shared.id()))
                .isPresent();
        assertThat(schedules.made(estate.networkLead, shared.id(), 10)).isEmpty();
        assertThat(logged(title)).hasSize(1);
        templates.stand(
                Schedule.KIND, new Templates.Read(shared.id(), shared.version()), Standing.REMOVED, officer, Once.NONE);
    }
}
