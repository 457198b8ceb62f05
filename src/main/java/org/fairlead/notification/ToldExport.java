package org.fairlead.notification;

import java.time.Clock;
import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.platform.web.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was told what, as a file, told last first, some at a time. It holds no words of anybody, as the log does not. */
@Component
public final class ToldExport {

    private static final int AT_ONCE = 200;

    private final ToldLog log;
    private final Register register;
    private final Clock clock;

    ToldExport(ToldLog log, Register register, Clock clock) {
        this.log = log;
        this.register = register;
        this.clock = clock;
    }

    /**
     * The sheet.
     *
     * @param wanted which lines of everybody's log, for those who see to it; null for the viewer's own log
     */
    public Sheet<ToldLog.Line> sheet(Viewer viewer, ToldLog.@Nullable Wanted wanted) {
        var about = new SheetAbout(
                wanted == null ? "told" : "told-log",
                "",
                Marking.STANDARD.text(),
                new SheetAbout.Exporter(viewer.line(), viewer.actor()),
                clock.instant().atZone(viewer.zone()));
        var rows = new Rows(viewer, wanted);
        rows.begin();
        return Sheet.of(
                about,
                List.of(
                        new Moment<>("at", "When", ToldLog.Line::at),
                        new Text<>(
                                "person",
                                "Who",
                                line -> register.title(
                                        People.PERSON, line.person().value())),
                        new Text<>(
                                "person-id", "Person id", line -> line.person().toString()),
                        new Text<>("record", "Record", line -> line.number().isEmpty() ? null : line.number()),
                        new Amount<>("entry", "Entry", line -> line.seq() == 0 ? null : line.seq()),
                        new Text<>("reason", "Why", line -> line.reason().code()),
                        new Text<>(
                                "result",
                                "Shown, or why not",
                                line -> line.result().name()),
                        new Text<>("mail", "E-mail", line -> line.mail().isEmpty() ? null : line.mail()),
                        new Moment<>("read-at", "Read", ToldLog.Line::readAt),
                        new Amount<>("times", "Times told", ToldLog.Line::times)),
                rows);
    }

    /** The lines, read on from the last. */
    private final class Rows implements SheetRows<ToldLog.Line> {

        private final Viewer viewer;
        private final ToldLog.@Nullable Wanted wanted;
        private ToldLog.@Nullable Page read;
        private ToldLog.@Nullable Place last;
        private boolean over;

        Rows(Viewer viewer, ToldLog.@Nullable Wanted wanted) {
            this.viewer = viewer;
            this.wanted = wanted;
        }

        /** Reads the first lines at once, so that who may not is refused before a file begins. */
        void begin() {
            read = some();
        }

        @Override
        public List<ToldLog.Line> next() {
            var page = read == null ? some() : read;
            read = null;
            return page.lines();
        }

        private ToldLog.Page some() {
            if (over) {
                return new ToldLog.Page(List.of(), null);
            }
            var page = wanted == null ? log.own(viewer, last, AT_ONCE) : log.all(viewer, wanted, last, AT_ONCE);
            last = page.next();
            over = last == null;
            return page;
        }
    }
}
