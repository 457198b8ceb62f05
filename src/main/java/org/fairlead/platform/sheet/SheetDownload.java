package org.fairlead.platform.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fairlead.platform.files.Download;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ClientGone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * A sheet going out as a file. The first rows are read before anything is said, so what is refused is refused in words; what fails
 * later breaks the connection off, so that whoever reads notices that the file is not whole. Every export leaves a line in the log.
 *
 * @param sheet what is written
 * @param format how
 * @param forPrograms whether a program asked: its CSV has no byte order mark
 */
public record SheetDownload<R>(Sheet<R> sheet, SheetFormat format, boolean forPrograms) {

    /** The header that tells how the file is marked. */
    public static final String MARKING = "Fairlead-Marking";

    private static final Logger LOG = LoggerFactory.getLogger(SheetDownload.class);
    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.UK);

    /** Answers with the file. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var first = sheet.rows().next();
        Download.guard(response);
        response.setHeader(MARKING, plain(sheet.about().marking()));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name() + "\"");
        response.setContentType(format.mediaType());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var progress = new Progress();
        try {
            write(first, response, progress);
            log("exported", progress.rows);
        } catch (RefusedException refused) {
            log("export broken off", progress.rows);
            throw new IllegalStateException("refused half-way: words come too late", refused);
        } catch (RuntimeException | IOException failure) {
            log(ClientGone.is(failure) ? "export not wanted to its end" : "export broken off", progress.rows);
            throw failure;
        }
    }

    private void write(List<R> first, HttpServletResponse response, Progress progress) throws IOException {
        var writer = writer(response.getOutputStream());
        writer.begin();
        var some = first;
        while (!some.isEmpty()) {
            writer.rows(some);
            if (progress.rows == 0) {
                writer.flush();
                response.flushBuffer();
            }
            progress.rows += some.size();
            some = sheet.rows().next();
        }
        writer.end(progress.rows);
    }

    private SheetWriter<R> writer(OutputStream out) {
        return switch (format) {
            case CSV -> new CsvWriter<>(sheet, out, forPrograms);
            case XLSX -> new XlsxWriter<>(sheet, out);
            case JSON -> new JsonWriter<>(sheet, out);
        };
    }

    /** Such as {@code OFFICIAL-incidents-2026-11-26-2340.csv}. */
    private String name() {
        var about = sheet.about();
        return plain(about.marking()) + "-" + plain(about.list()) + "-" + IN_NAMES.format(about.asOf()) + "."
                + format.code();
    }

    /** Letters and digits, which no file system and no header takes for anything else. */
    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** An export is something somebody did: who, with which rights, what, how many. */
    private void log(String what, long rows) {
        var about = sheet.about();
        var actor = about.exporter().actor();
        LOG.info(
                "{}: person={} parties={} list={} format={} columns={} rows={} marking=\"{}\" filter=\"{}\"",
                what,
                actor.optionalPerson().map(Object::toString).orElse("none"),
                actor.parties(),
                plain(about.list()),
                format.code(),
                sheet.columns().stream().map(SheetColumn::name).collect(Collectors.joining(",")),
                rows,
                plain(about.marking()),
                about.filter().replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ").replace('"', '\''));
    }

    /** How far the writing has come. */
    private static final class Progress {
        private long rows;
    }
}
