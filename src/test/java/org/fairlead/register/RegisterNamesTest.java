package org.fairlead.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fairlead.people.People;
import org.fairlead.people.Site;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterNames;
import org.fairlead.platform.register.RegisterNames.Place;
import org.fairlead.platform.register.RegisterNames.State;
import org.fairlead.platform.register.RegisterNames.Wish;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of the register by name: page by page from a place on, by the beginnings of words, and never counted to the end. */
@RegisterSpringTest
class RegisterNamesTest {

    @Autowired
    private Register register;

    @Autowired
    private RegisterNames names;

    @Autowired
    private Clock clock;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    private Item<Site> site(String name) {
        return register.add(People.SITE, body(name), AsAdministrator.ACTOR);
    }

    private Site body(String name) {
        return new Site(name + " " + mark, ZoneId.of("UTC"), null);
    }

    private Item<Site> changed(Item<Site> item, String name, Instant from, boolean retired) {
        var change = new Register.Change<>(item.id(), item.version(), body(name), from, retired);
        return register.change(People.SITE, change, AsAdministrator.ACTOR);
    }

    private List<String> found(State state, String words) {
        return titles(names.page(People.SITE, new Wish(state, words), Place.first(100), item -> true));
    }

    private static List<String> titles(List<Item<Site>> items) {
        return items.stream()
                .map(item -> item.body().name().replaceAll(" m[0-9a-f]{8}$", ""))
                .toList();
    }

    @Test
    void wordsOfANameAreFoundByTheirBeginningsWhateverTheirOrderCaseAndAccents() {
        List.of("Northern Relay Hall", "north gate", "Éire North Annexe", "Hall of the South")
                .forEach(this::site);

        assertThat(found(State.IN_FORCE, mark + " nor"))
                .containsExactly("north gate", "Northern Relay Hall", "Éire North Annexe");
        assertThat(found(State.IN_FORCE, "HALL re " + mark)).containsExactly("Northern Relay Hall");
        assertThat(found(State.IN_FORCE, "eire " + mark)).containsExactly("Éire North Annexe");
        assertThat(found(State.IN_FORCE, "elay " + mark)).isEmpty();
    }

    @Test
    void whatIsRenamedPlannedOrRetiredStandsWhereItBelongs() {
        var first = site("First");
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        var renamed = changed(first, "Second", clock.instant(), false);
        assertThat(found(State.IN_FORCE, mark)).containsExactly("Second");

        changed(renamed, "Third", tomorrow, false);
        assertThat(found(State.IN_FORCE, mark)).containsExactly("Second");
        assertThat(found(State.PLANNED, mark)).containsExactly("Third");

        var other = site("Other");
        changed(other, "Other", clock.instant(), true);
        assertThat(found(State.IN_FORCE, mark)).containsExactly("Second");
        assertThat(found(State.RETIRED, mark)).containsExactly("Other");
    }

    @Test
    void everyItemIsOnOnePageForwardsAndBackwards() {
        IntStream.range(0, 23).forEach(each -> site("Site " + (char) ('a' + each % 5)));
        var wish = new Wish(State.IN_FORCE, mark);
        var whole = names.page(People.SITE, wish, Place.first(100), item -> true);
        var read = new ArrayList<Item<Site>>();
        var page = names.page(People.SITE, wish, Place.first(7), item -> true);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = names.page(People.SITE, wish, new Place(page.getLast().id(), false, 7), item -> true);
        }

        assertThat(read).isEqualTo(whole).hasSize(23);
        var before = names.page(People.SITE, wish, new Place(whole.get(10).id(), true, 7), item -> true);
        assertThat(before).isEqualTo(whole.subList(3, 10));
    }

    @Test
    void nothingIsCountedFurtherThanItIsShownAndNothingThatMayNotBeRead() {
        IntStream.range(0, 9).forEach(each -> site("Site " + each));
        var wish = new Wish(State.IN_FORCE, mark);
        var looked = new ArrayList<UUID>();

        int counted = names.count(
                People.SITE,
                wish,
                item -> {
                    looked.add(item.id());
                    return true;
                },
                4);

        assertThat(counted).isEqualTo(4);
        assertThat(looked).hasSize(4);
        assertThat(names.count(People.SITE, wish, item -> false, 4)).isZero();
    }
}
