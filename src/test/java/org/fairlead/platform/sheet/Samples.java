package org.fairlead.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.jspecify.annotations.Nullable;

/** A small sheet with a column of each kind. */
final class Samples {

    static final Instant NOON = Instant.parse("2031-07-04T12:00:00Z");
    static final List<SheetColumn<Line>> COLUMNS = List.of(
            new SheetColumn.Text<>("title", "What is wrong", Line::title),
            new SheetColumn.Amount<>("count", "How many", Line::count),
            new SheetColumn.Moment<>("opened", "Logged", Line::opened),
            new SheetColumn.Flag<>("vip", "VIP", Line::vip));

    private Samples() {}

    /** A row. */
    record Line(
            @Nullable String title,
            @Nullable Number count,
            @Nullable Instant opened,
            @Nullable Boolean vip) {

        static Line titled(String title) {
            return new Line(title, null, null, null);
        }
    }

    static Actor actor() {
        var party = new PartyId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
        var person = new PersonId(UUID.fromString("00000000-0000-7000-8000-000000000002"));
        return new Actor(person, party, Set.of(party), Set.of(), Reach.ALL);
    }

    static SheetAbout about() {
        return new SheetAbout(
                "incidents",
                "open and title ~ \"mail\"",
                "Official",
                new SheetAbout.Exporter("A. Duty · Meridian", actor()),
                NOON.atZone(ZoneId.of("Europe/London")));
    }

    static Sheet<Line> sheet() {
        return Sheet.of(about(), COLUMNS, SheetRows.of(List.of()));
    }

    /** What a writer writes of the rows. */
    static byte[] written(Function<ByteArrayOutputStream, SheetWriter<Line>> writer, List<Line> rows) {
        var bytes = new ByteArrayOutputStream();
        try {
            var made = writer.apply(bytes);
            made.begin();
            made.rows(rows);
            made.flush();
            made.end(rows.size());
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return bytes.toByteArray();
    }

    static byte[] written(Function<ByteArrayOutputStream, SheetWriter<Line>> writer, Line... rows) {
        return written(writer, List.of(rows));
    }

    /** Reads CSV as RFC 4180 says, by hand: cells of lines, quotes taken off, nothing else changed. */
    static List<List<String>> cells(String csv) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char letter = csv.charAt(at);
            if (quoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == ',' || letter == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        return lines;
    }
}
