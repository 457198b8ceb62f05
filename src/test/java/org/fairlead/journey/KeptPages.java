package org.fairlead.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what journeys see in {@code target/pages}, for {@code ./dev pages} to judge by rules that need no journey: each page as it was
 * served, and as it stood when it was looked at. A page is left out when nothing on it stands as on no page before.
 */
final class KeptPages {

    private static final Path PLACE = Path.of("target", "pages");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private static final Pattern NUMBER = Pattern.compile("INC-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>");
    /** What a tag can say differently each time: values, addresses, and figures. */
    private static final Pattern WORDS = Pattern.compile(
            "(?: value| href| action| content| data-[a-z-]+| aria-label)=\"[^\"]*\"|INC-[0-9A-Z]{4}-[0-9A-Z]{4}|\\d+");

    private KeptPages() {}

    /** Keeps an answer as it left the server. */
    static void served(String path, String html) {
        keep("served", path, html);
    }

    /** Keeps the page as it stands now, after scripts ran. */
    static void shown(Page page) {
        keep("shown", page.url().replaceFirst("^https?://[^/]*", "").replaceFirst("#.*", ""), page.content());
    }

    /** Notes that a page was looked at and in which themes and widths, in pixels; what was wrong fails the test that looked. */
    static void looked(String path, List<String> themes, List<Integer> widths) {
        note(Map.of("look", "axe", "path", pattern(path), "themes", themes, "widths", widths));
    }

    private static void keep(String how, String path, String html) {
        if (!showsSomethingUnseen(how, html)) {
            return;
        }
        var name = pattern(path).replaceAll("[^A-Za-z0-9]+", "_");
        var file = how + "/" + name.substring(0, Math.min(60, name.length())) + "-" + hash(html) + ".html";
        try {
            Files.createDirectories(PLACE.resolve(how));
            Files.writeString(PLACE.resolve(file), html);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        note(Map.of("look", how, "path", pattern(path), "file", file));
    }

    /** Whether a tag follows another as on no page before, or stands on a page twice for the first time. */
    private static boolean showsSomethingUnseen(String how, String html) {
        var before = new String[] {how};
        var found = new HashSet<String>();
        TAG.matcher(html)
                .results()
                .map(tag -> WORDS.matcher(tag.group()).replaceAll("#"))
                .forEach(tag -> {
                    if (!found.add(how + tag)) {
                        found.add(how + "twice" + tag);
                    }
                    found.add(how + before[0] + tag);
                    before[0] = tag;
                });
        return SEEN.addAll(found);
    }

    /** The path without what differs from record to record. */
    static String pattern(String path) {
        var plain = KEY.matcher(NUMBER.matcher(path).replaceAll("{number}")).replaceAll("{id}");
        return plain.replaceAll("(filter|q|numbers|begins|text)=[^& ]*", "$1=");
    }

    /** Several processes test at once; each has notes of its own. */
    private static void note(Map<String, Object> line) {
        var notes = PLACE.resolve("notes-" + ProcessHandle.current().pid() + ".jsonl");
        try {
            Files.createDirectories(PLACE);
            Files.writeString(
                    notes, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String hash(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
