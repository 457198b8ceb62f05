package org.fairlead.launch;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a serving process tells others about itself.
 *
 * @param processId the operating system's number
 * @param address where people find it; empty while it is starting
 */
record RunningInstance(long processId, String address) {
    private static final Pattern TEXT = Pattern.compile("(\\d+)\\s*(\\S*)\\s*");

    static Optional<RunningInstance> parse(String text) {
        var found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new RunningInstance(Long.parseLong(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    String text() {
        return processId + "\n" + address + "\n";
    }

    @Override
    public String toString() {
        return "process " + processId + (address.isEmpty() ? "" : ", " + address);
    }
}
