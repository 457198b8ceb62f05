package org.fairlead.absence.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.absence.Absence;
import org.fairlead.absence.Absences;
import org.fairlead.access.Viewer;
import org.fairlead.intake.KeptRows;
import org.fairlead.intake.ListRow;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** Rows of absences: each finds one by its id, else the one of the same person at the same time. */
final class AbsenceRows extends KeptRows<Absence, Absences.Wish> {

    private final Absences absences;
    private final Register register;
    private final Viewer viewer;

    AbsenceRows(Absences absences, Register register, Receipts receipts, Viewer viewer) {
        super(receipts, viewer.actor());
        this.absences = absences;
        this.register = register;
        this.viewer = viewer;
    }

    @Override
    protected Optional<Absence> one(UUID id) {
        return absences.one(actor(), id);
    }

    @Override
    protected Optional<Absence> alike(ListRow row) {
        var wish = wish(row, null);
        return absences.coming(actor(), absences.keptBy(actor())).stream()
                .filter(each -> said(each).equals(wish))
                .findFirst();
    }

    @Override
    protected Absences.Wish wish(ListRow row, @Nullable Absence now) {
        var person =
                row.named(AbsenceList.PERSON, now == null ? null : now.person().value(), kept());
        return new Absences.Wish(
                person == null ? actor().optionalPerson().orElseThrow() : new PersonId(person),
                needed(row, AbsenceList.FROM, now == null ? null : now.from()),
                needed(row, AbsenceList.UNTIL, now == null ? null : now.until()));
    }

    private Map<UUID, String> kept() {
        return absences.keptBy(actor()).stream().collect(Collectors.toMap(PersonId::value, this::name));
    }

    private String name(PersonId person) {
        return register.title(People.PERSON, person.value());
    }

    private Instant needed(ListRow row, String field, @Nullable Instant before) {
        var said = row.moment(field, viewer.zone(), before);
        if (said == null) {
            throw GeneralRefusal.invalid(field, say("intake.row.moment"));
        }
        return said;
    }

    @Override
    protected Absences.Wish said(Absence thing) {
        return new Absences.Wish(thing.person(), thing.from(), thing.until());
    }

    private static Absences.Read read(Absence now) {
        return new Absences.Read(now.id(), now.version());
    }

    @Override
    protected void check(Absences.Wish wish, @Nullable Absence now) {
        if (now != null && !wish.person().equals(now.person())) {
            throw GeneralRefusal.invalid(AbsenceList.PERSON, say("absence.list.person-stays"));
        }
        absences.tried(now == null ? null : read(now), wish, actor());
    }

    @Override
    protected Absence keep(Absences.Wish wish, Once once) {
        return absences.declare(wish, actor(), once);
    }

    @Override
    protected Absence change(Absence now, Absences.Wish wish, Once once) {
        return absences.change(read(now), wish, actor(), once);
    }

    @Override
    protected Absence takeAway(Absence now, Once once) {
        return absences.withdraw(read(now), actor(), once);
    }

    /** What an absence was before is kept nowhere. */
    @Override
    protected Optional<Absences.Wish> earlier(Absence now, int version) {
        return Optional.empty();
    }

    @Override
    protected UUID id(Absence thing) {
        return thing.id();
    }

    @Override
    protected int version(Absence thing) {
        return thing.version();
    }

    @Override
    protected String name(Absences.Wish wish) {
        return name(wish.person());
    }

    @Override
    protected String key(Absences.Wish wish) {
        return wish.toString();
    }

    @Override
    protected Map<String, String> words(Absences.Wish wish) {
        var times = new TimeWords(viewer.zone(), wish.from());
        var words = new LinkedHashMap<String, String>();
        words.put(say("absence.absence.away-from"), times.full(wish.from()));
        words.put(say("absence.absence.back"), times.full(wish.until()));
        return words;
    }
}
