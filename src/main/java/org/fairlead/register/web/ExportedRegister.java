package org.fairlead.register.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.ExportedLists;
import org.fairlead.access.Viewer;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.register.internal.Answer;
import org.fairlead.register.internal.Bodies;
import org.fairlead.register.internal.Kinds;
import org.fairlead.register.internal.Part;
import org.fairlead.register.internal.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of each kind: every part of every item that is on the list, as far as the reader may read it. */
@Component
class ExportedRegister implements ExportedLists {

    /** Names that the columns before the parts and those of every file have. */
    private static final Set<String> TAKEN = Set.of("id", "inForce", "marking", "export");

    static final String WORDS = "q";
    static final String STATE = "state";

    private final Kinds kinds;
    private final ListedItems listed;
    private final Bodies bodies;
    private final Spoken spoken;

    ExportedRegister(Kinds kinds, ListedItems listed, Bodies bodies, Spoken spoken) {
        this.kinds = kinds;
        this.listed = listed;
        this.bodies = bodies;
        this.spoken = spoken;
    }

    /** An item as a row. */
    private record Line(UUID id, Instant inForce, ObjectNode body) {

        @Nullable
        JsonNode value(Part part) {
            var value = body.get(part.name());
            return value == null || value.isNull() ? null : value;
        }
    }

    @Override
    public List<ExportedList> exported() {
        return kinds.all().stream().<ExportedList>map(OneKind::new).toList();
    }

    /** The list of one kind. */
    private final class OneKind implements ExportedList {

        private final RegisterKind<?> kind;

        OneKind(RegisterKind<?> kind) {
            this.kind = kind;
        }

        @Override
        public String name() {
            return kind.path();
        }

        @Override
        public Act needs() {
            return Act.SEE_REGISTER;
        }

        @Override
        public List<Choice> choices() {
            return List.of(
                    new Choice(WORDS, "A part of the name"),
                    new Choice(STATE, "current, when left out, planned or retired"));
        }

        @Override
        public Sheet<?> sheet(Asked asked) {
            return of(kind, asked);
        }
    }

    private <T> Sheet<Line> of(RegisterKind<T> kind, ExportedList.Asked wanted) {
        var viewer = wanted.viewer();
        var asked = new RegisterLists.Asked(wanted.text(WORDS), wanted.text(STATE), null, null);
        var filter = asked.which().key() + (asked.words().isEmpty() ? "" : ", names with \"" + asked.words() + "\"");
        var lines = listed.found(kind, asked, viewer.actor()).stream()
                .map(item -> line(kind, item, viewer))
                .toList();
        var columns = new ArrayList<SheetColumn<Line>>();
        columns.add(new SheetColumn.Text<>("id", "Id", line -> line.id().toString()));
        bodies.shape(kind, viewer.actor()).parts().forEach(part -> columns.add(column(part)));
        columns.add(new SheetColumn.Moment<>("inForce", say("register.export.in-force"), Line::inForce));
        return Sheet.of(wanted.about(filter, RegisterPages.MARKING.text()), List.copyOf(columns), SheetRows.of(lines));
    }

    private <T> Line line(RegisterKind<T> kind, Item<T> item, Viewer viewer) {
        return new Line(item.id(), item.inForce(), bodies.tree(kind, item.body(), viewer.actor()));
    }

    private SheetColumn<Line> column(Part part) {
        var name = TAKEN.contains(part.name()) ? "its" + capital(part.name()) : part.name();
        return switch (part.answer()) {
            case Answer.Number number ->
                new SheetColumn.Amount<>(name, part.label(), line -> {
                    var value = line.value(part);
                    return value == null ? null : value.decimalValue();
                });
            case Answer.YesNo yesNo ->
                new SheetColumn.Flag<>(name, part.label(), line -> {
                    var value = line.value(part);
                    return value == null ? null : value.asBoolean();
                });
            case Answer.Moment moment ->
                new SheetColumn.Moment<>(name, part.label(), line -> {
                    var value = line.value(part);
                    return value == null ? null : Instant.parse(value.asString());
                });
            default -> new SheetColumn.Text<>(name, part.label(), line -> words(part, line));
        };
    }

    private @Nullable String words(Part part, Line line) {
        var words = spoken.text(part.answer(), line.value(part));
        return words.isEmpty() ? null : words;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
