package org.fairlead.demo;

import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.access.Accounts;
import org.fairlead.access.NewAccount;
import org.fairlead.calendar.Calendars;
import org.fairlead.effort.Rates;
import org.fairlead.launch.DemoEstate;
import org.fairlead.launch.Progress;
import org.fairlead.platform.register.Register;
import org.fairlead.record.BulkTimelines;
import org.springframework.stereotype.Component;

/** Loads the estate, its sign-ins and a quarter of history that ends now. */
@Component
class ShippedEstate implements DemoEstate {

    static final String PASSWORD = "many lines led fair";
    private static final int IN_FORCE_DAYS = 400;
    private static final int INCIDENTS = 1_600;
    private static final int AT_ONCE = 200;
    private static final String MOST_PEOPLES_HOURS = "Working days, England and Wales";

    private final Register register;
    private final Accounts accounts;
    private final BulkTimelines timelines;
    private final Timing timing;
    private final Rates rates;

    ShippedEstate(Register register, Accounts accounts, BulkTimelines timelines, Timing timing, Rates rates) {
        this.register = register;
        this.accounts = accounts;
        this.timelines = timelines;
        this.timing = timing;
        this.rates = rates;
    }

    /** The sign-ins are opened last and say that all of it is there; a load that was cut off goes on where it stopped. */
    @Override
    public void load(Progress progress) {
        var file = EstateFile.shipped();
        var signIns = signIns(file);
        if (accounts.named(signIns.getFirst().login()).isPresent()) {
            return;
        }
        progress.say("Writing the estate");
        var now = timing.clock().instant();
        new EstateRegister(register, file, now.minus(java.time.Duration.ofDays(IN_FORCE_DAYS))).write();
        rates.addAll(new Timesheet(file, now).rates());
        history(file, progress);
        progress.say("Opening the sign-ins");
        accounts.openAll(signIns.stream()
                .filter(account -> accounts.of(account.person()).isEmpty())
                .toList());
    }

    private static List<NewAccount> signIns(EstateFile file) {
        return file.people().stream()
                .filter(person -> person.login() != null)
                .map(person ->
                        new NewAccount(Cast.id(person), java.util.Objects.requireNonNull(person.login()), PASSWORD))
                .toList();
    }

    /** Ids are made from the place in the story, so that a second load adds only what is missing. */
    private void history(EstateFile file, Progress progress) {
        var now = timing.clock().instant();
        var calendar = EstateRegister.id(Calendars.CALENDAR, MOST_PEOPLES_HOURS);
        var hours = Calendars.hours(register, calendar, now).orElseThrow();
        var cast = new Cast(file, register, timing.agreements());
        var stories = new Stories(cast, Talk.shipped(), new Season(Stories.SEED, hours, now), now, timing);
        var surveying = new Surveying(cast, now);
        for (int from = 0; from < INCIDENTS; from += AT_ONCE) {
            int until = Math.min(INCIDENTS, from + AT_ONCE);
            timelines.add(
                    IntStream.range(from, until)
                            .parallel()
                            .mapToObj(place -> stories.story(place, INCIDENTS))
                            .toList()
                            .stream()
                            .map(surveying::asked)
                            .toList());
            progress.say("%,d of %,d incidents of the past quarter".formatted(until, INCIDENTS));
        }
    }

    @Override
    public String signInToTry() {
        return "duty@demo, password: " + PASSWORD + " (the sign-in page lists the others)";
    }
}
