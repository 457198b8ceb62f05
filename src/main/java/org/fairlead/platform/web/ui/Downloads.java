package org.fairlead.platform.web.ui;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.platform.sheet.SheetFormat;

/**
 * What is in view as a file, in each format there is.
 *
 * @param words what is exported, such as "Export this list"
 * @param links one for each format
 */
public record Downloads(String words, List<Link> links) {

    /** Where lists are sent as files, by the name that follows. */
    public static final String PATH = "/exports/";

    /** A list that is registered under the name, whole. */
    public static Downloads list(String name) {
        return list(name, Map.of());
    }

    /**
     * A list that is registered under the name, as far as the page shows it.
     *
     * @param asked what the page was asked for, by the list's own names; what is empty is left out
     */
    public static Downloads list(String name, Map<String, String> asked) {
        var query = asked.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
        return new Downloads(
                say("platform.downloads.list"),
                Arrays.stream(SheetFormat.values())
                        .map(each -> new Link(each.name(), PATH + name + "?" + query + "format=" + each.code()))
                        .toList());
    }

    /** The same in other words. */
    public Downloads saying(String other) {
        return new Downloads(other, links);
    }
}
