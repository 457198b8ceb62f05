package org.fairlead.watchlog.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.prose.ProseTargets;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.watchlog.WatchEntry;
import org.springframework.stereotype.Component;

/** The records that entries name, as far as the reader may see them: read together, for a whole page. */
@Component
final class NamedRecords {

    private static final int MOST = 100;

    /** Numbers in a text lead to records, whoever reads: a number tells nothing of whether there is one. */
    static final ProseTargets TARGETS = new ProseTargets() {
        @Override
        public Optional<String> record(String number) {
            return HumanNumber.read(number).map(each -> href(each.text()));
        }
    };

    private final Records records;
    private final RecordFilter filters;

    NamedRecords(Records records, RecordFilter filters) {
        this.records = records;
        this.filters = filters;
    }

    static String href(String number) {
        return "/incidents/" + number;
    }

    /** By number. */
    Map<String, Row> of(Collection<WatchEntry> entries, Viewer viewer) {
        var numbers = entries.stream()
                .flatMap(entry -> entry.numbers().stream())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(", "));
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var actor = viewer.actor();
        var condition = filters.condition(filters.read("number in (" + numbers + ")", actor), actor, viewer.zone());
        return records.list(actor, RecordList.first(condition, RecordList.Sort.NEWEST, MOST)).rows().stream()
                .collect(Collectors.toMap(Row::number, Function.identity()));
    }

    /** Links with titles, to those of an entry that the reader may see. */
    static List<Link> links(WatchEntry entry, Map<String, Row> known) {
        return entry.numbers().stream()
                .flatMap(number -> Optional.ofNullable(known.get(number)).stream())
                .map(row -> new Link(row.number() + " " + row.title(), href(row.number())))
                .toList();
    }
}
