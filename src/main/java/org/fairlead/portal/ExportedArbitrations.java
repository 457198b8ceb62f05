package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.handoff.HandOffQueue;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Hand-offs in dispute that nobody has decided, as far as their records may be read. */
@Component
class ExportedArbitrations implements ExportedList {

    static final String NAME = "arbitrations";

    /** A dispute and its record. */
    record Line(Row row, HandOffQueue.OpenArbitration dispute) {}

    private final HandOffQueue queue;
    private final HomeParts parts;

    ExportedArbitrations(HandOffQueue queue, HomeParts parts) {
        this.queue = queue;
        this.parts = parts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.ARBITRATE;
    }

    @Override
    public Sheet<Line> sheet(Asked asked) {
        var viewer = asked.viewer();
        var disputes = queue.openArbitrations(viewer.actor(), Integer.MAX_VALUE);
        var known = parts.known(viewer, disputes, HandOffQueue.OpenArbitration::record);
        return new Sheet<>(
                asked.about(),
                List.of(
                        new Text<>(
                                "number",
                                say("portal.home-parts.number"),
                                line -> line.row().number()),
                        new Text<>(
                                "title",
                                say("portal.reports.what"),
                                line -> line.row().title()),
                        new Amount<>(
                                "priority",
                                say("portal.home-parts.priority"),
                                line -> line.row().priority()),
                        new Text<>(
                                "holder",
                                say("portal.home-parts.holds-it"),
                                line -> parts.party(
                                        new PartyId(line.row().holder().party()))),
                        new Text<>(
                                "cause",
                                say("portal.export.cause"),
                                line -> line.dispute().cause().words()),
                        new Moment<>(
                                "decide-by",
                                say("portal.home-parts.decide-by"),
                                line -> line.dispute().decideBy())),
                line -> line.row().marking(),
                SheetRows.of(disputes.stream()
                        .flatMap(dispute -> Optional.ofNullable(known.get(dispute.record())).stream()
                                .map(row -> new Line(row, dispute)))
                        .toList()));
    }
}
