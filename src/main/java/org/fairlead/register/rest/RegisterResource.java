package org.fairlead.register.rest;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.JsonBody;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.Window;
import org.fairlead.register.internal.Desk;
import org.fairlead.register.internal.Kinds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.node.ObjectNode;

/** One kind as JSON. {@link RegisterRoutes} gives each kind a resource of its own. */
@ResponseBody
final class RegisterResource<T> {

    private final RegisterKind<T> kind;
    private final Desk desk;
    private final Items items;
    private final Kinds kinds;

    RegisterResource(RegisterKind<T> kind, Desk desk, Items items, Kinds kinds) {
        this.kind = kind;
        this.desk = desk;
        this.items = items;
        this.kinds = kinds;
    }

    RegisterKind<T> kind() {
        return kind;
    }

    /** GET of the list: by name, those in force now or at an instant. */
    @Needs(Act.SEE_REGISTER)
    public ResponseEntity<Listing<ObjectNode>> list(
            Window window,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String at,
            Actor actor) {
        var instant = Items.at(at);
        var wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        var all = desk.all(kind, instant == null ? desk.now() : instant, actor).stream()
                .filter(item -> title(item).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var newest = desk.newest(kind, actor).stream().collect(Collectors.toMap(Item::id, Item::version));
        return Listing.of(window, beside(all, window), (item, back) -> place(item, back))
                .map(item -> items.tree(kind, item, newest.getOrDefault(item.id(), item.version()), actor))
                .answer();
    }

    /** The rows after the cursor, or before it from the nearest on; one more than the page holds. */
    private List<Item<T>> beside(List<Item<T>> all, Window window) {
        var place = window.place(listName(), 2);
        if (place.isEmpty()) {
            return all.stream().limit(window.limit() + 1L).toList();
        }
        var cursor = place.get();
        var id = cursor.id(1);
        Comparator<Item<T>> toCursor = (item, any) -> {
            int byTitle = String.CASE_INSENSITIVE_ORDER.compare(title(item), cursor.string(0));
            return byTitle != 0 ? byTitle : item.id().compareTo(id);
        };
        var rows = new ArrayList<>(cursor.back() ? all.reversed() : all);
        rows.removeIf(item -> cursor.back() ? toCursor.compare(item, item) >= 0 : toCursor.compare(item, item) <= 0);
        return rows.stream().limit(window.limit() + 1L).toList();
    }

    private Cursor place(Item<T> item, boolean back) {
        return new Cursor(listName(), back, List.of(title(item), item.id().toString()));
    }

    private String listName() {
        return kind.path() + " by name";
    }

    private String title(Item<T> item) {
        return kind.title().apply(item.body());
    }

    /** GET of one item, as in force now or at an instant. Its ETag is the newest version, on which a change is based. */
    @Needs(Act.SEE_REGISTER)
    public ResponseEntity<ObjectNode> one(
            @PathVariable String id, @RequestParam(required = false) @Nullable String at, Actor actor) {
        var instant = Items.at(at);
        var item = instant == null ? desk.now(kind, id(id), actor) : desk.at(kind, id(id), instant, actor);
        return answer(HttpStatus.OK, item, desk.newest(kind, item.id(), actor).version(), actor);
    }

    /** POST: adds an item. */
    @Needs(Act.KEEP_REGISTER)
    public ResponseEntity<ObjectNode> add(JsonBody body, RequestIntent intent, Actor actor) {
        var written = desk.add(kind, items.body(kind, body.tree()), Items.inForce(body.tree()), actor, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/" + kind.path() + "/" + written.id()))
                .eTag("\"" + written.version() + "\"")
                .body(items.tree(kind, written, written.version(), actor));
    }

    /** PUT: replaces the whole body. */
    @Needs(Act.KEEP_REGISTER)
    public ResponseEntity<ObjectNode> replace(
            @PathVariable String id, JsonBody body, RequestIntent intent, Actor actor) {
        return change(desk.newest(kind, id(id), actor), body.tree(), body.tree(), intent, actor);
    }

    /** PATCH: changes the parts that are sent. */
    @Needs(Act.KEEP_REGISTER)
    public ResponseEntity<ObjectNode> patch(@PathVariable String id, JsonBody body, RequestIntent intent, Actor actor) {
        var newest = desk.newest(kind, id(id), actor);
        return change(newest, items.patched(kind, newest, body.tree()), body.tree(), intent, actor);
    }

    private ResponseEntity<ObjectNode> change(
            Item<T> newest, ObjectNode whole, ObjectNode sent, RequestIntent intent, Actor actor) {
        var change = new Register.Change<>(
                newest.id(),
                intent.version(),
                items.body(kind, whole),
                desk.inForce(newest, Items.inForce(sent)),
                Items.retired(sent, newest.retired()));
        var written = desk.change(kind, change, actor, intent.once());
        return answer(HttpStatus.OK, written, written.version(), actor);
    }

    /** DELETE: retires the item from now on. Its history stays. */
    @Needs(Act.KEEP_REGISTER)
    public ResponseEntity<ObjectNode> retire(@PathVariable String id, RequestIntent intent, Actor actor) {
        var newest = desk.newest(kind, id(id), actor);
        var change =
                new Register.Change<>(newest.id(), intent.version(), newest.body(), desk.inForce(newest, null), true);
        var written = desk.change(kind, change, actor, intent.once());
        return answer(HttpStatus.OK, written, written.version(), actor);
    }

    /** GET of all versions, newest first, with who wrote each. */
    @Needs(Act.SEE_REGISTER)
    public Listing<ObjectNode> history(@PathVariable String id, Actor actor) {
        var versions = desk.history(kind, id(id), actor);
        var writers = desk.writers(id(id));
        var newest = versions.getLast().version();
        var rows = versions.reversed().stream()
                .map(item -> {
                    var tree = items.tree(kind, item, newest, actor);
                    var writer = writers.get(item.version());
                    if (writer == null) {
                        tree.putNull("recordedBy");
                    } else {
                        tree.putObject("recordedBy")
                                .put("id", writer.toString())
                                .put("name", kinds.title("person", writer.value()));
                    }
                    return tree;
                })
                .toList();
        return Listing.whole(rows);
    }

    private ResponseEntity<ObjectNode> answer(HttpStatus status, Item<T> item, int newestVersion, Actor actor) {
        return ResponseEntity.status(status)
                .eTag("\"" + newestVersion + "\"")
                .body(items.tree(kind, item, newestVersion, actor));
    }

    private UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.unknown(kind.words());
        }
    }
}
