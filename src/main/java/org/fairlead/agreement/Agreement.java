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
@Words(value = "agreement.kind.agreement.all", hint = "agreement.kind.agreement.sentence")
public record Agreement(
        @Words(value = "agreement.part.agreement.name", hint = "agreement.part.agreement.name.hint")
        String name,

        @Words("agreement.part.agreement.kind") AgreementKind kind,

        @Words(value = "agreement.part.agreement.customer", hint = "agreement.part.agreement.customer.hint")
        @RefersTo("organisation")
        UUID customer,

        @Words(value = "agreement.part.agreement.provider", hint = "agreement.part.agreement.provider.hint")
        @RefersTo("organisation")
        UUID provider,

        @Words(value = "agreement.part.agreement.services", hint = "agreement.part.agreement.services.hint")
        @RefersTo("service")
        Set<UUID> services,

        @Words(value = "agreement.part.agreement.calendar", hint = "agreement.part.agreement.calendar.hint")
        @RefersTo("calendar")
        UUID calendar,

        @Words(value = "agreement.part.agreement.targets", hint = "agreement.part.agreement.targets.hint")
        List<Target> targets,

        @Words(value = "agreement.part.agreement.warnings", hint = "agreement.part.agreement.warnings.hint")
        List<Integer> warnings,

        @Words(value = "agreement.part.agreement.pause-reasons", hint = "agreement.part.agreement.pause-reasons.hint")
        @RefersTo("pause-reason")
        Set<UUID> pauseReasons,

        @Words(
                value = "agreement.part.agreement.acceptance-minutes",
                hint = "agreement.part.agreement.acceptance-minutes.hint")
        int acceptanceMinutes,

        @Words(value = "agreement.part.agreement.on-change", hint = "agreement.part.agreement.on-change.hint")
        TargetChange onChange,

        @Words(value = "agreement.part.agreement.review-months", hint = "agreement.part.agreement.review-months.hint")
        @Nullable
        Integer reviewMonths,

        @Words(
                value = "agreement.part.agreement.open-records-too",
                hint = "agreement.part.agreement.open-records-too.hint")
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
            @Words(value = "agreement.part.target.priority", hint = "agreement.part.target.priority.hint")
            int priority,

            @Words(
                    value = "agreement.part.target.response-minutes",
                    hint = "agreement.part.target.response-minutes.hint")
            @Nullable
            Integer responseMinutes,

            @Words(
                    value = "agreement.part.target.resolution-minutes",
                    hint = "agreement.part.target.resolution-minutes.hint")
            @Nullable
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
