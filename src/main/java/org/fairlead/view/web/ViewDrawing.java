package org.fairlead.view.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairlead.access.SharingFields;
import org.fairlead.access.Sharings;
import org.fairlead.access.Viewer;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.view.SavedView;
import org.fairlead.view.ViewedList;
import org.fairlead.view.Views;
import org.springframework.stereotype.Component;

/** Views as parts of pages. */
@Component
class ViewDrawing {

    private final Views views;
    private final List<ViewedList> lists;
    private final Register register;
    private final Sharings sharings;
    private final SharingFields asking;

    ViewDrawing(Views views, List<ViewedList> lists, Register register, Sharings sharings, SharingFields asking) {
        this.views = views;
        this.lists =
                lists.stream().sorted(Comparator.comparing(ViewedList::title)).toList();
        this.register = register;
        this.sharings = sharings;
        this.asking = asking;
    }

    List<ViewedList> lists() {
        return lists;
    }

    ViewedList list(SavedView view) {
        return lists.stream()
                .filter(list -> list.name().equals(view.list()))
                .findFirst()
                .orElseThrow();
    }

    /** All views the viewer may use, the viewer's own first. */
    DataTable table(Viewer viewer) {
        var rows = lists.stream()
                .flatMap(list -> views.of(viewer.actor(), list.name()).stream().map(view -> row(list, view, viewer)))
                .toList();
        var columns = List.of(
                Column.text(say("view.view")),
                Column.text(say("view.list")),
                Column.text(say("view.readers")),
                Column.text(say("view.owner")),
                Column.text(say("view.change")));
        return new DataTable(say("view.table"), columns, rows, false).exported(Downloads.list(ExportedViews.NAME));
    }

    private Row row(ViewedList list, SavedView view, Viewer viewer) {
        boolean mine = Sharings.isOwner(viewer.actor(), view.owner());
        return Row.of(
                Cell.linked(view.name(), list.href(view)).withNote(String.join(", ", list.words(view.content()))),
                Cell.of(list.title()),
                Cell.of(sharings.words(viewer.actor(), new Sharings.Owned(view.owner(), view.shared()))),
                Cell.of(
                        mine
                                ? say("view.you")
                                : register.title(People.PERSON, view.owner().value())),
                views.mayChange(viewer.actor(), view)
                        ? Cell.linked(say("view.sharing"), "/views/" + view.id())
                        : Cell.of(""));
    }

    /** What a form about a view asks: its name, who may use it. */
    List<Object> fields(Asked asked, Viewer viewer) {
        var fields = new ArrayList<Object>();
        fields.add(TextField.of(
                asked.error("name", Field.of("name", say("view.name")).withHint(say("view.name-hint"))),
                asked.name(),
                TextField.Width.L));
        var wish = new Sharings.Wish(asked.sharing(), asked.team());
        fields.addAll(asking.of(viewer, wish, Views.LAW, field -> asked.error(field.name(), field)));
        return fields;
    }

    /** A way back to the list. */
    static Action toList(ViewedList list, SavedView view) {
        return Action.go(say("view.open"), list.href(view));
    }
}
