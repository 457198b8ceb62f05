package org.fairlead.checklist;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who takes a step. */
public enum Doer {
    /** Whoever works on the record and sees the checklist. */
    ANYBODY(later("checklist.doer.anybody")),
    /** The organisation that holds the record when the step is taken. */
    HOLDER(later("checklist.doer.holder")),
    /** Those who oversee the estate: service desk and integrator. */
    DESK(later("checklist.doer.desk")),
    /** One organisation. */
    PARTY(later("checklist.doer.party"));

    private final String words;

    Doer(String words) {
        this.words = words;
    }

    /** As people are told. */
    public String words() {
        return say(words);
    }

    /** The word in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<Doer> of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
