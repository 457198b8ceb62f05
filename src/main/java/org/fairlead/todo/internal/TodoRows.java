package org.fairlead.todo.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.intake.KeptRows;
import org.fairlead.intake.ListRow;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.todo.Todo;
import org.fairlead.todo.Todos;
import org.jspecify.annotations.Nullable;

/** Rows of one's own to-dos: each finds one by its id, else the open one that says the same by the same time. */
final class TodoRows extends KeptRows<Todo, TodoRows.Said> {

    private final Todos todos;
    private final Records records;
    private final Viewer viewer;

    TodoRows(Todos todos, Records records, Receipts receipts, Viewer viewer) {
        super(receipts, viewer.actor());
        this.todos = todos;
        this.records = records;
        this.viewer = viewer;
    }

    /**
     * What a row says.
     *
     * @param wish what is to be done and when
     * @param record the number of the record it is about; empty for none
     */
    record Said(Todos.Wish wish, String record) {}

    @Override
    protected Optional<Todo> one(UUID id) {
        return todos.one(actor(), id).filter(todo -> todo.content().state() != Todo.State.REMOVED);
    }

    @Override
    protected Optional<Todo> alike(ListRow row) {
        var said = wish(row, null);
        return todos.open(actor(), Todos.MOST).stream()
                .filter(each -> said(each).equals(said))
                .findFirst();
    }

    @Override
    protected Said wish(ListRow row, @Nullable Todo now) {
        var was = now == null ? null : now.content();
        var wish = new Todos.Wish(
                row.textOr(ImportableTodos.TEXT, was == null ? null : was.text()),
                row.moment(ImportableTodos.DUE, viewer.zone(), was == null ? null : was.due()),
                row.moment(ImportableTodos.REMIND, viewer.zone(), was == null ? null : was.remindAt()));
        var number = row.text(ImportableTodos.RECORD).toUpperCase(Locale.ROOT);
        if (now == null) {
            return new Said(wish, number);
        }
        if (!number.isEmpty() && !number.equals(number(now))) {
            throw GeneralRefusal.invalid(ImportableTodos.RECORD, say("todo.import.record-stays"));
        }
        return new Said(wish, number(now));
    }

    private static String number(Todo todo) {
        var about = todo.about();
        return about == null ? "" : about.number();
    }

    @Override
    protected Said said(Todo thing) {
        var content = thing.content();
        return new Said(new Todos.Wish(content.text(), content.due(), content.remindAt()), number(thing));
    }

    @Override
    protected void check(Said wish, @Nullable Todo now) {
        todos.tried(actor(), now, wish.wish());
        if (now == null) {
            record(wish);
        }
    }

    private @Nullable RecordId record(Said wish) {
        return wish.record().isEmpty()
                ? null
                : records.find(actor(), wish.record())
                        .orElseThrow(
                                () -> GeneralRefusal.invalid(ImportableTodos.RECORD, say("todo.import.no-record")));
    }

    @Override
    protected Todo keep(Said wish, Once once) {
        return todos.keep(actor(), wish.wish(), record(wish), once);
    }

    @Override
    protected Todo change(Todo now, Said wish, Once once) {
        return todos.change(actor(), now.id(), now.version(), wish.wish(), once);
    }

    @Override
    protected Todo takeAway(Todo now, Once once) {
        return todos.remove(actor(), now.id());
    }

    /** Of a to-do only the last change is known, and takes itself back. */
    @Override
    protected Optional<Said> earlier(Todo now, int version) {
        return Optional.empty();
    }

    @Override
    protected UUID id(Todo thing) {
        return thing.id();
    }

    @Override
    protected int version(Todo thing) {
        return thing.version();
    }

    @Override
    protected String name(Said wish) {
        return wish.wish().text();
    }

    @Override
    protected String key(Said wish) {
        return wish.toString();
    }

    @Override
    protected Map<String, String> words(Said wish) {
        var words = new LinkedHashMap<String, String>();
        words.put(say("todo.todo.what-is-to-be-done"), wish.wish().text());
        words.put(say("todo.todo.by-when"), moment(wish.wish().due()));
        words.put(say("todo.todo.remind-me"), moment(wish.wish().remindAt()));
        return words;
    }

    private String moment(@Nullable Instant instant) {
        return instant == null ? "" : new TimeWords(viewer.zone(), instant).full(instant);
    }
}
