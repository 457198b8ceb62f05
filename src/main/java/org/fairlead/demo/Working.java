package org.fairlead.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fairlead.agreement.PauseReason;
import org.fairlead.demo.EstateFile.PauseText;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Audience;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordFacts;

/** The part of a story in which the holder works on it, waits where it must, and resolves it. */
final class Working {

    private static final double SPREAD = 0.5;

    private final Cast cast;
    private final Talk talk;
    private final Timesheet timesheet;

    Working(Cast cast, Talk talk, Timesheet timesheet) {
        this.cast = cast;
        this.talk = talk;
        this.timesheet = timesheet;
    }

    /** True when it is resolved; false when the story has come to now before. */
    boolean untilDone(Telling telling, Chance chance) {
        var party = telling.holder();
        var staff = cast.pastStaff(party, chance);
        var hours = cast.hours(party, telling.service(), telling.at());
        var target = cast.target(party, telling.service(), telling.priority(), telling.at());
        double needed = cast.character(party).pace() / 100.0 * chance.factor(SPREAD);
        var work = Duration.ofSeconds((long) (target.toSeconds() * needed));
        if (!party.equals(cast.desk()) && !begin(telling, staff, chance)) {
            return false;
        }
        if (!telling.passTo(hours.add(telling.at(), work.dividedBy(6)))) {
            return false;
        }
        telling.by(staff, party);
        say(telling, chance);
        if (!telling.passTo(hours.add(telling.at(), work.dividedBy(3)))) {
            return false;
        }
        if (chance.in100(cast.character(party).pauses()) && !pause(telling, staff, chance)) {
            return false;
        }
        if (chance.in100(50)) {
            say(telling, chance);
        }
        if (!telling.passTo(hours.add(telling.at(), work.dividedBy(2)))) {
            return false;
        }
        timesheet.book(telling, party);
        resolve(telling, chance);
        return true;
    }

    /** Somebody takes it on, the sooner the more urgent it is: that is the party's response. */
    private boolean begin(Telling telling, PersonId staff, Chance chance) {
        var party = telling.holder();
        var hours = cast.hours(party, telling.service(), telling.at());
        if (!telling.passTo(hours.add(telling.at(), chance.minutes(1, 2 + 3 * telling.priority())))) {
            return false;
        }
        telling.by(staff, party);
        var team = cast.provider(telling.service()).equals(party) ? cast.team(telling.service()) : null;
        telling.add(NewEntry.of(new RecordFacts.Assigned(team, staff, null)).to(Audience.INVOLVED));
        return true;
    }

    private void say(Telling telling, Chance chance) {
        var site = cast.siteName(telling.history().header().subject().site());
        int kind = chance.between(1, 10);
        var words = kind <= 6 ? talk.atWork() : kind <= 8 ? talk.inside() : talk.shared();
        var note =
                NewEntry.of(new RecordFacts.Noted()).saying(talk.fill(chance.one(words), site, telling.at(), chance));
        telling.add(kind <= 6 ? note : kind <= 8 ? note.to(Audience.OWN) : note.toParties(Set.of(cast.desk())));
    }

    private boolean pause(Telling telling, PersonId staff, Chance chance) {
        var party = telling.holder();
        var reason = chance.in100(65)
                ? reason(PauseReason.ToAct.USER)
                : chance.one(cast.file().pauseReasons());
        int pause = telling.add(NewEntry.of(new RecordFacts.Paused(
                        reason.name(),
                        reason.toAct().name(),
                        reason.stops(),
                        talk.proof(reason.toAct(), chance),
                        telling.move(IncidentAction.AWAIT)))
                .saying(reason.toAct() == PauseReason.ToAct.USER ? chance.one(talk.questions()) : null));
        if (!telling.pass(chance.minutes(15, 60 + 120 * telling.priority()))) {
            return false;
        }
        boolean answered = reason.toAct() == PauseReason.ToAct.USER;
        if (answered) {
            telling.by(telling.user(), cast.desk());
            var site = cast.siteName(telling.history().header().subject().site());
            telling.add(NewEntry.of(new RecordFacts.Noted())
                    .saying(talk.fill(chance.one(talk.answers()), site, telling.at(), chance)));
        }
        telling.add(NewEntry.of(new RecordFacts.Resumed(
                List.of(pause), answered ? "ANSWERED" : "BY_HAND", telling.move(IncidentAction.RESUME))));
        telling.by(staff, party);
        return true;
    }

    private PauseText reason(PauseReason.ToAct toAct) {
        return cast.file().pauseReasons().stream()
                .filter(each -> each.toAct() == toAct)
                .findFirst()
                .orElseThrow();
    }

    private void resolve(Telling telling, Chance chance) {
        telling.add(NewEntry.of(new IncidentFacts.Resolved(
                        cast.closureCode(chance), null, telling.holder(), telling.move(IncidentAction.RESOLVE)))
                .saying(talk.cure(cast.serviceName(telling.service()), chance)));
    }

    /** The user says that it is not over; whoever resolved it works on. */
    void again(Telling telling, Chance chance) {
        telling.add(NewEntry.of(new IncidentFacts.Reopened(telling.holder(), telling.move(IncidentAction.REOPEN)))
                .saying(chance.one(talk.again())));
    }
}
