package org.fairlead.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.Golden;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Every route there is says who may call it, and nobody gets anything from one that does not say "anyone". */
@FairleadTest
class RouteCensusTest {

    private static final int MOST_OPEN_ROUTES = 13;
    private static final Set<Integer> TURNED_AWAY = Set.of(302, 401, 404);

    /** For addresses that the firewall does not even pass on. */
    private static final Set<Integer> TURNED_AWAY_MALFORMED = Set.of(302, 400, 401, 404);

    /** Routes of libraries that stay closed to everybody. */
    private static final Set<String> CLOSED = Set.of("GET /api/v1/openapi.json.yaml");

    @Autowired
    private MockMvc http;

    @Autowired
    private Guard guard;

    @Autowired
    private Map<String, HandlerMapping> mappings;

    @Test
    void everyRouteSaysWhoMayCallIt() {
        assertThat(routes())
                .filteredOn(route -> guard.rule(route.handler()) instanceof Guard.Rule.Closed)
                .extracting(Route::toString)
                .containsExactlyInAnyOrderElementsOf(CLOSED);
    }

    @Test
    void theRoutesThatAreOpenToAnyoneAreFewAndKnown() {
        var open = new TreeSet<String>();
        routes().stream()
                .filter(route -> guard.rule(route.handler()) instanceof Guard.Rule.Open)
                .map(Route::toString)
                .forEach(open::add);

        assertThat(open).hasSizeLessThanOrEqualTo(MOST_OPEN_ROUTES);
        Golden.check("access/open-routes.txt", String.join("\n", open));
    }

    @Test
    void whatIsServedOutsideControllersIsOnlyAssets() {
        for (var mapping : mappings.values()) {
            if (mapping instanceof AbstractUrlHandlerMapping byUrl) {
                byUrl.getHandlerMap().forEach((path, handler) -> {
                    assertThat(handler).as(path).isInstanceOf(ResourceHttpRequestHandler.class);
                    assertThat(path).startsWith("/assets/");
                });
            }
        }
    }

    @Test
    void nobodyGetsAnythingFromARouteThatIsNotOpen() throws Exception {
        var random = seeded();
        for (var route : guarded()) {
            var path = route.filled(random);
            assertThat(status(route.method(), path)).as(route + " as " + path).isIn(TURNED_AWAY);
        }
    }

    @Test
    void nobodyGetsAnythingByWritingTheAddressInAnotherWay() throws Exception {
        var random = seeded();
        for (var route : guarded()) {
            for (var path : mutations(route.filled(random))) {
                assertThat(status(route.method(), path))
                        .as(route + " as " + path)
                        .isIn(TURNED_AWAY_MALFORMED);
            }
        }
    }

    @Test
    void anOpenRouteNeverFailsForNobody() throws Exception {
        var random = seeded();
        for (var route : routes()) {
            if (guard.rule(route.handler()) instanceof Guard.Rule.Open
                    && !route.path().equals("/error")) {
                var path = route.filled(random);
                assertThat(status(route.method(), path))
                        .as(route + " as " + path)
                        .isLessThan(500);
            }
        }
    }

    private List<Route> guarded() {
        return routes().stream()
                .filter(route -> !(guard.rule(route.handler()) instanceof Guard.Rule.Open))
                .toList();
    }

    private List<Route> routes() {
        return mappings.values().stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> new Route(method.name(), path, handler)));
    }

    private int status(String method, String path) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), "/");
        request.with(built -> {
            built.setRequestURI(path);
            built.setPathInfo(decoded(path));
            return built;
        });
        if (!method.equals("GET")) {
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        return http.perform(request).andReturn().getResponse().getStatus();
    }

    private static String decoded(String path) {
        return path.replace("%2e", ".").replace("%2E", ".").replaceAll(";[^/]*", "");
    }

    private static List<String> mutations(String path) {
        var found = new ArrayList<String>();
        found.add(path + "/");
        found.add("/" + path);
        found.add(path + ";x=1");
        found.add(path.replaceFirst("(?<=.)/", ";x/"));
        found.add(path.replaceFirst("(?<=.)/", "//"));
        found.add("/%2e" + path);
        found.add("/./" + path.substring(1));
        found.add("/assets/.." + path);
        found.add("/assets/%2e%2e" + path);
        found.add(path + "%2e");
        found.add(path + ".json");
        found.add(path.toUpperCase(Locale.ROOT));
        found.add("/sign-in;" + path);
        return found;
    }

    private static RandomGenerator seeded() {
        long seed = System.nanoTime();
        System.out.println("RouteCensusTest seed " + seed);
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private record Route(String method, String path, HandlerMethod handler) {

        String filled(RandomGenerator random) {
            return path.replaceAll("\\{[^/]*}", new UUID(random.nextLong(), random.nextLong()).toString())
                    .replace("**", "x");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
