package org.fairlead.todo.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordId;
import org.fairlead.record.Row;
import org.fairlead.todo.Todo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How one's to-dos look in their list. */
@Component
class TodoDrawing {

    private final Clock clock;

    TodoDrawing(Clock clock) {
        this.clock = clock;
    }

    TimeWords times(Viewer viewer) {
        return new TimeWords(viewer.zone(), clock.instant());
    }

    TodoLine line(Todo todo, Map<RecordId, Row> known, Viewer viewer, Frame frame) {
        var here = TodoPages.HERE + "/" + todo.id();
        var csrf = frame.csrf();
        boolean open = todo.open();
        return new TodoLine(
                "todo-" + todo.id(),
                todo.content().text(),
                tags(todo),
                when(todo, times(viewer)),
                record(todo, known),
                here,
                open ? Form.to(here + "/done", csrf) : null,
                open ? Form.to(here + "/snooze", csrf) : null,
                open
                        ? TodoForm.putOff(clock.instant(), viewer.zone()).entrySet().stream()
                                .map(each -> new Hidden(
                                        each.getKey(), each.getValue().toString()))
                                .toList()
                        : List.of(),
                open ? null : undo(todo, frame));
    }

    static Form undo(Todo todo, Frame frame) {
        return Form.to(
                TodoPages.HERE + "/" + todo.id() + "/undo",
                frame.csrf(),
                new Hidden("version", Integer.toString(todo.version())));
    }

    private List<Tag> tags(Todo todo) {
        if (!todo.open()) {
            return List.of(Tag.signed(Tone.MET, say("todo.todo.done")));
        }
        var tags = new ArrayList<Tag>();
        if (todo.isDue(clock.instant())) {
            tags.add(Tag.signed(Tone.OVER, say("todo.todo.due")));
        }
        if (todo.told().waits()) {
            tags.add(Tag.of(
                    Tone.ACCENT, say("todo.todo.reminded", "count", todo.told().times())));
        }
        return tags;
    }

    private static String when(Todo todo, TimeWords times) {
        var content = todo.content();
        var due = content.due();
        var at = content.remindAt();
        var parts = new ArrayList<String>();
        if (due != null) {
            parts.add(say("todo.todo.by-due", "due", times.moment(due)));
        }
        if (todo.open() && at != null && at.isAfter(times.now()) && !at.equals(due)) {
            parts.add(say("todo.todo.reminder-at", "at", times.moment(at)));
        }
        return String.join(" · ", parts);
    }

    private static @Nullable Link record(Todo todo, Map<RecordId, Row> known) {
        var about = todo.about();
        var row = about == null ? null : known.get(about.record());
        return row == null ? null : new Link(row.number() + " " + row.title(), "/incidents/" + row.number());
    }
}
