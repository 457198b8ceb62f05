package org.fairlead.view.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.access.Viewer;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.view.SavedView;
import org.fairlead.view.Sharing;
import org.fairlead.view.ViewedList;
import org.fairlead.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Views as parts of pages. */
@Component
class ViewDrawing {

    private final Views views;
    private final List<ViewedList> lists;
    private final Register register;

    ViewDrawing(Views views, List<ViewedList> lists, Register register) {
        this.views = views;
        this.lists =
                lists.stream().sorted(Comparator.comparing(ViewedList::title)).toList();
        this.register = register;
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
                Column.text("View"),
                Column.text("List"),
                Column.text("Who may use it"),
                Column.text("Kept by"),
                Column.text("Change"));
        return new DataTable("Views you may use", columns, rows, false);
    }

    private Row row(ViewedList list, SavedView view, Viewer viewer) {
        boolean mine =
                viewer.actor().optionalPerson().filter(view.owner()::equals).isPresent();
        return Row.of(
                Cell.linked(view.name(), list.href(view)).withNote(String.join(", ", list.words(view.content()))),
                Cell.of(list.title()),
                Cell.of(shared(view, mine)),
                Cell.of(
                        mine
                                ? "You"
                                : register.title(People.PERSON, view.owner().value())),
                views.mayChange(viewer.actor(), view)
                        ? Cell.linked("Name and sharing", "/views/" + view.id())
                        : Cell.of(""));
    }

    private String shared(SavedView view, boolean mine) {
        var shared = view.shared();
        return switch (shared.sharing()) {
            case PERSON -> mine ? "Only you" : "Only its owner";
            case TEAM -> register.title(People.TEAM, Objects.requireNonNull(shared.team()));
            case ORGANISATION -> People.name(register, shared.organisation());
            case EVERYONE -> shared.sharing().words();
        };
    }

    /** What a form about a view asks: its name, who may use it. */
    List<Object> fields(Asked asked, Viewer viewer) {
        var sharings = views.sharings(viewer.actor());
        var fields = new ArrayList<Object>();
        fields.add(TextField.of(
                asked.error("name", Field.of("name", "Name").withHint("Such as: Mail, critical, due today")),
                asked.name(),
                TextField.Width.L));
        if (sharings.size() > 1) {
            var options = Stream.concat(sharings.stream(), Stream.of(asked.sharing()))
                    .distinct()
                    .sorted()
                    .map(each -> Option.of(each.code(), each.words()).asChosen(each == asked.sharing()))
                    .toList();
            fields.add(new Radios(asked.error("sharing", Field.of("sharing", "Who may use it")), options, false));
        }
        if (sharings.contains(Sharing.TEAM)) {
            fields.add(new Select(
                    asked.error("team", Field.of("team", "Which team")).withHint("When a team of yours may use it"),
                    teams(viewer, asked.team())));
        }
        return fields;
    }

    private List<Option> teams(Viewer viewer, @Nullable UUID chosen) {
        return viewer
                .actor()
                .optionalPerson()
                .flatMap(person -> register.latest(People.PERSON, person.value()))
                .map(item -> item.body().teams())
                .orElse(java.util.Set.of())
                .stream()
                .map(team -> Option.of(team.toString(), register.title(People.TEAM, team))
                        .asChosen(team.equals(chosen)))
                .sorted(Comparator.comparing(Option::text))
                .toList();
    }

    /** A way back to the list. */
    static Action toList(ViewedList list, SavedView view) {
        return Action.go("Open the view", list.href(view));
    }
}
