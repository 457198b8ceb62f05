package org.fairlead.dashboard.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.Figure;
import org.fairlead.dashboard.Figure.Count;
import org.fairlead.dashboard.Figures;
import org.fairlead.dashboard.Tile;
import org.fairlead.dashboard.TileKind;
import org.fairlead.incident.IncidentGroups;
import org.fairlead.incident.Sight;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.view.Views;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Counts what tiles show, as the reader may read it: numbers in one trip, each of the others in one of its own. */
@Component
class CountedFigures implements Figures {

    private static final int MOST_LOOKED_AT = 20_000;
    private static final int MOST_BARS = 12;
    private static final int MOST_PARTIES = 12;
    private static final String OVER = "open and breached";
    private static final String HALF = "open and not paused and not breached and due < 30m";
    private static final String SOON = "open and not paused and not breached and due < 2h";

    private final Records records;
    private final RecordFilter filters;
    private final IncidentGroups groups;
    private final Views views;

    CountedFigures(Records records, RecordFilter filters, IncidentGroups groups, Views views) {
        this.records = records;
        this.filters = filters;
        this.groups = groups;
        this.views = views;
    }

    private static Figure noView() {
        return new Figure.Hidden(say("dashboard.figures.no-view"));
    }

    private static Figure noFilter() {
        return new Figure.Hidden(say("dashboard.figures.no-filter"));
    }

    @Override
    public Map<UUID, Figure> of(Dashboard dashboard, Viewer viewer) {
        var figures = new LinkedHashMap<UUID, Figure>();
        var counted = new LinkedHashMap<UUID, Asked>();
        for (var tile : dashboard.tiles()) {
            if (tile.kind() == TileKind.TEXT) {
                figures.put(tile.id(), new Figure.Words(Objects.requireNonNullElse(tile.text(), "")));
                continue;
            }
            var filter = filter(tile, viewer);
            if (filter.isEmpty()) {
                figures.put(tile.id(), noView());
                continue;
            }
            try {
                var asked = new Asked(filter.get(), filters.condition(filter.get(), viewer.actor(), viewer.zone()));
                if (tile.kind() == TileKind.COUNT) {
                    counted.put(tile.id(), asked);
                } else {
                    figures.put(tile.id(), figure(tile, asked, viewer));
                }
            } catch (RefusedException unknown) {
                figures.put(tile.id(), noFilter());
            }
        }
        figures.putAll(counts(counted, viewer));
        return figures;
    }

    /** A filter that the reader may ask by, and what it means. */
    private record Asked(String filter, Condition condition) {}

    private Optional<String> filter(Tile tile, Viewer viewer) {
        var view = tile.view();
        return view == null
                ? Optional.of(tile.filterOrEmpty())
                : views.one(viewer.actor(), view)
                        .filter(one -> !one.dropped())
                        .map(one -> one.content().filter());
    }

    private Map<UUID, Figure> counts(Map<UUID, Asked> counted, Viewer viewer) {
        var found = new HashMap<UUID, Figure>();
        var tiles = List.copyOf(counted.keySet());
        var numbers = records.counts(
                viewer.actor(), counted.values().stream().map(Asked::condition).toList(), Figure.MOST + 1);
        for (int at = 0; at < tiles.size(); at++) {
            var asked = Objects.requireNonNull(counted.get(tiles.get(at)));
            found.put(tiles.get(at), new Figure.Number(new Count(numbers.get(at), asked.filter())));
        }
        return found;
    }

    private Figure figure(Tile tile, Asked asked, Viewer viewer) {
        return switch (tile.kind()) {
            case LIST -> rows(tile, asked, viewer);
            case BREAKDOWN -> bars(tile, asked, viewer);
            case CLOCKS -> clocks(asked, viewer);
            case COUNT, TEXT -> throw new IllegalStateException("counted elsewhere: " + tile.kind());
        };
    }

    private Figure rows(Tile tile, Asked asked, Viewer viewer) {
        var sort = Sort.of(Objects.requireNonNullElse(tile.sort(), "")).orElse(Sort.NEXT);
        int most = Objects.requireNonNullElse(tile.rows(), 1);
        var condition = asked.condition().and(Sight.listed(viewer.actor(), sort));
        var page = records.list(viewer.actor(), RecordList.first(condition, sort, most));
        return new Figure.Rows(page.rows(), page.hasMore(), asked.filter(), sort);
    }

    private Figure bars(Tile tile, Asked asked, Viewer viewer) {
        var actor = viewer.actor();
        var by = By.of(Objects.requireNonNullElse(tile.by(), "")).filter(groups.groupings(actor.reach())::contains);
        if (by.isEmpty()) {
            return noFilter();
        }
        var tally = records.tallies(actor, List.of(asked.condition()), by.get(), MOST_LOOKED_AT)
                .getFirst();
        var bars = groups.ordered(by.get(), tally.counts()).stream()
                .limit(MOST_BARS)
                .map(value -> {
                    var key = value.isEmpty() ? null : value;
                    return new Figure.Bar(
                            groups.title(by.get(), key),
                            new Count(tally.of(value), groups.narrowed(asked.filter(), by.get(), key, actor)));
                })
                .toList();
        return new Figure.Bars(
                bars,
                by.get().words(),
                tally.whole() && bars.size() == tally.counts().size(),
                asked.filter());
    }

    private Figure clocks(Asked asked, Viewer viewer) {
        var actor = viewer.actor();
        var wanted = List.of(OVER, HALF, SOON).stream()
                .map(filter -> both(asked.filter(), filter, viewer))
                .toList();
        var tallies = records.tallies(
                actor,
                wanted.stream()
                        .map(filter -> filters.condition(filter, viewer.actor(), viewer.zone()))
                        .toList(),
                By.HOLDER,
                MOST_LOOKED_AT);
        var parties = new TreeSet<String>();
        tallies.forEach(tally -> parties.addAll(tally.counts().keySet()));
        var lines = parties.stream()
                .sorted(Comparator.comparing(
                                (String party) -> tallies.getFirst().of(party))
                        .thenComparing(party -> tallies.get(1).of(party))
                        .thenComparing(party -> tallies.get(2).of(party))
                        .reversed()
                        .thenComparing(party -> groups.title(By.HOLDER, party)))
                .limit(MOST_PARTIES)
                .map(party -> {
                    var counts = new ArrayList<Count>();
                    for (int at = 0; at < wanted.size(); at++) {
                        counts.add(new Count(
                                tallies.get(at).of(party), groups.narrowed(wanted.get(at), By.HOLDER, party, actor)));
                    }
                    return new Figure.Line(
                            groups.title(By.HOLDER, party), counts.getFirst(), counts.get(1), counts.get(2));
                })
                .toList();
        return new Figure.Clocks(
                lines, tallies.stream().allMatch(Records.Tally::whole) && lines.size() == parties.size());
    }

    private String both(String filter, String more, Viewer viewer) {
        return filters.narrowed(filter, more, viewer.actor());
    }
}
