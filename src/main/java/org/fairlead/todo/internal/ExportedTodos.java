package org.fairlead.todo.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Viewer;
import org.fairlead.intake.KeptRows;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.record.FoundRecords;
import org.fairlead.record.RecordId;
import org.fairlead.record.Row;
import org.fairlead.todo.Todo;
import org.fairlead.todo.Todos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One's own to-dos: those to do, then those done. A record that its owner may not see any more is not named. */
@Component
class ExportedTodos implements ExportedList {

    private final Todos todos;
    private final FoundRecords records;

    ExportedTodos(Todos todos, FoundRecords records) {
        this.todos = todos;
        this.records = records;
    }

    @Override
    public String name() {
        return ImportableTodos.CODE;
    }

    @Override
    public Act needs() {
        return Act.READ_RECORDS;
    }

    @Override
    public Sheet<Todo> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        var all = Stream.concat(todos.open(actor, Todos.MOST).stream(), todos.done(actor, Integer.MAX_VALUE).stream())
                .toList();
        var seen = seen(asked.viewer(), all);
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>(KeptRows.ID, "Id", todo -> todo.id().toString()),
                        new Text<>(
                                ImportableTodos.TEXT,
                                say("todo.todo.what-is-to-be-done"),
                                todo -> todo.content().text()),
                        new Moment<>(
                                ImportableTodos.DUE,
                                say("todo.todo.by-when"),
                                todo -> todo.content().due()),
                        new Moment<>(
                                ImportableTodos.REMIND,
                                say("todo.todo.remind-me"),
                                todo -> todo.content().remindAt()),
                        new Text<>(ImportableTodos.RECORD, say("todo.export.record"), todo -> number(todo, seen)),
                        new Text<>(
                                ImportableTodos.STATE,
                                say("todo.export.state"),
                                todo -> todo.content().state().name())),
                SheetRows.of(all));
    }

    private Set<RecordId> seen(Viewer viewer, List<Todo> all) {
        var about = all.stream()
                .map(Todo::about)
                .filter(Objects::nonNull)
                .map(Todo.About::record)
                .distinct()
                .toList();
        return records.among(viewer.actor(), about).stream().map(Row::id).collect(Collectors.toSet());
    }

    private static @Nullable String number(Todo todo, Set<RecordId> seen) {
        var about = todo.about();
        return about == null || !seen.contains(about.record()) ? null : about.number();
    }
}
