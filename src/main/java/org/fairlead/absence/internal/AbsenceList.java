package org.fairlead.absence.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import org.fairlead.absence.Absence;
import org.fairlead.absence.Absences;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.KeptRows;
import org.fairlead.intake.ListField;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Flag;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.springframework.stereotype.Component;

/** The absences that somebody keeps and that are not over, as a list that leaves as a file and comes in from one. */
@Component
class AbsenceList implements ExportedList, ImportableList {

    static final String PERSON = "person";
    static final String FROM = "from";
    static final String UNTIL = "until";

    private static final String NAME = "absences";
    private static final String NOW = "awayNow";

    private final Absences absences;
    private final Register register;
    private final Receipts receipts;
    private final Clock clock;

    AbsenceList(Absences absences, Register register, Receipts receipts, Clock clock) {
        this.absences = absences;
        this.register = register;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String code() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.KEEP_ABSENCES;
    }

    @Override
    public String title() {
        return say("absence.title");
    }

    @Override
    public String sentence() {
        return say("absence.list.sentence");
    }

    @Override
    public String href() {
        return "/absences";
    }

    @Override
    public Sheet<Absence> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>(KeptRows.ID, "Id", absence -> absence.id().toString()),
                        new Text<>(
                                PERSON,
                                say("absence.absence.who"),
                                absence -> register.title(
                                        People.PERSON, absence.person().value())),
                        new Moment<>(FROM, say("absence.absence.away-from"), Absence::from),
                        new Moment<>(UNTIL, say("absence.absence.back"), Absence::until),
                        new Flag<>(NOW, say("absence.absence.away-now"), absence -> absence.holds(clock.instant()))),
                SheetRows.of(absences.coming(actor, absences.keptBy(actor))));
    }

    @Override
    public List<ListField> fields(Actor actor) {
        return List.of(
                ListField.of(KeptRows.ID, "Id", say("absence.list.id-hint")),
                ListField.of(PERSON, say("absence.absence.who"), say("absence.list.person-hint")),
                new ListField(FROM, say("absence.absence.away-from"), say("absence.list.moment-hint"), true, List.of()),
                new ListField(UNTIL, say("absence.absence.back"), say("absence.list.moment-hint"), true, List.of()));
    }

    @Override
    public List<String> passedOver() {
        return List.of(NOW);
    }

    @Override
    public Session begin(Viewer viewer) {
        return new AbsenceRows(absences, register, receipts, viewer);
    }
}
