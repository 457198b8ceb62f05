package org.fairlead.intake;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Optional;

/** What came of a row. */
public enum RowResult {
    /** It would be made. */
    WOULD_ADD(later("intake.result.would-add")),
    /** It would be changed. */
    WOULD_CHANGE(later("intake.result.would-change")),
    /** It is already as the row says. */
    SAME(later("intake.result.same")),
    /** Something stands in the way. */
    WOULD_NOT(later("intake.result.would-not")),
    /** It was made. */
    ADDED(later("intake.result.added")),
    /** It was changed. */
    CHANGED(later("intake.result.changed")),
    /** Something stood in the way when its turn came. */
    REFUSED(later("intake.result.refused")),
    /** It was taken back. */
    UNDONE(later("intake.result.undone")),
    /** It stayed when the import was taken back. */
    KEPT(later("intake.result.kept"));

    private final String key;

    RowResult(String key) {
        this.key = key;
    }

    /** The one of a name, such as {@code REFUSED}. */
    public static Optional<RowResult> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** As people read it. */
    public String words() {
        return say(key);
    }

    /** Whether the trial said that something would come of it. */
    public boolean isPromised() {
        return this == WOULD_ADD || this == WOULD_CHANGE;
    }

    /** Whether something was done that can be taken back. */
    public boolean isDone() {
        return this == ADDED || this == CHANGED;
    }

    /** Whether it was refused. */
    public boolean isRefused() {
        return this == WOULD_NOT || this == REFUSED;
    }
}
