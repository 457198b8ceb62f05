package org.fairlead.register.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterNames;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.register.internal.Answer;
import org.fairlead.register.internal.Bodies;
import org.fairlead.register.internal.ImportableRegisters;
import org.fairlead.register.internal.Kinds;
import org.fairlead.register.internal.Part;
import org.fairlead.register.internal.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of one kind. */
@Controller
@Needs(Act.SEE_REGISTER)
class RegisterLists {

    private static final int ROWS = 50;
    private static final int COLUMNS = 3;

    private final Kinds kinds;
    private final ListedItems listed;
    private final Bodies bodies;
    private final Spoken spoken;
    private final ImportableRegisters importable;

    RegisterLists(Kinds kinds, ListedItems listed, Bodies bodies, Spoken spoken, ImportableRegisters importable) {
        this.kinds = kinds;
        this.listed = listed;
        this.bodies = bodies;
        this.spoken = spoken;
        this.importable = importable;
    }

    /** Which items are shown. */
    enum State {
        CURRENT(later("register.register-lists.in-force")),
        PLANNED(later("register.register-lists.planned")),
        RETIRED(later("register.form.retired"));

        private final String words;

        State(String words) {
            this.words = words;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            for (var state : values()) {
                if (state.key().equals(key)) {
                    return state;
                }
            }
            return CURRENT;
        }
    }

    /**
     * What was asked for.
     *
     * @param q beginnings of words of a name
     * @param state see {@link State}
     * @param after the id of the item after which to go on; empty for the start
     * @param before the id of the item before which to go back
     */
    record Asked(
            @Nullable String q,
            @Nullable String state,
            @Nullable String after,
            @Nullable String before) {

        /** The same list in another state, from its start. */
        Asked in(State other) {
            return new Asked(q, other.key(), null, null);
        }

        RegisterNames.Place place() {
            boolean back = before != null;
            return new RegisterNames.Place(id(back ? before : after), back, ROWS + 1);
        }

        private static @Nullable UUID id(@Nullable String sent) {
            try {
                return sent == null ? null : UUID.fromString(sent);
            } catch (IllegalArgumentException altered) {
                return null;
            }
        }

        String words() {
            return q == null ? "" : q.strip();
        }

        State which() {
            return State.of(state == null ? "" : state);
        }
    }

    /** The items of a kind. */
    @GetMapping("/administration/{kind}")
    ModelAndView list(@PathVariable("kind") String path, @ModelAttribute Asked asked, Actor actor, Frame frame) {
        return list(kinds.at(path), asked, actor, frame);
    }

    private <T> ModelAndView list(RegisterKind<T> kind, Asked asked, Actor actor, Frame frame) {
        var read = listed.page(kind, asked, asked.place(), actor);
        boolean more = read.size() > ROWS;
        var shown = !more ? read : asked.place().backwards() ? read.subList(1, ROWS + 1) : read.subList(0, ROWS);
        var add = Action.go(say("register.register.add", "kind", kind.one()), ViewWriter.address(kind) + "/new")
                .withKey("n");
        boolean keeps = RegisterPages.mayKeep(actor);
        var header = new PageHeader(
                "",
                Kinds.plural(kind),
                List.of(),
                "",
                keeps ? actions(kind, add.as(Action.Kind.PRIMARY)) : ActionBar.of());
        var model = new ListModel(
                header,
                Kinds.sentence(kind),
                new ListModel.Find(
                        ViewWriter.address(kind),
                        say("register.register-lists.find-by-name", "kind", kind.one()),
                        asked.words(),
                        asked.which().key()),
                chips(kind, asked, actor),
                shown.isEmpty() ? null : table(kind, shown, actor).exported(export(kind, asked)),
                empty(kind, asked, keeps ? add : null),
                pager(kind, asked, shown, more, actor));
        return RegisterPages.view(
                "list",
                Page.of(Kinds.plural(kind), frame, RegisterPages.MARKING).under(RegisterPages.top()),
                model);
    }

    private static Downloads export(RegisterKind<?> kind, Asked asked) {
        var state = asked.which() == State.CURRENT ? "" : asked.which().key();
        return Downloads.list(
                kind.path(), Map.of(ExportedRegister.WORDS, asked.words(), ExportedRegister.STATE, state));
    }

    private ActionBar actions(RegisterKind<?> kind, Action add) {
        return importable.take(kind)
                ? ActionBar.of(
                        add,
                        Action.go(say("register.import"), "/list-imports/new?list=" + kind.path())
                                .as(Action.Kind.QUIET))
                : ActionBar.of(add);
    }

