package org.fairlead.platform.web.gallery;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A component as the gallery tells of it.
 *
 * @param name its template in {@code ui}
 * @param when when to use it, and when not to
 * @param samples it in each state that looks different
 * @param within what it must stand in to be drawn, with {@code %s} in its place
 */
record Part(String name, String when, List<Sample> samples, String within) {

    /** Ids of what stands around every page. */
    private static final List<String> FRAME = List.of("main", "find", "palette", "shortcuts");

    /** One that can stand alone. */
    Part(String name, String when, List<Sample> samples) {
        this(name, when, samples, "%s");
    }

    /** Copies the list. */
    Part {
        samples = List.copyOf(samples);
    }

    static Part of(String name, String when, Sample... samples) {
        return new Part(name, when, List.of(samples));
    }

    /** Where it is shown. */
    String href() {
        return "/gallery/parts/" + name;
    }

    PartLine line() {
        return new PartLine(name, href(), when, samples.size());
    }

    /** What its samples come to. */
    List<ShownSample> shown(TemplateEngine engine) {
        var shown = new ArrayList<ShownSample>();
        var taken = new HashSet<>(FRAME);
        for (var sample : samples) {
            var output = new StringOutput();
            engine.render("ui/" + name + ".jte", sample.with(), output);
            var html = output.toString();
            var drawn = within.formatted(Apart.of(html, taken));
            shown.add(new ShownSample(sample.state(), page -> page.writeContent(drawn), Markup.of(html)));
        }
        return shown;
    }

    /**
     * It in one state.
     *
     * @param state the state in words
     * @param with what its template is given
     */
    record Sample(String state, Map<String, Object> with) {

        /** Given one model, as nearly every template is. */
        static Sample of(String state, Object model) {
            return new Sample(state, Map.of("m", model));
        }

        /** The same with something else besides. */
        Sample and(String name, Object what) {
            var more = new HashMap<>(with);
            more.put(name, what);
            return new Sample(state, Map.copyOf(more));
        }

        /** Words as the content of something that holds others. */
        static Content holding(String words) {
            return output -> output.writeContent("<p>" + words + "</p>");
        }
    }
}
