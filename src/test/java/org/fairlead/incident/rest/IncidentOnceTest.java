package org.fairlead.incident.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call that changes something happens once, however often it is sent, and is answered the same each time. */
@StandingTest
class IncidentOnceTest {

    @Autowired
    private Scripts scripts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyUnsafeRouteIsAmongTheRecipes() {
        assertThat(new Recipes(scripts).routes()).containsExactlyInAnyOrderElementsOf(Recipes.mapped(mapping));
    }

    @Test
    void everyUnsafeCallSentTwiceHappensOnceAndIsAnsweredTheSame() {
        var recipes = new Recipes(scripts);
        for (var route : Recipes.mapped(mapping)) {
            var call = recipes.prepare(route);
            var key = Scripts.fresh();

            var first = call.send(key);
            assertThat(first.status()).as(route + ": " + first.text()).isBetween(200, 201);
            if (!call.incident().isEmpty()) {
                recipes.desk()
                        .post(call.incident() + "/notes", "{\"text\":\"Meanwhile\"}")
                        .is(201);
            }
            var version = version(recipes, call);
            var again = call.send(key, call.body() == null ? null : "  " + call.body());

            assertThat(again.status()).as(route).isEqualTo(first.status());
            assertThat(again.text()).as(route).isEqualTo(first.text());
            assertThat(again.tag()).as(route).isEqualTo(first.tag());
            assertThat(again.location()).as(route).isEqualTo(first.location());
            assertThat(version(recipes, call)).as(route).isEqualTo(version);
        }
    }

    private static String version(Recipes recipes, Recipes.Call call) {
        return call.incident().isEmpty()
                ? ""
                : recipes.desk().get(call.incident()).is(200).at("/version");
    }

    @Test
    void aKeyIsNotTakenForAnotherRequest() {
        var recipes = new Recipes(scripts);
        for (var route : Recipes.mapped(mapping)) {
            var call = recipes.prepare(route);
            var key = Scripts.fresh();
            call.send(key);

            var address = call.incident().isEmpty() ? recipes.logged() : call.incident();
            var body = "{\"text\":\"Something else\",\"audience\":\"EVERYONE\"}";
            var other = call.by().call("POST", address + "/notes", body, key);

            assertThat(other.status()).as(route + ": " + other.text()).isEqualTo(422);
            assertThat(other.at("/code")).as(route).isEqualTo("idempotency-key-reused");
        }
    }

    /** A change that changed nothing was answered too: sent again after others changed more, it still changes nothing. */
    @Test
    void aChangeThatHadNothingToChangeIsRememberedToo() {
        var recipes = new Recipes(scripts);
        var incident = recipes.logged();
        var desk = recipes.desk();
        var before = desk.get(incident).is(200);
        var key = Scripts.fresh();
        var same = "{\"title\":\"" + before.at("/title") + "\"}";
        var first = desk.call("PATCH", incident, same, key, "If-Match", before.tag())
                .is(200);
        desk.patch(incident, before.tag(), "{\"title\":\"Something else by now\"}")
                .is(200);

        var again = desk.call("PATCH", incident, same, key, "If-Match", before.tag());

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(desk.get(incident).at("/title")).isEqualTo("Something else by now");
        assertThat(desk.call("PATCH", incident, "{\"title\":\"Another\"}", key, "If-Match", before.tag())
                        .at("/code"))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void everyUnsafeCallAsksForItsKey() {
        var recipes = new Recipes(scripts);
        for (var route : Recipes.mapped(mapping)) {
            var answer = recipes.prepare(route).send(null);

            assertThat(answer.status()).as(route).isEqualTo(400);
            assertThat(answer.at("/code")).as(route).isEqualTo("idempotency-key-missing");
        }
    }
}
