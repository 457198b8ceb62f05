package org.fairlead.launch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.fairlead.launch.database.CannotStartException;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code ./fairlead}: finds the command, reads its options, runs it, answers an exit code. */
public final class CommandLine {
    private static final List<Option> EVERYWHERE = List.of(
            Option.value("data", "DIR", "the data directory (default ./.fairlead)"),
            Option.value("database-url", "URL", "use this PostgreSQL server instead of the built-in one"),
            Option.flag("help", "show this"));

    private final Class<?> application;
    private final List<Command> commands;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(Class<?> application, List<Command> commands, PrintStream out, PrintStream err) {
        this.application = application;
        this.commands = commands;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command the arguments name.
     *
     * @param application the Spring Boot application to start
     * @return the exit code: 0 done, 1 did not hold, 2 wrong use
     */
    public static int run(Class<?> application, String... arguments) {
        var registered = ServiceLoader.load(Command.class).stream().map(ServiceLoader.Provider::get);
        var own = Stream.of(
                StartCommand.demo(),
                StartCommand.start(),
                new StopCommand(),
                new StatusCommand(),
                new VersionCommand(),
                new LearnCommand());
        var commands = Stream.concat(own, registered).toList();
        return new CommandLine(application, commands, System.out, System.err).answer(List.of(arguments));
    }

    int answer(List<String> arguments) {
        if (arguments.isEmpty() || List.of("help", "--help", "-h").contains(arguments.getFirst())) {
            list();
            return arguments.isEmpty() ? Command.WRONG_USE : Command.DONE;
        }
        var command = named(arguments.getFirst());
        if (command == null) {
            err.println("Fairlead does not know " + arguments.getFirst() + ": see ./fairlead --help.");
            return Command.WRONG_USE;
        }
        return answer(command, arguments.subList(1, arguments.size()));
    }

    private int answer(Command command, List<String> arguments) {
        try {
            if (arguments.contains("--help") || arguments.contains("-h")) {
                describe(command);
                return Command.DONE;
            }
            return command.run(parse(command, arguments));
        } catch (WrongUseException wrong) {
            err.println(wrong.getMessage());
            err.println("See ./fairlead " + command.name() + " --help.");
            return Command.WRONG_USE;
        } catch (CannotStartException refused) {
            err.println(refused.sentence());
            return Command.DID_NOT_HOLD;
        } catch (RuntimeException unexpected) {
            err.println("Fairlead stopped on an error nobody foresaw; please report it with what follows.");
            unexpected.printStackTrace(err);
            return Command.DID_NOT_HOLD;
        }
    }

    private Invocation parse(Command command, List<String> arguments) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            var equals = argument.indexOf('=');
            var option = option(command, argument.substring(2, equals < 0 ? argument.length() : equals));
            if (!option.takesValue()) {
                options.put(option.name(), "");
            } else if (equals >= 0) {
                options.put(option.name(), argument.substring(equals + 1));
            } else if (rest.hasNext()) {
                options.put(option.name(), rest.next());
            } else {
                throw new WrongUseException("--" + option.name() + " needs " + option.value() + " after it.");
            }
        }
        if (command.words().isEmpty() && !words.isEmpty()) {
            throw new WrongUseException("Fairlead " + command.name() + " does not take " + words.getFirst() + ".");
        }
        return new Invocation(application, words, Map.copyOf(options), out);
    }

    private static Option option(Command command, String name) {
        return options(command)
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new WrongUseException("Fairlead " + command.name() + " does not know --" + name + "."));
    }

    private static Stream<Option> options(Command command) {
        return Stream.concat(command.options().stream(), EVERYWHERE.stream());
    }

    private @Nullable Command named(String name) {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void list() {
        out.println("usage: ./fairlead COMMAND [OPTIONS]");
        out.println();
        commands.stream()
                .filter(command -> !command.help().isEmpty())
                .forEach(command -> out.printf("  %-10s %s%n", command.name(), command.help()));
        out.println();
        out.println("Each has --help. Exit codes: 0 done, 1 did not hold, 2 wrong use.");
    }

    private void describe(Command command) {
        var words = command.words().isEmpty() ? "" : " " + command.words();
        out.println("usage: ./fairlead " + command.name() + words + " [OPTIONS]");
        out.println();
        out.println("  " + command.help());
        out.println();
        options(command).forEach(option -> {
            var left = "--" + option.name() + (option.takesValue() ? " " + option.value() : "");
            out.printf("  %-22s %s%n", left, option.help());
        });
    }
}
