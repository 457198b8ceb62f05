package org.fairlead.incident.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.Scripts.Said;
import org.fairlead.incident.StandingTest;
import org.fairlead.platform.rest.Cursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is sent, the answer says what is wrong with it; nothing breaks and nothing is half done. */
@StandingTest
class IncidentBadInputTest {

    private static final List<String> NO_OBJECTS =
            List.of("", "{", "[]", "null", "7", "\"text\"", "{\"a\":1} x", "{\"a\":1,\"a\":2}", "[".repeat(3_000));

    private static final List<String> STRANGE = List.of(
            "7",
            "1e400",
            "-3",
            "true",
            "\"\"",
            "\" \"",
            "[]",
            "[[1]]",
            "{}",
            "{\"id\":7}",
            "{\"id\":\"x\"}",
            "\"a\\u0000b\"",
            "\"a\\ud800b\"",
            "\"00000000-0000-7000-8000-000000000000\"",
            "\"EVERYBODY\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"" + "x".repeat(60_000) + "\"",
            "[\"00000000-0000-7000-8000-000000000000\",null,7]",
            "{\"SYMPTOMS\":7,\"HAT\":\"x\",\"IMPACT\":\"\\u0000\"}");

    @Autowired
    private Scripts scripts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Recipes recipes;

    @BeforeEach
    void anEstate() {
        recipes = new Recipes(scripts);
    }

    private static void told(String what, Said said) {
        assertThat(said.status()).as(what + ": " + said.text()).isBetween(400, 499);
        assertThat(said.response().getContentType()).as(what).startsWith("application/problem+json");
        assertThat(said.at("/detail")).as(what).isNotEmpty();
    }

    @Test
    void whatIsNoObjectIsNotRead() {
        for (var route : Recipes.mapped(mapping)) {
            var call = recipes.prepare(route);
            if (call.body() != null) {
                for (var body : NO_OBJECTS) {
                    told(route + " with " + shown(body), call.send(Scripts.fresh(), body));
                }
                told(route, call.send(Scripts.fresh(), null));
                told(route, call.send(Scripts.fresh(), "{\"title\":\"" + "x".repeat(1 << 20) + "\"}"));
            }
        }
    }

    @Test
    void strangeValuesAreToldFieldByField() {
        for (var shape : Shapes.ALL) {
            var route = route(shape);
            var call = recipes.prepare(route);
            for (var part : shape.parts()) {
                for (var value : STRANGE) {
                    var said = call.send(Scripts.fresh(), "{\"%s\":%s}".formatted(part.name(), value));
                    var what = route + " " + part.name() + "=" + shown(value);
                    assertThat(said.status()).as(what + ": " + said.text()).isBetween(200, 499);
                    if (said.status() >= 400) {
                        told(what, said);
                    } else {
                        call = recipes.prepare(route);
                    }
                }
            }
            told(route, recipes.prepare(route).send(Scripts.fresh(), "{\"hat\":\"bowler\"}"));
        }
    }

