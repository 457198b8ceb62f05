package org.fairlead.reply;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Audience;
import org.fairlead.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * Replies as a text file that people can read, edit and pass on.
 *
 * <pre>
 * # Fairlead replies
 * == Password reset
 * code: pw
 * language: en-GB
 * readers: everyone
 * -- cy
 * Annwyl {{affected.name}},
 * -- en-GB
 * Dear {{affected.name}},
 * </pre>
 *
 * <p>A line of a text that begins with {@code ==}, {@code --} or a backslash has a backslash before it.
 */
public final class ReplyFile {

    /** The longest file, in characters. */
    public static final int LONGEST = 1_000_000;

    private static final String TITLE = "# Fairlead replies";
    private static final String REPLY = "== ";
    private static final String TEXT = "-- ";

    private ReplyFile() {}

    /** Writes replies. */
    public static String write(List<Template.Said<Reply>> replies) {
        var file = new StringBuilder(TITLE).append('\n');
        for (var said : replies) {
            var reply = said.body();
            file.append('\n').append(REPLY).append(said.name()).append('\n');
            if (!said.code().isEmpty()) {
                file.append("code: ").append(said.code()).append('\n');
            }
            file.append("language: ").append(reply.language()).append('\n');
            if (reply.audience() != null) {
                file.append("readers: ")
                        .append(reply.audience().name().toLowerCase(Locale.ROOT))
                        .append('\n');
            }
            reply.texts().forEach((language, text) -> {
                file.append(TEXT).append(language).append('\n');
                text.lines().forEach(line -> file.append(guarded(line)).append('\n'));
            });
        }
        return file.toString();
    }

    /** The texts in other languages than its main one, each under a line with its language. */
    public static String translations(Reply reply) {
        var text = new StringBuilder();
        reply.texts().forEach((language, written) -> {
            if (!language.equals(reply.language())) {
                text.append(TEXT).append(language).append('\n');
                written.lines().forEach(line -> text.append(guarded(line)).append('\n'));
            }
        });
        return text.toString().strip();
    }

    /**
     * The same, read: texts by language.
     *
     * @param field the field that is refused where no language stands first
     */
    public static Map<String, String> translations(String written, String field) {
        var texts = new LinkedHashMap<String, StringBuilder>();
        StringBuilder text = null;
        for (var line : written.replace("\r\n", "\n").split("\n", -1)) {
            if (line.startsWith(TEXT)) {
                text = texts.computeIfAbsent(line.substring(TEXT.length()).strip(), any -> new StringBuilder());
            } else if (text != null) {
                text.append(line.startsWith("\\") ? line.substring(1) : line).append('\n');
            } else if (!line.isBlank()) {
                throw GeneralRefusal.invalid(field, say("reply.list.not-a-translation"));
            }
        }
        var whole = new LinkedHashMap<String, String>();
        texts.forEach((tag, each) -> whole.put(tag, each.toString().strip()));
        return whole;
    }

    private static String guarded(String line) {
        return line.startsWith("==") || line.startsWith("--") || line.startsWith("\\") ? "\\" + line : line;
    }

    /**
     * Reads replies; whether they fit is asked when they are kept.
     *
     * @throws RefusedException at the field {@code file}, with the line
     */
    public static List<Template.Said<Reply>> read(String file) {
        if (file.length() > LONGEST) {
            throw GeneralRefusal.invalid("file", say("reply.reply-file.the-file-is-too-long-at-most"));
        }
        var reading = new Reading();
        var lines = file.replace("\r\n", "\n").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            reading.line(lines[i], i + 1);
        }
        reading.end();
        if (reading.found.isEmpty()) {
            throw GeneralRefusal.invalid("file", say("reply.reply-file.there-is-no-reply-in"));
        }
        return reading.found;
    }

    /** A file half read. */
    private static final class Reading {
        private final List<Template.Said<Reply>> found = new ArrayList<>();
        private @Nullable String name;
        private String code = "";
        private String language = "";
        private @Nullable Audience audience;
        private Map<String, StringBuilder> texts = new LinkedHashMap<>();
        private @Nullable StringBuilder text;

        void line(String line, int number) {
            if (line.startsWith(REPLY)) {
                end();
                name = line.substring(REPLY.length()).strip();
            } else if (name == null) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    throw wrong(number, say("reply.reply-file.a-reply-begins-with-a"));
                }
            } else if (line.startsWith(TEXT)) {
                text = texts.computeIfAbsent(line.substring(TEXT.length()).strip(), any -> new StringBuilder());
            } else if (text != null) {
                text.append(line.startsWith("\\") ? line.substring(1) : line).append('\n');
            } else if (!line.isBlank()) {
                attribute(line, number);
            }
        }

        private void attribute(String line, int number) {
            int colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            switch (colon < 0 ? "" : line.substring(0, colon).strip()) {
                case "code" -> code = value;
                case "language" -> language = value;
                case "readers" -> audience = audience(value, number);
                default -> throw wrong(number, say("reply.reply-file.only-code-language-and-readers"));
            }
        }

        private static Audience audience(String value, int number) {
            try {
                return Audience.valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw wrong(number, say("reply.reply-file.readers-are-everyone-involved-or"));
            }
        }

        void end() {
            if (name != null) {
                var whole = new LinkedHashMap<String, String>();
                texts.forEach(
                        (tag, written) -> whole.put(tag, written.toString().stripTrailing()));
                found.add(new Template.Said<>(name, code, new Reply(language, whole, audience)));
            }
            name = null;
            code = "";
            language = "";
            audience = null;
            texts = new LinkedHashMap<>();
            text = null;
        }

        private static RefusedException wrong(int number, String sentence) {
            return GeneralRefusal.invalid("file", say("reply.reply-file.line", "number", number, "sentence", sentence));
        }
    }
}
