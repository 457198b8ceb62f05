package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Category;
import org.fairlead.catalogue.Service;
import org.fairlead.people.People;
import org.fairlead.people.Site;
import org.fairlead.people.Team;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.RecordId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Laws of changing, on random edits of every field: nothing unseen is overwritten, and no side's text is lost, by page and by program. */
@StandingTest
class EditLawTest extends OnIncidents {

    private static final int MEETINGS = 25;
    private static final List<String> SELECTED = List.of("service", "category", "site");
    private static final List<String> PEOPLE = List.of("reporter", "affected");
    private static final List<String> RADIOS = List.of("impact", "urgency");
    private static final String NOTHING = "nothing";

    /** No cell of the first matrix is 8 or 9, so that an override is never what the matrix says. */
    private static final Map<String, String> OVERRIDES =
            Map.of("8", "It can wait", "9", "It can wait until spring", "", "");

    @Autowired
    MockMvc http;

    @Autowired
    PeopleToName people;

    private final long seed = System.nanoTime();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    private final Map<String, List<String>> offered = new TreeMap<>();

    @BeforeEach
    void whatFieldsMayHold() {
        System.out.println("EditLawTest seed " + seed);
        offered.clear();
        offered.put("title", List.of("Mail is late", "Mail is lost", "E-mail waits", "Nothing arrives"));
        offered.put("description", List.of("", "Since nine.\nAll of us.", "Since ten.", "Ten minutes late"));
        offered.put("service", List.of("", estate.service.toString(), added(Catalogue.SERVICE, service())));
        offered.put(
                "category",
                List.of("", added(Catalogue.CATEGORY, category("A")), added(Catalogue.CATEGORY, category("B"))));
        offered.put("site", List.of("", added(People.SITE, site("North")), added(People.SITE, site("South"))));
        offered.put("reporter", List.of("", label(estate.userPerson.value()), label(estate.vipPerson.value())));
        offered.put("affected", Objects.requireNonNull(offered.get("reporter")));
        offered.put("impact", Agreements.FIRST_MATRIX.impacts());
        offered.put("urgency", Agreements.FIRST_MATRIX.urgencies());
        offered.put("priority", List.copyOf(OVERRIDES.keySet()));
    }

    private Service service() {
        return new Service("Calendar " + seed, estate.network.value(), null, Set.of(), null);
    }

    private Category category(String name) {
        return new Category(name + " " + seed, null, Set.of());
    }

    private Site site(String name) {
        return new Site(name + " " + seed, ZoneId.of("Europe/London"), null);
    }

    private <T> String added(RegisterKind<T> kind, T body) {
        return register.add(kind, body, estate.agent).id().toString();
    }

