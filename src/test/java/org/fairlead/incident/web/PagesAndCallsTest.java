package org.fairlead.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairlead.testing.FairleadTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever a page does, a program can do: {@code docs/reference/pages-and-calls.md} names for every action of every page the call that
 * does the same, or says why there is none. The table is held against the routes there are, both ways.
 */
@FairleadTest
class PagesAndCallsTest {

    private static final Path TABLE = Path.of("docs/reference/pages-and-calls.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(POST [^`]+)` \\| (.+) \\|$");
    private static final Pattern CALL = Pattern.compile("`((?:POST|PUT|PATCH|DELETE) [^`]+)`");
    private static final Set<RequestMethod> CHANGING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);
    private static final String API = " /api/v1/";

    /** Routes of tests of the kernel, which live in the same context. */
    private static final String OF_TESTS = " /api/faults";

    private static final int SHORTEST_REASON = 12;

    @Autowired
    Collection<RequestMappingHandlerMapping> mappings;

    @Autowired
    List<ActForm> acts;

    private record Row(String action, String answer) {

        List<String> calls() {
            return CALL.matcher(answer).results().map(found -> found.group(1)).toList();
        }
    }

    private static List<Row> table() throws IOException {
        try (var lines = Files.lines(TABLE)) {
            return lines.map(ROW::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(row -> new Row(row.group(1), row.group(2)))
                    .toList();
        }
    }

    /** Routes that change something; names of variables do not matter. */
    private Set<String> changing() {
        var all = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                for (var method : info.getMethodsCondition().getMethods()) {
                    if (CHANGING.contains(method)) {
                        info.getPatternValues().stream()
                                .flatMap(this::withActs)
                                .map(path -> method + " " + plain(path))
                                .filter(route -> !route.contains(OF_TESTS))
                                .forEach(all::add);
                    }
                }
            });
        }
        return all;
    }

    /** What is done to an incident is one route of pages with many actions: each counts by itself. */
    private Stream<String> withActs(String path) {
        return path.contains("{act:[a-z-]+}") && path.endsWith("}")
                ? acts.stream().map(act -> path.replace("{act:[a-z-]+}", act.code()))
                : Stream.of(path);
    }

    private static String plain(String path) {
        return path.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "{}").replaceAll("(?<=.)/$", "");
    }

    @Test
    void everyActionOfAPageHasItsCallOrAReason() throws IOException {
        var rows = table();

        assertThat(rows.stream().map(row -> plain(row.action())))
                .as("actions of pages; each once")
                .containsExactlyInAnyOrderElementsOf(changing().stream()
                        .filter(route -> !route.contains(API))
                        .toList());
        assertThat(rows)
                .filteredOn(row -> row.calls().isEmpty())
                .as("without a call, with a reason")
                .allSatisfy(row -> assertThat(row.answer()).hasSizeGreaterThan(SHORTEST_REASON));
    }

    @Test
    void everyCallNamedIsThereAndNoneIsForgotten() throws IOException {
        var named = new ArrayList<String>();
        table().forEach(row -> row.calls().forEach(call -> named.add(plain(call))));
        var there = changing().stream().filter(route -> route.contains(API)).toList();

        assertThat(there).as("calls that the table names").containsAll(named);
        assertThat(there)
                .as("calls that no page does, and that the table does not name apart")
                .filteredOn(call -> !named.contains(call))
                .allMatch(call -> apart().contains(call));
    }

    /** Calls that only programs need, as the page lists them below its table. */
    private static Set<String> apart() {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> line.startsWith("- "))
                    .flatMap(line -> CALL.matcher(line).results())
                    .map(found -> plain(found.group(1)))
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        } catch (IOException unread) {
            throw new java.io.UncheckedIOException(unread);
        }
    }
}
