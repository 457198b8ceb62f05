package org.fairlead.incident.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairlead.incident.walls.Viewer.ANOTHER;
import static org.fairlead.incident.walls.Viewer.DESK;
import static org.fairlead.incident.walls.Viewer.HOSTING;
import static org.fairlead.incident.walls.Viewer.NETWORK;
import static org.fairlead.incident.walls.Viewer.REPORTER;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.fairlead.incident.walls.Looking.Answer;
import org.fairlead.incident.walls.Routes.Address;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What two organisations say to one another stays between them, on every route that reads: a new one is walked by itself, or the
 * test fails until it is known what to fill in or why there is nothing to read.
 */
@StandingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTest {

    private static final Pattern VIP = Pattern.compile("(?i)\\b(vip|importance)\\b");
    private static final Set<Integer> REFUSED = Set.of(403, 404);

    @Autowired
    private MockMvc http;

    @Autowired
    private Scripts scripts;

    @Autowired
    private Register register;

    @Autowired
    private ApplicationContext context;

    private final Map<Viewer, Looking> viewers = new EnumMap<>(Viewer.class);
    private final List<Address> addresses = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final Set<String> unfilled = new TreeSet<>();
    private Routes routes;
    private Story story;
    private String notThere;

    @BeforeAll
    void theStoryIsTold() throws Exception {
        var scene = new Scene(context, scripts.estate());
        story = scene.story();
        notThere = Elsewhere.numberOfNothing();
        for (var viewer : Viewer.values()) {
            viewers.put(viewer, new Looking(http, scripts, scene.actor(viewer)));
        }
        routes = new Routes(
                context.getBeansOfType(RequestMappingHandlerMapping.class).values(), scene.known(scripts));
        for (var pattern : routes.patterns()) {
            var filled = routes.filled(pattern);
            if (filled.isEmpty()) {
                unfilled.add(pattern);
            } else if (!Elsewhere.ROUTES.containsKey(pattern)) {
                addresses.addAll(filled);
            }
        }
        addresses.stream()
                .filter(each -> each.values().isEmpty() || each.path().startsWith("/exports/flow-"))
                .map(Address::path)
                .forEach(plain::add);
    }

    private static String number(Header header) {
        return Scene.number(header);
    }

    /** The incidents that those who are not on them must not even know to be there. */
    private Set<String> hidden() {
        return Set.of(story.secret.identity().id().toString(), number(story.secret), number(story.wider));
    }

    @Test
    void everyRouteIsWalkedOrSaysWhyNot() {
        var known = new TreeSet<>(Elsewhere.ROUTES.keySet());
        unfilled.removeAll(known);
        unfilled.removeIf(this::isOfAnEmptyRegister);

        assertThat(unfilled)
                .as("routes of which it is not known what to fill in")
                .isEmpty();
        assertThat(routes.patterns()).as("routes that are said to be elsewhere").containsAll(known);
        assertThat(addresses).hasSizeGreaterThan(200);
    }

    /** Reference data of a kind of which this estate has none. */
    private boolean isOfAnEmptyRegister(String pattern) {
        return register.kinds().stream().anyMatch(kind -> pattern.startsWith("/api/v1/" + kind.path() + "/{id}"));
    }

    @Test
    void whatIsSaidIsReadByThoseItIsForAndByNobodyElse() throws Exception {
        var told = new TreeSet<String>();
        var read = new HashSet<String>();
        for (var viewer : Viewer.values()) {
            for (var address : addresses) {
                var answer = at(viewer, address.path());
                hears(viewer, address.path(), answer, "", told);
                for (var secret : Secret.values()) {
                    if (answer.holds(secret.word())) {
                        read.add(viewer + " " + secret + (answer.isPage() ? " on a page" : " otherwise"));
                    }
                }
            }
        }

        assertThat(told).isEmpty();
        for (var secret : Secret.values()) {
            for (var viewer : Viewer.values()) {
                if (secret.isFor(viewer)) {
                    assertThat(read).contains(viewer + " " + secret + " otherwise");
                }
            }
        }
    }

    private Answer at(Viewer viewer, String path) throws Exception {
        var answer = Objects.requireNonNull(viewers.get(viewer)).at(path);
        assertThat(answer.status()).as(viewer + " " + path).isLessThan(500);
        return answer;
    }

    /** Adds what the answer tells that is not for the viewer, besides what the viewer said when asking. */
    private void hears(Viewer viewer, String path, Answer whole, String said, Set<String> told) {
        var answer = whole;
        for (var ref : hidden()) {
            answer = path.contains(ref) && !viewer.isOnIt() ? answer.saying(ref, "") : answer;
        }
        for (var secret : Secret.values()) {
            if (!secret.isFor(viewer) && !secret.word().equals(said) && answer.holds(secret.word())) {
                told.add(viewer + " reads " + secret + " at " + path);
            }
        }
        for (var ref : hidden()) {
            if (!viewer.isOnIt() && !isRelated(path) && answer.holds(ref)) {
                told.add(viewer + " learns of " + ref + " at " + path);
            }
        }
        if (viewer == REPORTER && isAbout(path) && VIP.matcher(answer.text()).find()) {
            told.add(viewer + " learns whom it matters to at " + path);
        }
    }

    private boolean isAbout(String path) {
        return path.split("\\?", 2)[0].contains(number(story.secret));
    }

    /** A record tells its readers the numbers of those it is related to, and nothing more of them. */
    private boolean isRelated(String path) {
        return path.endsWith("/notifications")
                || Stream.of(story.whole, story.duplicate, story.part).anyMatch(other -> path.contains(number(other)));
    }

    @Test
    void aRelatedIncidentIsKnownByItsNumberAlone() throws Exception {
        var page = at(HOSTING, "/incidents/" + number(story.duplicate));

        assertThat(page.text()).contains(number(story.secret)).doesNotContain(Secret.TITLE.word());
        assertThat(at(HOSTING, "/incidents/" + number(story.secret)).status()).isEqualTo(404);
    }

    @Test
    void whoIsNotOnItIsAnsweredAsIfItWereNotThere() throws Exception {
        var differ = new TreeSet<String>();
        int found = 0;
        for (var viewer : List.of(HOSTING, ANOTHER)) {
            for (var address : addresses) {
                for (var ref : hidden()) {
                    if (address.values().containsValue(ref)) {
                        var other = ref.startsWith("INC-")
                                ? notThere
                                : UUID.randomUUID().toString();
                        var answer = at(viewer, address.path());
                        var twin = at(viewer, address.instead(ref, other).path());
                        found += answer.status() == 404 ? 1 : 0;
                        if (!REFUSED.contains(answer.status())
                                || !answer.saying(ref, "?").equals(twin.saying(other, "?"))) {
                            differ.add(viewer + " " + address.path() + ": " + answer + " and " + twin);
                        }
                    }
                }
            }
        }

        assertThat(differ).isEmpty();
        assertThat(found).isGreaterThan(100);
    }

    /** The parts of an incident that are not for somebody who is on it are not there either. */
    @Test
    void aPartThatIsNotForSomebodyIsAnsweredAsIfItWereNotThere() throws Exception {
        var differ = new TreeSet<String>();
        var missed = new TreeMap<String, String>();
        for (var viewer : List.of(NETWORK, REPORTER)) {
            for (var address : addresses) {
                for (var part : parts(address)) {
                    var answer = at(viewer, address.path());
                    if (answer.status() == 404) {
                        var twin = at(viewer, address.instead(part, "4711").path());
                        missed.put(viewer + " " + address.pattern(), part);
                        if (!answer.saying("/" + part, "/?")
                                .saying(" " + part, " ?")
                                .equals(twin.saying("/4711", "/?").saying(" 4711", " ?"))) {
                            differ.add(viewer + " " + address.path() + ": " + answer + " and " + twin);
                        }
                    }
                }
            }
        }

        assertThat(differ).isEmpty();
        assertThat(missed.keySet()).hasSizeGreaterThan(5);
    }

    private List<String> parts(Address address) {
        return address.path().contains(number(story.secret))
                ? address.values().entrySet().stream()
                        .filter(value -> Set.of("id", "seq", "clockId").contains(value.getKey()))
                        .map(Map.Entry::getValue)
                        .toList()
                : List.of();
    }

    @Test
    void nobodyFindsOutByGuessing() throws Exception {
        var told = new TreeSet<String>();
        var guesses = Guess.all(number(story.secret), number(story.whole), notThere);
        var asked = listening();
        for (var viewer : Viewer.values()) {
            for (var path : asked) {
                guess(viewer, path, guesses, told);
            }
        }

        assertThat(told).isEmpty();
        assertThat(asked)
                .contains("/incidents", "/find", "/find/palette", "/flow")
                .contains("/api/v1/incidents", "/api/v1/incidents/similar", "/api/v1/search")
                .contains(
                        "/incidents/export",
                        "/incidents/export/new",
                        "/api/v1/incidents/export",
                        "/exports/flow-teams");
    }

    /** Whoever may not be told is answered as if there were nothing. */
    private void guess(Viewer viewer, String path, List<Guess> guesses, Set<String> told) throws Exception {
        var nothings = new TreeMap<String, Answer>();
        for (var guess : guesses) {
            if (!guess.isFor().test(viewer)) {
                var address = path + "?" + guess.query();
                var answer = at(viewer, address);
                hears(viewer, address, answer, guess.said(), told);
                if (!nothings.containsKey(guess.nothing())) {
                    nothings.put(guess.nothing(), at(viewer, path + "?" + guess.nothing()));
                }
                var nothing = Objects.requireNonNull(nothings.get(guess.nothing()));
                if (!answer.equals(nothing)
                        && !answer.saying(guess.said(), "?").equals(nothing.saying(guess.unsaid(), "?"))) {
                    told.add(viewer + " guesses " + address + ": " + answer + " and " + nothing);
                }
            }
        }
    }

    /** The routes that answer otherwise when something is asked; those of reference data hold no incidents. */
    private List<String> listening() throws Exception {
        var listening = new ArrayList<String>();
        var reference =
                register.kinds().stream().map(kind -> "/api/v1/" + kind.path()).toList();
        for (var path : plain.stream().filter(each -> !reference.contains(each)).toList()) {
            var quiet = at(DESK, path);
            for (var question : List.of("q=Zzyzxumbrage&title=Zzyzxumbrage", "filter=number%20=%20" + notThere)) {
                if (!listening.contains(path)
                        && !at(DESK, path + "?" + question).equals(quiet)) {
                    listening.add(path);
                }
            }
        }
        return listening;
    }

    /** Those who may be told are told by the same guesses, so that the others' silence says something. */
    @Test
    void whoMayKnowFindsItByTheSameQuestions() throws Exception {
        for (var guess : Guess.all(number(story.secret), number(story.whole), notThere)) {
            for (var viewer : List.of(DESK, NETWORK, REPORTER)) {
                if (guess.finds() && guess.isFor().test(viewer)) {
                    var answer = at(viewer, "/api/v1/incidents?" + guess.query());
                    assertThat(answer.status()).as(guess.query()).isEqualTo(200);
                    assertThat(answer.text()).as(viewer + " " + guess.query()).contains(number(story.secret));
                }
            }
        }
    }

    /** What is written on timelines and in files is found by everybody it is for. */
    @Test
    void whoMayReadItFindsIt() throws Exception {
        for (var secret : Secret.values()) {
            for (var viewer : List.of(DESK, NETWORK, REPORTER)) {
                if (Guess.isFoundAnywhere(secret) && secret.isFor(viewer)) {
                    var answer = at(viewer, "/api/v1/search?q=" + secret.word());
                    assertThat(answer.text()).as(viewer + " " + secret).contains(number(story.secret));
                }
            }
        }
    }
}
