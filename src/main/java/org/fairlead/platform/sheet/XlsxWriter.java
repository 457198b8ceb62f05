package org.fairlead.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook: the marking and what the file is above the headings, which stay in view, and the marking again below the last row and in
 * the head and foot of every printed page. Texts are texts and never formulas, times are times of the exporter's zone, with whole
 * seconds. A sheet that is full goes on in a second one.
 */
final class XlsxWriter<R> implements SheetWriter<R> {

    /** How many rows a sheet has, by the standard. */
    static final int FULL = 1_048_576;

    private static final int HEADINGS = 2;
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int EXACT_DIGITS = 15;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";
    private static final int WIDTH_OF_TIME = TIME.length() + 1;
    private static final DateTimeFormatter AS_OF = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK);

    private final Sheet<R> sheet;
    private final List<SheetColumn<R>> columns;
    private final ZoneId zone;
    private final Workbook workbook;
    private final int full;
    private final int[] widths;
    private Worksheet page;
    private int sheets;
    private int next;
    private int sent;

    XlsxWriter(Sheet<R> sheet, OutputStream out) {
        this(sheet, out, FULL);
    }

    XlsxWriter(Sheet<R> sheet, OutputStream out, int full) {
        this.sheet = sheet;
        this.full = full;
        this.columns = sheet.columns();
        this.zone = sheet.about().asOf().getZone();
        this.workbook = new Workbook(out, "Fairlead", null);
        this.widths = new int[columns.size() + 1];
        var about = sheet.about();
        workbook.properties()
                .setTitle(about.list())
                .setKeywords(about.marking())
                .setDescription(XlsxText.cell(words()));
        page = opened();
    }

    private String words() {
        var about = sheet.about();
        return "As of " + AS_OF.format(about.asOf()) + " (" + zone.getId() + "). Exported by "
                + about.exporter().line() + ". "
                + (about.filter().isEmpty() ? "Everything the exporter may read." : "Filter: " + about.filter());
    }

    private Worksheet opened() {
        sheets++;
        var marking = sheet.about().marking();
        var opened = workbook.newWorksheet(sheet.about().list() + (sheets == 1 ? "" : " " + sheets));
        opened.value(0, 0, marking);
        opened.value(1, 0, XlsxText.cell(words()));
        opened.value(HEADINGS, 0, "Marking");
        widths[0] = Math.max(NARROWEST, marking.length());
        for (int at = 0; at < columns.size(); at++) {
            opened.value(HEADINGS, at + 1, columns.get(at).heading());
            widths[at + 1] = columns.get(at).heading().length() + 3;
        }
        opened.style(0, 0).bold().set();
        opened.range(HEADINGS, 0, HEADINGS, columns.size())
                .style()
                .bold()
                .fillColor("E4E8EC")
                .set();
        opened.freezePane(0, HEADINGS + 1);
        opened.repeatRows(0, HEADINGS);
        opened.header(XlsxText.margin(marking), Position.CENTER);
        opened.footer(XlsxText.margin(marking), Position.CENTER);
        opened.paperSize(PaperSize.A4_PAPER);
        opened.pageOrientation("landscape");
        opened.fitToWidth((short) 1);
        opened.fitToHeight((short) 0);
        next = HEADINGS + 1;
        sent = next;
        return opened;
    }

    @Override
    public void begin() {}

    @Override
    public void rows(List<R> rows) throws IOException {
        for (var row : rows) {
            if (next == full - 1) {
                closed();
                page = opened();
            }
            line(row);
            next++;
            if (next - sent == ROWS_IN_MEMORY) {
                flush();
            }
        }
    }

    private void line(R row) {
        text(0, sheet.marking().apply(row));
        for (int at = 0; at < columns.size(); at++) {
            cell(at + 1, columns.get(at), row);
        }
    }

    private void cell(int at, SheetColumn<R> column, R row) {
        switch (column) {
            case SheetColumn.Text<R> text -> {
                var value = text.value().apply(row);
                if (value != null) {
                    text(at, value);
                }
            }
            case SheetColumn.Amount<R> amount -> {
                var value = amount.value().apply(row);
                if (value != null) {
                    number(at, Numbers.exact(value));
                }
            }
            case SheetColumn.Moment<R> moment -> {
                var value = moment.value().apply(row);
                if (value != null) {
                    moment(at, value);
                }
            }
            case SheetColumn.Flag<R> flag -> {
                var value = flag.value().apply(row);
                if (value != null) {
                    page.value(next, at, value);
                }
            }
        }
    }

    /** A text inside its cell: a table of all texts would have to be held in memory until the end. */
    private void text(int at, String value) {
        var text = XlsxText.cell(value);
        if (XlsxText.hasSpaceAround(text)) {
            page.inlineString(next, at, RichText.builder().run(text).end().build());
        } else {
            page.inlineString(next, at, text);
        }
        widths[at] = Math.clamp(text.length() + 1L, widths[at], Math.max(WIDEST, widths[at]));
    }

    /** Excel keeps fifteen digits of a number; one that has more is written as it reads. */
    private void number(int at, BigDecimal value) {
        if (value.precision() > EXACT_DIGITS) {
            text(at, value.toPlainString());
        } else {
            page.value(next, at, value);
        }
    }

    private void moment(int at, Instant value) {
        var local = value.atZone(zone).toLocalDateTime().withNano(0);
        if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
            text(at, value.toString());
        } else {
            page.value(next, at, local);
        }
        widths[at] = Math.max(widths[at], WIDTH_OF_TIME);
    }

    @Override
    public void flush() throws IOException {
        if (sent == HEADINGS + 1) {
            for (int at = 0; at < widths.length; at++) {
                page.width(at, widths[at]);
            }
        }
        if (next > sent) {
            for (int at = 0; at < columns.size(); at++) {
                if (columns.get(at) instanceof SheetColumn.Moment<R>) {
                    page.range(sent, at + 1, next - 1, at + 1)
                            .style()
                            .format(TIME)
                            .set();
                }
            }
        }
        page.flush();
        sent = next;
    }

    private void closed() throws IOException {
        flush();
        page.setAutoFilter(HEADINGS, 0, Math.max(HEADINGS, next - 1), columns.size());
        page.value(next, 0, sheet.about().marking());
        page.style(next, 0).bold().set();
        page.finish();
    }

    /** Never called when something failed: the directory of the archive is then missing, and no program opens it. */
    @Override
    public void end(long count) throws IOException {
        closed();
        workbook.finish();
    }
}
