package org.fairlead.record;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Optional;
import org.fairlead.record.RecordList.Sort;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A list in groups: which records, by what, in which order within a group.
 *
 * @param filter which records; conditions come from {@link RecordFields} and {@link RecordFilter} only
 * @param by what records of one group have in common
 * @param lanes what records of one group are put together by once more; null for nothing
 * @param sort the order within a group
 * @param rowsEach how many rows of each group to read
 * @param most how many records, first in the order, are put in groups at most, so that no list is read whole
 */
public record GroupedList(Condition filter, By by, @Nullable By lanes, Sort sort, int rowsEach, int most) {

    /** Without lanes. */
    public GroupedList(Condition filter, By by, Sort sort, int rowsEach, int most) {
        this(filter, by, null, sort, rowsEach, most);
    }

    /** What records can be grouped by; named as in filters. */
    public enum By {
        /** The state. */
        STATE("state", later("record.by.state")),
        /** The priority. */
        PRIORITY("priority", later("record.by.priority")),
        /** The organisation that holds it. */
        HOLDER("holder", later("record.by.holder")),
        /** The holder's team. */
        TEAM("team", later("record.by.team")),
        /** The person at work. */
        OWNER("owner", later("record.by.owner")),
        /** The service. */
        SERVICE("service", later("record.by.service")),
        /** The category. */
        CATEGORY("category", later("record.by.category")),
        /** The site. */
        SITE("site", later("record.by.site")),
        /** How much is hit. */
        IMPACT("impact", later("record.by.impact")),
        /** How soon it matters. */
        URGENCY("urgency", later("record.by.urgency")),
        /** What its practice has put a flag on it for. */
        FLAG("flag", later("record.by.flag")),
        /** Who must answer an escalation of it. */
        ESCALATED("escalated-to", later("record.by.escalated"));

        private final String code;
        private final String key;

        By(String code, String key) {
            this.code = code;
            this.key = key;
        }

        /** The field's name in filters and addresses. */
        public String code() {
            return code;
        }

        /** The field in words. */
        public String words() {
            return say(key);
        }

        /** Whether its practice keeps it, and no header has it: see {@link RowField}. */
        public boolean isOfPractice() {
            return this == IMPACT || this == URGENCY;
        }

        /** Whether it is about marks, of which a record may have several: it stands with the one that weighs most. */
        public boolean isMark() {
            return this == FLAG || this == ESCALATED;
        }

        /** The one of that code. */
        public static Optional<By> of(String code) {
            return Arrays.stream(values()).filter(by -> by.code.equals(code)).findFirst();
        }
    }
}
