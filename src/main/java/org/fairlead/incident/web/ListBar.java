package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.filter.Filter;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.FilterBar;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Ticking;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.view.SavedView;
import org.fairlead.view.Views;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** What stands above a list: views, the filter, what can be done with the list. */
@Component
class ListBar {

    private static final int MOST_COUNTED = 1_000;

    /** So many views stand above a list; all of them on their own page. */
    private static final int MOST_VIEWS = 10;

    private final Kept kept;
    private final Access access;
    private final Clock clock;

    ListBar(Kept kept, Access access, Clock clock) {
        this.kept = kept;
        this.access = access;
        this.clock = clock;
    }

    /** What lists are made of. */
    @Component
    record Kept(Views views, Records records, RecordFilter filters, UuidSource ids, SurveySaying saying) {}

    /** A view among the chips. */
    private record Named(String name, ListAsk ask) {}

    FilterBar filter(ListAsk ask, List<SavedView> views, Viewer viewer) {
        var now = clock.instant();
        var reach = viewer.actor().reach();
        var asOf = new TimeWords(viewer.zone(), now).full(now);
        var chips = new ArrayList<>(named(ask, views, viewer).stream()
                .map(each -> chip(each, ask, reach))
                .toList());
        chips.add(Chip.of(say("incident.list.views"), "/views"));
        var counts = ListPages.PATH + "/counts" + ask.href(reach).substring(ListPages.PATH.length());
        return new FilterBar(
                ListPages.PATH,
                ask.filter(),
                say("incident.list.hint"),
                "",
                parts(ask, viewer),
                chips,
                hidden(ask, reach),
                -1,
                ListPages.PATH + "/completions",
                counts,
                asOf);
    }

    /** What the list shows in words, where its filter is one that people come to by a number and not by writing it. */
    String says(ListAsk ask, Viewer viewer) {
        try {
            var filters = kept.filters();
            var conditions = filters.read(ask.filter(), viewer.actor()).conditions();
            return kept.saying().of(conditions, filters.schema());
        } catch (RefusedException notUnderstood) {
            return "";
        }
    }

    /** The conditions of the filter, each leading to the list without it; none while the filter cannot be read. */
    private List<Link> parts(ListAsk ask, Viewer viewer) {
        try {
            var filters = kept.filters();
            var conditions = filters.read(ask.filter(), viewer.actor()).conditions();
            if (conditions.size() < 2) {
                return List.of();
            }
            var parts = new ArrayList<Link>();
            for (var condition : conditions) {
                var others = new ArrayList<>(conditions);
                others.remove(condition);
                var without = ask.filtered(Filter.all(others).print(filters.schema()));
                parts.add(new Link(
                        condition.print(filters.schema()),
                        without.href(viewer.actor().reach())));
            }
            return parts;
        } catch (RefusedException notUnderstood) {
            return List.of();
        }
    }

    /** The chips again, with how much there is in each as far as it is counted. */
    List<Chip> counted(ListAsk ask, List<SavedView> views, Viewer viewer) {
        var reach = viewer.actor().reach();
        var named = named(ask, views, viewer);
        var conditions =
                named.stream().map(each -> condition(each.ask(), viewer)).toList();
        var counts = kept.records()
                .counts(
                        viewer.actor(),
                        conditions.stream().flatMap(Optional::stream).toList(),
                        MOST_COUNTED)
                .iterator();
        var chips = new ArrayList<Chip>();
        for (int at = 0; at < named.size(); at++) {
            var chip = chip(named.get(at), ask, reach);
            chips.add(conditions.get(at).isPresent() ? chip.withCount(words(counts.next())) : chip);
        }
        chips.add(Chip.of(say("incident.list.views"), "/views"));
        return chips;
    }

    private static String words(int count) {
        return count >= MOST_COUNTED ? NumberWords.orMore(MOST_COUNTED) : Integer.toString(count);
    }

    /** Which records are in the view; empty when its filter says nothing to this viewer. */
    private Optional<Condition> condition(ListAsk ask, Viewer viewer) {
        try {
            return Optional.of(kept.filters().condition(ask.filter(), viewer.actor(), viewer.zone()));
        } catch (RefusedException notForThisViewer) {
            return Optional.empty();
        }
    }

    private static Chip chip(Named named, ListAsk now, Reach reach) {
        var chip = Chip.of(named.name(), named.ask().href(reach));
        var view = named.ask().view();
        boolean current = view == null
                ? now.view() == null && named.ask().filter().equals(now.filter())
                : now.view() != null && view.id().equals(now.view().id());
        return current ? chip.asCurrent() : chip;
    }

