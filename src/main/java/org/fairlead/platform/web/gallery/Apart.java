package org.fairlead.platform.web.gallery;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Samples side by side on one page: an id that is taken gets another, wherever it is referred to. */
final class Apart {

    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern REFERRING = Pattern.compile(
            "\\b(id|for|list|aria-labelledby|aria-describedby|aria-controls|hx-target|href)=\"([^\"]+)\"");

    private Apart() {}

    /** The sample with ids of its own, which are added to those taken. */
    static String of(String html, Set<String> taken) {
        var renamed = new LinkedHashMap<String, String>();
        ID.matcher(html).results().map(found -> found.group(1)).forEach(id -> {
            var other = id;
            for (int copy = 2; taken.contains(other); copy++) {
                other = id + "-" + copy;
            }
            if (!other.equals(id)) {
                renamed.put(id, other);
            }
            taken.add(other);
        });
        return renamed.isEmpty()
                ? html
                : REFERRING
                        .matcher(html)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                found.group(1) + "=\"" + referring(found.group(2), renamed) + "\""));
    }

    private static String referring(String value, Map<String, String> renamed) {
        return Arrays.stream(value.split(" "))
                .map(word -> word.startsWith("#")
                        ? "#" + renamed.getOrDefault(word.substring(1), word.substring(1))
                        : renamed.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
