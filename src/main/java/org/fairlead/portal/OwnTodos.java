package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.todo.Todo;
import org.fairlead.todo.Todos;
import org.springframework.stereotype.Component;

/** One's own to-dos at the end of every home, where there are any. */
@Component
class OwnTodos {

    private static final int ROWS = 10;
    private static final String ALL = "/to-dos";

    private final Todos todos;
    private final HomeParts parts;

    OwnTodos(Todos todos, HomeParts parts) {
        this.todos = todos;
        this.parts = parts;
    }

    /** The home with the to-dos in it. */
    Home added(Home home, Viewer viewer) {
        var open = todos.open(viewer.actor(), ROWS + 1);
        var rows = open.stream().limit(ROWS).map(todo -> row(todo, viewer)).toList();
        var columns = List.of(
                Column.text(say("portal.todos.what")),
                Column.text(say("portal.todos.when")),
                Column.text(say("portal.todos.about")));
        var more = new Link(open.size() > ROWS ? say("portal.todos.all") : say("portal.todos.title"), ALL);
        var sections = new ArrayList<>(home.sections());
        sections.add(new HomeSection(new DataTable(say("portal.todos.title"), columns, rows, false), more));
        return new Home(home.title(), home.summary(), home.tiles(), sections, home.team());
    }

    private Row row(Todo todo, Viewer viewer) {
        var due = todo.content().due();
        var when = Cell.of(due == null ? "" : parts.times(viewer).moment(due));
        var about = todo.about();
        return Row.of(
                Cell.linked(todo.content().text(), ALL + "#todo-" + todo.id()),
                todo.isDue(parts.now()) ? when.withTags(Tag.signed(Tone.OVER, say("portal.todos.due"))) : when,
                about == null ? Cell.of("") : Cell.number(about.number(), "/incidents/" + about.number()));
    }
}
