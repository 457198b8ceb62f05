package org.fairlead.view.internal;

import static org.fairlead.db.view.Tables.SAVED_VIEW;
import static org.fairlead.db.view.Tables.TASTE;
import static org.fairlead.db.view.Tables.VIEW_CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Shared;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.db.view.tables.records.SavedViewRecord;
import org.fairlead.db.view.tables.records.TasteRecord;
import org.fairlead.db.view.tables.records.ViewChangeRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.view.SavedView;
import org.fairlead.view.Taste;
import org.fairlead.view.ViewContent;
import org.fairlead.view.Views;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of {@code view.saved_view}. */
@Component
class ViewStore {

    /** The constraint that a second change of one version breaks. */
    static final String ONE_CHANGE = "view_change_pkey";

    private final Database database;

    ViewStore(Database database) {
        this.database = database;
    }

    RoundTrip trip() {
        return database.trip(Asker.TOOL);
    }

    /** What the actor may use as far as the database knows; it does not know teams. */
    List<SavedView> of(Actor actor, String list) {
        return read(
                actor, SAVED_VIEW.LIST.eq(list).and(DSL.not(SAVED_VIEW.DROPPED)).and(usable(actor)));
    }

    /** The same and the actor's taste. */
    Views.Offered offered(Actor actor, String list) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(
                SAVED_VIEW,
                SAVED_VIEW.LIST.eq(list).and(DSL.not(SAVED_VIEW.DROPPED)).and(usable(actor)),
                DSL.lower(SAVED_VIEW.NAME),
                SAVED_VIEW.ID);
        var own = actor.optionalPerson()
                .<Condition>map(person -> TASTE.PERSON.eq(person.value()))
                .orElseGet(DSL::falseCondition);
        var liked = trip.rows(TASTE, own.and(TASTE.LIST.eq(list)));
        trip.run();
        return new Views.Offered(
                rows.get().stream().map(ViewStore::view).toList(),
                liked.get().stream().findFirst().map(ViewStore::taste).orElse(Taste.USUAL));
    }

    private static Taste taste(TasteRecord row) {
        return new Taste(List.of(row.getColumns()), Taste.Density.valueOf(row.getDensity()));
    }

    void like(RoundTrip trip, PersonId person, String list, Taste taste) {
        var row = new TasteRecord();
        row.setPerson(person.value());
        row.setList(list);
        row.setColumns(taste.columns().toArray(String[]::new));
        row.setDensity(taste.density().name());
        trip.write(DSL.insertInto(TASTE)
                .set(row)
                .onConflict(TASTE.PERSON, TASTE.LIST)
                .doUpdate()
                .set(row));
    }

    Optional<SavedView> one(Actor actor, UUID id) {
        return read(actor, SAVED_VIEW.ID.eq(id).and(usable(actor))).stream().findFirst();
    }

    private List<SavedView> read(Actor actor, Condition which) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(SAVED_VIEW, which, DSL.lower(SAVED_VIEW.NAME), SAVED_VIEW.ID);
        trip.run();
        return rows.get().stream().map(ViewStore::view).toList();
    }

    private static Condition usable(Actor actor) {
        return Sharings.usable(
                actor, new Sharings.Columns(SAVED_VIEW.OWNER, SAVED_VIEW.SHARING, SAVED_VIEW.ORGANISATION));
    }

    int kept(PersonId owner) {
        var trip = trip();
        var rows = trip.rows(SAVED_VIEW, SAVED_VIEW.OWNER.eq(owner.value()).and(DSL.not(SAVED_VIEW.DROPPED)));
        trip.run();
        return rows.get().size();
    }

    void add(RoundTrip trip, SavedView view, PersonId by, Instant now) {
        trip.write(DSL.insertInto(SAVED_VIEW).set(row(view)));
        addChange(trip, view, by, now);
    }

    /** Writes the view over the version before it; breaks {@link #ONE_CHANGE} when somebody else changed that version already. */
    void replace(RoundTrip trip, SavedView view, PersonId by, Instant now) {
        addChange(trip, view, by, now);
        trip.write(DSL.update(SAVED_VIEW).set(row(view)).where(SAVED_VIEW.ID.eq(view.id())));
    }

    private static void addChange(RoundTrip trip, SavedView view, PersonId by, Instant now) {
        var change = new ViewChangeRecord();
        change.setViewId(view.id());
        change.setVersion(view.version());
        change.setChangedAt(now);
        change.setChangedBy(by.value());
        trip.write(DSL.insertInto(VIEW_CHANGE).set(change));
    }

    private static SavedViewRecord row(SavedView view) {
        var content = view.content();
        var row = new SavedViewRecord();
        row.setId(view.id());
        row.setVersion(view.version());
        row.setList(view.list());
        row.setName(view.name());
        row.setFilter(content.filter());
        row.setSort(content.sort());
        row.setColumns(content.columns().toArray(String[]::new));
        row.setGroupedBy(content.group());
        row.setLayout(content.layout());
        row.setLanes(content.lanes());
        row.setLimits(content.limits().toArray(String[]::new));
        row.setOwner(view.owner().value());
        row.setSharing(view.shared().sharing().name());
        row.setOrganisation(view.shared().organisation().value());
        row.setTeam(view.shared().team());
        row.setDropped(view.dropped());
        return row;
    }

    private static SavedView view(SavedViewRecord row) {
        return new SavedView(
                row.getId(),
                row.getVersion(),
                row.getList(),
                row.getName(),
                new ViewContent(
                        row.getFilter(),
                        row.getSort(),
                        List.of(row.getColumns()),
                        row.getGroupedBy(),
                        row.getLayout(),
                        row.getLanes(),
                        List.of(row.getLimits())),
                new PersonId(row.getOwner()),
                new Shared(Sharing.valueOf(row.getSharing()), new PartyId(row.getOrganisation()), row.getTeam()),
                row.getDropped());
    }
}
