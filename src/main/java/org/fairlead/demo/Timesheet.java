package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.EffortFacts;
import org.fairlead.effort.Money;
import org.fairlead.effort.Rate;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.NewEntry;

/** The time that people of the past quarter booked, and what an hour of it costs. Every organisation that works here works for others. */
final class Timesheet {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int BOOKED = 45;
    private static final int STANDARD = 80;
    private static final int FIVE_MINUTES = 5;

    private final EstateFile file;
    private final Instant now;
    private final List<Rate> rates;

    Timesheet(EstateFile file, Instant now) {
        this.file = file;
        this.now = now;
        this.rates = versions();
    }

    /** Every version of every rate. */
    List<Rate> rates() {
        return rates;
    }

    private List<Rate> versions() {
        var found = new ArrayList<Rate>();
        var newest = new HashMap<Rate.Of, Integer>();
        file.rates().stream()
                .sorted(Comparator.comparing(EstateFile.RateText::days).reversed())
                .forEach(text -> {
                    var of = new Rate.Of(Cast.party(text.of()), effortClass(text.effortClass()));
                    var day =
                            now.minus(Duration.ofDays(text.days())).atZone(ZONE).toLocalDate();
                    var from = new Rate.From(day, ZONE);
                    found.add(new Rate(
                            Ids.of("rate", text.of() + "/" + text.effortClass() + "/" + text.days()),
                            of,
                            newest.merge(of, 1, Integer::sum),
                            from,
                            new Money(Money.USUAL, text.pence()),
                            new Rate.Recorded(from.instant(), null)));
                });
        return List.copyOf(found);
    }

    private static UUID effortClass(String name) {
        return EstateRegister.id(EffortClasses.KIND, name);
    }

    /** Whoever has just worked on it books their time, more often than not. Its own chance leaves the rest of the story as it is. */
    void book(Telling telling, PartyId party) {
        var chance = new Chance(telling.id().value().getLeastSignificantBits()
                + telling.history().version());
        if (!chance.in100(BOOKED)) {
            return;
        }
        var classes = file.effortClasses();
        var text = chance.in100(STANDARD) ? classes.getFirst() : chance.one(classes);
        var chosen = effortClass(text.name());
        var rate = Rate.holding(rates, new Rate.Of(party, chosen), telling.at())
                .map(Rate::id)
                .orElse(null);
        var minutes = FIVE_MINUTES * chance.between(2, 30);
        telling.add(NewEntry.of(new EffortFacts.Booked(minutes, telling.at(), chosen, rate))
                .saying(chance.in100(60) ? chance.one(file.bookingNotes()) : null)
                .toParties(Set.of(party)));
    }
}
