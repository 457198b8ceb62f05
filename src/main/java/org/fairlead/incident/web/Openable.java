package org.fairlead.incident.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.link.LinkFacts;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.prose.ProseWriter;
import org.fairlead.record.Entry;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Which other incidents a record page may lead to: those the viewer may open. Any other number is told as text. */
@Component
class Openable {

    private static final int MOST = 200;

    private final Records records;

    Openable(Records records) {
        this.records = records;
    }

    /**
     * The numbers that lead somewhere.
     *
     * @param all whether every number does
     * @param numbers those that do, else
     */
    record Numbers(boolean all, Set<String> numbers) {

        static final Numbers ALL = new Numbers(true, Set.of());

        boolean leads(String number) {
            return all || numbers.contains(number);
        }
    }

    /** Of the numbers that the record relates to and that are written in the entries seen. */
    Numbers of(Seen seen) {
        if (seen.actor().reach() == Reach.ALL) {
            return Numbers.ALL;
        }
        var named = new HashSet<String>();
        seen.view().history().entries().forEach(entry -> addRelated(entry, named));
        seen.view().entries().forEach(entry -> addWritten(entry, named));
        named.remove(seen.header().identity().number().text());
        if (named.isEmpty()) {
            return new Numbers(false, Set.of());
        }
        var rows = records.list(
                        seen.actor(), RecordList.first(RecordFields.numbered(named), RecordList.Sort.NEWEST, MOST))
                .rows();
        return new Numbers(false, rows.stream().map(Row::number).collect(Collectors.toSet()));
    }

    private static void addRelated(Entry entry, Collection<String> named) {
        switch (entry.fact()) {
            case LinkFacts.Linked linked -> named.add(linked.number().text());
            case LinkFacts.TookIn took -> named.add(took.number().text());
            default -> {}
        }
    }

    private static void addWritten(Entry entry, Collection<String> named) {
        if (entry.text() != null) {
            named.addAll(ProseWriter.numbers(entry.text()));
        }
    }
}
