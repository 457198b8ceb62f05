package org.fairlead.todo.internal;

import static org.fairlead.db.todo.Tables.REMINDER;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.notification.OwnNews;
import org.fairlead.notification.Reason;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.todo.Todo;
import org.fairlead.todo.Todos;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the notifications of a person say of their to-dos: read as that person, each time. */
@Component
class TodoNews implements OwnNews {

    private final Todos todos;
    private final Database database;
    private final Clock clock;

    TodoNews(Todos todos, Database database, Clock clock) {
        this.todos = todos;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int unread(Actor actor, int noFurtherThan) {
        var person = actor.optionalPerson();
        if (person.isEmpty()) {
            return 0;
        }
        var trip = database.trip(Asker.of(actor));
        var some = DSL.selectOne()
                .from(REMINDER)
                .where(REMINDER.OWNER.eq(person.get().value()))
                .and(REMINDER.SHOWN)
                .and(REMINDER.TOLD_AT.isNotNull())
                .and(REMINDER.SEEN_AT.isNull())
                .limit(noFurtherThan);
        var counted = trip.read(DSL.selectCount().from(some.asTable("few")));
        trip.run();
        return counted.get().getFirst().get(0, Integer.class);
    }

    @Override
    public List<Said> unread(Viewer viewer) {
        return todos.open(viewer.actor(), Todos.MOST).stream()
                .filter(todo -> todo.told().waits())
                .map(todo -> said(todo, viewer))
                .toList();
    }

    @Override
    public Optional<Said> one(Viewer viewer, UUID id) {
        return todos.one(viewer.actor(), id).filter(Todo::open).map(todo -> said(todo, viewer));
    }

    private Said said(Todo todo, Viewer viewer) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        var due = todo.content().due();
        var about = todo.about();
        var told = todo.told().at();
        return new Said(
                todo.id(),
                new What(Reason.REMINDER, say("todo.news.word")),
                told == null ? clock.instant() : told,
                todo.content().text(),
                why(due == null ? "" : times.moment(due), about == null ? "" : about.number()),
                "/to-dos#todo-" + todo.id(),
                todo.told().times());
    }

    /** Why somebody is told, by when it is due and what it is about; each is empty where there is none. */
    private static String why(String due, String about) {
        if (due.isEmpty()) {
            return about.isEmpty() ? say("todo.news.you-wanted") : say("todo.news.you-wanted-about", "number", about);
        }
        return about.isEmpty()
                ? say("todo.news.due", "due", due)
                : say("todo.news.due-about", "due", due, "number", about);
    }
}
