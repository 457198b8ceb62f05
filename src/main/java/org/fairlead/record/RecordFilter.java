package org.fairlead.record;

import static org.fairlead.db.record.Tables.HEADER;
import static org.fairlead.db.record.Tables.INVOLVED;
import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.filter.Completion;
import org.fairlead.platform.filter.Filter;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterField.Choice;
import org.fairlead.platform.filter.FilterLanguage;
import org.fairlead.platform.filter.FilterRefusal;
import org.fairlead.platform.filter.FilterSchema;
import org.fairlead.platform.filter.FilterSql;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.filter.Meanings;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The one filter language over lists of records, for pages, API and reports.
 *
 * <pre>{@code
 * var filter = filters.read("open and holder = \"Halyard Hosting\" and due < 2h", actor);
 * records.list(actor, RecordList.first(filters.condition(filter, actor, zone), Sort.DUE, 50));
 * }</pre>
 *
 * <p>A filter never tells more than the list it filters: what a reader may not see of a record in other hands (offers between
 * others, the others' clocks, whom of its people another organisation put to work) does not match for that reader.
 */
@Component
public final class RecordFilter {

    private static final int MOST_HITS = 10_000;
    private static final int LOWEST_PRIORITY = 9;

    private final FilterSchema schema;
    private final List<MoreFields> more;
    private final Register register;
    private final Clock clock;

    RecordFilter(List<StateChoices> states, List<MoreFields> more, Register register, Clock clock) {
        this.schema = schema(states, more);
        this.more = List.copyOf(more);
        this.register = register;
        this.clock = clock;
    }

    /** The fields there are. */
    public FilterSchema schema() {
        return schema;
    }

    /** Reads a filter; refused with the place when it cannot be read or names something the actor may not know of. */
    public Filter read(String text, Actor actor) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' && !Character.isWhitespace(character) || lone(text, at)) {
                throw new RefusedException(new FilterRefusal.NotUnderstood(
                        text.substring(0, at), at, say("platform.filter-problem.control-characters")));
            }
        }
        return FilterLanguage.read(text, schema, new RecordNames(register, actor));
    }

    private static boolean lone(String text, int at) {
        return Character.isSurrogate(text.charAt(at))
                && !(at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)))
                && !(at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1)));
    }

    /** What could be written at a place of a filter, of names only those that the actor may know. */
    public Completion completion(String text, int place, Actor actor, boolean namesKnown) {
        var names = new RecordNames(register, actor);
        return Completion.at(text, place, schema, (field, part) -> namesKnown ? names.like(field, part) : List.of());
    }

    /** Names for a field that somebody may choose from, in order. */
    public List<String> names(FilterField field, Actor actor) {
        return new RecordNames(register, actor).like(field, "");
    }

    /** What a name stands for in a field, as far as the actor may know: none, one, or several of the same name. */
    public Set<UUID> named(FilterField field, String name, Actor actor) {
        return new RecordNames(register, actor).named(field, name);
    }

    /** The text with one more condition, which both must hold; refused when either cannot be read. */
    public String narrowed(String text, String condition, Actor actor) {
        return Filter.all(List.of(read(text, actor), read(condition, actor))).print(schema);
    }

    /** The condition of a text for the actor's lists, everything where it is empty; refused when it cannot be read. */
    public Condition condition(String text, Actor actor, ZoneId zone) {
        return text.isEmpty() ? RecordFields.any() : condition(read(text, actor), actor, zone);
    }

    /** The condition for the actor's lists; days begin and end in the zone. */
    public Condition condition(Filter filter, Actor actor, ZoneId zone) {
        var sql = new FilterSql(schema, meanings(actor, more));
        return sql.condition(filter, new FilterSql.Reading(clock.instant(), zone, new RecordNames(register, actor)));
    }

    /** Records in which the words occur, or the record of that number; words the actor may not read do not count. */
    public static Condition search(String words) {
        var hits = DSL.select(DSL.field(DSL.name("hits", "record_id"), UUID.class))
                .from(DSL.table("record.search({0}, {1})", DSL.val(words), DSL.inline(MOST_HITS))
                        .as("hits", "record_id", "rank"));
        var found = HEADER.ID.in(hits);
        return HumanNumber.read(words)
                .map(number -> found.or(HEADER.NUMBER.eq(number.text())))
                .orElse(found);
    }

    private static FilterSchema schema(List<StateChoices> practices, List<MoreFields> more) {
        var states = new LinkedHashMap<String, Choice>();
        practices.forEach(practice -> practice.states().forEach(state -> states.putIfAbsent(state.code(), state)));
        var fields = new java.util.ArrayList<>(List.of(
                FilterField.of("number", FilterType.TEXT, later("record.filter.number")),
                FilterField.of("title", FilterType.TEXT, later("record.filter.title")),
                FilterField.of("text", FilterType.TEXT, later("record.filter.text")),
                FilterField.choice("phase", phases(), later("record.filter.phase")),
                FilterField.of("open", FilterType.FLAG, later("record.filter.open")),
                FilterField.of("paused", FilterType.FLAG, later("record.filter.paused")),
                FilterField.of("breached", FilterType.FLAG, later("record.filter.breached")),
                FilterField.choice("priority", priorities(), later("record.filter.priority")),
                FilterField.of("holder", FilterType.PARTY, later("record.filter.holder")),
                FilterField.of("team", FilterType.TEAM, later("record.filter.team")),
                FilterField.of("owner", FilterType.PERSON, later("record.filter.owner"))
                        .also("assignee"),
                FilterField.of("offered", FilterType.PARTY, later("record.filter.offered")),
                FilterField.of("involved", FilterType.PARTY, later("record.filter.involved")),
                FilterField.of("service", FilterType.REF, later("record.filter.service")),
                FilterField.of("category", FilterType.REF, later("record.filter.category")),
                FilterField.of("site", FilterType.REF, later("record.filter.site")),
                FilterField.of("reporter", FilterType.PERSON, later("record.filter.reporter")),
                FilterField.of("affected", FilterType.PERSON, later("record.filter.affected")),
                FilterField.of("opened", FilterType.INSTANT, later("record.filter.opened")),
                FilterField.of("updated", FilterType.INSTANT, later("record.filter.updated")),
                FilterField.of("due", FilterType.INSTANT, later("record.filter.due")),
                FilterField.of("done", FilterType.INSTANT, later("record.filter.done")),
                FilterField.of("kind", FilterType.TEXT, later("record.filter.kind")),
                FilterField.of("source", FilterType.TEXT, later("record.filter.source")),
                FilterField.of("reopenings", FilterType.NUMBER, later("record.filter.reopenings"))
                        .also("reopened")));
        if (!states.isEmpty()) {
            fields.add(3, FilterField.choice("state", List.copyOf(states.values()), later("record.filter.state")));
        }
        more.forEach(module -> module.fields().forEach(filtered -> fields.add(filtered.field())));
        return new FilterSchema(fields);
    }

    private static List<Choice> phases() {
        return Arrays.stream(Phase.values())
                .map(phase -> new Choice(
                        phase.name(),
                        phase.name().charAt(0) + phase.name().substring(1).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Choice> priorities() {
        return IntStream.rangeClosed(1, LOWEST_PRIORITY)
                .mapToObj(priority -> new Choice("P" + priority, Integer.toString(priority)))
                .toList();
    }

    private static Map<String, Meaning> meanings(Actor actor, List<MoreFields> more) {
        var all = new LinkedHashMap<String, Meaning>();
        all.put("number", Meanings.written(HEADER.NUMBER, RecordFilter::number));
        all.put("title", Meanings.text(HEADER.TITLE));
        all.put("text", RecordFilter::text);
        all.put("state", Meanings.choice(HEADER.STATE));
        all.put("phase", Meanings.choice(HEADER.PHASE));
        all.put("open", Meanings.flag(RecordFields.open()));
        all.put("paused", Meanings.flag(HEADER.PHASE.eq(Phase.WAITING.name())));
        all.put("breached", where(ownClocks(actor), Meanings.flag(RecordFields.breached())));
        all.put("priority", Meanings.choice(HEADER.PRIORITY, numbers()));
        all.put("holder", Meanings.id(HEADER.OWNER_PARTY));
        all.put("team", where(colleagues(actor), Meanings.id(HEADER.OWNER_TEAM)));
        all.put("owner", where(colleagues(actor), Meanings.id(HEADER.ASSIGNEE)));
        all.put("offered", where(ownOffers(actor), Meanings.id(HEADER.OFFERED_TO)));
        all.put("involved", involved(actor));
        all.put("service", Meanings.id(HEADER.SERVICE));
        all.put("category", Meanings.id(HEADER.CATEGORY));
        all.put("site", Meanings.id(HEADER.SITE));
        all.put("reporter", Meanings.id(HEADER.REPORTER));
        all.put("affected", Meanings.id(HEADER.AFFECTED));
        all.put("opened", Meanings.instant(HEADER.OPENED_AT));
        all.put("updated", Meanings.instant(HEADER.UPDATED_AT));
        all.put("due", where(ownClocks(actor), Meanings.instant(HEADER.DUE_AT)));
        all.put("done", Meanings.instant(HEADER.DONE_AT));
        all.put("kind", Meanings.written(HEADER.KIND, kind -> kind.toLowerCase(Locale.ROOT)));
        all.put("source", RecordFilter::source);
        all.put("reopenings", Meanings.whole(HEADER.REOPENINGS, 0));
        more.forEach(module -> module.fields()
                .forEach(filtered ->
                        all.put(filtered.field().name(), filtered.meaning().apply(actor))));
        return all;
    }

    private static Map<String, Short> numbers() {
        return IntStream.rangeClosed(1, LOWEST_PRIORITY)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(priority -> "P" + priority, Integer::shortValue));
    }

    private static String number(String typed) {
        return HumanNumber.read(typed).map(HumanNumber::text).orElse(typed);
    }

    private static Condition text(Test test) {
        return switch (test) {
            case Test.IsNone none -> DSL.falseCondition();
            case Test.HoldsWords words -> search(String.join(" ", words.words()));
            case Test.IsText text -> search("\"" + text.text().replace('"', ' ') + "\"");
            case Test.IsSet set -> throw new IllegalArgumentException("text is no flag");
            case Test.IsNumber number -> throw new IllegalArgumentException("text is no number");
            case Test.IsWithin within -> throw new IllegalArgumentException("text is no time");
            case Test.IsOneOf ids -> throw new IllegalArgumentException("text is no item");
        };
    }

    /** Those who oversee the estate know who is on a record; others only of their own organisations. */
    private static Meaning involved(Actor actor) {
        var told = actor.reach() == Reach.ALL || actor.reach() == Reach.SYSTEM
                ? DSL.noCondition()
                : INVOLVED.PARTY_ID.in(ids(actor));
        var onIt = Meanings.id(INVOLVED.PARTY_ID);
        return test -> test instanceof Test.IsNone
                ? DSL.falseCondition()
                : RecordFields.among(DSL.select(INVOLVED.RECORD_ID)
                        .from(INVOLVED)
                        .where(onIt.of(test))
                        .and(told));
    }

    /** A source may name a part after a slash, such as the log that was imported: {@code import} stands for all imports. */
    private static Condition source(Test test) {
        var whole = Meanings.text(HEADER.SOURCE).of(test);
        return test instanceof Test.IsText text && text.text().indexOf('/') < 0
                ? whole.or(HEADER.SOURCE.startsWithIgnoreCase(text.text() + "/"))
                : whole;
    }

    private static Meaning where(Condition visible, Meaning meaning) {
        return test -> meaning.of(test).and(visible);
    }

    /**
     * Records whose nearest deadline the actor may know: those who oversee the estate all, a provider those it holds, a requester
     * none, since the nearest one may be an agreement's between others.
     */
    public static Condition ownClocks(Actor actor) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY -> HEADER.OWNER_PARTY.in(ids(actor));
            case SELF -> DSL.falseCondition();
        };
    }

    private static Condition ownOffers(Actor actor) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY -> HEADER.OWNER_PARTY.in(ids(actor)).or(HEADER.OFFERED_TO.in(ids(actor)));
            case SELF -> DSL.falseCondition();
        };
    }

    private static Condition colleagues(Actor actor) {
        return actor.reach() == Reach.SELF ? DSL.falseCondition() : DSL.noCondition();
    }

    private static List<UUID> ids(Actor actor) {
        return actor.parties().stream().map(PartyId::value).sorted().toList();
    }
}