    private String label(UUID person) {
        return people.one(estate.agent, person).orElseThrow().label();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<String> choices(String field) {
        return Objects.requireNonNull(offered.get(field), field);
    }

    private Map<String, String> changed(Map<String, String> values) {
        var some = new TreeMap<>(values);
        for (var name : offered.keySet()) {
            if (random.nextInt(3) == 0) {
                some.put(name, any(choices(name)));
            }
        }
        some.put("priorityReason", Objects.requireNonNull(OVERRIDES.get(some.get("priority"))));
        return some;
    }

    @Test
    void whatTwoSendIsMergedOrBothAreShownToTheSecond() throws Exception {
        var first = new Browsing(http, scripts, estate.agent);
        var second = new Browsing(http, scripts, estate.dutyOfficer);
        for (int round = 0; round < MEETINGS; round++) {
            var path = "/incidents/" + number(logged()) + "/edit";
            var page = first.open(path);
            var before = values(page);
            var theirs = changed(before);
            var mine = changed(before);
            var seen = second.open(path);
            send(first, page, path, theirs);

            var answer = send(second, seen, path, mine);

            var met = met(before, theirs, mine);
            var now = values(first.open(path));
            if (met.isEmpty()) {
                assertThat(now).isEqualTo(merged(before, theirs, mine));
            } else {
                assertThat(now).as("kept until the second has seen it").isEqualTo(theirs);
                var shown = Jsoup.parse(answer);
                var words = shown.select(".govuk-error-message").text();
                for (var name : met) {
                    assertThat(words).contains("“" + shown(name, theirs) + "”", "“" + shown(name, mine) + "”");
                }
                send(second, shown, path, values(shown));
                assertThat(values(first.open(path))).as("once seen").isEqualTo(merged(before, theirs, mine));
            }
        }
    }

    private static List<String> met(Map<String, String> before, Map<String, String> theirs, Map<String, String> mine) {
        return before.keySet().stream()
                .filter(name -> {
                    var was = before.get(name);
                    var sent = mine.get(name);
                    return !sent.equals(was)
                            && !theirs.get(name).equals(was)
                            && !theirs.get(name).equals(sent);
                })
                .toList();
    }

    private static Map<String, String> merged(
            Map<String, String> before, Map<String, String> theirs, Map<String, String> mine) {
        var all = new TreeMap<>(theirs);
        mine.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                all.put(name, value);
            }
        });
        return all;
    }

    /** A value as people are told it. */
    private String shown(String name, Map<String, String> values) {
        var value = Objects.requireNonNull(values.get(name));
        if (value.isEmpty()) {
            return NOTHING;
        }
        return switch (name) {
            case "service" -> register.title(Catalogue.SERVICE, UUID.fromString(value));
            case "category" -> register.title(Catalogue.CATEGORY, UUID.fromString(value));
            case "site" -> register.title(People.SITE, UUID.fromString(value));
            case "reporter", "affected" -> value.substring(0, value.indexOf(" · "));
            default -> value.replace('\n', ' ');
        };
    }

    private static Map<String, String> values(Document page) {
        var values = new TreeMap<String, String>();
        values.put("title", page.select("input[name=title]").val());
        values.put(
                "description", page.select("textarea[name=description]").val().strip());
        values.put("priority", page.select("input[name=priority]").val());
        values.put("priorityReason", page.select("input[name=priorityReason]").val());
        SELECTED.forEach(name -> values.put(
                name, page.select("select[name=" + name + "] option[selected]").val()));
        PEOPLE.forEach(
                name -> values.put(name, page.select("input[name=" + name + "]").val()));
        RADIOS.forEach(name -> values.put(
                name, page.select("input[name=" + name + "][checked]").val()));
        return values;
    }

    /** Sent as browsers do, which end lines in their own way. */
    private static String send(Browsing by, Document page, String path, Map<String, String> values) throws Exception {
        var sent = new ArrayList<String>();
        values.forEach((name, value) -> sent.addAll(List.of(name, value.replace("\n", "\r\n"))));
        return by.send(page, path, sent.toArray(String[]::new)).getContentAsString();
    }

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    /** As {@link #whatTwoSendIsMergedOrBothAreShownToTheSecond}, by programs, which tell only what they change. */
    @Test
    void whatTwoProgramsSendIsMergedOrRefusedWithBothValues() {
        var first = scripts.as(estate.agent);
        var second = scripts.as(estate.dutyOfficer);
        for (int round = 0; round < MEETINGS; round++) {
            var id = logged();
            var address = "/api/v1/incidents/" + number(id);
            var before = fields(id);
            var theirs = changed(before);
            var mine = changed(before);
            var tag = first.get(address).tag();
            first.patch(address, tag, body(before, theirs)).is(200);
            first.post(address + "/notes", "{\"text\":\"Meanwhile\"}").is(201);
            int version = history(id).version();

            var answer = second.patch(address, tag, body(before, mine));

            var met = met(before, theirs, mine);
            if (met.isEmpty()) {
                answer.is(200);
                assertThat(fields(id)).isEqualTo(merged(before, theirs, mine));
            } else {
                answer.is(412);
                assertThat(history(id).version()).as("nothing is changed").isEqualTo(version);
                assertThat(answer.at("/code")).isEqualTo("stale-version");
                var told = new TreeMap<String, List<String>>();
                answer.json()
                        .at("/errors")
                        .forEach(error -> told.put(
                                error.at("/pointer").asString().substring(2),
                                List.of(
                                        error.at("/theirs").asString(""),
                                        error.at("/yours").asString(""))));
                var expected = new TreeMap<String, List<String>>();
                met.forEach(name -> expected.put(name, List.of(sent(name, theirs), sent(name, mine))));
                assertThat(told).isEqualTo(expected);
            }
        }
    }

    /** The fields with people by their labels, as forms hold them. */
    private Map<String, String> fields(RecordId id) {
        var fields = new TreeMap<>(IncidentFields.of(history(id)).values());
        PEOPLE.forEach(name ->
                fields.computeIfPresent(name, (any, person) -> person.isEmpty() ? "" : label(UUID.fromString(person))));
        return fields;
    }

    private String sent(String name, Map<String, String> values) {
        var value = Objects.requireNonNull(values.get(name));
        if (!PEOPLE.contains(name) || value.isEmpty()) {
            return value;
        }
        return people.called(estate.agent, value).getFirst().person().toString();
    }

    /** What differs, as JSON. */
    private String body(Map<String, String> before, Map<String, String> wanted) {
        var parts = new ArrayList<String>();
        wanted.keySet().stream()
                .filter(name -> !Objects.equals(before.get(name), wanted.get(name)))
                .forEach(name -> {
                    var value = sent(name, wanted).replace("\n", "\\n");
                    var text = value.isEmpty() ? "null" : name.equals("priority") ? value : "\"" + value + "\"";
                    parts.add("\"" + name + "\":" + text);
                });
        return "{" + String.join(",", parts) + "}";
    }

    @Test
    void aNoteOfSomebodyStopsNoProgram() {
        var address = "/api/v1/incidents/" + number(logged());
        var script = scripts.as(estate.agent);
        var tag = script.get(address).tag();
        script.post(address + "/notes", "{\"text\":\"Meanwhile\"}").is(201);

        script.patch(address, tag, "{\"title\":\"Mail is slow\"}").is(200);

        assertThat(script.patch(address, "\"99\"", "{\"title\":\"Mail\"}").status())
                .as("of a version that is yet to come")
                .isEqualTo(412);
    }

    @Test
    void whoeverAssignsAnewTakesNothingBackThatAnotherAssigned() throws Exception {
        var team = register.add(People.TEAM, new Team("Desk nights", estate.desk.value(), null), estate.agent)
                .id();
        var path = "/incidents/" + number(logged()) + "/assign";
        var first = new Browsing(http, scripts, estate.agent);
        var second = new Browsing(http, scripts, estate.dutyOfficer);
        var page = first.open(path);
        var seen = second.open(path);

        first.send(page, path, "team", team.toString(), "person", "");
        second.send(seen, path, "team", "", "person", estate.agent.person().toString());

        var both = first.open(path);
        assertThat(both.select("select[name=team] option[selected]").val()).isEqualTo(team.toString());
        assertThat(both.select("select[name=person] option[selected]").val())
                .isEqualTo(estate.agent.person().toString());
    }

    /** Programs replace only what they have read: who is at work, and what an incident is part of. */
    @Test
    void aProgramReplacesNothingItHasNotRead() {
        var script = scripts.as(estate.agent);
        var address = "/api/v1/incidents/" + number(logged());
        var wider = number(logged());
        var read = script.get(address).tag();
        var mine = "{\"owner\":\"%s\"}".formatted(estate.agent.person());
        assertThat(script.put(address + "/assignment", mine).status()).isEqualTo(428);
        assertThat(script.put(address + "/parent", "{\"parent\":\"%s\"}".formatted(wider))
                        .status())
                .isEqualTo(428);

        script.putOver(address, "/assignment", "{\"owner\":\"%s\"}".formatted(estate.dutyOfficer.person()))
                .is(200);

        assertThat(script.call("PUT", address + "/assignment", mine, Scripts.fresh(), "If-Match", read)
                        .status())
                .isEqualTo(412);
        assertThat(script.get(address).text())
                .contains(estate.dutyOfficer.person().toString());
    }
}
