package org.fairlead.presence;

import java.util.Arrays;

/** What somebody who has a record open does there. */
public enum Doing {
    /** Looks at it. */
    VIEWING("has it open"),
    /** Has it open and has done nothing for a while. */
    IDLE("has it open, but is away"),
    /** Writes in one of its forms. */
    EDITING("is writing");

    private final String words;

    Doing(String words) {
        this.words = words;
    }

    /** After a name, such as "is writing". */
    public String words() {
        return words;
    }

    /** The one of that name; looking, when there is none. */
    public static Doing of(String name) {
        return Arrays.stream(values())
                .filter(doing -> doing.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(VIEWING);
    }
}
