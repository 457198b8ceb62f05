package org.fairlead.incident.web;

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
        return "Incidents";
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
            problems.add(new FieldProblem("sort", "There is no order " + shown(content.sort()) + "."));
        }
        content.columns().stream()
                .filter(name -> ListColumn.of(name)
                        .filter(column -> column.isFor(actor.reach()))
                        .isEmpty())
                .limit(MOST_TOLD)
                .forEach(name -> problems.add(new FieldProblem("columns", "There is no column " + shown(name) + ".")));
        if (!content.group().isEmpty() && GroupedList.By.of(content.group()).isEmpty()) {
            problems.add(new FieldProblem("groupBy", "Lists cannot be grouped by " + shown(content.group()) + "."));
        }
        if (!content.layout().isEmpty() && ListLayout.of(content.layout()).isEmpty()) {
            problems.add(new FieldProblem("layout", "There is no layout " + shown(content.layout()) + "."));
        }
        if (!content.lanes().isEmpty() && BoardShape.lanes(content.lanes(), actor.reach()) == null) {
            problems.add(new FieldProblem("lanes", "Lanes cannot stand for " + shown(content.lanes()) + "."));
        }
        content.limits().stream()
                .filter(limit -> !BoardShape.isLimit(limit))
                .limit(MOST_TOLD)
                .forEach(limit -> problems.add(new FieldProblem(
                        "limits", "Write a limit as COLUMN:NUMBER, such as IN_PROGRESS:5, not " + shown(limit) + ".")));
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
        words.add(content.filter().isEmpty() ? "everything" : content.filter());
        Sort.of(content.sort()).filter(sort -> sort != Sort.NEWEST).ifPresent(sort -> words.add(lower(sort.words())));
        GroupedList.By.of(content.group()).ifPresent(by -> words.add("by " + lower(by.words())));
        ListLayout.of(content.layout())
                .filter(layout -> layout != ListLayout.TABLE)
                .ifPresent(layout -> words.add("as " + lower(layout.words())));
        return words;
    }

    private static String shown(String name) {
        return Readable.shortened(name, LONGEST_SHOWN);
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
