package org.fairlead.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fairlead.launch.Command;
import org.fairlead.launch.Invocation;
import org.fairlead.launch.Option;
import org.fairlead.launch.WrongUseException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.BulkTimelines;
import org.fairlead.record.TimerRule;
import org.springframework.context.ApplicationContext;

/** {@code ./fairlead generate --incidents N}: makes an estate when there is none, and incidents with their timelines. */
public final class GenerateCommand implements Command {

    private static final String SEED = "1";
    private static final String YEARS = "2";
    private static final String OPEN = "2";
    private static final int MOST = 50_000_000;

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String help() {
        return "make many records to measure with; the same call again goes on where it stopped";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.value("incidents", "N", "how many there are to be"),
                Option.value("seed", "S", "of all chance (default " + SEED + ")"),
                Option.value("years", "Y", "over how many years they are spread (default " + YEARS + ")"),
                Option.value("open", "P", "how many of a hundred are still open (default " + OPEN + ")"),
                Option.value("until", "INSTANT", "when the last began, such as 2026-03-01T08:00:00Z (default now)"));
    }

    @Override
    public int run(Invocation invocation) {
        long incidents = number("incidents", invocation.needed("incidents"), MOST);
        long seed = number("seed", invocation.option("seed").orElse(SEED), Long.MAX_VALUE);
        long years = number("years", invocation.option("years").orElse(YEARS), 100);
        long open = number("open", invocation.option("open").orElse(OPEN), 100);
        var until = invocation.option("until").map(GenerateCommand::instant);
        return invocation.withApplication(application -> {
            var clock = application.getBean(Clock.class);
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var end = until.orElse(now);
            var from = end.minus(Duration.ofDays(365 * years));
            var span = new Generation.Span(seed, (int) incidents, from, end, (int) open);
            generate(application, span, now, invocation);
            return DONE;
        });
    }

    private static void generate(
            ApplicationContext application, Generation.Span span, Instant now, Invocation invocation) {
        var register = application.getBean(Register.class);
        if (!SampleEstate.isThere(register)) {
            invocation.say("Making an estate …");
            new SampleRegister(register, now).write();
        }
        var rules = application.getBeansOfType(TimerRule.class).values();
        var generation = new Generation(SampleEstate.read(register), span, List.copyOf(rules));
        new GenerationRun(generation, application.getBean(BulkTimelines.class), span, invocation::say).run();
    }

    private static long number(String option, String given, long most) {
        try {
            long number = Long.parseLong(given.replace("_", "").replace(",", ""));
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new WrongUseException("--" + option + " takes a number from 1 to " + most + ", not " + given + ".");
    }

    private static Instant instant(String given) {
        try {
            return Instant.parse(given);
        } catch (java.time.format.DateTimeParseException unreadable) {
            throw new WrongUseException("--until takes an instant such as 2026-03-01T08:00:00Z, not " + given + ".");
        }
    }
}
