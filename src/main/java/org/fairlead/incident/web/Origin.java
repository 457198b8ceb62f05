package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairlead.link.LinkFacts;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.EntryRef;
import org.fairlead.record.ReadEntries;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;

/** Where an incident came from, and what it quotes from there: each as far as the viewer may know. */
@Component
final class Origin {

    private static final int SHOWN = 80;

    private final ReadEntries entries;

    Origin(ReadEntries entries) {
        this.entries = entries;
    }

    /** What it was copied from or split off. */
    static Optional<Links.Link> of(Seen seen) {
        return Links.origin(seen.view().history(), seen.actor());
    }

    /** What was copied from it or split off it, with words for each. */
    static Map<RecordId, String> branches(Seen seen) {
        var history = seen.view().history();
        var branches = new java.util.LinkedHashMap<RecordId, String>();
        Stream.of(Relation.COPIED_FROM, Relation.SPLIT_FROM).forEach(relation -> {
            var there = Links.into(history, relation);
            history.of(LinkFacts.TookIn.class)
                    .filter(entry -> entry.isFor(seen.actor()))
                    .map(entry -> (LinkFacts.TookIn) entry.fact())
                    .filter(took -> took.relation() == relation && there.contains(took.other()))
                    .forEach(took -> branches.put(
                            took.other(),
                            relation == Relation.SPLIT_FROM
                                    ? say("incident.relation.split-off-it")
                                    : say("incident.relation.copied-from-it")));
        });
        return branches;
    }

    /** The entries it quotes that the viewer may read, each in its first words and leading to where it stands. */
    List<Fact> quotes(Seen seen) {
        var quotes = new ArrayList<Fact>();
        of(seen).map(Links.Link::fact).filter(fact -> fact.places() != null).ifPresent(fact -> {
            var refs = java.util.Objects.requireNonNull(fact.places()).stream()
                    .map(place -> new EntryRef(fact.other(), place))
                    .toList();
            var found = entries.of(seen.actor(), refs);
            refs.stream().filter(found::containsKey).forEach(ref -> {
                var entry = java.util.Objects.requireNonNull(found.get(ref)).entry();
                var href = "/incidents/" + fact.number() + "?entry=" + entry.seq() + "#entry-" + entry.seq();
                quotes.add(Fact.linked(say("incident.relation.quotes"), shortly(String.valueOf(entry.text())), href)
                        .withNote(seen.times().moment(entry.at())));
            });
        });
        return quotes;
    }

    private static String shortly(String text) {
        return Readable.inOneLine(text, SHOWN);
    }
}
