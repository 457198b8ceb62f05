package org.fairlead.draft.internal;

import static org.fairlead.db.draft.Tables.BEGUN;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.draft.Draft;
import org.fairlead.draft.Drafts;
import org.fairlead.draft.NameTaken;
import org.fairlead.draft.internal.DraftStore.Content;
import org.fairlead.draft.internal.DraftStore.Row;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Drafts in the database. */
@Component
class StoredDrafts implements Drafts {

    private static final int MOST_OF_ONE_MOMENT = 100;

    private final DraftStore store;
    private final Records records;

    StoredDrafts(DraftStore store, Records records) {
        this.store = store;
        this.records = records;
    }

    @Override
    public List<Draft> of(Actor actor, RecordId record) {
        return drafts(store.all(actor, BEGUN.RECORD_ID.eq(record.value())));
    }

    private static List<Draft> drafts(List<Row> rows) {
        return rows.stream().map(Row::draft).toList();
    }

    @Override
    public List<Draft> own(Actor actor) {
        return drafts(store.all(actor, DraftStore.ownedBy(DraftLaw.owner(actor))));
    }

    @Override
    public List<Draft> own(Actor actor, String form) {
        var here = DraftStore.at(new Place(null, form));
        return drafts(store.all(actor, here.and(DraftStore.ownedBy(DraftLaw.owner(actor)))));
    }

    @Override
    public Kept typed(Actor actor, Place place, Held held, Map<String, List<String>> fields, String apart) {
        mayKeep(actor, place, Draft.Title.NONE, fields);
        boolean blank = DraftLaw.blank(fields);
        var taken = taken(actor, place, held);
        if (taken.isEmpty()) {
            return blank ? new Kept(How.NOTHING, null, 0, "") : begun(actor, place, held, fields, apart);
        }
        var row = taken.get();
        var draft = row.draft();
        if (draft.fields().equals(fields)) {
            return kept(How.KEPT, draft, draft.version());
        }
        if (!row.isKnownTo(held)) {
            return blank
                    ? new Kept(
                            How.LEFT, held.id(), held.version(), draft.title().name())
                    : beside(actor, place, held, fields, apart);
        }
        if (blank) {
            return emptied(draft);
        }
        return store.over(draft.id(), draft.version(), new Content(draft.title(), fields, held.page()))
                ? kept(How.KEPT, draft, draft.version() + 1)
                : beside(actor, place, held, fields, apart);
    }

    private static Kept kept(How how, Draft draft, int version) {
        return new Kept(how, draft.id(), version, draft.title().name());
    }

    /** What somebody called by a name is not gone because a box was emptied. */
    private Kept emptied(Draft draft) {
        if (draft.title().name().isEmpty() && store.remove(draft.id(), draft.version())) {
            return new Kept(How.NOTHING, null, 0, "");
        }
        return kept(How.LEFT, draft, draft.version());
    }

    /** Nothing stands there: the first of it, or what it was begun from is gone. */
    private Kept begun(Actor actor, Place place, Held held, Map<String, List<String>> fields, String apart) {
        mustHaveRoom(actor, place, "");
        var how = held.version() == 0 ? How.KEPT : How.ANEW;
        return store.add(actor, place, new Content(Draft.Title.NONE, fields, held.page()))
                .map(id -> new Kept(how, id, 1, ""))
                .orElseGet(() -> beside(actor, place, held, fields, apart));
    }

    private Kept beside(Actor actor, Place place, Held held, Map<String, List<String>> fields, String apart) {
        mustHaveRoom(actor, place, "");
        for (int time = 1; time <= MOST_OF_ONE_MOMENT; time++) {
            var name = time == 1 ? apart : apart + " (" + time + ")";
            var added = store.add(actor, place, new Content(new Draft.Title(name, false), fields, held.page()));
            if (added.isPresent()) {
                return new Kept(How.APART, added.get(), 1, name);
            }
        }
        throw GeneralRefusal.invalid("form", say("draft.refusal.too-much-begun"));
    }

    /** The draft that the form holds: the one it took up, else what the actor types there without a name. */
    private Optional<Row> taken(Actor actor, Place place, Held held) {
        var id = held.id();
        var which = id == null ? named(actor, "") : BEGUN.ID.eq(id);
        return store.all(actor, DraftStore.at(place).and(which)).stream().findFirst();
    }

    private static Condition named(Actor actor, String name) {
        return BEGUN.NAME.eq(name).and(DraftStore.ownedBy(DraftLaw.owner(actor)));
    }

    private Optional<Row> called(Actor actor, Place place, String name) {
        return store.all(actor, DraftStore.at(place).and(named(actor, name))).stream()
                .findFirst();
    }

