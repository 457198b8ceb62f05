package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Intent;
import org.fairlead.record.Phase;
import org.fairlead.record.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bots that report something: site offices by themselves, or through the desk. */
final class Newcomers {

    private static final Logger LOG = LoggerFactory.getLogger(Newcomers.class);
    private static final int SAME_AGAIN = 7;
    private static final int THROUGH_THE_DESK = 55;
    private static final int CROWDED = 150;
    private static final Duration LATELY = Duration.ofMinutes(90);

    private final Cast cast;
    private final Talk talk;
    private final Actors actors;
    private final Incidents incidents;
    private final Chance chance;

    Newcomers(Cast cast, Talk talk, Actors actors, Incidents incidents, Chance chance) {
        this.cast = cast;
        this.talk = talk;
        this.actors = actors;
        this.incidents = incidents;
        this.chance = chance;
    }

    /** How long until the next report: a minute or two, longer when much is open already. */
    Duration untilNext(int open) {
        int longer = open > CROWDED ? 4 : 1;
        return Duration.ofSeconds((long) (longer * 80 * -Math.log(1 - chance.share() * 0.98)) + 10L);
    }

    /** Reports something, now and then what somebody else has reported already. */
    void report(Collection<Row> open, Instant now) {
        var user = chance.one(cast.bots(Role.REQUESTER));
        var lately = open.stream()
                .filter(row -> row.phase() == Phase.OPEN && row.times().opened().isAfter(now.minus(LATELY)))
                .filter(row -> row.subject().reporter() != null
                        && cast.isBot(new PersonId(row.subject().reporter())))
                .toList();
        if (!lately.isEmpty() && chance.in100(SAME_AGAIN)) {
            var same = chance.one(lately);
            var subject = same.subject();
            log(
                    new LogIncident(
                            same.title(),
                            "Colleagues have told you already, we think. The same here.",
                            new LogIncident.About(
                                    subject.service(), subject.category(), subject.site(), Cast.id(user), null, null),
                            null,
                            null,
                            null,
                            "portal"),
                    Cast.id(user));
            return;
        }
        var service = talk.failing(chance);
        var trouble = talk.trouble(service, chance);
        var words = chance.seed();
        var matrix = cast.file().matrix();
        boolean desk = chance.in100(THROUGH_THE_DESK);
        var about = new LogIncident.About(
                EstateRegister.id(Catalogue.SERVICE, service),
                EstateRegister.id(Catalogue.CATEGORY, trouble.category()),
                EstateRegister.id(People.SITE, user.site()),
                Cast.id(user),
                null,
                null);
        log(
                new LogIncident(
                        talk.fill(trouble.title(), user.site(), now, new Chance(words)),
                        talk.fill(trouble.says(), user.site(), now, new Chance(words)),
                        about,
                        matrix.impacts().get(Weight.impact(trouble, matrix, chance)),
                        matrix.urgencies().get(Weight.urgency(trouble, matrix, chance)),
                        null,
                        desk ? "desk" : "portal"),
                desk ? cast.bot(cast.desk(), Role.AGENT).orElseThrow() : Cast.id(user));
    }

    /** Somebody may have changed the estate so that the report no longer fits it; then it is left out. */
    private void log(LogIncident command, PersonId by) {
        try {
            actors.of(by).map(Viewer::actor).ifPresent(actor -> incidents.log(command, actor, Intent.NONE));
        } catch (RefusedException refused) {
            LOG.debug("{} could not report: {}", by, refused.refusal().sentence());
        }
    }
}
