package org.fairlead.help.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.help.Chapter;
import org.fairlead.help.Handbook;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.prose.PageWriter;
import org.fairlead.platform.search.Facet;
import org.fairlead.platform.search.Found;
import org.fairlead.platform.search.Hit;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.SearchSource;
import org.fairlead.platform.search.Snippet;
import org.fairlead.platform.search.Wanted;
import org.springframework.stereotype.Component;

/** Finds parts of the handbook by their headings, then by what they say. */
@Component
class HandbookSource implements SearchSource {

    private static final Facet FACET = new Facet("handbook", "Handbook", 65);
    private static final int NAMED = 10;
    private static final List<String> KINDS = List.of("how-to", "tutorial", "explanation", "reference");
    /** Words of a question that say nothing about what is asked. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "can", "do", "does", "for", "how", "i", "in", "is", "it", "my", "of", "on", "or", "the",
            "to", "what", "when", "where", "which", "who", "why", "with");

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern MARKS = Pattern.compile("[*`#|>\\[\\]]|\\(\\S*\\)");

    private final Handbook handbook;
    private final Access access;

    HandbookSource(Handbook handbook, Access access) {
        this.handbook = handbook;
        this.access = access;
    }

    @Override
    public Facet facet() {
        return FACET;
    }

    /** A part of a chapter under one heading. */
    private record Part(Chapter chapter, String heading, String text) {

        String href() {
            return chapter.href() + (heading.isEmpty() ? "" : "#" + PageWriter.anchor(heading));
        }

        String name() {
            return heading.isEmpty() ? chapter.title() : heading;
        }

        int fit(Wanted wanted) {
            int inName = wanted.fit(Wanted.index(name()));
            return inName > 0 ? NAMED + inName : wanted.fit(Wanted.index(chapter.title() + " " + name() + " " + text));
        }
    }

    private static List<Part> parts(Chapter chapter) {
        var parts = new ArrayList<Part>();
        var headings = HEADING.matcher(chapter.text());
        var heading = "";
        int from = 0;
        while (headings.find()) {
            parts.add(part(chapter, heading, chapter.text().substring(from, headings.start())));
            heading = headings.group(1).strip();
            from = headings.end();
        }
        parts.add(part(chapter, heading, chapter.text().substring(from)));
        return parts;
    }

    private static Part part(Chapter chapter, String heading, String text) {
        var words = MARKS.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
        return new Part(chapter, heading, words);
    }

    private record Fitting(Part part, int fit) {

        boolean named() {
            return fit >= NAMED;
        }
    }

    /** The words that tell what is asked; all of them where none does. */
    private static String telling(String words) {
        var telling = Arrays.stream(words.strip().split("[\\s?]+"))
                .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return telling.isBlank() ? words : telling;
    }

    @Override
    public Found find(Actor actor, Question question) {
        if (!access.may(actor, Act.SEE_HELP)) {
            return Found.NOTHING;
        }
        var wanted = Wanted.of(telling(question.words()));
        var fitting = handbook.chapters().stream()
                .flatMap(chapter -> parts(chapter).stream())
                .map(part -> new Fitting(part, part.fit(wanted)))
                .filter(each -> each.fit() > 0)
                .sorted(Comparator.comparing(Fitting::named)
                        .reversed()
                        .thenComparing(each -> rank(each.part().chapter().path()))
                        .thenComparing(Comparator.comparingInt(Fitting::fit).reversed())
                        .thenComparing(each -> each.part().href()))
                .toList();
        return Found.of(question, fitting, each -> hit(each.part(), wanted));
    }

    /** What tells how to do something goes before what is looked up. */
    private static int rank(String path) {
        int kind = KINDS.indexOf(path.substring(0, Math.max(0, path.indexOf('/'))));
        return kind < 0 ? KINDS.size() : kind;
    }

    private static Hit hit(Part part, Wanted wanted) {
        return Hit.of(
                Snippet.of(part.name(), wanted), part.href(), part.chapter().title(), Snippet.of(part.text(), wanted));
    }
}
