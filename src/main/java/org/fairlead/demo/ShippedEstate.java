package org.fairlead.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Accounts;
import org.fairlead.access.NewAccount;
import org.fairlead.launch.DemoEstate;
import org.fairlead.launch.Progress;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.record.BulkTimelines;
import org.springframework.stereotype.Component;

/** Loads the estate, its sign-ins and a quarter of history that ends now. */
@Component
class ShippedEstate implements DemoEstate {

    private static final String PASSWORD = "many lines led fair";
    private static final Duration IN_FORCE_SINCE = Duration.ofDays(400);
    private static final int INCIDENTS = 1_200;
    private static final int AT_ONCE = 100;

    private final Register register;
    private final Accounts accounts;
    private final BulkTimelines timelines;
    private final Clock clock;

    ShippedEstate(Register register, Accounts accounts, BulkTimelines timelines, Clock clock) {
        this.register = register;
        this.accounts = accounts;
        this.timelines = timelines;
        this.clock = clock;
    }

    @Override
    public void load(Progress progress) {
        var file = EstateFile.shipped();
        if (EstateRegister.isThere(register, file)) {
            return;
        }
        progress.say("Writing the history of a quarter");
        var now = clock.instant();
        new EstateRegister(register, file, now.minus(IN_FORCE_SINCE)).write();
        history(file, progress);
        progress.say("Opening the sign-ins");
        var opened = new ArrayList<NewAccount>();
        for (var person : file.people()) {
            if (person.login() != null) {
                var id = new PersonId(EstateRegister.id(People.PERSON, person.name()));
                if (accounts.of(id).isEmpty()) {
                    opened.add(new NewAccount(id, person.login(), PASSWORD));
                }
            }
        }
        accounts.openAll(opened);
    }

    /** Ids are made from the place in the story, so a load that was cut off goes on where it stopped. */
    private void history(EstateFile file, Progress progress) {
        var stories = new Stories(file, register, clock.instant());
        var batch = new ArrayList<BulkTimelines.NewRecord>();
        for (int place = 0; place < INCIDENTS; place++) {
            batch.add(stories.story(place, INCIDENTS));
            if (batch.size() == AT_ONCE) {
                timelines.add(List.copyOf(batch));
                batch.clear();
                progress.say("%,d of %,d incidents".formatted(place + 1, INCIDENTS));
            }
        }
    }

    @Override
    public String signInToTry() {
        return "duty@demo (or agent@demo, user@demo, halyard@demo, meridian@demo, admin@demo), password: " + PASSWORD;
    }
}
