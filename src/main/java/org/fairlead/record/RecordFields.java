package org.fairlead.record;

import static org.fairlead.db.record.Tables.HEADER;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** The conditions that lists of records are filtered by. */
public final class RecordFields {

    private RecordFields() {}

    /** Every record. */
    public static Condition any() {
        return DSL.noCondition();
    }

    /** No record. */
    public static Condition none() {
        return DSL.falseCondition();
    }

    /** Records in one of the phases. */
    public static Condition in(Collection<Phase> phases) {
        return HEADER.PHASE.in(phases.stream().map(Enum::name).toList());
    }

    /** Records not yet done. */
    public static Condition open() {
        return HEADER.PHASE.in(Phase.OPEN.name(), Phase.WAITING.name());
    }

    /** Records the party owns. */
    public static Condition heldBy(PartyId party) {
        return HEADER.OWNER_PARTY.eq(party.value());
    }

    /** Records offered to the party. */
    public static Condition offeredTo(PartyId party) {
        return HEADER.OFFERED_TO.eq(party.value());
    }

    /** Records offered to anybody. */
    public static Condition offered() {
        return HEADER.OFFERED_TO.isNotNull();
    }

    /** Records that are for the person. */
    public static Condition isFor(PersonId person) {
        return HEADER.REPORTER.eq(person.value()).or(HEADER.AFFECTED.eq(person.value()));
    }

    /** Records one of whose clocks has gone over. */
    public static Condition breached() {
        return HEADER.BREACHED.isTrue();
    }

    /** Records opened at the instant or before. */
    public static Condition openedUntil(Instant instant) {
        return HEADER.OPENED_AT.le(instant);
    }

    /** Records of which something was heard after the instant. */
    public static Condition updatedAfter(Instant instant) {
        return HEADER.UPDATED_AT.gt(instant);
    }

    /** Records without a running clock. */
    public static Condition notDue() {
        return HEADER.DUE_AT.isNull();
    }

    /** Records a running clock of which is over before the instant. */
    public static Condition dueBefore(Instant instant) {
        return HEADER.DUE_AT.lt(instant);
    }

    /** Records to which something happened at the instant or later. */
    public static Condition touchedSince(Instant instant) {
        return HEADER.UPDATED_AT.ge(instant);
    }

    /** Records that went to another organisation at least once. */
    public static Condition handedOver() {
        return HEADER.HOLDING.gt(DSL.inline(1));
    }

    /** The column of a field, for the filter language. */
    public static TableField<?, ?> column(String name) {
        return switch (name) {
            case "state" -> HEADER.STATE;
            case "phase" -> HEADER.PHASE;
            case "priority" -> HEADER.PRIORITY;
            case "title" -> HEADER.TITLE;
            case "number" -> HEADER.NUMBER;
            case "holder" -> HEADER.OWNER_PARTY;
            case "team" -> HEADER.OWNER_TEAM;
            case "owner" -> HEADER.ASSIGNEE;
            case "offered" -> HEADER.OFFERED_TO;
            case "service" -> HEADER.SERVICE;
            case "category" -> HEADER.CATEGORY;
            case "site" -> HEADER.SITE;
            case "reporter" -> HEADER.REPORTER;
            case "affected" -> HEADER.AFFECTED;
            case "parent" -> HEADER.PARENT;
            case "marking" -> HEADER.MARKING;
            case "opened" -> HEADER.OPENED_AT;
            case "updated" -> HEADER.UPDATED_AT;
            case "due" -> HEADER.DUE_AT;
            case "done" -> HEADER.DONE_AT;
            case "breached" -> HEADER.BREACHED;
            case "reopenings" -> HEADER.REOPENINGS;
            case "source" -> HEADER.SOURCE;
            default -> throw new IllegalArgumentException("no such field: " + name);
        };
    }

    /** Records of these numbers, written as they are kept. */
    public static Condition numbered(Collection<String> numbers) {
        return HEADER.NUMBER.in(numbers);
    }

    /** Records about the service. */
    public static Condition about(UUID service) {
        return HEADER.SERVICE.eq(service);
    }

    /** Records whose ids a practice's own rows hold. */
    public static Condition among(Select<Record1<UUID>> ids) {
        return HEADER.ID.in(ids);
    }

    /** Records among the given. */
    public static Condition among(Collection<UUID> ids) {
        return HEADER.ID.in(ids);
    }
}
