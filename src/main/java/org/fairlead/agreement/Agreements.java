package org.fairlead.agreement;

import static org.fairlead.platform.language.Say.later;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.fairlead.calendar.Calendars;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterKind.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The agreements and what they say about a service, a party and an instant.
 *
 * <pre>{@code
 * agreements.promised(service, openedAt).flatMap(sla -> sla.body().target(priority)) ...
 * }</pre>
 */
@Component
public final class Agreements {

    /** Agreements; read by their two parties and by those who oversee the estate. */
    public static final RegisterKind<Agreement> AGREEMENT = new RegisterKind<>(
            "agreement",
            "agreements",
            later("agreement.kind.agreement"),
            Agreement.class,
            Agreement::name,
            AgreementChecks::agreement,
            body -> java.util.Set.of(new PartyId(body.customer()), new PartyId(body.provider())));

    /** Reasons for pauses. */
    public static final RegisterKind<PauseReason> PAUSE_REASON = RegisterKind.open(
            new Names("pause-reason", "pause-reasons", later("agreement.kind.pause-reason")),
            PauseReason.class,
            PauseReason::name,
            AgreementChecks::reason);

    /** Closure codes. */
    public static final RegisterKind<ClosureCode> CLOSURE_CODE = RegisterKind.open(
            new Names("closure-code", "closure-codes", later("agreement.kind.closure-code")),
            ClosureCode.class,
            ClosureCode::name,
            AgreementChecks::code);

    /** Priority matrices; the first by name is used. */
    public static final RegisterKind<PriorityMatrix> MATRIX = RegisterKind.open(
            new Names("priority-matrix", "priority-matrices", later("agreement.kind.priority-matrix")),
            PriorityMatrix.class,
            PriorityMatrix::name,
            AgreementChecks::matrix);

    /** Working rules; the first by name is used. */
    public static final RegisterKind<WorkingRules> RULES = RegisterKind.open(
            new Names("working-rules", "working-rules", later("agreement.kind.working-rules")),
            WorkingRules.class,
            WorkingRules::name,
            AgreementChecks::rules);

    /** The matrix used until somebody keeps another. */
    public static final PriorityMatrix FIRST_MATRIX = new PriorityMatrix(
            "Impact and urgency",
            List.of("Ministry-wide", "Site", "Team", "One person"),
            List.of("Critical", "High", "Medium", "Low"),
            List.of(List.of(1, 1, 2, 3), List.of(1, 2, 3, 4), List.of(2, 3, 4, 4), List.of(3, 3, 4, 5)));

    private final Register register;

    Agreements(Register register) {
        this.register = register;
    }

    /** The service level agreement that promises the service to its users, as in force at the instant. */
    public Optional<Item<Agreement>> promised(@Nullable UUID service, Instant at) {
        return promised(service, at, at);
    }

    /**
     * The same as it was written down by then: what is written into the register later, with effect from earlier, is left out.
     *
     * @param known by when
     */
    public Optional<Item<Agreement>> promised(@Nullable UUID service, Instant at, Instant known) {
        return among(
                at,
                known,
                item -> item.body().kind() == AgreementKind.SLA && item.body().covers(service));
    }

    /** The agreement under which the party provides the service, as in force at the instant. */
    public Optional<Item<Agreement>> providedBy(PartyId party, @Nullable UUID service, Instant at) {
        return providedBy(party, service, at, at);
    }

    /**
     * The same as it was written down by then.
     *
     * @param known by when
     */
    public Optional<Item<Agreement>> providedBy(PartyId party, @Nullable UUID service, Instant at, Instant known) {
        return among(
                at,
                known,
                item -> item.body().kind() != AgreementKind.SLA
                        && item.body().provider().equals(party.value())
                        && item.body().covers(service));
    }

    private Optional<Item<Agreement>> among(Instant at, Instant known, Predicate<Item<Agreement>> fits) {
        return register.all(AGREEMENT, at).stream()
                .filter(item -> !item.recordedAt().isAfter(known))
                .filter(fits)
                .min(Comparator.comparing(
                                (Item<Agreement> item) -> item.body().services().isEmpty())
                        .thenComparing(Item::id));
    }

    /** One version of an agreement. */
    public Optional<Item<Agreement>> version(UUID agreement, int version) {
        return register.history(AGREEMENT, agreement).stream()
                .filter(item -> item.version() == version)
                .findFirst();
    }

    /** The agreements in force whose present version replaced another and also holds for records that were open already. */
    public List<Item<Agreement>> reachingOpenRecords(Instant at) {
        return register.all(AGREEMENT, at).stream()
                .filter(item ->
                        item.version() > 1 && Boolean.TRUE.equals(item.body().openRecordsToo()))
                .toList();
    }

    /** The hours an agreement's targets run in, as in force at the instant; round the clock when its calendar is gone. */
    public ServiceHours hours(Item<Agreement> agreement, Instant at) {
        return Calendars.hours(register, agreement.body().calendar(), at).orElseGet(ServiceHours::always);
    }

    /** The priority matrix. */
    public PriorityMatrix matrix() {
        return register.all(MATRIX).stream().findFirst().map(Item::body).orElse(FIRST_MATRIX);
    }

    /** The working rules in force at the instant. */
    public WorkingRules rules(Instant at) {
        return register.all(RULES, at).stream().findFirst().map(Item::body).orElse(WorkingRules.FIRST);
    }

    /** The reasons for which the party may pause work on the service: those its agreement lists, or all when it has none. */
    public List<Item<PauseReason>> reasons(PartyId party, @Nullable UUID service, Instant at) {
        var all = register.all(PAUSE_REASON, at);
        var listed = providedBy(party, service, at).or(() -> promised(service, at));
        return listed.map(agreement -> all.stream()
                        .filter(reason -> agreement.body().pauseReasons().contains(reason.id()))
                        .toList())
                .filter(some -> !some.isEmpty())
                .orElse(all);
    }
}
