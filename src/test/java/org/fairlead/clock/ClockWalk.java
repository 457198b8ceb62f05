package org.fairlead.clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairlead.calendar.ServiceHours;

/** The slow oracle's clock: counts step by step, asking at each step who holds, what pauses and whether it is open. */
final class ClockWalk {

    static final long NEVER = -1;

    private final ClockPlan plan;
    private final Map<ServiceHours, MinuteWalk> calendars;
    private final int step;
    private final long asOf;
    private final long horizon;
    private final List<ClockRule> rules;
    private final int restart;
    private final int base;

    private final long[][] segments;
    private final long[][] pauses;
    private final long[] begins;
    private final MinuteWalk[] walks;

    long running;
    long paused;
    long due = NEVER;
    long broken = NEVER;
    ClockState state = ClockState.STOPPED;

    /** The step in seconds must divide every instant and duration of the case. */
    ClockWalk(ClockPlan plan, Map<ServiceHours, MinuteWalk> calendars, int step, long asOf, long horizon) {
        this.plan = plan;
        this.calendars = calendars;
        this.step = step;
        this.asOf = asOf;
        this.horizon = horizon;
        var last = 0;
        while (last + 1 < plan.rules().size() && begin(plan.rules().get(last + 1)) <= asOf) {
            last++;
        }
        this.rules = plan.rules().subList(0, last + 1);
        this.restart = lastWith(ChangePolicy.RESTART, 0);
        this.base = lastWith(ChangePolicy.RETROACTIVE, restart);
        this.segments = plan.segments().stream()
                .map(one -> stretch(one.from(), one.to()))
                .toArray(long[][]::new);
        this.pauses =
                plan.pauses().stream().map(one -> stretch(one.from(), one.to())).toArray(long[][]::new);
        this.begins = rules.stream().mapToLong(ClockWalk::begin).toArray();
        this.walks = rules.stream().map(rule -> calendars.get(rule.hours())).toArray(MinuteWalk[]::new);
        walk();
    }

    private int lastWith(ChangePolicy policy, int floor) {
        for (var i = rules.size() - 1; i > floor; i--) {
            if (rules.get(i).policy() == policy) {
                return i;
            }
        }
        return floor;
    }

    private void walk() {
        var target = rules.getLast().target().map(wanted -> wanted.toSeconds()).orElse(NEVER);
        var floor = rules.size() - 1 > base || base == restart ? begin(rules.getLast()) : countsFrom();
        var counted = 0L;
        for (var now = start(); now <= asOf || now < horizon && target != NEVER && due == NEVER; now += step) {
            var held = held(now);
            var stopped = held && pausedAt(now);
            var open = held && open(now);
            var counts = now >= countsFrom();
            if (now == asOf) {
                state = !held
                        ? ClockState.STOPPED
                        : stopped ? ClockState.PAUSED : open ? ClockState.RUNNING : ClockState.OUTSIDE_HOURS;
            }
            if (open && counts && !stopped) {
                due = due == NEVER && target == 0 ? Math.max(floor, now) : due;
                counted += step;
                running += now < asOf ? step : 0;
                due = due == NEVER && counted == target ? Math.max(floor, now + step) : due;
            }
            paused += open && counts && stopped && now < asOf ? step : 0;
        }
        for (var now = due; due != NEVER && broken == NEVER && now < asOf; now += step) {
            broken = held(now) && !pausedAt(now) ? now : NEVER;
        }
    }

    private long start() {
        return Math.min(asOf, plan.segments().getFirst().from().getEpochSecond());
    }

    private long countsFrom() {
        return restart == 0 ? Long.MIN_VALUE : begin(rules.get(restart));
    }

    private boolean held(long now) {
        return within(segments, now);
    }

    private boolean pausedAt(long now) {
        return within(pauses, now);
    }

    private static boolean within(long[][] stretches, long now) {
        for (var stretch : stretches) {
            if (stretch[0] <= now && now < stretch[1]) {
                return true;
            }
        }
        return false;
    }

    private static long[] stretch(Instant from, Optional<Instant> to) {
        return new long[] {
            from.getEpochSecond(), to.map(Instant::getEpochSecond).orElse(Long.MAX_VALUE)
        };
    }

    private boolean open(long now) {
        var rule = base;
        for (var later = base + 1; later < begins.length; later++) {
            rule = begins[later] <= now ? later : rule;
        }
        return walks[rule].openAt(now);
    }

    /** Counted steps per party up to the as-of instant. */
    Map<String, Long> perParty(List<Holding> holdings, List<Offer> offers) {
        var offered = new long[offers.size()][];
        for (var i = 0; i < offered.length; i++) {
            var answer = offers.get(i).answer();
            var answered = answer.isPresent() ? answer.get().at().getEpochSecond() : Long.MAX_VALUE;
            offered[i] = new long[] {receiverFrom(offers.get(i)), answered};
        }
        var begins =
                holdings.stream().mapToLong(one -> one.from().getEpochSecond()).toArray();
        var sums = new long[offers.size() + holdings.size()];
        for (var now = start(); now < asOf; now += step) {
            if (now >= countsFrom() && open(now) && held(now) && !pausedAt(now)) {
                sums[counting(now, offered, begins)] += step;
            }
        }
        var parties = new TreeMap<String, Long>();
        for (var i = 0; i < sums.length; i++) {
            var party = i < offered.length
                    ? offers.get(i).to()
                    : holdings.get(i - offered.length).party();
            parties.merge(party, sums[i], Long::sum);
        }
        parties.values().removeIf(sum -> sum == 0);
        return parties;
    }

    /** The number of the offer that puts this step on its receiver, else of the holding, counted after the offers. */
    private static int counting(long now, long[][] offered, long[] begins) {
        for (var i = 0; i < offered.length; i++) {
            if (offered[i][0] <= now && now < offered[i][1]) {
                return i;
            }
        }
        var holding = 0;
        while (holding + 1 < begins.length && begins[holding + 1] <= now) {
            holding++;
        }
        return offered.length + holding;
    }

    private long receiverFrom(Offer offer) {
        var verdict = offer.answer().map(Answer::verdict).orElse(null);
        var at = offer.at().getEpochSecond();
        if (verdict == Answer.Verdict.REJECTED_VALID) {
            return Long.MAX_VALUE;
        }
        if (verdict == Answer.Verdict.REJECTED_WRONGFUL) {
            return at;
        }
        return switch (offer.window()) {
            case AcceptanceWindow.WallTime(var length) -> at + length.toSeconds();
            case AcceptanceWindow.WorkingTime(var length, var hours) ->
                worked(calendars.get(hours), at, length.toSeconds());
        };
    }

    private long worked(MinuteWalk calendar, long from, long length) {
        var now = from;
        for (var sum = 0L; now < asOf && sum < length; now += step) {
            sum += calendar.openAt(now) ? step : 0;
        }
        return now;
    }

    private static long begin(ClockRule rule) {
        return rule.from().equals(Instant.MIN) ? Long.MIN_VALUE : rule.from().getEpochSecond();
    }
}
