package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.watchlog.WatchEntry;
import org.fairlead.watchlog.WatchFact;
import org.fairlead.watchlog.WatchLogs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A watch log as a file: every entry that is wanted, newest first, some at a time. A statement is written out as whoever exports may
 * read it.
 */
@Component
class ExportedWatchLog implements ExportedList {

    static final String NAME = "watch-log";
    static final String DESK = "desk";

    private static final int AT_ONCE = 200;

    private final WatchLogs logs;
    private final Register register;
    private final Agreements agreements;

    ExportedWatchLog(WatchLogs logs, Register register, Agreements agreements) {
        this.logs = logs;
        this.register = register;
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.KEEP_WATCH;
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                new Choice(DESK, "The id of the desk"),
                new Choice("words", "Letters that stand in an entry"),
                new Choice("record", "The number of a record that is named"),
                new Choice("day", "The day up to whose end to look, such as 2026-03-01"));
    }

    @Override
    public Sheet<WatchEntry> sheet(ExportedList.Asked asked) {
        var viewer = asked.viewer();
        var desk = logs.desk(viewer.actor(), asked.id(DESK)).id();
        var wanted = org.fairlead.watchlog.web.Asked.of(asked.said()).wanted(viewer.zone());
        var marking = agreements.rules(asked.at().toInstant()).marking();
        return new Sheet<>(
                asked.about(asked.about().filter(), marking),
                columns(viewer),
                entry -> marking(viewer, entry),
                SheetRows.onFrom(last -> logs.entries(
                        viewer.actor(), desk, last == null ? wanted : wanted.before(last.place()), AT_ONCE)));
    }

    private List<SheetColumn<WatchEntry>> columns(Viewer viewer) {
        return List.of(
                new SheetColumn.Amount<>("entry", say("watchlog.export.entry"), WatchEntry::place),
                new SheetColumn.Text<>(
                        "kind",
                        say("watchlog.export.kind"),
                        entry -> entry.fact().code()),
                new SheetColumn.Moment<>(
                        "at", say("watchlog.export.at"), entry -> entry.stamp().at()),
                new SheetColumn.Moment<>(
                        "recorded-at",
                        say("watchlog.export.recorded"),
                        entry -> entry.stamp().recordedAt()),
                new SheetColumn.Text<>(
                        "by",
                        say("watchlog.export.by"),
                        entry -> name(entry.stamp().person().value())),
                new SheetColumn.Amount<>(
                        "about",
                        say("watchlog.export.about"),
                        entry -> entry.fact().about()),
                new SheetColumn.Text<>("text", say("watchlog.export.text"), WatchEntry::text),
                new SheetColumn.Text<>(
                        "statement", say("watchlog.export.statement"), entry -> statement(viewer, entry)),
                new SheetColumn.Text<>("digest", say("watchlog.export.digest"), ExportedWatchLog::digest));
    }

    private String name(UUID person) {
        return register.title(People.PERSON, person);
    }

    private @Nullable String statement(Viewer viewer, WatchEntry entry) {
        return entry.fact() instanceof WatchFact.Offered
                ? logs.handOver(viewer.actor(), entry.desk(), entry.place())
                        .statement()
                        .text()
                : null;
    }

    private String marking(Viewer viewer, WatchEntry entry) {
        return entry.fact() instanceof WatchFact.Offered
                ? logs.handOver(viewer.actor(), entry.desk(), entry.place()).marking()
                : agreements.rules(entry.stamp().recordedAt()).marking();
    }

    private static @Nullable String digest(WatchEntry entry) {
        return entry.fact() instanceof WatchFact.Accepted accepted ? accepted.digest() : null;
    }
}
