package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.fairlead.calendar.Calendars;
import org.fairlead.calendar.WorkingCalendar;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FairleadTest
class CalculationRestTest {

    private static final String ADDRESS = "/api/v1/clock-calculations";
    private static final String OFFICE =
            "{\"zone\":\"Europe/London\",\"windows\":[\"Mon-Fri 08:00-18:00\"],\"holidays\":[\"england-and-wales\"]}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    @Autowired
    private Register register;

    private Estate.Someone ann;
    private String bearer;

    @BeforeEach
    void signIn() {
        ann = estate.atAProvider(Role.REQUESTER);
        bearer = estate.bearer(ann);
    }

    private MockHttpServletResponse ask(String body) throws Exception {
        return http.perform(post(ADDRESS)
                        .header("Authorization", bearer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private JsonNode answer(String body) throws Exception {
        var response = ask(body);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return JSON.readTree(response.getContentAsString());
    }

    private List<String> pointers(String body) throws Exception {
        var response = ask(body);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(422);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        var problem = JSON.readTree(response.getContentAsString());
        assertThat(problem.get("code").asString()).isEqualTo("invalid-input");
        return StreamSupport.stream(problem.get("errors").spliterator(), false)
                .map(error -> error.get("pointer").asString())
                .toList();
    }

    private static String question(String calendar, String opened, String target, String rest) {
        return "{\"calendar\":%s,\"opened\":\"%s\",\"targetMinutes\":%s%s}".formatted(calendar, opened, target, rest);
    }

    @Test
    void theWorkedExampleF18ExplainsItself() throws Exception {
        var answer = answer(question(
                OFFICE,
                "2026-01-16T16:30:00Z",
                "480",
                ",\"pauses\":[{\"from\":\"2026-01-16T17:00:00Z\",\"to\":\"2026-01-19T09:00:00Z\"}],"
                        + "\"asOf\":\"2026-01-19T16:31:00Z\""));

        assertThat(answer.get("due").asString()).isEqualTo("2026-01-19T16:30:00Z");
        assertThat(answer.get("dueLocal").asString()).startsWith("2026-01-19T16:30");
        assertThat(answer.get("runningMinutes").asLong()).isEqualTo(481);
        assertThat(answer.get("runningSeconds").asLong()).isEqualTo(28_860);
        assertThat(answer.get("breached").asBoolean()).isTrue();
        assertThat(answer.get("breachedAt").asString()).isEqualTo("2026-01-19T16:30:00Z");
        assertThat(answer.get("remainingMinutes").asLong()).isEqualTo(-1);
        assertThat(sum(answer.get("intervals"))).isEqualTo(28_860);
        assertThat(sum(answer.get("intervalsUntilDue"))).isEqualTo(28_800);
        assertThat(answer.get("intervals").get(1).get("kind").asString()).isEqualTo("PAUSED");
        assertThat(answer.get("intervals").get(1).get("pausedSeconds").asLong()).isEqualTo(7_200);
        assertThat(answer.get("ignored")).isEmpty();
    }

    private static long sum(JsonNode intervals) {
        var sum = 0L;
        for (var interval : intervals) {
            sum += interval.get("workingSeconds").asLong();
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a target that ends at closing time|2026-01-16T08:00:00Z|600|2026-01-16T18:00:00Z",
                "one minute more is due on the next working day|2026-01-16T08:00:00Z|601|2026-01-19T08:01:00Z",
                "no target is due at once when open|2026-01-16T09:00:00Z|0|2026-01-16T09:00:00Z",
                "no target is due at the next opening|2026-01-16T18:00:00Z|0|2026-01-19T08:00:00Z",
                "bank holidays are closed|2026-04-02T17:00:00+01:00|120|2026-04-07T08:00:00Z",
                "local times are read in the zone|2026-07-01T09:00|60|2026-07-01T09:00:00Z",
                "a space for the T|2026-07-01 09:00:30|60|2026-07-01T09:00:30Z",
                "an offset without a colon|2026-07-01T09:00:00+0100|60|2026-07-01T09:00:00Z",
                "small letters|2026-07-01t08:00:00z|60|2026-07-01T09:00:00Z",
            })
    void dueTimes(String what, String opened, String target, String due) throws Exception {
        assertThat(answer(question(OFFICE, opened, target, "")).get("due").asString())
                .as(what)
                .isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Mon-Fri 22:00-06:00\"",
                "[\"Mon-Fri 22:00-06:00\"]",
                "[\"Mon-Fri 22:00\\u201306:00\"]",
                "[{\"days\":[\"MONDAY\",\"tue\",\"Wed\",\"Thu\",\"friday\"],\"from\":\"22:00\",\"to\":\"06:00\"}]",
                "[{\"days\":\"Mon-Fri\",\"from\":\"22:00\",\"to\":\"6:00\"}]",
                "{\"days\":\"weekdays\",\"opens\":\"22:00\",\"closes\":\"06:00\"}",
                "[{\"days\":[1,2,3,4,5],\"start\":\"22:00:00\",\"end\":\"06:00:00\"}]",
                "{\"Mon-Fri\":\"22:00-06:00\"}",
                "{\"Mon\":[\"22:00-06:00\"],\"Tue-Fri\":[{\"from\":\"22:00\",\"to\":\"06:00\"}]}",
            })
    void windowsMayBeWrittenInManyForms(String windows) throws Exception {
        var calendar = "{\"zone\":\"Europe/London\",\"windows\":" + windows + "}";
        var answer = answer(question(calendar, "2026-01-16T23:00:00Z", "540", ",\"asOf\":\"2026-01-17T12:00:00Z\""));

        assertThat(answer.get("runningMinutes").asLong())
                .as("Friday night belongs to Friday")
                .isEqualTo(420);
        assertThat(answer.get("due").asString()).isEqualTo("2026-01-20T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"holidays\":\"england-and-wales\"",
                "\"holidays\":[\"England and Wales\"]",
                "\"holidays\":[\"2026-04-03\",\"2026-04-06\"]",
                "\"holidays\":{\"division\":\"england-and-wales\"}",
                "\"holidays\":{\"dates\":[\"2026-04-03\",{\"date\":\"2026-04-06\"}]}",
                "\"division\":\"england-and-wales\"",
            })
    void holidaysMayBeWrittenInManyForms(String holidays) throws Exception {
        var calendar = "{\"timeZone\":\"Europe/London\",\"windows\":\"Mon-Fri 08:00-18:00\"," + holidays + "}";

        assertThat(answer(question(calendar, "2026-04-02T17:00:00+01:00", "120", ""))
                        .get("due")
                        .asString())
                .isEqualTo("2026-04-07T08:00:00Z");
    }

    @Test
    void aHolidayTakesTheWholeWindowThatPassesMidnightAndLeavesTheOneBefore() throws Exception {
        var calendar = "{\"zone\":\"Europe/London\",\"windows\":\"Mon-Sun 22:00-06:00\",\"holidays\":\"2026-01-15\"}";
        var answer = answer(question(calendar, "2026-01-14T22:00:00Z", "600", ",\"asOf\":\"2026-01-17T00:00:00Z\""));

        assertThat(answer.get("due").asString()).isEqualTo("2026-01-17T00:00:00Z");
        assertThat(answer.get("breached").asBoolean()).isFalse();
    }

    @Test
    void aCalendarOfTheRegisterIsFoundByNameOrId() throws Exception {
        var name = "Night shift " + ann.login();
        var body = new WorkingCalendar(name, ZoneId.of("Europe/London"), "Mon-Fri 08:00-18:00", null, Set.of());
        var item = register.add(Calendars.CALENDAR, body, Actor.tool(ann.organisation()));

        for (var calendar : List.of(
                "\"" + name + "\"",
                "\" " + name.toUpperCase(java.util.Locale.ROOT) + "\"",
                "\"" + item.id() + "\"",
                "{\"id\":\"" + item.id() + "\"}",
                "{\"name\":\"" + name + "\"}")) {
            var answer = answer(question(calendar, "2026-07-01 09:00", "60", ""));
            assertThat(answer.get("due").asString()).as(calendar).isEqualTo("2026-07-01T09:00:00Z");
            assertThat(answer.get("calendar").get("id").asString())
                    .isEqualTo(item.id().toString());
        }
        var closed = question("\"" + name + "\"", "2026-07-01 09:00", "60", ",\"holidays\":[\"2026-07-01\"]");
        assertThat(answer(closed).get("due").asString()).isEqualTo("2026-07-02T08:00:00Z");
        register.add(Calendars.CALENDAR, body, Actor.tool(ann.organisation()));
        assertThat(pointers(question("\"" + name + "\"", "2026-07-01 09:00", "60", "")))
                .containsExactly("#/calendar");
    }

    @Test
    void hoursMayStandBesideTheQuestion() throws Exception {
        var answer = answer(
                "{\"zone\":\"Europe/London\",\"windows\":\"Mon-Fri 08:00-18:00\",\"opened\":\"2026-07-01 09:00\","
                        + "\"targetMinutes\":\"60\",\"case\":17}");

        assertThat(answer.get("due").asString()).isEqualTo("2026-07-01T09:00:00Z");
        assertThat(answer.get("ignored").get(0).asString()).isEqualTo("/case");
        assertThat(pointers(
                        "{\"zone\":\"Mars\",\"windows\":\"x\",\"opened\":\"2026-07-01 09:00\",\"targetMinutes\":1}"))
                .containsExactly("#/zone", "#/windows/0");
    }

    @Test
    void aPauseThatGoesOnHasNoDueTimeButSaysWhenItWouldBe() throws Exception {
        var pause = ",\"pauses\":[{\"from\":\"2026-01-16T09:00:00Z\"}],\"asOf\":\"2026-01-16T10:00:00Z\"";
        var answer = answer(question(OFFICE, "2026-01-16T08:00:00Z", "120", pause));

        assertThat(answer.get("due").isNull()).isTrue();
        assertThat(answer.get("state").asString()).isEqualTo("PAUSED");
        assertThat(answer.get("dueIfResumedNow").asString()).isEqualTo("2026-01-16T11:00:00Z");
    }

    @Test
    void pausesMayOverlapTouchAndLieOutside() throws Exception {
        var pauses = ",\"asOf\":\"2026-01-16T18:00:00Z\",\"pauses\":["
                + "{\"from\":\"2026-01-15T00:00:00Z\",\"to\":\"2026-01-16T09:00:00Z\"},"
                + "{\"from\":\"2026-01-16T08:30:00Z\",\"to\":\"2026-01-16T10:00:00Z\"},"
                + "{\"from\":\"2026-01-16T10:00:00Z\",\"to\":\"2026-01-16T10:00:00Z\"},"
                + "{\"from\":\"2026-01-16T20:00:00Z\",\"to\":\"2026-01-17T20:00:00Z\"},"
                + "{\"from\":\"2027-01-16T20:00:00Z\",\"to\":\"2027-01-17T20:00:00Z\"}]";
        var answer = answer(question(OFFICE, "2026-01-16T08:00:00Z", "480", pauses));

        assertThat(answer.get("runningMinutes").asLong()).isEqualTo(480);
        assertThat(answer.get("due").asString()).isEqualTo("2026-01-16T18:00:00Z");
        assertThat(answer.get("breached").asBoolean()).isFalse();
    }

    @Test
    void everythingThatIsWrongIsSaidAtItsPlace() throws Exception {
        assertThat(pointers("{}")).containsExactly("#/calendar", "#/opened", "#/targetMinutes");
        assertThat(pointers(question(
                        "{\"zone\":\"Europe/Londn\",\"windows\":[{\"days\":\"Mon\",\"from\":\"8\",\"to\":\"25:00\"},7]}",
                        "yesterday",
                        "-1",
                        ",\"pauses\":[{\"from\":\"2026-01-02\"},5]")))
                .containsExactlyInAnyOrder(
                        "#/calendar/windows/0/from",
                        "#/calendar/windows/0/to",
                        "#/calendar/windows/1",
                        "#/calendar/zone",
                        "#/opened",
                        "#/targetMinutes",
                        "#/pauses/0/from",
                        "#/pauses/1");
        assertThat(pointers(question(OFFICE, "2026-03-29T01:30:00", "1", ""))).containsExactly("#/opened");
        assertThat(pointers(question(OFFICE, "9999-01-01T00:00:00Z", "1", ""))).containsExactly("#/opened");
        assertThat(pointers(question("\"No such calendar\"", "2026-01-01T00:00:00Z", "1", "")))
                .containsExactly("#/calendar");
        assertThat(pointers(question(
                        OFFICE,
                        "2026-01-01T00:00:00Z",
                        "1",
                        ",\"pauses\":[{\"from\":\"2026-01-03T00:00:00Z\",\"to\":\"2026-01-02T00:00:00Z\"}]")))
                .containsExactly("#/pauses/0/to");
        assertThat(pointers(
                        question("{\"zone\":\"UTC\",\"windows\":[\"Mon 09:00-09:00\"]}", "2026-01-01T00:00Z", "1", "")))
                .containsExactly("#/calendar/windows/0");
    }

    @Test
    void timesThatHappenTwiceAskForTheOffset() throws Exception {
        var response = ask(question(OFFICE, "2026-10-25T01:30", "1", ""));

        assertThat(response.getContentAsString()).contains("happens twice", "+01:00");
    }

    @Test
    void whoIsNotSignedInMayNotAskAndNoKeyIsNeeded() throws Exception {
        var response = http.perform(post(ADDRESS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(question(OFFICE, "2026-01-01T00:00:00Z", "1", "")))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(ask(question(OFFICE, "2026-01-01T00:00:00Z", "1", "")).getStatus())
                .isEqualTo(200);
    }

    /** Strange questions are refused or answered, never failed. Somebody new asks now and then, because of the rate limit. */
    @Test
    void noQuestionMakesItFail() throws Exception {
        var seed = Long.getLong("clocks.seed", System.nanoTime());
        var cases = Integer.getInteger("clocks.questions", 1_500);
        System.out.printf("calculator: %d strange questions, seed %d%n", cases, seed);
        var strange = new StrangeQuestions(new Random(seed));
        for (var i = 0; i < cases; i++) {
            var body = strange.next();
            if (i % 250 == 0) {
                signIn();
            }
            var response = ask(body);
            var shown = body.length() > 500 ? body.substring(0, 500) : body;
            assertThat(response.getStatus())
                    .as("seed %d, case %d: %s answered %s", seed, i, shown, response.getContentAsString())
                    .isIn(200, 400, 413, 422);
            assertThat(response.getContentAsByteArray().length).as(shown).isLessThan(2_000_000);
        }
    }
}
