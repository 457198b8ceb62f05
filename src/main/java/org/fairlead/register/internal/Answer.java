package org.fairlead.register.internal;

import java.util.List;

/** How one part of a body is given. */
public sealed interface Answer {

    /**
     * A text.
     *
     * @param several whether it may run over several lines
     */
    record Text(boolean several) implements Answer {}

    /**
     * A number.
     *
     * @param whole whether it must be a whole number
     */
    record Number(boolean whole) implements Answer {}

    /** Yes or no. */
    record YesNo() implements Answer {}

    /**
     * One of a closed list.
     *
     * @param choices in order
     */
    record Choice(List<Named> choices) implements Answer {}

    /**
     * Another item.
     *
     * @param kind the name of its kind
     */
    record Reference(String kind) implements Answer {}

    /** A time zone. */
    record Zone() implements Answer {}

    /** A time of day. */
    record TimeOfDay() implements Answer {}

    /** A date. */
    record Day() implements Answer {}

    /** A point in time. */
    record Moment() implements Answer {}

    /** A length of time. */
    record Length() implements Answer {}

    /**
     * Parts that belong together.
     *
     * @param shape the parts
     */
    record Group(Shape shape) implements Answer {}

    /**
     * Several of the same.
     *
     * @param each one of them
     */
    record Several(Answer each) implements Answer {}

    /**
     * One answer for each of a closed list.
     *
     * @param keys in order
     * @param each the answer for one
     */
    record Table(List<Named> keys, Answer each) implements Answer {}

    /** Anything else, as JSON. */
    record Written() implements Answer {}

    /**
     * One of a closed list.
     *
     * @param code as kept
     * @param words as read
     */
    record Named(String code, String words) {}

    /** Whether an answer of this type stands in a row of its own in forms and facts. */
    default boolean composed() {
        return switch (this) {
            case Group group -> true;
            case Table table -> true;
            case Several several -> several.each() instanceof Group;
            case Text text -> false;
            case Number number -> false;
            case YesNo yesNo -> false;
            case Choice choice -> false;
            case Reference reference -> false;
            case Zone zone -> false;
            case TimeOfDay time -> false;
            case Day day -> false;
            case Moment moment -> false;
            case Length length -> false;
            case Written written -> false;
        };
    }
}
