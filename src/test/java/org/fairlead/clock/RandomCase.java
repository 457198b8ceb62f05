package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fairlead.calendar.ServiceHours;

/** One random life of a clock. One in sixteen has seconds and is short, the others have minutes and days. */
final class RandomCase {

    private static final String[] PARTIES = {"Desk", "Network", "Hosting", "Printing"};

    final int step;
    final long start;
    final long span;
    final long asOf;
    final long horizon;
    final ClockPlan plan;
    final List<Holding> holdings = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();

    private final Random random;
    private final RandomHours hours;

    RandomCase(Random random, RandomHours hours) {
        this.random = random;
        this.hours = hours;
        this.step = random.nextInt(16) == 0 ? 1 : 60;
        this.span = step == 1 ? 6 * 3600 : (1 + random.nextInt(1 + random.nextInt(20))) * 86_400L;
        this.start = aligned(hours.day(random, 20, 360, (int) (span / 86_400)) * 86_400 + random.nextInt(86_400));
        this.horizon = start + 2 * span;
        this.asOf = start + offset(1);
        this.plan = new ClockPlan(segments(), pauses(), rules(), List.of());
        attribute();
    }

    private List<RunSegment> segments() {
        var result = new ArrayList<RunSegment>();
        var from = start;
        for (var i = random.nextInt(3); i > 0; i--) {
            var to = from + offset(3);
            result.add(new RunSegment(instant(from), Optional.of(instant(to)), "Held"));
            from = to + (random.nextBoolean() ? 0 : offset(4));
        }
        var last = from + offset(1);
        result.add(new RunSegment(
                instant(from), random.nextBoolean() ? Optional.empty() : Optional.of(instant(last)), "Held"));
        return result;
    }

    private List<Pause> pauses() {
        var result = new ArrayList<Pause>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var from = edge();
            var to = random.nextInt(5) == 0 ? Optional.<Instant>empty() : Optional.of(instant(Math.max(from, edge())));
            result.add(new Pause("P" + i, instant(from), to, "Reason " + i % 2));
        }
        return result;
    }

    /** Any instant of the case, or exactly where the service opens next. */
    private long edge() {
        var any = start - span / 10 + offset(1);
        any = aligned(any);
        return random.nextBoolean()
                ? any
                : hours.hours.getFirst().nextOpening(instant(any)).getEpochSecond();
    }

    private List<ClockRule> rules() {
        var result = new ArrayList<ClockRule>();
        result.add(new ClockRule(Instant.MIN, anyHours(), target(), ChangePolicy.PROSPECTIVE));
        var from = start;
        for (var i = random.nextInt(8) - 4; i > 0; i--) {
            from += offset(3);
            var policy = ChangePolicy.values()[random.nextInt(3)];
            result.add(new ClockRule(instant(from), anyHours(), target(), policy));
        }
        return result;
    }

    private Optional<Duration> target() {
        return random.nextInt(12) == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(offset(1 + random.nextInt(12))));
    }

    private ServiceHours anyHours() {
        return hours.hours.get(random.nextInt(hours.hours.size()));
    }

    private void attribute() {
        var now = start;
        var owner = PARTIES[0];
        var since = start;
        for (var i = random.nextInt(5); i > 0; i--) {
            var offered = now + offset(6);
            var answered = offered + offset(8);
            var receiver = PARTIES[random.nextInt(PARTIES.length)];
            var verdict = Answer.Verdict.values()[random.nextInt(5)];
            offers.add(new Offer(
                    receiver, instant(offered), window(), Optional.of(new Answer(instant(answered), verdict))));
            if (verdict == Answer.Verdict.ACCEPTED) {
                holdings.add(new Holding(owner, instant(since), Optional.of(instant(answered))));
                owner = receiver;
                since = answered;
            }
            now = answered;
        }
        if (random.nextInt(3) == 0) {
            offers.add(new Offer(PARTIES[1], instant(now + offset(6)), window(), Optional.empty()));
        }
        holdings.add(new Holding(owner, instant(since), Optional.empty()));
    }

    private AcceptanceWindow window() {
        var length = Duration.ofSeconds(random.nextInt(90) * (long) step);
        return random.nextBoolean()
                ? new AcceptanceWindow.WallTime(length)
                : new AcceptanceWindow.WorkingTime(length, anyHours());
    }

    /** A whole number of steps from none to the given part of the case's span. */
    private long offset(int part) {
        return aligned((long) (random.nextDouble() * span / part));
    }

    private long aligned(long seconds) {
        return Math.floorDiv(seconds, step) * step;
    }

    private static Instant instant(long second) {
        return Instant.ofEpochSecond(second);
    }

    @Override
    public String toString() {
        return "zone %s, as of %s, step %d s, plan %s, holdings %s, offers %s"
                .formatted(hours.zone, instant(asOf), step, plan, holdings, offers);
    }
}
