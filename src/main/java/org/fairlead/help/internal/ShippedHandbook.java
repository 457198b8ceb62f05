package org.fairlead.help.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fairlead.help.Chapter;
import org.fairlead.help.Handbook;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts that were packed into the product when it was built. They are read when they are first asked for. */
@Component
class ShippedHandbook implements Handbook {

    private static final String ROOT = "handbook/";
    private static final String TOURS = "tour/";
    private static final String CONTENTS = "readme";
    private static final Pattern TITLE = Pattern.compile("\\A# (.+)\\R");
    private static final Pattern HELPS = Pattern.compile("<!-- helps: ([^>]*) -->\\s*\\z");

    private volatile Map<String, Chapter> read = Map.of();

    private Map<String, Chapter> all() {
        var known = read;
        if (known.isEmpty()) {
            known = read();
            read = known;
        }
        return known;
    }

    private static Map<String, Chapter> read() {
        var chapters = new TreeMap<String, Chapter>();
        try {
            for (var text : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.md")) {
                var chapter = chapter(path(text), text.getContentAsString(StandardCharsets.UTF_8));
                chapters.put(chapter.path(), chapter);
            }
        } catch (IOException unread) {
            throw new UncheckedIOException("the handbook cannot be read", unread);
        }
        return Map.copyOf(chapters);
    }

    private static String path(Resource text) throws IOException {
        var address = text.getURL().toString();
        return address.substring(address.lastIndexOf(ROOT) + ROOT.length())
                .replaceAll("\\.md$", "")
                .toLowerCase(Locale.ROOT);
    }

    static Chapter chapter(String path, String text) {
        var titled = TITLE.matcher(text);
        var title = titled.find() ? titled.group(1).strip() : path;
        var rest = titled.replaceFirst("");
        var helping = HELPS.matcher(rest);
        List<String> helps =
                helping.find() ? Arrays.asList(helping.group(1).strip().split("\\s+")) : List.of();
        return new Chapter(path, title, helping.replaceFirst("").strip(), helps);
    }

    @Override
    public Chapter contents() {
        return Objects.requireNonNull(all().get(CONTENTS), "the handbook was not packed into the product");
    }

    @Override
    public Collection<Chapter> chapters() {
        return all().values().stream()
                .filter(chapter ->
                        !chapter.path().equals(CONTENTS) && !chapter.path().startsWith(TOURS))
                .sorted(Comparator.comparing(Chapter::path))
                .toList();
    }

    @Override
    public Optional<Chapter> chapter(String path) {
        return Optional.ofNullable(all().get(path)).filter(chapter -> !path.equals(CONTENTS));
    }

    @Override
    public Optional<Chapter> helping(String page) {
        record Fit(Chapter chapter, int length) {}
        return chapters().stream()
                .flatMap(chapter -> chapter.helps().stream()
                        .filter(beginning -> fits(beginning, page))
                        .map(beginning -> new Fit(chapter, beginning.length())))
                .max(Comparator.comparingInt(Fit::length))
                .map(Fit::chapter);
    }

    /** Whether a page lies at or below an address; a star stands for one step of it, such as a number. */
    private static boolean fits(String beginning, String page) {
        if (beginning.equals("/")) {
            return page.equals("/");
        }
        var asked = page.split("/");
        var steps = beginning.split("/");
        if (steps.length > asked.length) {
            return false;
        }
        for (int at = 0; at < steps.length; at++) {
            if (!steps[at].equals("*") && !steps[at].equals(asked[at])) {
                return false;
            }
        }
        return true;
    }
}
