package org.fairlead.watchlog;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A watch log as a file: every entry that is wanted, newest first, some at a time. A statement is written out as whoever exports may
 * read it.
 */
@Component
public final class WatchExport {

    private static final int AT_ONCE = 200;

    private final WatchLogs logs;
    private final Register register;
    private final Agreements agreements;
    private final Clock clock;

    WatchExport(WatchLogs logs, Register register, Agreements agreements, Clock clock) {
        this.logs = logs;
        this.register = register;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** The sheet. */
    public Sheet<WatchEntry> sheet(Viewer viewer, UUID desk, WatchLogs.Wanted wanted) {
        var now = clock.instant();
        var about = new SheetAbout(
                "watch-log",
                "",
                agreements.rules(now).marking(),
                new SheetAbout.Exporter(viewer.line(), viewer.actor()),
                now.atZone(viewer.zone()));
        logs.desk(viewer.actor(), desk);
        return new Sheet<>(about, columns(viewer), entry -> marking(viewer, entry), new Rows(viewer, desk, wanted));
    }

    private List<SheetColumn<WatchEntry>> columns(Viewer viewer) {
        return List.of(
                new SheetColumn.Amount<>("entry", "Entry", WatchEntry::place),
                new SheetColumn.Text<>("kind", "What", entry -> kind(entry.fact())),
                new SheetColumn.Moment<>(
                        "at", "Happened", entry -> entry.stamp().at()),
                new SheetColumn.Moment<>(
                        "recorded-at", "Written down", entry -> entry.stamp().recordedAt()),
                new SheetColumn.Text<>(
                        "by", "By", entry -> name(entry.stamp().person().value())),
                new SheetColumn.Amount<>(
                        "about", "About entry", entry -> entry.fact().about()),
                new SheetColumn.Text<>("text", "Text", WatchEntry::text),
                new SheetColumn.Text<>("statement", "Statement", entry -> statement(viewer, entry)),
                new SheetColumn.Text<>("digest", "Signed SHA-256", WatchExport::digest));
    }

    /** The kind of an entry in one word for programs, such as {@code point-settled}. */
    public static String kind(WatchFact fact) {
        return fact.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
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

    /** The entries, read on from the last. */
    private final class Rows implements SheetRows<WatchEntry> {

        private final Viewer viewer;
        private final UUID desk;
        private WatchLogs.Wanted left;

        Rows(Viewer viewer, UUID desk, WatchLogs.Wanted left) {
            this.viewer = viewer;
            this.desk = desk;
            this.left = left;
        }

        @Override
        public List<WatchEntry> next() {
            var some = logs.entries(viewer.actor(), desk, left, AT_ONCE);
            if (!some.isEmpty()) {
                left = left.before(some.getLast().place());
            }
            return some;
        }
    }
}
