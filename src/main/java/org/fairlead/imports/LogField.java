package org.fairlead.imports;

import java.util.Arrays;
import java.util.Optional;

/** What a mapping can say about an entry besides its time and state. Where it is in the log, the mapping alone knows. */
public enum LogField {
    TEAM("team"),
    ORGANISATION("organisation"),
    LINE("line"),
    RESOURCE("resource"),
    PRIORITY("priority"),
    IMPACT("impact"),
    URGENCY("urgency"),
    CATEGORY("category"),
    SUBCATEGORY("subcategory"),
    SERVICE("service"),
    SITE("site"),
    TITLE("title"),
    REPORTER("reporter"),
    CHANNEL("channel"),
    PROBLEM("problem"),
    CHANGE("change"),
    CLOSURE_CODE("closureCode"),
    RESOLVED_BY("resolvedBy");

    private final String word;

    LogField(String word) {
        this.word = word;
    }

    /** The word for it in a mapping file. */
    public String word() {
        return word;
    }

    static Optional<LogField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
