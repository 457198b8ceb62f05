package org.fairlead.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairlead.launch.database.CannotStartException;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aCommandGetsItsOptionsAndWords() {
        assertThat(run("greet", "Ann", "--times", "2", "--loudly", "Bob")).isEqualTo(Command.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("[Ann, Bob] 2 true");
    }

    @Test
    void anOptionMayCarryItsValueAfterAnEqualsSign() {
        assertThat(run("greet", "--times=3")).isEqualTo(Command.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("[] 3 false");
    }

    @Test
    void whatIsNotUnderstoodIsWrongUse() {
        assertThat(run()).isEqualTo(Command.WRONG_USE);
        assertThat(run("sing")).isEqualTo(Command.WRONG_USE);
        assertThat(run("greet", "--often")).isEqualTo(Command.WRONG_USE);
        assertThat(run("greet", "--times")).isEqualTo(Command.WRONG_USE);
        assertThat(run("version", "now")).isEqualTo(Command.WRONG_USE);
    }

    @Test
    void aRefusalIsOneSentenceAndDoesNotHold() {
        assertThat(run("greet", "--times", "0")).isEqualTo(Command.DID_NOT_HOLD);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Nobody is there.");
    }

    @Test
    void helpNamesEveryCommandAndItsOptions() {
        assertThat(run("--help")).isEqualTo(Command.DONE);
        assertThat(run("greet", "--help")).isEqualTo(Command.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("greet      greet people", "--times N", "--loudly", "--data DIR", "--database-url URL");
    }

    private int run(String... arguments) {
        var commands = List.of(new Greet(), new VersionCommand());
        return new CommandLine(CommandLineTest.class, commands, new PrintStream(out), new PrintStream(err))
                .answer(List.of(arguments));
    }

    private static final class Greet implements Command {
        @Override
        public String name() {
            return "greet";
        }

        @Override
        public String help() {
            return "greet people";
        }

        @Override
        public String words() {
            return "NAME...";
        }

        @Override
        public List<Option> options() {
            return List.of(Option.value("times", "N", "how often"), Option.flag("loudly", "so that all hear"));
        }

        @Override
        public int run(Invocation invocation) {
            if (invocation.needed("times").equals("0")) {
                throw new CannotStartException("Nobody is there.");
            }
            invocation.say(invocation.words() + " " + invocation.needed("times") + " " + invocation.has("loudly"));
            return DONE;
        }
    }
}
