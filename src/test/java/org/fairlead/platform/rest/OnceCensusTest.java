package org.fairlead.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.fairlead.testing.FairleadTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every call that changes something takes what makes it happen once, or says here why sending it again is the same anyway. A new one that
 * does neither fails this test.
 */
@FairleadTest
class OnceCensusTest {

    private static final String API = "/api/v1/";

    /** Calls that need no key, with the reason. */
    private static final Map<String, String> THE_SAME_AGAIN = Map.of(
            "DELETE /api/v1/notifications/devices/{id}", "a device taken away stays so",
            "DELETE /api/v1/records/{record}/drafts/{id}", "a draft thrown away stays so",
            "DELETE /api/v1/tokens/{id}", "a token withdrawn stays so",
            "POST /api/v1/clock-calculations", "it calculates and keeps nothing",
            "POST /api/v1/tokens",
                    "the secret is told once and kept nowhere, so no answer can be given again; a lost one is withdrawn",
            "PUT /api/v1/records/{record}/presence", "it says how things are now");

    @Autowired
    Collection<RequestMappingHandlerMapping> mappings;

    @Test
    void everyChangingCallHappensOnce() {
        var without = new TreeSet<String>();
        int all = 0;
        for (var mapping : mappings) {
            for (var route : mapping.getHandlerMethods().entrySet()) {
                for (var method : route.getKey().getMethodsCondition().getMethods()) {
                    for (var path : route.getKey().getPatternValues()) {
                        if (method != RequestMethod.GET && path.startsWith(API)) {
                            all++;
                            boolean asks = Arrays.asList(
                                            route.getValue().getMethod().getParameterTypes())
                                    .contains(RequestIntent.class);
                            if (!asks) {
                                without.add(method + " " + path);
                            }
                        }
                    }
                }
            }
        }

        assertThat(without).containsExactlyInAnyOrderElementsOf(THE_SAME_AGAIN.keySet());
        assertThat(all).isGreaterThan(100);
    }
}
