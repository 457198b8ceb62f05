package org.fairlead.presence;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;

/** What somebody who has a record open does there. */
public enum Doing {
    /** Looks at it. */
    VIEWING(later("presence.doing.viewing")),
    /** Has it open and has done nothing for a while. */
    IDLE(later("presence.doing.idle")),
    /** Writes in one of its forms. */
    EDITING(later("presence.doing.editing"));

    private final String key;

    Doing(String key) {
        this.key = key;
    }

    /** After a name, such as "is writing". */
    public String words() {
        return say(key);
    }

    /** The one of that name; looking, when there is none. */
    public static Doing of(String name) {
        return Arrays.stream(values())
                .filter(doing -> doing.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(VIEWING);
    }
}
