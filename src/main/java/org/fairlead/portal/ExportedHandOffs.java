package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.handoff.HandOffQueue;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Offers that nobody has answered, as far as their records may be read. */
@Component
class ExportedHandOffs implements ExportedList {

    static final String NAME = "hand-offs";

    /** An offer and its record. */
    record Line(Row row, HandOffQueue.OpenOffer offer) {}

    private final HandOffQueue queue;
    private final HomeParts parts;

    ExportedHandOffs(HandOffQueue queue, HomeParts parts) {
        this.queue = queue;
        this.parts = parts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.ANSWER_HAND_OFF;
    }

    @Override
    public Sheet<Line> sheet(Asked asked) {
        var viewer = asked.viewer();
        var offers = queue.openOffers(viewer.actor(), Integer.MAX_VALUE);
        var known = parts.known(viewer, offers, HandOffQueue.OpenOffer::record);
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
                                "from",
                                say("portal.export.from"),
                                line -> parts.party(line.offer().from())),
                        new Text<>(
                                "to",
                                say("portal.home-parts.must-answer"),
                                line -> parts.party(line.offer().to())),
                        new Moment<>(
                                "answer-by",
                                say("portal.home-parts.answer-by"),
                                line -> line.offer().answerBy())),
                line -> line.row().marking(),
                SheetRows.of(offers.stream()
                        .flatMap(offer -> Optional.ofNullable(known.get(offer.record())).stream()
                                .map(row -> new Line(row, offer)))
                        .toList()));
    }
}
