package org.fairlead.launch;

import java.nio.file.Files;

/** {@code ./fairlead status}: says whether a data directory is served, and where. Exit code 0 when it is. */
final class StatusCommand implements Command {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String help() {
        return "say whether Fairlead is running, and where";
    }

    @Override
    public int run(Invocation invocation) {
        if (Files.isDirectory(invocation.data())) {
            var free = DataDirectory.tryToTake(invocation.data());
            free.ifPresent(DataDirectory::close);
            if (free.isEmpty()) {
                return describe(invocation);
            }
        }
        invocation.say("Fairlead is not running on " + invocation.data() + ".");
        return DID_NOT_HOLD;
    }

    private static int describe(Invocation invocation) {
        var instance = DataDirectory.running(invocation.data());
        if (instance.isEmpty()) {
            invocation.say("Another command is using " + invocation.data() + ".");
            return DID_NOT_HOLD;
        }
        var state = instance.get().address().isEmpty() ? "is starting" : "is running";
        invocation.say("Fairlead " + state + " on " + invocation.data() + " (" + instance.get() + ").");
        return DONE;
    }
}
