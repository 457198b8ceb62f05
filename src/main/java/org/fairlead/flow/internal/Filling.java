package org.fairlead.flow.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fairlead.flow.FlowLog;
import org.fairlead.flow.FlowLog.CaseFacts;
import org.fairlead.flow.FlowPhase;
import org.fairlead.flow.FlowStates;
import org.fairlead.flow.Names;
import org.fairlead.incident.IncidentState;
import org.fairlead.people.People;
import org.fairlead.people.Team;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.EntryWalk;
import org.jspecify.annotations.Nullable;

/** A flow log as it is filled from timelines. Two teams or organisations of one name stay two, told apart by what they belong to. */
final class Filling implements EntryWalk.Visitor {

    private final Register register;
    private final Names teams = new Names();
    private final Names organisations = new Names();
    private final FlowStates states = new FlowStates();
    private final FlowLog.Builder log = FlowLog.builder(teams, organisations, states);
    private final Map<UUID, Integer> teamNumbers = new HashMap<>();
    private final Map<UUID, Integer> organisationNumbers = new HashMap<>();
    private final Map<String, FlowPhase> phases = new HashMap<>();

    Filling(Register register) {
        this.register = register;
    }

    @Override
    public void record(EntryWalk.Seen record) {
        log.startCase(new CaseFacts(
                millis(record.openedAt()),
                millis(record.doneAt()),
                millis(record.endedAt()),
                record.reopenings() == null ? FlowLog.NOT_COUNTED : record.reopenings(),
                record.breached()));
    }

    private static long millis(@Nullable Instant at) {
        return at == null ? FlowLog.NEVER : at.toEpochMilli();
    }

    @Override
    public void entry(EntryWalk.Line entry) {
        log.entry(team(entry.team()), organisation(entry.party()), state(entry), entry.atMillis());
    }

    private int team(@Nullable UUID id) {
        return id == null ? Names.UNKNOWN : teamNumbers.computeIfAbsent(id, any -> named(teams, People.TEAM, id));
    }

    private int organisation(@Nullable UUID id) {
        return id == null
                ? Names.UNKNOWN
                : organisationNumbers.computeIfAbsent(id, any -> named(organisations, People.ORGANISATION, id));
    }

    /** The number of an item by its title; where the title is taken by another item, by title and what tells them apart. */
    private int named(Names names, RegisterKind<?> kind, UUID id) {
        var title = register.title(kind, id);
        int known = names.size();
        int number = names.number(title);
        return number == known ? number : names.number(title + " (" + besides(kind, id) + ")");
    }

    private String besides(RegisterKind<?> kind, UUID id) {
        var team = kind.equals(People.TEAM)
                ? register.latest(People.TEAM, id).map(item -> organisationOf(item.body()))
                : java.util.Optional.<String>empty();
        return team.map(of -> of + ", ").orElse("") + id.toString().substring(0, 8);
    }

    private String organisationOf(Team team) {
        return register.title(People.ORGANISATION, team.organisation());
    }

    private int state(EntryWalk.Line entry) {
        if (!entry.explained()) {
            return entry.said() == null ? Names.UNKNOWN : number(entry.said(), FlowPhase.UNKNOWN);
        }
        var phase = phases.computeIfAbsent(entry.state(), Filling::phase);
        return number(entry.said() == null ? words(entry.state()) : entry.said(), phase);
    }

    /** Two logs may mean different things by one word; then the phase tells the two states apart. */
    private int number(String name, FlowPhase phase) {
        int number = states.number(name, phase);
        return states.phase(number) == phase
                ? number
                : states.number(name + " (" + phase.name().toLowerCase(Locale.ROOT) + ")", phase);
    }

    private static String words(String state) {
        return known(state) ? IncidentState.valueOf(state).words() : state;
    }

    private static boolean known(String state) {
        for (var each : IncidentState.values()) {
            if (each.name().equals(state)) {
                return true;
            }
        }
        return false;
    }

    private static FlowPhase phase(String state) {
        if (!known(state)) {
            return FlowPhase.UNKNOWN;
        }
        return switch (IncidentState.valueOf(state).phase()) {
            case OPEN -> FlowPhase.OPEN;
            case WAITING -> FlowPhase.PENDING;
            case DONE -> FlowPhase.RESOLVED;
            case ENDED -> FlowPhase.CLOSED;
        };
    }

    FlowLog log() {
        return log.build();
    }
}
