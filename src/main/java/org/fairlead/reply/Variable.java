package org.fairlead.reply;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Optional;

/** Everything a reply can leave open. The list is closed: a text with another word in braces is not kept. */
public enum Variable {
    NUMBER("number", later("reply.variable.number")),
    TITLE("title", later("reply.variable.title")),
    STATE("state", later("reply.variable.state")),
    PRIORITY("priority", later("reply.variable.priority")),
    SERVICE("service", later("reply.variable.service")),
    CATEGORY("category", later("reply.variable.category")),
    SITE("site", later("reply.variable.site")),
    DUE("due", later("reply.variable.due")),
    TODAY("today", later("reply.variable.today")),
    REPORTER_NAME("reporter.name", later("reply.variable.reporter-name")),
    AFFECTED_NAME("affected.name", later("reply.variable.affected-name")),
    HOLDER("holder", later("reply.variable.holder")),
    HOLDER_TEAM("holder.team", later("reply.variable.holder-team")),
    ASSIGNEE_NAME("assignee.name", later("reply.variable.assignee-name")),
    ME_NAME("me.name", later("reply.variable.me-name")),
    ME_TEAM("me.team", later("reply.variable.me-team")),
    ME_ORGANISATION("me.organisation", later("reply.variable.me-organisation"));

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
        return say(words);
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
