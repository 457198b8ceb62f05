package org.fairlead.launch;

import java.util.List;

/**
 * Something {@code ./fairlead NAME} does. To add one, implement this interface in your module with a public constructor
 * without parameters, and add the class to {@code META-INF/services/org.fairlead.launch.Command}. A command that needs
 * the application asks {@link Invocation#withApplication} for it:
 *
 * <pre>{@code
 * public final class TokenCommand implements Command {
 *     public String name() { return "token"; }
 *     public String help() { return "print a token for scripts"; }
 *     public List<Option> options() { return List.of(Option.value("user", "NAME", "whose token")); }
 *     public int run(Invocation invocation) {
 *         var user = invocation.needed("user");
 *         return invocation.withApplication(application -> {
 *             invocation.say(application.getBean(Tokens.class).issueFor(user));
 *             return DONE;
 *         });
 *     }
 * }
 * }</pre>
 */
public interface Command {
    /** The exit code of a command that did what it was asked. */
    int DONE = 0;

    /** The exit code of a command that was understood and did not succeed. */
    int DID_NOT_HOLD = 1;

    /** The exit code of a command that was not understood. */
    int WRONG_USE = 2;

    /** The word after {@code ./fairlead}. */
    String name();

    /** What it does, in one line that starts with a verb; empty for a command people are not meant to call. */
    String help();

    /** The words it takes besides options, as a person would write them: {@code FILE} or nothing. */
    default String words() {
        return "";
    }

    /** Its own options; {@code --data}, {@code --database-url} and {@code --help} are always there. */
    default List<Option> options() {
        return List.of();
    }

    /**
     * Does it.
     *
     * @return {@link #DONE} or {@link #DID_NOT_HOLD}
     * @throws WrongUseException when the arguments make no sense
     */
    int run(Invocation invocation);
}
