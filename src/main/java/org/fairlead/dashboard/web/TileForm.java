package org.fairlead.dashboard.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fairlead.access.Viewer;
import org.fairlead.dashboard.Tile;
import org.fairlead.dashboard.TileKind;
import org.fairlead.incident.IncidentGroups;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Needed;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form about one tile: what it asks, what was sent, and what was wrong with it. */
@Component
class TileForm {

    private static final String LIST = "incidents";

    private final Views views;
    private final IncidentGroups groups;

    TileForm(Views views, IncidentGroups groups) {
        this.views = views;
        this.groups = groups;
    }

    /**
     * What stands in the form, and what could not be taken of it.
     *
     * @param kind what the tile shows
     * @param values by the names of the fields
     * @param problems what was wrong
     */
    record Sheet(TileKind kind, Map<String, String> values, List<FieldProblem> problems) {

        static Sheet of(Tile tile) {
            var values = new HashMap<String, String>();
            values.put("title", tile.title());
            values.put("view", tile.view() == null ? "" : tile.view().toString());
            values.put("filter", tile.filterOrEmpty());
            values.put("by", Objects.requireNonNullElse(tile.by(), ""));
            values.put("sort", Objects.requireNonNullElse(tile.sort(), Sort.NEXT.code()));
            values.put("rows", tile.rows() == null ? "" : tile.rows().toString());
            values.put("text", Objects.requireNonNullElse(tile.text(), ""));
            values.put("width", Integer.toString(tile.width()));
            values.put("height", Integer.toString(tile.height()));
            return new Sheet(tile.kind(), values, List.of());
        }

        /** What a new tile begins with. */
        static Sheet usual(TileKind kind) {
            var values = new HashMap<String, String>();
            values.put("filter", "open");
            values.put("by", "state");
            values.put("sort", Sort.NEXT.code());
            values.put("rows", "5");
            values.put("width", kind == TileKind.COUNT ? "1" : "2");
            values.put("height", kind == TileKind.COUNT ? "1" : "2");
            return new Sheet(kind, values, List.of());
        }

        static Sheet sent(TileKind kind, Map<String, String> sent) {
            return new Sheet(kind, sent, List.of());
        }

        /** The same with what was refused; anything but input that can be mended is thrown on. */
        Sheet refused(RefusedException refused) {
            var refusal = refused.refusal();
            if (refusal instanceof GeneralRefusal.InvalidInput
                    || !refusal.fields().isEmpty()) {
                return new Sheet(kind, values, refusal.fields());
            }
            throw refused;
        }

        /** The same where something was refused, with everything that is missing named too. */
        Sheet missing(List<Object> fields) {
            if (problems.isEmpty()) {
                return this;
            }
            var all = new ArrayList<>(problems);
            var known = problems.stream().map(FieldProblem::field).toList();
            Needed.missing(fields, this::text).forEach((field, sentence) -> {
                if (!known.contains(field)) {
                    all.add(new FieldProblem(field, sentence));
                }
            });
            return new Sheet(kind, values, all);
        }

        String text(String name) {
            return values.getOrDefault(name, "");
        }

        private int number(String name, int otherwise) {
            var text = text(name).strip();
            if (text.isEmpty()) {
                return otherwise;
            }
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException wrong) {
                throw GeneralRefusal.invalid(name, say("dashboard.tile.enter-a-whole-number"));
            }
        }

        /** The tile that is asked for. */
        Tile tile(UUID id) {
            return new Tile(
                    id,
                    kind,
                    text("title"),
                    number("width", 1),
                    number("height", 1),
                    view(),
                    text("filter"),
                    text("by"),
                    text("sort").isEmpty() ? null : text("sort"),
                    kind == TileKind.LIST ? number("rows", 5) : null,
                    text("text"));
        }

