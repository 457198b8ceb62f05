package org.fairlead.access;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The time zone somebody's pages, letters and filters speak in, chosen by themselves. It is the one the register has of them, so that an
 * administrator sees it and may put it right.
 */
@Component
public final class OwnZone {

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .toList();

    private final Register register;
    private final Clock clock;

    OwnZone(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The zones one may choose from, by name. */
    public static List<String> all() {
        return ALL;
    }

    /** The one that was chosen; null where it is that of the site. */
    public @Nullable ZoneId chosen(Actor actor) {
        return register.latest(
                        People.PERSON, actor.optionalPerson().orElseThrow().value())
                .map(item -> item.body().zone())
                .orElse(null);
    }

    /**
     * Chooses one; the site's, where nothing is named. Refused when there is no such zone, and without saying more while a change of the
     * person is planned, which they need not know of.
     */
    public void choose(Actor actor, String named) {
        var zone = named.isBlank() ? null : read(named.strip());
        var person = actor.optionalPerson().orElseThrow().value();
        var item = register.latest(People.PERSON, person).orElseThrow(() -> GeneralRefusal.unknown("person"));
        if (!Objects.equals(item.body().zone(), zone)) {
            var change = new Register.Change<>(
                    person, item.version(), item.body().in(zone), clock.instant(), item.retired());
            change(change, actor);
        }
    }

    private void change(Register.Change<Person> change, Actor actor) {
        try {
            register.change(People.PERSON, change, actor);
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof GeneralRefusal.Stale) {
                throw GeneralRefusal.invalid("zone", say("access.settings.zone-not-now"));
            }
            throw refused;
        }
    }

    private static ZoneId read(String named) {
        try {
            return ZoneId.of(named);
        } catch (DateTimeException unknown) {
            throw GeneralRefusal.invalid("zone", say("access.settings.zone-problem"));
        }
    }
}
