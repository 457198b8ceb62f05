package org.fairlead.launch;

import java.util.Objects;

/** {@code ./fairlead version}. */
final class VersionCommand implements Command {

    @Override
    public String name() {
        return "version";
    }

    @Override
    public String help() {
        return "print the version";
    }

    @Override
    public int run(Invocation invocation) {
        var version = invocation.application().getPackage().getImplementationVersion();
        invocation.say("Fairlead " + Objects.requireNonNullElse(version, "(not packaged)") + " on Java "
                + Runtime.version().feature());
        return DONE;
    }
}
