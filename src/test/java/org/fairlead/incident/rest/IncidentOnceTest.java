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
            assertThat(again.response().getHeader("Location"))
                    .as(route)
                    .isEqualTo(first.response().getHeader("Location"));
            assertThat(version(recipes, call)).as(route).isEqualTo(version);
        }
    }

    private static String version(Recipes recipes, Recipes.Call call) {
        return call.incident().isEmpty() ? "" : recipes.desk().get(call.incident()).is(200).at("/version");
    }

    @Test
    void aKeyIsNotTakenForAnotherRequest() {
        var recipes = new Recipes(scripts);
        for (var route : Recipes.mapped(mapping)) {
            var call = recipes.prepare(route);
            var key = Scripts.fresh();
            call.send(key);

            var other = call.by()
                    .call("POST", recipes.logged() + "/notes", "{\"text\":\"Something else\",\"audience\":\"EVERYONE\"}", key);

            assertThat(other.status()).as(route + ": " + other.text()).isIn(404, 422);
            assertThat(other.at("/code")).as(route).isIn("idempotency-key-reused", "not-found");
        }
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
