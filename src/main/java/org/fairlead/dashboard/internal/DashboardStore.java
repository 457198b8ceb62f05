package org.fairlead.dashboard.internal;

import static org.fairlead.db.dashboard.Tables.DASHBOARD_;
import static org.fairlead.db.dashboard.Tables.DASHBOARD_CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Shared;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.Tile;
import org.fairlead.db.dashboard.tables.records.DashboardChangeRecord;
import org.fairlead.db.dashboard.tables.records.DashboardRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of {@code dashboard.dashboard}. */
@Component
class DashboardStore {

    /** The constraint that a second change of one version breaks. */
    static final String ONE_CHANGE = "dashboard_change_pkey";

    private final Database database;

    DashboardStore(Database database) {
        this.database = database;
    }

    RoundTrip trip() {
        return database.trip(Asker.TOOL);
    }

    /** What the actor may use as far as the database knows; it does not know teams. */
    List<Dashboard> of(Actor actor) {
        return read(actor, DASHBOARD_.DROPPED.isFalse());
    }

    Optional<Dashboard> one(Actor actor, UUID id) {
        return read(actor, DASHBOARD_.ID.eq(id)).stream().findFirst();
    }

    private List<Dashboard> read(Actor actor, Condition which) {
        var usable = Sharings.usable(
                actor, new Sharings.Columns(DASHBOARD_.OWNER, DASHBOARD_.SHARING, DASHBOARD_.ORGANISATION));
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(DASHBOARD_, which.and(usable), DSL.lower(DASHBOARD_.NAME), DASHBOARD_.ID);
        trip.run();
        return rows.get().stream().map(DashboardStore::dashboard).toList();
    }

    int kept(PersonId owner) {
        var trip = trip();
        var rows = trip.rows(DASHBOARD_, DASHBOARD_.OWNER.eq(owner.value()).and(DSL.not(DASHBOARD_.DROPPED)));
        trip.run();
        return rows.get().size();
    }

    void add(RoundTrip trip, Dashboard dashboard, PersonId by, Instant now) {
        trip.write(DSL.insertInto(DASHBOARD_).set(row(dashboard)));
        addChange(trip, dashboard, by, now);
    }

    /** Writes it over the version before it; breaks {@link #ONE_CHANGE} when somebody else changed that version already. */
    void replace(RoundTrip trip, Dashboard dashboard, PersonId by, Instant now) {
        addChange(trip, dashboard, by, now);
        trip.write(DSL.update(DASHBOARD_).set(row(dashboard)).where(DASHBOARD_.ID.eq(dashboard.id())));
    }

    private static void addChange(RoundTrip trip, Dashboard dashboard, PersonId by, Instant now) {
        var change = new DashboardChangeRecord();
        change.setDashboardId(dashboard.id());
        change.setVersion(dashboard.version());
        change.setChangedAt(now);
        change.setChangedBy(by.value());
        trip.write(DSL.insertInto(DASHBOARD_CHANGE).set(change));
    }

    private static DashboardRecord row(Dashboard dashboard) {
        var row = new DashboardRecord();
        row.setId(dashboard.id());
        row.setVersion(dashboard.version());
        row.setName(dashboard.name());
        row.setTiles(StoredJson.write(dashboard.tiles()));
        row.setOwner(dashboard.owner().value());
        row.setSharing(dashboard.shared().sharing().name());
        row.setOrganisation(dashboard.shared().organisation().value());
        row.setTeam(dashboard.shared().team());
        row.setDropped(dashboard.dropped());
        return row;
    }

    private static Dashboard dashboard(DashboardRecord row) {
        return new Dashboard(
                row.getId(),
                row.getVersion(),
                row.getName(),
                List.of(StoredJson.read(row.getTiles(), Tile[].class)),
                new PersonId(row.getOwner()),
                new Shared(Sharing.valueOf(row.getSharing()), new PartyId(row.getOrganisation()), row.getTeam()),
                row.getDropped());
    }
}
