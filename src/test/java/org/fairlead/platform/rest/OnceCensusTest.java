package org.fairlead.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
            "DELETE /api/v1/tokens/{id}", "a token withdrawn stays so",
            "POST /api/v1/clock-calculations", "it calculates and keeps nothing",
            "POST /api/v1/tokens",
                    "the secret is told once and kept nowhere, so no answer can be given again; a lost one is withdrawn",
            "PUT /api/v1/records/{record}/presence", "it says how things are now");

    /** Calls that ask for a key and keep no receipt of it: steps that lead one way only, so that a second one finds the first. */
    private static final Set<String> ONE_WAY = Set.of(
            "BulkResource.carryOut",
            "BulkResource.end",
            "BulkResource.undo",
            "ListImportResource.carryOut",
            "ListImportResource.end",
            "ListImportResource.undo");

    private static final Pattern THROWN_AWAY =
            Pattern.compile("(?m)^    \\S.* (\\w+)\\([^;]*?\\{\\s*intent\\.once\\(\\);$");

    @Test
    void aKeyIsKeptWhereACallCanBeDoneTwice() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var found = files.filter(file -> file.toString().endsWith("Resource.java"))
                    .flatMap(file -> THROWN_AWAY
                            .matcher(text(file))
                            .results()
                            .map(match -> file.getFileName().toString().replace(".java", ".") + match.group(1)))
                    .toList();

            assertThat(found).containsExactlyInAnyOrderElementsOf(ONE_WAY);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

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
