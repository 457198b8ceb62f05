package org.fairlead.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Role;

/** Looks at pages at several widths and in three themes: accessible, no wider than the window, and without a complaint of the browser. */
final class PageLook {

    private static final List<String> OWN = List.of(
            "/",
            "/incidents?filter=",
            "/find?q=mail",
            "/notifications",
            "/notifications/settings",
            "/notifications/settings/watched",
            "/notifications/told");
    static final List<String> THEMES = List.of("light", "dark", "contrast");

    /** What was looked at in every theme and at every width. */
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    /** Widths between, and the one that a wide window has at 400 % zoom. */
    private static final List<Integer> OTHER_WIDTHS = List.of(320, 700, 1024, 840, 600);

    private static final int TALL = 900;

    private final Harbour harbour;
    private final int port;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> forms = new HashSet<>();

    PageLook(Harbour harbour, int port) {
        this.harbour = harbour;
        this.port = port;
    }

    /** What was wrong with every page of somebody: those all people have, those given, and all forms of the records given. */
    List<String> walk(Actor actor, List<String> more, List<String> numbers) {
        try (var visitor = harbour.visitor(actor, port, true)) {
            var paths = new LinkedHashSet<>(OWN);
            if (!actor.roles().equals(Set.of(Role.ADMINISTRATOR))) {
                paths.add("/incidents/new");
            }
            paths.addAll(more);
            for (var number : numbers) {
                paths.addAll(record(visitor, number));
            }
            return look(visitor, paths);
        }
    }

    /** What was wrong with these pages. */
    List<String> look(Visitor visitor, Iterable<String> paths) {
        paths.forEach(path -> look(visitor, path));
        return List.copyOf(wrong);
    }

    /** The record's page, its clocks explained, and the form of everything that can be done to it and to none before it. */
    private Set<String> record(Visitor visitor, String number) {
        var path = "/incidents/" + number;
        visitor.open(path);
        var paths = new LinkedHashSet<String>();
        paths.add(path);
        paths.add(path + "?show=clocks");
        paths.add(path + "/why");
        paths.add(path + "/note");
        var links = visitor.page()
                .locator("main .fl-actions a[href^='" + path + "/']")
                .all();
        links.stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .filter(href -> forms.add(href.substring(path.length()).replaceFirst("\\?.*", "")))
                .forEach(paths::add);
        return paths;
    }

    private void look(Visitor visitor, String path) {
        visitor.page().setViewportSize(WIDE, TALL);
        int status = visitor.open(path);
        boolean refused = path.equals("/nowhere");
        if (refused ? status != 404 : status != 200) {
            wrong.add(path + " answered " + status);
            return;
        }
        judge(visitor, path, refused ? "404" : "\0");
    }

    /**
     * Looks at a page as it stands now.
     *
     * @param where the page and the state it is in
     * @param expected a part of what the browser rightly complains about
     */
    void judge(Visitor visitor, String where, String expected) {
        var page = visitor.page();
        page.setViewportSize(WIDE, TALL);
        page.evaluate("() => document.querySelectorAll('details:not(.fl-user)').forEach(each => each.open = true)");
        boolean unseen = showsSomethingUnseen(visitor);
        note(where + " wide", unseen ? Axe.findings(page, THEMES) : Axe.findingsButContrast(page));
        note(where + " wide", tooWide(visitor));
        page.setViewportSize(NARROW, TALL);
        if (unseen) {
            note(where + " narrow", Axe.findingsByWidth(page));
        }
        note(where + " narrow", tooWide(visitor));
        var others = unseen ? OTHER_WIDTHS : OTHER_WIDTHS.subList(0, 2);
        for (int width : others) {
            page.setViewportSize(width, TALL);
            note(where + " at " + width, tooWide(visitor));
        }
        page.setViewportSize(WIDE, TALL);
        KeptPages.looked(
                where,
                unseen ? THEMES : THEMES.subList(0, 1),
                Stream.concat(Stream.of(WIDE, NARROW), others.stream()).toList());
        note(
                where,
                visitor.complaints().stream()
                        .filter(complaint -> !complaint.contains(expected))
                        .toList());
    }

    /** What was found wrong so far. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /**
     * Whether an element of some class stands in one of another class as on no page before. Where nothing does, colours and narrow
     * windows cannot show a fault that was not looked for already, so the other themes and most widths are left out.
     */
    private boolean showsSomethingUnseen(Visitor visitor) {
        var found = visitor.page().evaluate("""
                        () => [...new Set([...document.querySelectorAll('body *')].map(each =>
                          each.parentElement.tagName + '.' + each.parentElement.className + '>' + each.tagName + '.' + each.className))]
                        """);
        return found instanceof List<?> pairs
                && LOOKED_AT.addAll(pairs.stream().map(String::valueOf).toList());
    }

    private void note(String where, List<String> findings) {
        findings.forEach(finding -> wrong.add(where + ": " + finding));
    }

    /** What sticks out of the window, when the page can be scrolled sideways. */
    static List<String> tooWide(Visitor visitor) {
        var found = visitor.page().evaluate("""
                        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *, header *')]
                          .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                          .slice(0, 3).map(each => 'too wide: ' + each.outerHTML.slice(0, 120))
                        """);
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
