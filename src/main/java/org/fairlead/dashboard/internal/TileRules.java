package org.fairlead.dashboard.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.fairlead.dashboard.Dashboards;
import org.fairlead.dashboard.Tile;
import org.fairlead.incident.IncidentGroups;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.view.Views;
import org.springframework.stereotype.Component;

/** What can stand on a dashboard; of a tile only what its kind needs is kept. */
@Component
class TileRules {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_ROWS = 20;
    private static final int USUAL_ROWS = 5;

    private final RecordFilter filters;
    private final IncidentGroups groups;
    private final Views views;

    TileRules(RecordFilter filters, IncidentGroups groups, Views views) {
        this.filters = filters;
        this.groups = groups;
        this.views = views;
    }

    /** The tiles as they are kept; those that were there already are not asked again, since their owner may know more. */
    List<Tile> checked(List<Tile> wished, List<Tile> before, Actor actor) {
        if (wished.size() > Dashboards.MOST_TILES) {
            throw GeneralRefusal.invalid(
                    "tiles", say("dashboard.tile-rules.a-dashboard-holds-at-most", "most", Dashboards.MOST_TILES));
        }
        var seen = new HashSet<>();
        var tiles = new ArrayList<Tile>();
        for (var tile : wished) {
            if (!seen.add(tile.id())) {
                throw GeneralRefusal.invalid("tiles", say("dashboard.tile-rules.two-tiles-have-one-id"));
            }
            boolean known = before.stream()
                    .anyMatch(each -> each.id().equals(tile.id())
                            && each.sized(tile.width(), tile.height()).equals(tile.sized(tile.width(), tile.height())));
            tiles.add(known ? tile.sized(tile.width(), tile.height()) : checked(tile, actor));
        }
        return tiles;
    }

    private Tile checked(Tile tile, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        var title = tile.title().strip();
        if (title.length() > LONGEST_TITLE || !Readable.isOneLine(title) || !Readable.saysSomething(title)) {
            problems.add(new FieldProblem("title", say("dashboard.tile-rules.give-the-tile-a-title")));
        }
        var kept = new Tile(
                tile.id(), tile.kind(), title, tile.width(), tile.height(), null, null, null, null, null, null);
        var whole = switch (tile.kind()) {
            case TEXT -> text(kept, tile, problems);
            case COUNT -> filtered(kept, tile, actor, problems);
            case CLOCKS -> filtered(kept, tile, actor, problems);
            case LIST -> listed(filtered(kept, tile, actor, problems), tile, problems);
            case BREAKDOWN -> broken(filtered(kept, tile, actor, problems), tile, actor, problems);
        };
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
        return whole.sized(tile.width(), tile.height());
    }

    private static Tile text(Tile kept, Tile asked, List<FieldProblem> problems) {
        var text = Objects.requireNonNullElse(asked.text(), "").strip();
        if (text.length() > LONGEST_TEXT || !Readable.saysSomething(text)) {
            problems.add(new FieldProblem("text", say("dashboard.tile-rules.enter-words-at-most-characters")));
        }
        return new Tile(
                kept.id(), kept.kind(), kept.title(), kept.width(), kept.height(), null, null, null, null, null, text);
    }

    private Tile filtered(Tile kept, Tile asked, Actor actor, List<FieldProblem> problems) {
        var view = asked.view();
        if (view != null && views.one(actor, view).filter(one -> !one.dropped()).isEmpty()) {
            problems.add(new FieldProblem("view", say("dashboard.tile-rules.choose-a-view-that-you")));
        }
        var filter = asked.filterOrEmpty().strip();
        if (view == null) {
            filters.read(filter, actor);
        }
        return new Tile(
                kept.id(),
                kept.kind(),
                kept.title(),
                kept.width(),
                kept.height(),
                view,
                view == null ? filter : null,
                null,
                null,
                null,
                null);
    }

    private static Tile listed(Tile kept, Tile asked, List<FieldProblem> problems) {
        var sort = Objects.requireNonNullElse(asked.sort(), Sort.NEXT.code());
        int rows = Objects.requireNonNullElse(asked.rows(), USUAL_ROWS);
        if (Sort.of(sort).isEmpty()) {
            problems.add(new FieldProblem("sort", say("dashboard.tile-rules.choose-an-order-from-the")));
        }
        if (rows < 1 || rows > MOST_ROWS) {
            problems.add(
                    new FieldProblem("rows", say("dashboard.tile-rules.enter-a-number-from-to", "most", MOST_ROWS)));
        }
        return new Tile(
                kept.id(),
                kept.kind(),
                kept.title(),
                kept.width(),
                kept.height(),
                kept.view(),
                kept.filter(),
                null,
                sort,
                rows,
                null);
    }

    private Tile broken(Tile kept, Tile asked, Actor actor, List<FieldProblem> problems) {
        var by = Objects.requireNonNullElse(asked.by(), "");
        if (By.of(by).filter(groups.groupings(actor.reach())::contains).isEmpty()) {
            problems.add(new FieldProblem("by", say("dashboard.tile-rules.choose-what-to-count-by")));
        }
        return new Tile(
                kept.id(),
                kept.kind(),
                kept.title(),
                kept.width(),
                kept.height(),
                kept.view(),
                kept.filter(),
                by,
                null,
                null,
                null);
    }
}
