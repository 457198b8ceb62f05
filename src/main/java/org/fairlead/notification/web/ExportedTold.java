package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.ExportedLists;
import org.fairlead.notification.Mentions;
import org.fairlead.notification.Reason;
import org.fairlead.notification.ToldLog;
import org.fairlead.notification.ToldLog.Result;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was told what, told last first, some at a time: one's own, and everybody's. It holds no words of anybody, as the log does not. */
@Component
class ExportedTold implements ExportedLists {

    static final String OWN = "told";
    static final String ALL = "told-log";
    static final String PERSON = "person";
    static final String RECORD = "record";
    static final String REASON = "reason";
    static final String RESULT = "result";

    private static final int AT_ONCE = 200;

    private final ToldLog log;
    private final Mentions mentions;
    private final Register register;

    ExportedTold(ToldLog log, Mentions mentions, Register register) {
        this.log = log;
        this.mentions = mentions;
        this.register = register;
    }

    @Override
    public List<ExportedList> exported() {
        return List.of(new Own(), new All());
    }

    /** What the viewer was told. */
    private final class Own implements ExportedList {

        @Override
        public String name() {
            return OWN;
        }

        @Override
        public Act needs() {
            return Act.READ_RECORDS;
        }

        @Override
        public Sheet<ToldLog.Line> sheet(Asked asked) {
            return of(asked, null);
        }
    }

    /** What anybody was told. */
    private final class All implements ExportedList {

        @Override
        public String name() {
            return ALL;
        }

        @Override
        public Act needs() {
            return Act.SEE_TOLD;
        }

        @Override
        public List<Choice> choices() {
            return List.of(
                    new Choice(PERSON, "Of whom: an id, a login or a full name"),
                    new Choice(RECORD, "Of which record: its number"),
                    new Choice(REASON, "For which reason, such as mentioned"),
                    new Choice(RESULT, "SHOWN, OFF, OWN_ACT, MAY_NOT_READ or MUTED"));
        }

        @Override
        public Sheet<ToldLog.Line> sheet(Asked asked) {
            return of(asked, wanted(asked.text(PERSON), asked.text(RECORD), asked.text(REASON), asked.text(RESULT)));
        }
    }

    /** Which lines are wanted, each empty for any; refused where there is no such thing. */
    ToldLog.Wanted wanted(String person, String record, String reason, String result) {
        return new ToldLog.Wanted(
                person.isEmpty() ? null : called(person),
                record.isEmpty() ? null : record,
                reason.isEmpty()
                        ? null
                        : Reason.of(reason)
                                .orElseThrow(() -> GeneralRefusal.unknown(say("notification.unknown.reason"))),
                result.isEmpty() ? null : result(result));
    }

    private PersonId called(String name) {
        try {
            return new PersonId(UUID.fromString(name));
        } catch (IllegalArgumentException notAnId) {
            return mentions.in("@" + name).stream()
                    .findFirst()
                    .or(() -> mentions.in("@\"" + name + "\"").stream().findFirst())
                    .orElseThrow(() -> GeneralRefusal.unknown(say("notification.told.person")));
        }
    }

    private static Result result(String said) {
        return Result.of(said).orElseThrow(() -> GeneralRefusal.unknown(say("notification.unknown.result")));
    }

    private Sheet<ToldLog.Line> of(ExportedList.Asked asked, ToldLog.@Nullable Wanted wanted) {
        return Sheet.of(asked.about(), columns(), new Rows(asked, wanted));
    }

    private List<SheetColumn<ToldLog.Line>> columns() {
        return List.of(
                new Moment<>("at", say("notification.told.when"), ToldLog.Line::at),
                new Text<>(
                        "person",
                        say("notification.export.person"),
                        line -> register.title(People.PERSON, line.person().value())),
                new Text<>(
                        "person-id",
                        say("notification.export.person-id"),
                        line -> line.person().toString()),
                new Text<>(
                        "record",
                        say("notification.told.record"),
                        line -> line.number().isEmpty() ? null : line.number()),
                new Amount<>("entry", say("notification.told.entry"), line -> line.seq() == 0 ? null : line.seq()),
                new Text<>(
                        "reason",
                        say("notification.told.why"),
                        line -> line.reason().code()),
                new Text<>(
                        "result",
                        say("notification.export.result"),
                        line -> line.result().name()),
                new Text<>(
                        "mail",
                        say("notification.told.mail"),
                        line -> line.mail().isEmpty() ? null : line.mail()),
                new Moment<>("read-at", say("notification.export.read"), ToldLog.Line::readAt),
                new Amount<>("times", say("notification.export.times"), ToldLog.Line::times));
    }

    /** The lines, read on from the last; the first at once, so that who may not is refused before a file begins. */
    private final class Rows implements SheetRows<ToldLog.Line> {

        private final ExportedList.Asked asked;
        private final ToldLog.@Nullable Wanted wanted;
        private ToldLog.@Nullable Page ahead;

        Rows(ExportedList.Asked asked, ToldLog.@Nullable Wanted wanted) {
            this.asked = asked;
            this.wanted = wanted;
            this.ahead = some(null);
        }

        @Override
        public List<ToldLog.Line> next() {
            var page = ahead;
            if (page == null) {
                return List.of();
            }
            var place = page.next();
            ahead = place == null ? null : some(place);
            return page.lines();
        }

        private ToldLog.Page some(ToldLog.@Nullable Place after) {
            return wanted == null
                    ? log.own(asked.viewer(), after, AT_ONCE)
                    : log.all(asked.viewer(), wanted, after, AT_ONCE);
        }
    }
}
