package org.fairlead.incident.internal;

import static org.fairlead.db.incident.Tables.MARK;
import static org.fairlead.platform.language.Say.later;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.IncidentFlag;
import org.fairlead.incident.IncidentMark;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterField.Choice;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.filter.Meanings;
import org.fairlead.record.GroupedList;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RowMarks;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The marks of incidents in lists and filters, as far as an actor may know them; row-level security says the same. */
@Component
class MarkQueries implements RowMarks {

    private static final List<IncidentMark> ESCALATED =
            Arrays.stream(EscalationLevel.values()).map(IncidentMark::of).toList();

    @Override
    public Field<String> of(Actor actor, Field<UUID> record) {
        return DSL.field(DSL.select(DSL.field("string_agg({0}, ',')", SQLDataType.VARCHAR, MARK.MARK_))
                .from(MARK)
                .where(MARK.RECORD_ID.eq(record))
                .and(known(actor)));
    }

    @Override
    public List<String> of(GroupedList.By by) {
        return switch (by) {
            case FLAG -> List.of(IncidentMark.OPERATIONAL.name(), IncidentMark.VIP.name());
            case ESCALATED ->
                ESCALATED.stream()
                        .sorted(Comparator.reverseOrder())
                        .map(Enum::name)
                        .toList();
            case STATE, PRIORITY, HOLDER, TEAM, OWNER, SERVICE, CATEGORY, SITE, IMPACT, URGENCY -> List.of();
        };
    }

    @Override
    public Optional<Select<Record1<UUID>>> touchingOperations(Actor actor) {
        return Optional.of(DSL.select(MARK.RECORD_ID)
                .from(MARK)
                .where(MARK.MARK_.eq(IncidentMark.OPERATIONAL.name()))
                .and(known(actor)));
    }

    /** A mark for one party is nobody else's business but theirs who oversee the estate; requesters know of none. */
    private static Condition known(Actor actor) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY -> MARK.PARTY.isNull().or(MARK.PARTY.in(ids(actor)));
            case SELF -> DSL.falseCondition();
        };
    }

    private static List<UUID> ids(Actor actor) {
        return actor.parties().stream().map(PartyId::value).sorted().toList();
    }

    @Override
    public List<Filtered> fields() {
        var levels = Arrays.stream(EscalationLevel.values())
                .map(level -> new Choice(level.name(), level.words()))
                .toList();
        return List.of(
                new Filtered(
                        FilterField.of("escalated", FilterType.FLAG, later("incident.filter.escalated")),
                        actor -> Meanings.flag(marked(actor, ESCALATED))),
                flag("vip", later("incident.filter.vip"), IncidentFlag.VIP),
                flag("operational", later("incident.filter.operational"), IncidentFlag.OPERATIONAL),
                new Filtered(
                        FilterField.choice("escalated-to", levels, later("incident.filter.escalated-to")),
                        MarkQueries::level));
    }

    private static Filtered flag(String name, String words, IncidentFlag flag) {
        return new Filtered(
                FilterField.of(name, FilterType.FLAG, words),
                actor -> Meanings.flag(marked(actor, List.of(IncidentMark.of(flag)))));
    }

    private static Meaning level(Actor actor) {
        return test -> switch (test) {
            case Test.IsText text -> marked(actor, List.of(IncidentMark.of(EscalationLevel.valueOf(text.text()))));
            case Test.IsNone none -> DSL.not(marked(actor, ESCALATED));
            case Test.HoldsWords words -> throw wrong(test);
            case Test.IsSet set -> throw wrong(test);
            case Test.IsNumber number -> throw wrong(test);
            case Test.IsWithin within -> throw wrong(test);
            case Test.IsOneOf ids -> throw wrong(test);
        };
    }

    private static IllegalArgumentException wrong(Test test) {
        return new IllegalArgumentException("a mark cannot answer " + test);
    }

    private static Condition marked(Actor actor, List<IncidentMark> marks) {
        return RecordFields.among(DSL.select(MARK.RECORD_ID)
                .from(MARK)
                .where(MARK.MARK_.in(marks.stream().map(Enum::name).toList()))
                .and(known(actor)));
    }
}
