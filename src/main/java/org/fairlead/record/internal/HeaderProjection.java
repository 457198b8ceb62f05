package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;
import static org.fairlead.db.record.Tables.HOLDING;
import static org.fairlead.db.record.Tables.INVOLVED;
import static org.fairlead.db.record.Tables.PAUSE;
import static org.fairlead.db.record.Tables.TIMER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.record.tables.records.HeaderRecord;
import org.fairlead.db.record.tables.records.HoldingRecord;
import org.fairlead.db.record.tables.records.InvolvedRecord;
import org.fairlead.db.record.tables.records.PauseRecord;
import org.fairlead.db.record.tables.records.TimerRecord;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Deadlines;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.Pause;
import org.fairlead.record.Projection;
import org.fairlead.record.TimerRule;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of this module's own schema: header, parties, holdings, pauses and timers. */
@Component
class HeaderProjection implements Projection {

    private final Optional<Deadlines> deadlines;
    private final List<TimerRule> rules;

    HeaderProjection(Optional<Deadlines> deadlines, List<TimerRule> rules) {
        this.deadlines = deadlines;
        this.rules = rules;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(HEADER, INVOLVED, HOLDING, PAUSE, TIMER);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        if (history.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<UpdatableRecord<?>>();
        rows.add(header(history));
        history.header().involved().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(party -> rows.add(new InvolvedRecord(history.id().value(), party.value())));
        history.holdings()
                .forEach(holding -> rows.add(new HoldingRecord(
                        history.id().value(),
                        holding.ordinal(),
                        holding.party().value(),
                        holding.from(),
                        holding.to())));
        history.pauses().forEach(pause -> rows.add(pause(history, pause)));
        for (var rule : rules) {
            rule.timers(history)
                    .forEach(timer -> rows.add(new TimerRecord(history.id().value(), timer.name(), timer.at())));
        }
        return rows;
    }

    private HeaderRecord header(History history) {
        var header = history.header();
        var row = new HeaderRecord();
        row.setId(history.id().value());
        row.setKind(header.identity().kind());
        row.setNumber(header.identity().number().text());
        row.setSource(header.identity().source());
        row.setVersion(header.latest().version());
        row.setUpdatedAt(header.latest().at());
        row.setOpenedAt(header.openedAt());
        row.setPriority((short) header.priority());
        row.setMarking(header.marking());
        subject(row, header.subject());
        progress(row, header.progress());
        holder(row, header.holder());
        row.setHolding(history.holdings().getLast().ordinal());
        var deadline = deadlines.map(source -> source.of(history)).orElse(Deadlines.Deadline.NONE);
        row.setDueAt(deadline.dueAt());
        row.setCustomerDueAt(deadline.customerDueAt());
        row.setBreached(deadline.breached());
        row.setAtRisk(deadline.atRisk());
        return row;
    }

    private static void subject(HeaderRecord row, Header.Subject subject) {
        row.setTitle(subject.title());
        row.setService(subject.service());
        row.setCategory(subject.category());
        row.setSite(subject.site());
        row.setReporter(id(subject.reporter()));
        row.setAffected(id(subject.affected()));
        row.setParent(subject.parent() == null ? null : subject.parent().value());
    }

    private static void progress(HeaderRecord row, Header.Progress progress) {
        row.setState(progress.state());
        row.setPhase(progress.phase().name());
        row.setDoneAt(progress.doneAt());
        row.setEndedAt(progress.endedAt());
        row.setReopenings(progress.reopenings());
    }

    private static void holder(HeaderRecord row, Header.Holder holder) {
        row.setOwnerParty(holder.party().value());
        row.setOwnerTeam(holder.team());
        row.setAssignee(id(holder.assignee()));
        row.setOfferedTo(holder.offeredTo() == null ? null : holder.offeredTo().value());
    }

    private static PauseRecord pause(History history, Pause pause) {
        var row = new PauseRecord();
        row.setRecordId(history.id().value());
        row.setPauseId(pause.id());
        row.setReason(pause.fact().reason());
        row.setToAct(pause.fact().toAct());
        row.setPartyId(pause.party().value());
        row.setStops(pause.fact().stops().stream().map(Enum::name).sorted().toArray(String[]::new));
        row.setEvidence(pause.fact().evidence());
        row.setStartsAt(pause.from());
        row.setEndsAt(pause.to());
        row.setVoidedAt(pause.voidedAt());
        return row;
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
