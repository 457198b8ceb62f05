package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.SETTINGS;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.db.notification.tables.records.SettingsRecord;
import org.fairlead.notification.NotificationSettings;
import org.fairlead.notification.Preferences;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Settings as rows: one for each person and team that chose something. */
@Component
class SettingsStore implements NotificationSettings {

    private static final int LONGEST_WAIT = 168;

    private final Database database;
    private final Register register;
    private final Access access;
    private final Clock clock;

    SettingsStore(Database database, Register register, Access access, Clock clock) {
        this.database = database;
        this.register = register;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Kept own(Actor actor) {
        return kept(actor.optionalPerson().orElseThrow().value());
    }

    private Kept kept(UUID owner) {
        return Optional.ofNullable(rows(Set.of(owner)).get(owner))
                .map(row -> new Kept(row.getVersion(), preferences(row)))
                .orElse(new Kept(0, Preferences.NONE));
    }

    private static Preferences preferences(SettingsRecord row) {
        return StoredJson.read(row.getBody(), Preferences.class);
    }

    private Map<UUID, SettingsRecord> rows(Set<UUID> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        var trip = database.trip(Asker.TOOL);
        var found = trip.rows(SETTINGS, SETTINGS.OWNER.eq(DSL.any(owners.toArray(UUID[]::new))));
        trip.run();
        var rows = new HashMap<UUID, SettingsRecord>();
        found.get().forEach(row -> rows.put(row.getOwner(), row));
        return rows;
    }

    @Override
    public Kept keep(Actor actor, int basedOn, Preferences preferences) {
        return keep(new Owner(actor.optionalPerson().orElseThrow().value(), false), actor, basedOn, preferences);
    }

    @Override
    public Kept ofTeam(Actor actor, UUID team) {
        mustLead(actor, team);
        return kept(team);
    }

    @Override
    public Kept keepForTeam(Actor actor, UUID team, int basedOn, Preferences preferences) {
        mustLead(actor, team);
        return keep(new Owner(team, true), actor, basedOn, preferences);
    }

    private void mustLead(Actor actor, UUID team) {
        if (register.latest(People.TEAM, team).isEmpty()) {
            throw GeneralRefusal.unknown(say("notification.thing.team"));
        }
        boolean leads = actor.is(Role.TEAM_LEAD)
                && actor.optionalPerson()
                        .flatMap(person -> register.latest(People.PERSON, person.value()))
                        .filter(item -> item.body().teams().contains(team))
                        .isPresent();
        if (!leads && !access.may(actor, Act.KEEP_REGISTER)) {
            throw GeneralRefusal.notAllowed(say("notification.settings.not-lead"));
        }
    }

    private record Owner(UUID id, boolean team) {}

    private Kept keep(Owner owner, Actor actor, int basedOn, Preferences preferences) {
        if (preferences.againHours() != null
                && (preferences.againHours() < 0 || preferences.againHours() > LONGEST_WAIT)) {
            throw GeneralRefusal.invalid("again", say("notification.settings.again-problem"));
        }
        var known = kept(owner.id());
        if (known.version() == basedOn + 1 && known.preferences().equals(preferences)) {
            return known; // The same choice sent again.
        }
        if (known.version() != basedOn) {
            throw new RefusedException(
                    new GeneralRefusal.Stale(say("notification.these-settings"), basedOn, known.version()));
        }
        var row = new SettingsRecord();
        row.setOwner(owner.id());
        row.setOfTeam(owner.team());
        row.setVersion(basedOn + 1);
        row.setBody(StoredJson.write(preferences));
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.optionalPerson().orElseThrow().value());
        var trip = database.trip(Asker.TOOL);
        var written = trip.write(DSL.insertInto(SETTINGS)
                .set(row)
                .onConflict(SETTINGS.OWNER)
                .doUpdate()
                .set(row)
                .where(SETTINGS.VERSION.eq(basedOn)));
        trip.run();
        var now = kept(owner.id());
        if (written.get() == 0) {
            throw new RefusedException(
                    new GeneralRefusal.Stale(say("notification.these-settings"), basedOn, now.version()));
        }
        return now;
    }

    @Override
    public Preferences of(PersonId person) {
        return all(Set.of(person)).getOrDefault(person, Preferences.USUAL);
    }

    @Override
    public Preferences behind(PersonId person) {
        var teams = teams(person);
        return behind(teams, rows(Set.copyOf(teams)));
    }

    /** What holds for each of these people, in one round trip. */
    Map<PersonId, Preferences> all(Set<PersonId> people) {
        var teams = new HashMap<PersonId, List<UUID>>();
        var owners = new java.util.HashSet<UUID>();
        for (var person : people) {
            var of = teams(person);
            teams.put(person, of);
            owners.add(person.value());
            owners.addAll(of);
        }
        var rows = rows(owners);
        var all = new HashMap<PersonId, Preferences>();
        for (var person : people) {
            var behind = behind(teams.getOrDefault(person, List.of()), rows);
            var own = rows.get(person.value());
            all.put(person, own == null ? behind : preferences(own).over(behind));
        }
        return all;
    }

    private static Preferences behind(List<UUID> teams, Map<UUID, SettingsRecord> rows) {
        var behind = Preferences.USUAL;
        for (var team : teams.reversed()) {
            var row = rows.get(team);
            behind = row == null ? behind : preferences(row).over(behind);
        }
        return behind;
    }

    private List<UUID> teams(PersonId person) {
        var teams = new ArrayList<>(register.latest(People.PERSON, person.value())
                .map(Item::body)
                .map(Person::teams)
                .orElse(Set.of()));
        teams.sort(Comparator.comparing(team -> register.title(People.TEAM, team)));
        return teams;
    }
}