        private @Nullable UUID view() {
            var text = text("view").strip();
            if (text.isEmpty()) {
                return null;
            }
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException wrong) {
                throw GeneralRefusal.invalid("view", say("dashboard.tile.choose-a-view-from-the"));
            }
        }

        /** What brings the tile back when it was taken away. */
        List<Hidden> hidden() {
            return values.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> new Hidden(each.getKey(), each.getValue()))
                    .toList();
        }

        ErrorSummary summary(List<Object> fields) {
            var names = fields.stream()
                    .map(field -> switch (field) {
                        case TextField text -> text.field().name();
                        case TextArea area -> area.field().name();
                        case Select select -> select.field().name();
                        default -> "";
                    })
                    .toList();
            return new ErrorSummary(problems.stream()
                    .map(problem -> new Link(
                            problem.sentence(), "#" + (names.contains(problem.field()) ? problem.field() : "title")))
                    .toList());
        }

        Field field(String name, String label) {
            var field = Field.of(name, label);
            return problems.stream()
                    .filter(problem -> problem.field().equals(name))
                    .findFirst()
                    .map(problem -> field.withError(problem.sentence()))
                    .orElse(field);
        }
    }

    /** What the form asks for a tile of the kind. */
    List<Object> fields(Sheet sheet, Viewer viewer) {
        var fields = new ArrayList<Object>();
        fields.add(TextField.of(
                sheet.field("title", say("dashboard.tile.title"))
                        .withHint(say("dashboard.tile.such-as-critical-and-over")),
                sheet.text("title"),
                TextField.Width.L));
        if (sheet.kind() == TileKind.TEXT) {
            fields.add(new TextArea(sheet.field("text", say("dashboard.tile.words")), sheet.text("text"), 5, 2000));
        } else {
            filtered(fields, sheet, viewer);
        }
        fields.add(new Select(
                sheet.field("width", say("dashboard.tile.width")),
                sizes(sheet.text("width"), Tile.WIDEST, size -> say("dashboard.tile.columns", "count", size))));
        fields.add(new Select(
                sheet.field("height", say("dashboard.tile.height")),
                sizes(sheet.text("height"), Tile.TALLEST, size -> say("dashboard.tile.rows", "count", size))));
        return fields;
    }

    private void filtered(List<Object> fields, Sheet sheet, Viewer viewer) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("dashboard.tile.no-view-the-filter-below")));
        views.of(viewer.actor(), LIST)
                .forEach(view -> options.add(Option.of(view.id().toString(), view.name())
                        .asChosen(view.id().toString().equals(sheet.text("view")))));
        fields.add(new Select(
                sheet.field("view", say("dashboard.tile.view"))
                        .withHint(say("dashboard.tile.follows-the-view-when-it"))
                        .asOptional(),
                options));
        fields.add(TextField.of(
                sheet.field("filter", say("dashboard.tile.filter"))
                        .withHint(say("dashboard.tile.as-above-a-list-such"))
                        .asOptional(),
                sheet.text("filter")));
        var reach = viewer.actor().reach();
        if (sheet.kind() == TileKind.BREAKDOWN) {
            fields.add(new Select(
                    sheet.field("by", say("dashboard.tile.count-by")),
                    groups.groupings(reach).stream()
                            .map(by -> Option.of(by.code(), by.words())
                                    .asChosen(by.code().equals(sheet.text("by"))))
                            .toList()));
        }
        if (sheet.kind() == TileKind.LIST) {
            fields.add(new Select(
                    sheet.field("sort", say("dashboard.tile.order")),
                    Arrays.stream(Sort.values())
                            .filter(sort -> ListColumn.mayOrder(sort, reach))
                            .map(sort -> Option.of(sort.code(), sort.words())
                                    .asChosen(sort.code().equals(sheet.text("sort"))))
                            .toList()));
            fields.add(new TextField(
                    sheet.field("rows", say("dashboard.tile.how-many-at-most")),
                    sheet.text("rows"),
                    TextField.Kind.NUMBER,
                    TextField.Width.S,
                    ""));
        }
    }

    private static List<Option> sizes(String chosen, int most, IntFunction<String> words) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(size -> Option.of(Integer.toString(size), words.apply(size))
                        .asChosen(Integer.toString(size).equals(chosen)))
                .toList();
    }
}
