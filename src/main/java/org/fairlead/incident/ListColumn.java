package org.fairlead.incident;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.platform.actor.Reach;
import org.fairlead.record.RecordList.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A column that lists and exports of incidents may have; named as in filters. Number and title always come first: they name the row.
 *
 * <pre>{@code
 * ListColumn.read(List.of("priority", "state", "due"), Reach.ALL) // number, title, priority, state, due
 * }</pre>
 */
public enum ListColumn {
    /** The number people quote. */
    NUMBER("number", "Number", Sort.NUMBER, Sort.NUMBER_DOWN),
    /** The title. */
    TITLE("title", "What is wrong"),
    /** The priority. */
    PRIORITY("priority", "Priority", Sort.PRIORITY, Sort.PRIORITY_LAST),
    /** The state. */
    STATE("state", "State", Sort.STATE, Sort.STATE_DOWN),
    /** The organisation that holds it. */
    HOLDER("holder", "Held by", Sort.HOLDER, Sort.HOLDER_DOWN),
    /** The holder's team. */
    TEAM("team", "Team", Sort.TEAM, Sort.TEAM_DOWN),
    /** The person at work. */
    OWNER("owner", "Assigned to", Sort.OWNER, Sort.OWNER_DOWN),
    /** The organisation it is offered to. */
    OFFERED("offered", "Offered to"),
    /** The service at fault. */
    SERVICE("service", "Service", Sort.SERVICE, Sort.SERVICE_DOWN),
    /** The category. */
    CATEGORY("category", "Category"),
    /** The site. */
    SITE("site", "Site"),
    /** Who reported it. */
    REPORTER("reporter", "Reported by"),
    /** Whom it is for. */
    AFFECTED("affected", "For"),
    /** When it was logged. */
    OPENED("opened", "Logged", Sort.OLDEST, Sort.NEWEST),
    /** When something was last heard of it. */
    UPDATED("updated", "Last news", Sort.UNTOUCHED, Sort.TOUCHED),
    /** When it was resolved. */
    DONE("done", "Resolved", Sort.DONE_LONG_AGO, Sort.DONE),
    /** When the next running clock is over. */
    DUE("due", "Due", Sort.DUE, Sort.DUE_LAST),
    /** When the next running clock of the customer is over. */
    CUSTOMER_DUE("customer-due", "Due to the customer", Sort.CUSTOMER_DUE, Sort.CUSTOMER_DUE_LAST),
    /** When the next running clock of the viewer's own organisation is over. */
    OWN_DUE("own-due", "Due for us"),
    /** Whether much of a clock is used up. */
    AT_RISK("at-risk", "At risk"),
    /** By when an offer of it must be answered. */
    ANSWER_BY("answer-by", "Answer by"),
    /** Who must act while it is paused. */
    WAITS_FOR("waits-for", "Waits for"),
    /** Why it is paused. */
    PAUSE_REASON("pause-reason", "Why it waits"),
    /** How much is hit. */
    IMPACT("impact", "Impact"),
    /** How soon it matters. */
    URGENCY("urgency", "Urgency"),
    /** What it is a part of. */
    PARENT("parent", "Part of"),
    /** How often it went to another organisation. */
    HAND_OVERS("hand-overs", "Hand-overs", Sort.HANDED_OVER_LEAST, Sort.HANDED_OVER),
    /** How often it was opened again. */
    REOPENINGS("reopenings", "Reopened"),
    /** Whether a decision on who must hold it is awaited. */
    DISPUTED("disputed", "Disputed"),
    /** Where it came from. */
    SOURCE("source", "Came from"),
    /** How far its checklists are. */
    CHECKLIST("checklist", "Checklist"),
    /** Its marking. */
    MARKING("marking", "Marking");

    private static final Set<ListColumn> NAMES = Set.of(NUMBER, TITLE);
    private static final Set<ListColumn> NOT_FOR_REQUESTERS =
            Set.of(TEAM, OWNER, OFFERED, DUE, OWN_DUE, AT_RISK, ANSWER_BY, DISPUTED, CHECKLIST);
    private static final List<ListColumn> USUAL =
            List.of(NUMBER, TITLE, PRIORITY, STATE, HOLDER, SERVICE, OPENED, UPDATED, DUE);

    private final String code;
    private final String words;
    private final @Nullable Sort up;
    private final @Nullable Sort down;

    ListColumn(String code, String words) {
        this(code, words, null, null);
    }

    ListColumn(String code, String words, @Nullable Sort up, @Nullable Sort down) {
        this.code = code;
        this.words = words;
        this.up = up;
        this.down = down;
    }

    /** The column's name in addresses and in the API. */
    public String code() {
        return code;
    }

    /** Its heading. */
    public String words() {
        return words;
    }

    /** The order with the least of it first, if lists can be had in it. */
    public Optional<Sort> up() {
        return Optional.ofNullable(up);
    }

    /** The order with the most of it first, if lists can be had in it. */
    public Optional<Sort> down() {
        return Optional.ofNullable(down);
    }

    /** Whether every list has it. */
    public boolean always() {
        return NAMES.contains(this);
    }

    /** Whether somebody who sees so far may have the column. */
    public boolean isFor(Reach reach) {
        return reach != Reach.SELF || !NOT_FOR_REQUESTERS.contains(this);
    }

    /** Whether somebody who sees so far may have lists in the order. */
    public static boolean mayOrder(Sort sort, Reach reach) {
        return Arrays.stream(values())
                .filter(column -> column.up == sort || column.down == sort)
                .allMatch(column -> column.isFor(reach));
    }

    /** The column of that name. */
    public static Optional<ListColumn> of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code.equals(code))
                .findFirst();
    }

    /** The columns for those who have chosen none. */
    public static List<ListColumn> usual(Reach reach) {
        return USUAL.stream().filter(column -> column.isFor(reach)).toList();
    }

    /** All columns somebody may choose from. */
    public static List<ListColumn> all(Reach reach) {
        return Arrays.stream(values()).filter(column -> column.isFor(reach)).toList();
    }

    /** The columns named, in their order, those that name the row before them; the usual ones when none of them is known. */
    public static List<ListColumn> read(List<String> names, Reach reach) {
        var found = new LinkedHashSet<ListColumn>(List.of(NUMBER, TITLE));
        names.forEach(
                name -> of(name.strip()).filter(column -> column.isFor(reach)).ifPresent(found::add));
        return found.size() == NAMES.size()
                        && names.stream().noneMatch(name -> of(name.strip()).isPresent())
                ? usual(reach)
                : List.copyOf(found);
    }

    /** The names, as in addresses. */
    public static String write(List<ListColumn> columns) {
        return columns.stream().map(ListColumn::code).collect(Collectors.joining(","));
    }
}
