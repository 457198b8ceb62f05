package org.fairlead.platform.sheet;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet and how its value is read from a row; no value leaves the cell empty. Only texts can be mistaken for formulas,
 * so only texts are defused.
 *
 * <pre>{@code
 * new SheetColumn.Text<>("title", "What is wrong", Row::title)
 * }</pre>
 *
 * @param <R> the row
 */
public sealed interface SheetColumn<R> {

    /** Its name for programs, which never changes: the first line of CSV and the property in JSON. */
    String name();

    /** Its heading for people. */
    String heading();

    /** What programs are told of its values. */
    default String type() {
        return switch (this) {
            case Text<R> text -> "text";
            case Amount<R> amount -> "number";
            case Moment<R> moment -> "instant";
            case Flag<R> flag -> "flag";
        };
    }

    /** Words. */
    record Text<R>(String name, String heading, Function<R, @Nullable String> value) implements SheetColumn<R> {}

    /** A number. */
    record Amount<R>(String name, String heading, Function<R, @Nullable Number> value) implements SheetColumn<R> {}

    /** An instant. */
    record Moment<R>(String name, String heading, Function<R, @Nullable Instant> value) implements SheetColumn<R> {}

    /** Yes or no. */
    record Flag<R>(String name, String heading, Function<R, @Nullable Boolean> value) implements SheetColumn<R> {}
}
