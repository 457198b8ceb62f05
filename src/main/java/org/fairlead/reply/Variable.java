package org.fairlead.reply;

import java.util.Arrays;
import java.util.Optional;

/** Everything a reply can leave open. The list is closed: a text with another word in braces is not kept. */
public enum Variable {
    NUMBER("number", "The number people quote"),
    TITLE("title", "The record's title"),
    STATE("state", "How far it is, such as In progress"),
    PRIORITY("priority", "Its priority, such as P2"),
    SERVICE("service", "The service at fault"),
    CATEGORY("category", "What it is sorted under"),
    SITE("site", "Where it is"),
    DUE("due", "When the user was promised it solved, in the reader's time zone"),
    TODAY("today", "The day, in the reader's time zone"),
    REPORTER_NAME("reporter.name", "Who reported it"),
    AFFECTED_NAME("affected.name", "Whom it is for"),
    HOLDER("holder", "The organisation that has it"),
    HOLDER_TEAM("holder.team", "The team that has it; never told the user"),
    ASSIGNEE_NAME("assignee.name", "The person at work on it; never told the user"),
    ME_NAME("me.name", "Your name; a supplier's staff are not named to the user"),
    ME_TEAM("me.team", "Your team; a supplier's teams are not named to the user"),
    ME_ORGANISATION("me.organisation", "Your organisation");

    private final String code;
    private final String words;

    Variable(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Its word, such as {@code affected.name}. */
    public String code() {
        return code;
    }

    /** What it stands for, for those who write replies. */
    public String words() {
        return words;
    }

    /** As it is written in a text. */
    public String written() {
        return "{{" + code + "}}";
    }

    /** The one of that word. */
    public static Optional<Variable> of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code.strip()))
                .findFirst();
    }
}