    private String route(Shape shape) {
        var all = new ArrayList<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var takes = handler.getMethodAnnotation(Takes.class);
            if (takes != null && takes.value().equals(shape.name())) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> info.getPatternValues().forEach(path -> all.add(method + " " + path)));
            }
        });
        return all.stream().sorted().findFirst().orElseThrow();
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }

    @Test
    void aNameThatSeveralHaveIsNotGuessed() {
        new Recipes(scripts);
        var desk = recipes.desk();

        var several = desk.post("/api/v1/incidents", "{\"title\":\"x\",\"service\":\"Messaging\"}");
        told("several", several);
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.at("/errors/0/pointer")).isEqualTo("#/service");
        assertThat(several.at("/errors/0/detail")).contains("More than one service");
        var none = desk.post("/api/v1/incidents", "{\"title\":\"x\",\"service\":{\"name\":\"Nowhere\"}}");
        assertThat(none.at("/errors/0/detail")).contains("There is no such service");
        var name = "Network " + recipes.estate().network;
        desk.post(recipes.logged() + "/hand-offs", """
                {"to":"%s","packet":{"SYMPTOMS":"a","IMPACT":"b","TESTS_DONE":"c"}}
                """.formatted(name)).is(201);
    }

    @Test
    void addressesThatLeadNowhereAreNotFound() {
        var desk = recipes.desk();
        var address = recipes.logged();
        for (var path : List.of(
                "/api/v1/incidents/INC-0000-0000",
                "/api/v1/incidents/nonsense",
                "/api/v1/incidents/00000000-0000-7000-8000-000000000000",
                "/api/v1/incidents/" + "x".repeat(300),
                address + "/hand-offs/1",
                address + "/hand-offs/99999999999999999999",
                address + "/pauses/-1",
                address + "/arbitrations/x",
                address + "/clocks/none/explanation",
                address + "/clocks/leg-x/explanation")) {
            assertThat(desk.get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/hand-offs/1/withdrawal", "/hand-offs/x/withdrawal", "/pauses/77/resumption")) {
            assertThat(desk.post(address + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void questionsThatCannotBeReadAreTold() {
        var desk = recipes.desk();
        var address = recipes.logged();
        var forged = new Cursor("incidents by -opened", false, List.of("9223372036854775807", "x")).text();
        var forgedToo = new Cursor("incidents by -opened", false, List.of("1", "x")).text();
        var other = new Cursor(
                        "incidents by opened",
                        false,
                        List.of("1", java.util.UUID.randomUUID().toString()))
                .text();
        for (var query : List.of(
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=x",
                "cursor=" + forged,
                "cursor=" + forgedToo,
                "cursor=" + other,
                "sort=colour",
                "filter=and%20and",
                "filter=%00",
                "filter=priority%20%3D%20P77",
                "q=%00",
                "q=" + "x".repeat(1_001),
                "fields=colour",
                "fields=a.b.c",
                "fields=")) {
            var said = desk.get("/api/v1/incidents?" + query);
            if (!query.equals("fields=")) {
                told(query, said);
            }
            assertThat(said.status()).as(query).isLessThan(500);
        }
        for (var query : List.of("show=nothing", "cursor=x", "limit=-1", "as-of=x")) {
            var path = query.startsWith("as-of") ? "/clocks?" : "/timeline?";
            told(query, desk.get(address + path + query));
        }
    }

    @Test
    void whatDoesNotFitTheStateIsRefusedAndChangesNothing() {
        var desk = recipes.desk();
        var address = recipes.logged();
        var version = desk.get(address).at("/version");
        for (var wrong : Map.of(
                        "/confirmation", "", "/closure", "", "/resumption", "", "/reopening", "{\"reason\":\"x\"}")
                .entrySet()) {
            var said = wrong.getValue().isEmpty()
                    ? desk.post(address + wrong.getKey())
                    : desk.post(address + wrong.getKey(), wrong.getValue());
            assertThat(said.status()).as(wrong.getKey() + said.text()).isEqualTo(409);
        }
        assertThat(desk.delete(address + "/merge").status()).isEqualTo(409);
        assertThat(desk.delete(address + "/parent").status()).isEqualTo(409);
        var itself = address.substring(address.lastIndexOf('/') + 1);
        assertThat(desk.putOver(address, "/parent", "{\"parent\":\"%s\"}".formatted(itself))
                        .status())
                .isEqualTo(409);
        assertThat(desk.post(address + "/hand-offs", "{\"to\":\"%s\"}".formatted(recipes.estate().network))
                        .status())
                .isEqualTo(422);
        assertThat(desk.get(address).at("/version")).isEqualTo(version);
    }

    @Test
    void whatIsNotForThemIsRefused() {
        var address = recipes.logged();
        var user = scripts.as(recipes.estate().user);
        assertThat(user.patch(address, "\"1\"", "{\"title\":\"x\"}").status()).isEqualTo(403);
        assertThat(user.post(address + "/closure").status()).isEqualTo(403);
        assertThat(user.post(address + "/notes", "{\"text\":\"x\",\"audience\":\"OWN\"}")
                        .status())
                .isEqualTo(422);
        assertThat(user.post(
                                "/api/v1/incidents",
                                "{\"title\":\"x\",\"reporter\":\"%s\"}"
                                        .formatted(recipes.estate().agent.person()))
                        .status())
                .isEqualTo(422);
        assertThat(recipes.desk()
                        .post(
                                address + "/notes",
                                "{\"text\":\"x\",\"named\":[\"%s\"]}".formatted(recipes.estate().network))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aChangeIsBasedOnAVersion() {
        var desk = recipes.desk();
        var address = recipes.logged();
        var tag = desk.get(address).tag();

        assertThat(desk.call("PATCH", address, "{\"title\":\"A\"}", Scripts.fresh())
                        .status())
                .isEqualTo(428);
        var changed =
                desk.patch(address, tag, "{\"title\":\"A\",\"service\":null}").is(200);
        assertThat(changed.at("/title")).isEqualTo("A");
        assertThat(changed.json().has("service")).isFalse();
        assertThat(changed.at("/description")).isEqualTo("Late");
        assertThat(desk.patch(address, tag, "{\"title\":\"B\"}").status()).isEqualTo(412);
        assertThat(desk.getUnless(address, changed.tag()).status()).isEqualTo(304);
        assertThat(desk.getUnless(address, tag).status()).isEqualTo(200);
        assertThat(desk.call("POST", address + "/closure", null, Scripts.fresh(), "If-Match", tag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void anOverriddenPriorityStaysUntilItIsGivenBackToTheMatrix() {
        var desk = recipes.desk();
        var address = recipes.logged();
        var said = patch(address, "{\"priority\":1,\"priorityReason\":\"Minister\"}");
        assertThat(said.at("/priority")).isEqualTo("1");
        assertThat(said.at("/computedPriority")).isEqualTo("2");
        assertThat(patch(address, "{\"impact\":\"Team\"}").at("/priority")).isEqualTo("1");
        assertThat(patch(address, "{\"priorityReason\":\"Two ministers\"}").at("/priorityReason"))
                .isEqualTo("Two ministers");
        assertThat(patch(address, "{\"priority\":null}").at("/priority")).isEqualTo("3");
        var tag = desk.get(address).tag();
        assertThat(desk.patch(address, tag, "{\"priority\":1}").at("/errors/0/pointer"))
                .isEqualTo("#/priorityReason");
        assertThat(desk.patch(address, tag, "{\"impact\":null}").status()).isEqualTo(422);
        assertThat(patch(address, "{\"description\":null}").json().has("description"))
                .isFalse();
    }

    private Said patch(String address, String body) {
        return recipes.desk()
                .patch(address, recipes.desk().get(address).tag(), body)
                .is(200);
    }
}
