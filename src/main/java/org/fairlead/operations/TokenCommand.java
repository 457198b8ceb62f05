package org.fairlead.operations;

import java.util.EnumSet;
import java.util.List;
import org.fairlead.access.Scope;
import org.fairlead.access.Tokens;
import org.fairlead.launch.Command;
import org.fairlead.launch.Invocation;
import org.fairlead.launch.Option;
import org.fairlead.platform.refusal.RefusedException;

/** {@code ./fairlead token --user NAME}: prints a token for scripts, with every scope the person's roles allow. */
public final class TokenCommand implements Command {

    private static final int DAYS = 30;

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String help() {
        return "print a token for scripts, good for " + DAYS + " days";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.value("user", "NAME", "whose token: the name they sign in with"));
    }

    @Override
    public int run(Invocation invocation) {
        var user = invocation.needed("user");
        return invocation.withApplication(application -> {
            try {
                var issued =
                        application.getBean(Tokens.class).issue(user, "For scripts", EnumSet.allOf(Scope.class), DAYS);
                invocation.say(issued.secret());
                return DONE;
            } catch (RefusedException refused) {
                invocation.say(refused.refusal().sentence());
                return DID_NOT_HOLD;
            }
        });
    }
}
