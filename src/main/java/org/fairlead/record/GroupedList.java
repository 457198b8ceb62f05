package org.fairlead.record;

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
        STATE("state", "State"),
        /** The priority. */
        PRIORITY("priority", "Priority"),
        /** The organisation that holds it. */
        HOLDER("holder", "Held by"),
        /** The holder's team. */
        TEAM("team", "Team"),
        /** The person at work. */
        OWNER("owner", "Assigned to"),
        /** The service. */
        SERVICE("service", "Service"),
        /** The category. */
        CATEGORY("category", "Category"),
        /** The site. */
        SITE("site", "Site"),
        /** How much is hit. */
        IMPACT("impact", "Impact"),
        /** How soon it matters. */
        URGENCY("urgency", "Urgency"),
        /** What its practice has put a flag on it for. */
        FLAG("flag", "Flag"),
        /** Who must answer an escalation of it. */
        ESCALATED("escalated-to", "Escalated to");

        private final String code;
        private final String words;

        By(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** The field's name in filters and addresses. */
        public String code() {
            return code;
        }

        /** The field in words. */
        public String words() {
            return words;
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
