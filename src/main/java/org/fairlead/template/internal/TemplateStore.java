package org.fairlead.template.internal;

import static org.fairlead.db.template.Tables.KEPT;
import static org.fairlead.db.template.Tables.KEPT_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Shared;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.db.template.tables.records.KeptRecord;
import org.fairlead.db.template.tables.records.KeptVersionRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.template.Standing;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateKind;
import org.fairlead.template.TemplateVersion;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of {@code template.kept} and their versions. */
@Component
class TemplateStore {

    /** The constraint that a second change of one version breaks. */
    static final String ONE_CHANGE = "kept_version_pkey";

    private final Database database;

    TemplateStore(Database database) {
        this.database = database;
    }

    RoundTrip trip() {
        return database.trip(Asker.TOOL);
    }

    /** What the actor may use as far as the database knows, those taken away left out; it does not know teams. */
    <T> List<Template<T>> of(Actor actor, TemplateKind<T> kind) {
        return read(actor, kind, KEPT.STANDING.ne(Standing.REMOVED.name()));
    }

    <T> Optional<Template<T>> one(Actor actor, TemplateKind<T> kind, UUID id) {
        return read(actor, kind, KEPT.ID.eq(id)).stream().findFirst();
    }

    private <T> List<Template<T>> read(Actor actor, TemplateKind<T> kind, Condition which) {
        var trip = database.trip(Asker.of(actor));
        var usable = Sharings.usable(actor, new Sharings.Columns(KEPT.OWNER, KEPT.SHARING, KEPT.ORGANISATION));
        var rows = trip.rows(KEPT, which.and(KEPT.KIND.eq(kind.name())).and(usable), DSL.lower(KEPT.NAME), KEPT.ID);
        trip.run();
        return rows.get().stream().map(row -> template(kind, row)).toList();
    }

    <T> List<TemplateVersion<T>> versions(Actor actor, TemplateKind<T> kind, UUID id) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(KEPT_VERSION, KEPT_VERSION.KEPT_ID.eq(id), KEPT_VERSION.VERSION.desc());
        trip.run();
        return rows.get().stream().map(row -> version(kind, row)).toList();
    }

    int kept(PersonId owner, TemplateKind<?> kind) {
        var trip = trip();
        var rows = trip.rows(
                KEPT,
                KEPT.OWNER
                        .eq(owner.value())
                        .and(KEPT.KIND.eq(kind.name()))
                        .and(KEPT.STANDING.ne(Standing.REMOVED.name())));
        trip.run();
        return rows.get().size();
    }

    void add(RoundTrip trip, TemplateKind<?> kind, Template<?> template, PersonId by, Instant now) {
        trip.write(DSL.insertInto(KEPT).set(row(kind, template)));
        addVersion(trip, template, by, now);
    }

    /** Writes over the version before; breaks {@link #ONE_CHANGE} when somebody else changed that version already. */
    void replace(RoundTrip trip, TemplateKind<?> kind, Template<?> template, PersonId by, Instant now) {
        addVersion(trip, template, by, now);
        trip.write(DSL.update(KEPT).set(row(kind, template)).where(KEPT.ID.eq(template.id())));
    }

    private static void addVersion(RoundTrip trip, Template<?> template, PersonId by, Instant now) {
        var row = new KeptVersionRecord();
        row.setKeptId(template.id());
        row.setVersion(template.version());
        row.setName(template.name());
        row.setCode(template.code());
        row.setBody(StoredJson.write(template.body()));
        row.setSharing(template.shared().sharing().name());
        row.setStanding(template.standing().name());
        row.setChangedAt(now);
        row.setChangedBy(by.value());
        trip.write(DSL.insertInto(KEPT_VERSION).set(row));
    }

    private static KeptRecord row(TemplateKind<?> kind, Template<?> template) {
        var row = new KeptRecord();
        row.setId(template.id());
        row.setKind(kind.name());
        row.setVersion(template.version());
        row.setName(template.name());
        row.setCode(template.code());
        row.setBody(StoredJson.write(template.body()));
        row.setOwner(template.owner().value());
        row.setSharing(template.shared().sharing().name());
        row.setOrganisation(template.shared().organisation().value());
        row.setTeam(template.shared().team());
        row.setStanding(template.standing().name());
        return row;
    }

    private static <T> Template<T> template(TemplateKind<T> kind, KeptRecord row) {
        return new Template<>(
                row.getId(),
                row.getVersion(),
                new Template.Said<>(row.getName(), row.getCode(), StoredJson.read(row.getBody(), kind.type())),
                new PersonId(row.getOwner()),
                new Shared(Sharing.valueOf(row.getSharing()), new PartyId(row.getOrganisation()), row.getTeam()),
                Standing.valueOf(row.getStanding()));
    }

    private static <T> TemplateVersion<T> version(TemplateKind<T> kind, KeptVersionRecord row) {
        return new TemplateVersion<>(
                row.getVersion(),
                new Template.Said<>(row.getName(), row.getCode(), StoredJson.read(row.getBody(), kind.type())),
                Sharing.valueOf(row.getSharing()),
                Standing.valueOf(row.getStanding()),
                row.getChangedAt(),
                new PersonId(row.getChangedBy()));
    }
}
