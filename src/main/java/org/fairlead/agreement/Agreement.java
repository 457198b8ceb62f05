package org.fairlead.agreement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.register.RefersTo;
import org.fairlead.platform.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between two parties (SLM-1).
 *
 * @param name as people say it
 * @param kind which kind of agreement
 * @param customer the party that is promised something
 * @param provider the party that promises
 * @param services the services it covers; empty for every service of the provider
 * @param calendar the service hours its targets run in
 * @param targets what is promised, by priority
 * @param warnings shares of a target, in per cent, at which a warning is given
 * @param pauseReasons the closed list of reasons for which clocks may stop under it
 * @param acceptanceMinutes how long the provider may take to answer a hand-off, in working minutes
 * @param onChange what a change of priority or agreement does to time already run (PSE-06)
 * @param reviewMonths how often it is reviewed; null when it is not said
 * @param openRecordsToo whether this version also holds for records that were open when it came into force; null and no mean
 *     that they stay under the version they began with
 */
@Words(value = "Agreements", hint = "What is promised to whom: targets, hours, pauses and the services they are for.")
public record Agreement(
        @Words(value = "Name", hint = "Unlike any other agreement's")
        String name,

        @Words("Kind") AgreementKind kind,

        @Words(value = "Customer", hint = "Who is promised it") @RefersTo("organisation")
        UUID customer,

        @Words(value = "Provider", hint = "Who promises it") @RefersTo("organisation")
        UUID provider,

        @Words(value = "Services", hint = "None chosen: every service") @RefersTo("service")
        Set<UUID> services,

        @Words(value = "Service hours", hint = "In which the clocks run") @RefersTo("calendar")
        UUID calendar,

        @Words(value = "Targets", hint = "For each priority, in minutes of service hours")
        List<Target> targets,

        @Words(value = "Warnings", hint = "Shares of a target, in per cent, at which a warning is given")
        List<Integer> warnings,

        @Words(value = "Pause reasons", hint = "The closed list for which clocks may stop") @RefersTo("pause-reason")
        Set<UUID> pauseReasons,

        @Words(
                value = "Minutes to answer a hand-off",
                hint = "Of service hours; after them the time counts for the one who was asked")
        int acceptanceMinutes,

        @Words(value = "On a change of priority", hint = "What becomes of the time that has run")
        TargetChange onChange,

        @Words(value = "Months between reviews", hint = "None when it is not said") @Nullable
        Integer reviewMonths,

        @Words(
                value = "Also holds for records already open",
                hint = "When not chosen, an open record stays under the version it began with")
        @Nullable
        Boolean openRecordsToo) {

    /** An agreement whose versions hold for records opened from then on. */
    public Agreement(
            String name,
            AgreementKind kind,
            UUID customer,
            UUID provider,
            Set<UUID> services,
            UUID calendar,
            List<Target> targets,
            List<Integer> warnings,
            Set<UUID> pauseReasons,
            int acceptanceMinutes,
            TargetChange onChange,
            @Nullable Integer reviewMonths) {
        this(
                name,
                kind,
                customer,
                provider,
                services,
                calendar,
                targets,
                warnings,
                pauseReasons,
                acceptanceMinutes,
                onChange,
                reviewMonths,
                null);
    }

    /** Copies the collections. */
    public Agreement {
        services = Set.copyOf(services);
        targets = List.copyOf(targets);
        warnings = List.copyOf(warnings);
        pauseReasons = Set.copyOf(pauseReasons);
    }

    /** Whether the service is covered. */
    public boolean covers(@Nullable UUID service) {
        return service != null && (services.isEmpty() || services.contains(service));
    }

    /** The target for a priority. */
    public Optional<Target> target(int priority) {
        return targets.stream().filter(target -> target.priority() == priority).findFirst();
    }

    /**
     * What is promised for one priority, in working minutes of the agreement's hours.
     *
     * @param priority 1 to 9
     * @param responseMinutes until somebody is at work; null for no promise
     * @param resolutionMinutes until the service is restored; null for no promise
     */
    public record Target(
            @Words(value = "Priority", hint = "1 is the highest")
            int priority,

            @Words(value = "Minutes to respond", hint = "None for no promise") @Nullable
            Integer responseMinutes,

            @Words(value = "Minutes to resolve", hint = "None for no promise") @Nullable
            Integer resolutionMinutes) {

        /** Until somebody is at work. */
        public Optional<Duration> response() {
            return Optional.ofNullable(responseMinutes).map(Duration::ofMinutes);
        }

        /** Until the service is restored. */
        public Optional<Duration> resolution() {
            return Optional.ofNullable(resolutionMinutes).map(Duration::ofMinutes);
        }
    }
}