    @Override
    public Kept name(Actor actor, Place place, Naming naming, Map<String, List<String>> fields, Held held) {
        var title = naming.title();
        mustSay(fields);
        mayKeep(actor, place, title, fields);
        var content = new Content(title, fields, held.page());
        var there = called(actor, place, title.name());
        var taken = taken(actor, place, held).filter(row -> row.isKnownTo(held));
        if (there.isPresent()) {
            return replaced(there.get(), taken, content, naming.over());
        }
        mustHaveRoom(actor, place, title.name());
        var unnamed = taken.map(Row::draft).filter(draft -> isMineUnnamed(actor, draft));
        if (unnamed.isPresent() && store.over(unnamed.get().id(), unnamed.get().version(), content)) {
            var draft = unnamed.get();
            return new Kept(How.KEPT, draft.id(), draft.version() + 1, title.name());
        }
        return store.add(actor, place, content)
                .map(id -> new Kept(How.KEPT, id, 1, title.name()))
                .orElseThrow(() -> new RefusedException(new NameTaken(title.name(), 1)));
    }

    private static boolean isMineUnnamed(Actor actor, Draft draft) {
        return draft.title().name().isEmpty() && draft.isOf(actor.optionalPerson());
    }

    /** The one of this name is replaced when it is the one that was written on, or when somebody who read it said so. */
    private Kept replaced(Row there, Optional<Row> taken, Content content, int over) {
        var draft = there.draft();
        boolean same = taken.filter(row -> row.draft().id().equals(draft.id())).isPresent();
        int version = same ? draft.version() : over;
        if (version == 0 || !store.over(draft.id(), version, content)) {
            throw new RefusedException(new NameTaken(draft.title().name(), draft.version()));
        }
        taken.map(Row::draft)
                .filter(was -> was.title().name().isEmpty())
                .ifPresent(was -> store.remove(was.id(), was.version()));
        return new Kept(How.KEPT, draft.id(), version + 1, draft.title().name());
    }

    @Override
    public Draft keepOver(Actor actor, Place place, Draft.Title title, Map<String, List<String>> fields, int basedOn) {
        mustSay(fields);
        mayKeep(actor, place, title, fields);
        var content = new Content(title, fields, "");
        var there = called(actor, place, title.name()).map(Row::draft);
        if (there.isEmpty()) {
            if (basedOn > 0) {
                throw GeneralRefusal.unknown(say("draft.thing"));
            }
            mustHaveRoom(actor, place, title.name());
            store.add(actor, place, content);
        } else if (there.get().version() == basedOn) {
            store.over(there.get().id(), basedOn, content);
        }
        var now = called(actor, place, title.name())
                .map(Row::draft)
                .orElseThrow(() -> GeneralRefusal.unknown(say("draft.thing")));
        boolean same = now.fields().equals(fields) && now.title().equals(title);
        if (!same || now.version() != basedOn + 1) {
            throw new RefusedException(
                    basedOn == 0
                            ? new GeneralRefusal.VersionMissing()
                            : new GeneralRefusal.Stale(say("draft.this"), basedOn, now.version()));
        }
        return now;
    }

    private static void mustSay(Map<String, List<String>> fields) {
        if (DraftLaw.blank(fields)) {
            throw GeneralRefusal.invalid("fields", say("draft.refusal.nothing-written"));
        }
    }

    private void mayKeep(Actor actor, Place place, Draft.Title title, Map<String, List<String>> fields) {
        DraftLaw.owner(actor);
        DraftLaw.mayBe(actor, place, title, fields);
        var record = place.record();
        if (record != null && records.find(actor, record.toString()).isEmpty()) {
            throw GeneralRefusal.unknown(say("draft.no-record"));
        }
    }

    /** Beside the others on the record, or in forms that are about none. */
    private void mustHaveRoom(Actor actor, Place place, String name) {
        var record = place.record();
        var here = record == null ? BEGUN.RECORD_ID.isNull() : BEGUN.RECORD_ID.eq(record.value());
        var mine = store.all(actor, here.and(DraftStore.ownedBy(DraftLaw.owner(actor))));
        DraftLaw.mustHaveRoom(drafts(mine), !name.isEmpty());
    }

    @Override
    public void sent(Actor actor, Place place, Held held) {
        taken(actor, place, held)
                .filter(row -> row.isKnownTo(held))
                .map(Row::draft)
                .ifPresent(draft -> store.remove(draft.id(), draft.version()));
    }

    @Override
    public boolean discard(Actor actor, Place place, Held held) {
        var taken = taken(actor, place, held);
        return taken.isEmpty()
                || taken.filter(row -> row.isKnownTo(held))
                        .map(Row::draft)
                        .filter(draft -> draft.isOf(actor.optionalPerson()))
                        .filter(draft -> store.remove(draft.id(), draft.version()))
                        .isPresent();
    }

    @Override
    public void discard(Actor actor, UUID id, int basedOn) {
        var mine = BEGUN.ID.eq(id).and(DraftStore.ownedBy(DraftLaw.owner(actor)));
        var there = drafts(store.all(actor, mine)).stream().findFirst();
        if (there.isEmpty()) {
            return;
        }
        int version = there.get().version();
        if ((basedOn > 0 && basedOn != version) || !store.remove(id, version)) {
            throw new RefusedException(new GeneralRefusal.Stale(say("draft.this"), basedOn, version));
        }
    }
}
