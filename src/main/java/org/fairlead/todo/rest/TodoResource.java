package org.fairlead.todo.rest;

import static org.fairlead.platform.language.Say.say;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.todo.Todo;
import org.fairlead.todo.Todos;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own to-dos. */
@RestController
@RequestMapping("/api/v1/to-dos")
@Needs(Act.READ_RECORDS)
final class TodoResource {

    private static final int LONGEST = 64;

    private final Todos todos;
    private final Records records;

    TodoResource(Todos todos, Records records) {
        this.todos = todos;
        this.records = records;
    }

    @GetMapping
    @Operation(
            summary = "List your to-dos",
            description = "Nobody else reads them. Open ones by time; those done, last done first",
            operationId = "listToDos")
    Listing<OneTodo> list(
            @Parameter(description = "open, when left out, or done") @RequestParam(defaultValue = "open") String state,
            @Parameter(description = "Only open ones on this record: its number or id") @RequestParam(defaultValue = "")
                    String record,
            Actor actor) {
        return Listing.whole(
                found(state, record, actor).stream().map(OneTodo::of).toList());
    }

    private List<Todo> found(String state, String record, Actor actor) {
        if (!record.isEmpty()) {
            return todos.on(actor, record(record, actor));
        }
        return switch (state) {
            case "open" -> todos.open(actor, Todos.MOST);
            case "done" -> todos.done(actor, Todos.MOST);
            default -> throw RestRefusal.unreadable("state", "Ask for open or done.");
        };
    }

    private RecordId record(String said, Actor actor) {
        return (said.length() > LONGEST ? java.util.Optional.<RecordId>empty() : records.find(actor, said))
                .orElseThrow(() -> GeneralRefusal.invalid("record", "There is no record of this number for you."));
    }

    @GetMapping("/{id:[0-9a-fA-F-]+}")
    @Operation(summary = "Read a to-do of yours", operationId = "readToDo")
    ResponseEntity<OneTodo> one(@PathVariable UUID id, Actor actor) {
        return answer(needed(id, actor));
    }

    private Todo needed(UUID id, Actor actor) {
        return todos.one(actor, id).orElseThrow(() -> GeneralRefusal.unknown(say("todo.unknown")));
    }

    @PostMapping
    @Operation(summary = "Keep a to-do", operationId = "keepToDo")
    ResponseEntity<OneTodo> keep(@RequestBody SentTodo sent, RequestIntent intent, Actor actor) {
        var record = sent.record();
        var wish = new Todos.Wish(Objects.requireNonNullElse(sent.text(), ""), sent.due(), sent.remindAt());
        var kept = todos.keep(actor, wish, record == null ? null : record(record, actor), intent.once());
        return ResponseEntity.created(URI.create("/api/v1/to-dos/" + kept.id()))
                .eTag("\"" + kept.version() + "\"")
                .body(OneTodo.of(kept));
    }

    @PatchMapping("/{id:[0-9a-fA-F-]+}")
    @Operation(
            summary = "Say a to-do otherwise",
            description = "What is left out stays; anyTime takes the time away, noReminder the reminder",
            operationId = "changeToDo")
    ResponseEntity<OneTodo> change(
            @PathVariable UUID id, @RequestBody ChangedTodo sent, RequestIntent intent, Actor actor) {
        var was = needed(id, actor).content();
        var wish = new Todos.Wish(
                Objects.requireNonNullElse(sent.text(), was.text()),
                Boolean.TRUE.equals(sent.anyTime()) ? null : sent.due() == null ? was.due() : sent.due(),
                Boolean.TRUE.equals(sent.noReminder())
                        ? null
                        : sent.remindAt() == null ? was.remindAt() : sent.remindAt());
        return answer(todos.change(actor, id, intent.version(), wish));
    }

    @PostMapping("/{id}/done")
    @Operation(summary = "A to-do is done", operationId = "doneToDo")
    ResponseEntity<OneTodo> done(@PathVariable UUID id, RequestIntent intent, Actor actor) {
        return answer(todos.done(actor, id));
    }

    @PostMapping("/{id}/removal")
    @Operation(summary = "Take a to-do away", operationId = "removeToDo")
    ResponseEntity<OneTodo> remove(@PathVariable UUID id, RequestIntent intent, Actor actor) {
        return answer(todos.remove(actor, id));
    }

    @PostMapping("/{id}/snooze")
    @Operation(summary = "Be reminded of a to-do later", operationId = "snoozeToDo")
    ResponseEntity<OneTodo> snooze(
            @PathVariable UUID id, @RequestBody Snoozed sent, RequestIntent intent, Actor actor) {
        var until = sent.until();
        if (until == null) {
            throw GeneralRefusal.invalid("until", "Send the instant at which to be reminded.");
        }
        return answer(todos.snooze(actor, id, until));
    }

    @PostMapping("/{id}/undo")
    @Operation(
            summary = "Take the last change of a to-do back",
            description = "If-Match says which change: another one since then is not taken back",
            operationId = "undoToDo")
    ResponseEntity<OneTodo> undo(@PathVariable UUID id, RequestIntent intent, Actor actor) {
        return answer(todos.undo(actor, id, intent.version()));
    }

    @PostMapping("/seen")
    @Operation(summary = "You have seen what you were reminded of", operationId = "seeReminders")
    ResponseEntity<Void> seen(RequestIntent intent, Actor actor) {
        todos.seen(actor);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<OneTodo> answer(Todo todo) {
        return ResponseEntity.ok().eTag("\"" + todo.version() + "\"").body(OneTodo.of(todo));
    }

    /** A to-do as it is sent. */
    @Schema(name = "SentToDo", description = "A to-do to be kept")
    record SentTodo(
            @Schema(description = "1 to 500 characters") @Nullable
            String text,

            @Schema(description = "By when") @Nullable Instant due,

            @Schema(description = "When to be reminded; never when left out") @Nullable
            Instant remindAt,

            @Schema(description = "The number or id of a record that you can see") @Nullable
            String record) {}

    /** A change. */
    @Schema(name = "ChangedToDo", description = "What a to-do is to say; what is left out stays")
    record ChangedTodo(
            @Nullable String text,
            @Nullable Instant due,
            @Nullable Instant remindAt,
            @Nullable Boolean anyTime,
            @Nullable Boolean noReminder) {}

    /** Later. */
    @Schema(name = "SnoozedToDo", description = "When to be reminded instead")
    record Snoozed(@Nullable Instant until) {}

    /** A to-do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ToDo", description = "A to-do of yours")
    record OneTodo(
            UUID id,

            @Schema(description = "Its version, which is also its ETag")
            int version,

            String text,
            @Nullable Instant due,
            @Nullable Instant remindAt,
            @Schema(description = "open, done or removed") String state,
            @Nullable UUID record,

            @Schema(description = "How often you were told") int told,

            @Nullable Instant toldAt,
            boolean seen,
            boolean undoable) {

        static OneTodo of(Todo todo) {
            var about = todo.about();
            var content = todo.content();
            return new OneTodo(
                    todo.id(),
                    todo.version(),
                    content.text(),
                    content.due(),
                    content.remindAt(),
                    content.state().name().toLowerCase(Locale.ROOT),
                    about == null ? null : about.record().value(),
                    todo.told().times(),
                    todo.told().at(),
                    todo.told().seen(),
                    todo.undoable());
        }
    }
}
