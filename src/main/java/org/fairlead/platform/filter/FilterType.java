package org.fairlead.platform.filter;

import static org.fairlead.platform.language.Say.say;

import java.util.EnumSet;
import java.util.Set;
import org.fairlead.platform.filter.Filter.Operator;

/** What a field holds, and so how it can be compared. */
public enum FilterType {
    /** Words. */
    TEXT(EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.CONTAINS, Operator.IN)),
    /** A number; lengths of time such as {@code 2h} are numbers of seconds. */
    NUMBER(EnumSet.of(
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS,
            Operator.AT_MOST,
            Operator.MORE,
            Operator.AT_LEAST,
            Operator.IN)),
    /** A point in time. */
    INSTANT(EnumSet.of(
            Operator.EQUAL, Operator.NOT_EQUAL, Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST)),
    /** One of a closed list. */
    CHOICE(EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN)),
    /** An organisation; {@code my-party} is the reader's. */
    PARTY(EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN)),
    /** A person; {@code me} is the reader. */
    PERSON(EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN)),
    /** A team; {@code my-team} is any of the reader's. */
    TEAM(EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN)),
    /** Another item, such as a service or a site, by name. */
    REF(EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN)),
    /** Yes or no, written by its name alone. */
    FLAG(EnumSet.noneOf(Operator.class));

    private final Set<Operator> operators;

    FilterType(Set<Operator> operators) {
        this.operators = operators;
    }

    /** Whether fields of this type can be compared so. */
    public boolean allows(Operator operator) {
        return operators.contains(operator);
    }

    /** The ways of comparing, as written, for help. */
    public String operatorsInWords() {
        return String.join(", ", operators.stream().map(Operator::sign).toList());
    }

    /** A way of comparing fields of this type, in words. */
    public String words(Operator operator) {
        boolean time = this == INSTANT;
        return switch (operator) {
            case EQUAL -> say("platform.comparison.equal");
            case NOT_EQUAL -> say("platform.comparison.not-equal");
            case LESS -> time ? say("platform.comparison.before") : say("platform.comparison.less");
            case AT_MOST -> time ? say("platform.comparison.at-or-before") : say("platform.comparison.at-most");
            case MORE -> time ? say("platform.comparison.after") : say("platform.comparison.more");
            case AT_LEAST -> time ? say("platform.comparison.at-or-after") : say("platform.comparison.at-least");
            case CONTAINS -> say("platform.comparison.contains");
            case IN -> say("platform.comparison.one-of");
        };
    }

    /** The word for what is the reader's own, or empty where there is none. */
    public String own() {
        return switch (this) {
            case PARTY -> "my-party";
            case PERSON -> "me";
            case TEAM -> "my-team";
            case TEXT, NUMBER, INSTANT, CHOICE, REF, FLAG -> "";
        };
    }

    /** Whether values are names of items. */
    boolean named() {
        return switch (this) {
            case PARTY, PERSON, TEAM, REF -> true;
            case TEXT, NUMBER, INSTANT, CHOICE, FLAG -> false;
        };
    }
}