    private static List<Named> named(ListAsk now, List<SavedView> views, Viewer viewer) {
        var reach = viewer.actor().reach();
        var usual = now.view() == null ? now : ListAsk.usual(now.liked());
        var all = new ArrayList<Named>();
        views.stream()
                .sorted(Comparator.comparing(view -> !view.equals(now.view())))
                .limit(MOST_VIEWS)
                .map(view -> new Named(view.name(), ListAsk.of(view, reach, now.liked())))
                .forEach(all::add);
        all.add(new Named(say("incident.view.open"), usual.filtered("open")));
        if (reach != Reach.SELF) {
            all.add(new Named(say("incident.view.mine"), usual.filtered("open and owner = me")));
            all.add(new Named(say("incident.view.ours"), usual.filtered("open and holder = my-party")));
            all.add(new Named(say("incident.view.offered"), usual.filtered("offered = my-party")));
            all.add(new Named(
                    say("incident.view.due"),
                    usual.filtered("open and due < 2h").sorted(Sort.DUE)));
            all.add(new Named(say("incident.view.over"), usual.filtered("open and breached")));
            all.add(new Named(say("incident.view.escalated"), usual.filtered("escalated")));
            all.add(new Named(say("incident.view.waiting"), usual.filtered("paused")));
        }
        all.add(new Named(say("incident.view.resolved"), usual.filtered("phase = done")));
        all.add(new Named(say("incident.view.everything"), usual.filtered("")));
        return all;
    }

    /** What the address says besides the filter. */
    static List<Hidden> hidden(ListAsk ask, Reach reach) {
        return ask.said(reach).entrySet().stream()
                .filter(each -> !each.getKey().equals(ListAsk.FILTER))
                .map(each -> new Hidden(each.getKey(), each.getValue()))
                .toList();
    }

    /** What can be done with the list. */
    ActionBar actions(ListAsk ask, Viewer viewer, Frame frame) {
        var actions = new ArrayList<Action>();
        var view = ask.view();
        if (view != null && ask.differs(viewer.actor().reach()) && kept.views().mayChange(viewer.actor(), view)) {
            actions.add(Action.post(
                    say("incident.list.save"),
                    Form.to(
                            "/views/" + view.id() + "/content",
                            frame.csrf(),
                            sent(ask, viewer, Integer.toString(view.version())).toArray(Hidden[]::new))));
        } else if (view != null && kept.views().mayChange(viewer.actor(), view)) {
            actions.add(Action.go(say("incident.list.name"), "/views/" + view.id()));
        }
        actions.add(quiet(say("incident.list.keep"), keep(ask, viewer.actor().reach())));
        actions.add(quiet(
                say("incident.list.export"),
                ListPages.PATH + "/export/new?filter=" + encoded(ask.filter()) + "&sort="
                        + encoded(ask.sort().code()) + "&columns=" + ListColumn.write(ask.columns())));
        if (access.may(viewer.actor(), Act.IMPORT_LIST) && access.may(viewer.actor(), Act.LOG_INCIDENT)) {
            actions.add(quiet(say("incident.list.import"), "/list-imports/new?list=incidents"));
        }
        if (access.may(viewer.actor(), Act.CHANGE_MANY)) {
            actions.add(quiet(say("incident.list.bulk"), "/bulk-changes/new?filter=" + encoded(ask.filter())));
        }
        if (access.may(viewer.actor(), Act.LOG_INCIDENT)) {
            actions.add(Action.go(say("incident.list.log"), "/incidents/new")
                    .as(Action.Kind.PRIMARY)
                    .withKey("c"));
        }
        return new ActionBar(actions);
    }

    /** What can be done with rows that are ticked. */
    Optional<Ticking> ticking(Viewer viewer) {
        return access.may(viewer.actor(), Act.CHANGE_MANY)
                ? Optional.of(new Ticking(
                        "/bulk-changes/new",
                        "number",
                        say("incident.list.change-ticked"),
                        say("incident.list.change-these")))
                : Optional.empty();
    }

    private static Action quiet(String text, String href) {
        return Action.go(text, href).as(Action.Kind.QUIET);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<Hidden> sent(ListAsk ask, Viewer viewer, String version) {
        var sent = new ArrayList<Hidden>();
        kept(ask, viewer.actor().reach()).forEach((name, value) -> sent.add(new Hidden(name, value)));
        sent.add(new Hidden("version", version));
        sent.add(new Hidden("intent", kept.ids().next().toString()));
        return sent;
    }

    private static String keep(ListAsk ask, Reach reach) {
        return kept(ask, reach).entrySet().stream()
                .map(each -> "&" + each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("", "/views/new?list=" + IncidentViews.LIST, ""));
    }

    /** What a view of the list would keep, by the names of its form. */
    private static Map<String, String> kept(ListAsk ask, Reach reach) {
        var content = ask.content(reach);
        var kept = new LinkedHashMap<String, String>();
        kept.put(ListAsk.FILTER, content.filter());
        kept.put("sort", content.sort());
        kept.put("columns", String.join(",", content.columns()));
        kept.put("group", content.group());
        kept.put("layout", content.layout());
        kept.put("lanes", content.lanes());
        kept.put("limits", String.join(",", content.limits()));
        return kept;
    }
}
