package org.fairlead.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.Register.NewItem;
import org.fairlead.platform.register.RegisterNames;
import org.fairlead.platform.register.RegisterNames.Place;
import org.fairlead.platform.register.RegisterNames.State;
import org.fairlead.platform.register.RegisterNames.Wish;
import org.fairlead.platform.search.Wanted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Pages of people by the index of names against the whole register gone through. With {@code -Dpeople.count=250000} it prints what each
 * takes: docs/reference/measurements.md has the figures.
 */
@RegisterSpringTest
class NamesAgainstWholeRegisterTest {

    private static final int PEOPLE = Integer.getInteger("people.count", 300);
    private static final int MOST = 1_001;
    private static final List<String> FIRST =
            List.of("Ann", "Anna", "Owen", "Grace", "Éilis", "Mo", "Rhys", "Carys", "Ivor", "Zoe", "Idris", "Nia");
    private static final List<String> LAST = List.of("Fisher", "Fish", "Price", "Okafor", "Singh", "Annesley", "Kovač");

    @Autowired
    private Register register;

    @Autowired
    private RegisterNames names;

    @Autowired
    private Clock clock;

    @Autowired
    private WebApplicationContext context;

    private void generate() {
        var home = register.add(
                People.ORGANISATION,
                new Organisation("Many " + UUID.randomUUID(), null, Set.of(OrganisationRole.CUSTOMER), null),
                AsAdministrator.ACTOR);
        long seed = System.nanoTime();
        System.out.println("NamesAgainstWholeRegisterTest seed " + seed);
        var random = new Random(seed);
        var people = new ArrayList<NewItem<Person>>();
        for (int each = 0; each < PEOPLE; each++) {
            var name = FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size())) + " "
                    + Integer.toString(each, Character.MAX_RADIX);
            people.add(new NewItem<>(
                    UUID.randomUUID(),
                    new Person(name, null, home.id(), Set.of(), Set.of(Role.REQUESTER), null, null)));
        }
        register.addAll(People.PERSON, people, clock.instant().minus(Duration.ofDays(1)));
    }

    /** As lists were read before: everything in force, and everything there is once for each other count. */
    private List<Item<Person>> whole(String words) {
        var wanted = Wanted.index(words).strip().split(" ");
        var now = clock.instant();
        var found = register.all(People.PERSON, now).stream()
                .filter(item -> Arrays.stream(wanted)
                        .allMatch(word -> Wanted.index(item.body().name()).contains(" " + word)))
                .toList();
        for (var state : List.of(State.PLANNED, State.RETIRED)) {
            assertThat(register.newest(People.PERSON).stream()
                            .filter(item ->
                                    state == State.PLANNED ? item.inForce().isAfter(now) : item.retired())
                            .count())
                    .isNotNegative();
        }
        return found;
    }

    private List<Item<Person>> page(String words) {
        var page = names.page(People.PERSON, new Wish(State.IN_FORCE, words), Place.first(51), item -> true);
        for (var state : State.values()) {
            assertThat(names.count(People.PERSON, new Wish(state, ""), item -> true, MOST))
                    .isNotNegative();
        }
        return page;
    }

    @Test
    void aPageByTheIndexIsThatOfTheWholeRegister() throws Exception {
        generate();
        long began = System.nanoTime();
        page("");
        said("the index of names, built when it is first asked", System.nanoTime() - began);
        for (var words : List.of("", "an", "ann fis", "kovac idr", "zz")) {
            var whole = timed("the whole register, words \"" + words + "\"", () -> whole(words));
            var page = timed("the index, words \"" + words + "\"", () -> page(words));

            assertThat(page).as(words).isEqualTo(whole.subList(0, Math.min(51, whole.size())));
            assertThat(names.count(People.PERSON, new Wish(State.IN_FORCE, words), item -> true, MOST))
                    .isEqualTo(Math.min(MOST, whole.size()));
        }
        MockMvc http = MockMvcBuilders.webAppContextSetup(context).build();
        for (var address : List.of("/administration/people", "/administration/people?q=ann%20fis")) {
            var answer = timed("the page " + address, () -> opened(http, address));
            assertThat(answer).contains("</html>");
        }
    }

    private static String opened(MockMvc http, String address) {
        try {
            return http.perform(MockMvcRequestBuilders.get(address))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Says what it took once it was done once: the median of seven, where somebody asked for it. */
    private static <T> T timed(String what, Supplier<T> work) {
        var nanos = new long[Integer.getInteger("people.count") == null ? 1 : 7];
        T answer = work.get();
        for (int each = 0; each < nanos.length; each++) {
            long began = System.nanoTime();
            answer = work.get();
            nanos[each] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        said(what, nanos[nanos.length / 2]);
        return answer;
    }

    private static void said(String what, long nanos) {
        System.out.printf(
                "%s: %.2f ms%n", what, nanos / (double) Duration.ofMillis(1).toNanos());
    }
}
