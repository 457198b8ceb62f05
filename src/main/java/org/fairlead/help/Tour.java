package org.fairlead.help;

import java.util.List;
import java.util.regex.Pattern;

/**
 * First steps for one kind of reader, on the pages themselves.
 *
 * @param name such as {@code agent}
 * @param title what it is called
 * @param steps one after the other
 */
public record Tour(String name, String title, List<Step> steps) {

    private static final Pattern STEP = Pattern.compile(
            "## (?<title>.+)\\R+(?<text>[\\s\\S]+?)\\R+\\[(?<words>[^\\]]+)\\]\\((?<href>/[^)\\s]*)\\)(\\s|\\z)");

    /** Copies the list. */
    public Tour {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param title what it shows
     * @param text what it says, in Markdown
     * @param words what its link says
     * @param href the page where it is seen
     */
    public record Step(String title, String text, String words, String href) {}

    /** Reads a chapter whose parts each end with the link to their page. */
    public static Tour of(Chapter chapter) {
        var steps = STEP.matcher(chapter.text())
                .results()
                .map(step -> new Step(
                        step.group("title").strip(),
                        step.group("text").strip(),
                        step.group("words"),
                        step.group("href")))
                .toList();
        return new Tour(chapter.path().substring(chapter.path().lastIndexOf('/') + 1), chapter.title(), steps);
    }
}
