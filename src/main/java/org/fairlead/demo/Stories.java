package org.fairlead.demo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.demo.EstateFile.PersonText;
import org.fairlead.demo.Talk.Trouble;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.IncidentFlag;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.record.Audience;
import org.fairlead.record.BulkTimelines;
import org.fairlead.record.Header;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.RecordId;

/** Tells the incidents of the past quarter, each from its report to where it is now. */
final class Stories {

    static final long SEED = 20_261_123L;
    private static final List<String> SOURCES = List.of("portal", "desk", "desk", "portal", "desk");

    private final Cast cast;
    private final Talk talk;
    private final Season season;
    private final Instant now;
    private final Timing timing;
    private final Passing passing;
    private final Working working;
    private final List<PersonText> agents;

    Stories(Cast cast, Talk talk, Season season, Instant now, Timing timing) {
        this.cast = cast;
        this.talk = talk;
        this.season = season;
        this.now = now;
        this.timing = timing;
        this.passing = new Passing(cast, talk, timing.windows());
        this.working = new Working(cast, talk, new Timesheet(cast.file(), now));
        this.agents = cast.past(Role.AGENT).stream()
                .filter(person -> Cast.party(person.of()).equals(cast.desk()))
                .toList();
    }

    /** The story at a place of so many; later places began later. */
    BulkTimelines.NewRecord story(int place, int all) {
        var chance = new Chance(SEED + place);
        var opened = season.opened(place, all, chance);
        var id = new RecordId(Ids.of("story", Integer.toString(place)));
        var telling = new Telling(id, cast.desk(), opened.isAfter(now) ? now : opened, now, timing);
        begin(telling, chance);
        if (passing.toWhoeverRepairs(telling, agent(chance), chance) && working.untilDone(telling, chance)) {
            end(telling, chance);
        }
        return telling.told();
    }

    private PersonId agent(Chance chance) {
        return Cast.id(chance.one(agents));
    }

    private void begin(Telling telling, Chance chance) {
        var file = cast.file();
        var service = season.failing(telling.at(), file)
                .filter(any -> chance.in100(40))
                .orElseGet(() -> talk.failing(chance));
        var trouble = talk.trouble(service, chance);
        var user = chance.one(cast.past(Role.REQUESTER));
        var words = new Chance(chance.seed());
        var title = talk.fill(trouble.title(), user.site(), telling.at(), words);
        var subject = new Header.Subject(
                title,
                EstateRegister.id(Catalogue.SERVICE, service),
                EstateRegister.id(Catalogue.CATEGORY, trouble.category()),
                EstateRegister.id(People.SITE, user.site()),
                Cast.id(user),
                null,
                null);
        open(telling, chance, subject, trouble, talk.fill(trouble.says(), user.site(), telling.at(), words));
        if (user.isVip()) {
            var flagged = new IncidentFacts.Flagged(IncidentFlag.VIP, Cast.id(user));
            telling.add(NewEntry.of(flagged).to(Audience.INVOLVED));
        }
    }

    private void open(Telling telling, Chance chance, Header.Subject subject, Trouble trouble, String says) {
        var matrix = cast.file().matrix();
        int impact = Weight.impact(trouble, matrix, chance);
        int urgency = Weight.urgency(trouble, matrix, chance);
        int priority = matrix.rows().get(impact).get(urgency);
        var number = new UuidSource(java.time.Clock.systemUTC(), new java.util.Random(chance.seed())).nextNumber("INC");
        var source = chance.one(SOURCES);
        var reporter = Objects.requireNonNull(subject.reporter());
        telling.by(source.equals("portal") ? reporter : agent(chance), cast.desk());
        telling.add(NewEntry.of(new RecordFacts.Opened(
                        telling.id(),
                        "incident",
                        number,
                        source,
                        subject,
                        cast.desk(),
                        null,
                        priority,
                        "OFFICIAL",
                        "NEW",
                        Set.of()))
                .saying(subject.title()));
        telling.add(NewEntry.of(new IncidentFacts.Prioritised(
                matrix.impacts().get(impact), matrix.urgencies().get(urgency), priority, priority, null)));
        telling.add(NewEntry.of(new IncidentFacts.Described()).saying(says));
    }

    /** The user confirms, opens it again, or says nothing until it closes by itself. */
    private void end(Telling telling, Chance chance) {
        if (!telling.pass(chance.minutes(12, 900)) || telling.isDone() && chance.in100(30)) {
            // Nobody objects, so it closes by the clock.
            return;
        }
        telling.by(telling.user(), cast.desk());
        if (chance.in100(8)) {
            working.again(telling, chance);
            if (!working.untilDone(telling, chance) || !telling.pass(chance.minutes(20, 300))) {
                return;
            }
            telling.by(telling.user(), cast.desk());
        }
        telling.add(NewEntry.of(new RecordFacts.Noted()).saying(chance.one(talk.thanks())));
        telling.add(NewEntry.of(new IncidentFacts.Closed("CONFIRMED", telling.move(IncidentAction.CONFIRM))));
    }
}
