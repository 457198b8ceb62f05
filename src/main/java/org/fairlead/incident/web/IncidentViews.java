package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.GroupedList;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.view.SavedView;
import org.fairlead.view.ViewContent;
import org.fairlead.view.ViewedList;
import org.springframework.stereotype.Component;

/** Views of the list of incidents. */
@Component
class IncidentViews implements ViewedList {

    static final String LIST = "incidents";
    private static final int MOST_TOLD = 10;
    private static final int LONGEST_SHOWN = 40;

    private final RecordFilter filters;

    IncidentViews(RecordFilter filters) {
        this.filters = filters;
    }

    @Override
    public String name() {
        return LIST;
    }

    @Override
    public String title() {
        return say("incident.list.title");
    }

    @Override
    public String within() {
        return say("incident.list.within");
    }

    @Override
    public String href(SavedView view) {
        return ListPages.PATH + "?view=" + view.id();
    }

    @Override
    public ViewContent checked(ViewContent content, Actor actor) {
        filters.read(content.filter(), actor);
        var problems = new ArrayList<FieldProblem>();
        if (!content.sort().isEmpty() && Sort.of(content.sort()).isEmpty()) {
            problems.add(new FieldProblem("sort", say("incident.views.no-sort", "name", shown(content.sort()))));
        }
        content.columns().stream()
                .filter(name -> ListColumn.of(name)
                        .filter(column -> column.isFor(actor.reach()))
                        .isEmpty())
                .limit(MOST_TOLD)
                .forEach(name -> problems.add(
                        new FieldProblem("columns", say("incident.views.no-column", "name", shown(name)))));
        if (!content.group().isEmpty() && GroupedList.By.of(content.group()).isEmpty()) {
            problems.add(new FieldProblem("groupBy", say("incident.views.no-group", "name", shown(content.group()))));
        }
        if (!content.layout().isEmpty() && ListLayout.of(content.layout()).isEmpty()) {
            problems.add(new FieldProblem("layout", say("incident.views.no-layout", "name", shown(content.layout()))));
        }
        if (!content.lanes().isEmpty() && BoardShape.lanes(content.lanes(), actor.reach()) == null) {
            problems.add(new FieldProblem("lanes", say("incident.views.no-lanes", "name", shown(content.lanes()))));
        }
        content.limits().stream()
                .filter(limit -> !BoardShape.isLimit(limit))
                .limit(MOST_TOLD)
                .forEach(limit ->
                        problems.add(new FieldProblem("limits", say("incident.views.no-limit", "name", shown(limit)))));
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
        return new ViewContent(
                content.filter(),
                content.sort().isEmpty() ? Sort.NEWEST.code() : content.sort(),
                content.columns(),
                content.group(),
                content.layout().isEmpty() ? ListLayout.TABLE.code() : content.layout(),
                content.lanes(),
                content.limits());
    }

    @Override
    public List<String> words(ViewContent content) {
        var words = new ArrayList<String>();
        words.add(content.filter().isEmpty() ? say("incident.views.everything") : content.filter());
        Sort.of(content.sort())
                .filter(sort -> sort != Sort.NEWEST)
                .ifPresent(sort -> words.add(lower(ListWords.of(sort))));
        GroupedList.By.of(content.group())
                .ifPresent(by -> words.add(say("incident.views.by", "what", lower(ListWords.of(by)))));
        ListLayout.of(content.layout())
                .filter(layout -> layout != ListLayout.TABLE)
                .ifPresent(layout -> words.add(say("incident.views.as", "what", lower(ListWords.of(layout)))));
        return words;
    }

    private static String shown(String name) {
        return Readable.shortened(name, LONGEST_SHOWN);
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
