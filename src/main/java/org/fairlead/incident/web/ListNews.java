package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.RecordNews;
import org.fairlead.record.Records;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What has come about on a list since it was shown. The list itself changes only when it is asked for again. */
@Controller
@Needs(Act.READ_RECORDS)
class ListNews {

    private static final int MOST = 100;

    private final Records records;
    private final RecordNews heard;
    private final RecordFilter filters;
    private final ListViews views;
    private final Clock clock;

    ListNews(Records records, RecordNews heard, RecordFilter filters, ListViews views, Clock clock) {
        this.records = records;
        this.heard = heard;
        this.filters = filters;
        this.views = views;
        this.clock = clock;
    }

    /** Where the news of a list are told, for one who was shown it at the instant. */
    static String href(ListAsk ask, Viewer viewer, Instant since) {
        var list = ask.href(viewer.actor().reach(), "&since=" + since);
        return ListPages.PATH + "/news" + list.substring(ListPages.PATH.length());
    }

    /**
     * News of a list.
     *
     * @param newer in words, how many there are besides those shown; empty for none
     * @param changed what has changed among those shown, in words by number
     */
    record Told(String newer, Map<String, String> changed) {}

    @GetMapping(ListPages.PATH + "/news")
    @ResponseBody
    Told news(
            @RequestParam(required = false) @Nullable String view,
            @ModelAttribute ListAsk.Sent sent,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") List<String> numbers,
            Viewer viewer) {
        var actor = viewer.actor();
        var ask = ListAsk.of(sent, views.needed(view, viewer), actor.reach());
        var shown = numbers.stream()
                .limit(MOST)
                .flatMap(number -> HumanNumber.read(number).stream())
                .map(HumanNumber::text)
                .collect(Collectors.toSet());
        var fresh = heard.heardAfter(actor, instant(since));
        var fits =
                filters.condition(ask.filter(), viewer.actor(), viewer.zone()).and(Sight.listed(actor, ask.sort()));
        int newer = records.count(actor, fits.and(fresh).andNot(RecordFields.numbered(shown)), MOST);
        return new Told(words(newer), changed(shown, fresh, viewer));
    }

    private Map<String, String> changed(Set<String> shown, Condition fresh, Viewer viewer) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        var times = new TimeWords(viewer.zone(), clock.instant());
        var changed = new LinkedHashMap<String, String>();
        // The time of the last entry may be of one that is not for everybody who may read the record.
        boolean exact = viewer.actor().reach() == Reach.ALL;
        records.list(
                        viewer.actor(),
                        RecordList.first(RecordFields.numbered(shown).and(fresh), Sort.TOUCHED, MOST))
                .rows()
                .forEach(row -> changed.put(
                        row.number(),
                        exact
                                ? say(
                                        "incident.news.changed-at",
                                        "time",
                                        times.moment(row.times().updated()))
                                : say("incident.news.changed")));
        return changed;
    }

    private static String words(int newer) {
        return newer == 0
                ? ""
                : say("incident.news.newer", "count", newer >= MOST ? MOST + "+" : Integer.toString(newer));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notOurs) {
            throw GeneralRefusal.invalid("since", say("incident.news.no-instant"));
        }
    }
}