    private List<Chip> chips(RegisterKind<?> kind, Asked asked, Actor actor) {
        var chips = new ArrayList<Chip>();
        for (var state : State.values()) {
            var chip = Chip.of(say(state.words), address(kind, asked.words(), state))
                    .withCount(listed.counted(kind, new Asked(null, state.key(), null, null), actor));
            chips.add(state == asked.which() ? chip.asCurrent() : chip);
        }
        return chips;
    }

    private <T> DataTable table(RegisterKind<T> kind, List<Item<T>> items, Actor actor) {
        var parts = bodies.shape(kind, actor).parts().stream()
                .skip(1)
                .filter(part -> !part.answer().composed() && !lengthy(part))
                .limit(COLUMNS)
                .toList();
        var columns = new ArrayList<Column>();
        columns.add(Column.text(say("register.register-lists.name")));
        parts.forEach(part -> columns.add(Column.text(part.label())));
        var rows = items.stream()
                .map(item -> {
                    var tree = bodies.tree(kind, item.body(), actor);
                    var cells = new ArrayList<Cell>();
                    cells.add(Cell.linked(kind.title().apply(item.body()), ViewWriter.address(kind) + "/" + item.id()));
                    parts.forEach(part -> cells.add(Cell.of(spoken.text(part.answer(), tree.get(part.name())))));
                    return new Row(cells);
                })
                .toList();
        return new DataTable(Kinds.plural(kind), columns, rows, false);
    }

    private static boolean lengthy(Part part) {
        return part.answer() instanceof Answer.Text text && text.several() || part.answer() instanceof Answer.Written;
    }

    private static EmptyState empty(RegisterKind<?> kind, Asked asked, @Nullable Action add) {
        var plural = Kinds.plural(kind).toLowerCase(Locale.ROOT);
        if (!asked.words().isEmpty()) {
            return new EmptyState(
                    say("register.register-lists.nothing-is-named-like-that"),
                    say("register.register-lists.try-fewer-letters-or-look"),
                    Action.go(say("register.register-lists.show-all", "kinds", plural), ViewWriter.address(kind)));
        }
        return switch (asked.which()) {
            case CURRENT ->
                new EmptyState(
                        say("register.register-lists.none-yet", "kinds", plural),
                        add == null
                                ? Kinds.sentence(kind)
                                : say("register.register-lists.add-first", "sentence", Kinds.sentence(kind)),
                        add);
            case PLANNED ->
                new EmptyState(
                        say("register.register-lists.nothing-is-planned"),
                        say("register.register-lists.changes-that-come-into-force"),
                        null);
            case RETIRED ->
                new EmptyState(
                        say("register.register-lists.nothing-is-retired"),
                        say("register.register-lists.what-can-no-longer-be"),
                        null);
        };
    }

    private <T> @Nullable Pager pager(
            RegisterKind<T> kind, Asked asked, List<Item<T>> shown, boolean more, Actor actor) {
        boolean back = asked.place().backwards();
        boolean placed = asked.place().from() != null;
        if (shown.isEmpty() || !more && !placed) {
            return null;
        }
        var previous = back ? more : placed;
        var next = !back && !more
                ? null
                : new Link(
                        say("register.register-lists.next"),
                        address(kind, asked, "after", shown.getLast().id()));
        return new Pager(
                previous
                        ? new Link(
                                say("register.register-lists.previous"),
                                address(kind, asked, "before", shown.getFirst().id()))
                        : null,
                next,
                say(
                        "register.register-lists.shown",
                        "count",
                        shown.size(),
                        "all",
                        listed.counted(kind, asked.in(asked.which()), actor)));
    }

    private static String address(RegisterKind<?> kind, Asked asked, String side, UUID of) {
        var start = address(ViewWriter.address(kind), asked.words(), asked.which());
        return start + (start.indexOf('?') < 0 ? "?" : "&") + side + "=" + of;
    }

    private static String address(RegisterKind<?> kind, String words, State state) {
        return address(ViewWriter.address(kind), words, state);
    }

    private static String address(String path, String words, State state) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!words.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (state != State.CURRENT) {
            address.queryParam("state", state.key());
        }
        return words.isEmpty()
                ? address.build().toUriString()
                : address.encode().buildAndExpand(words).toUriString();
    }
}
