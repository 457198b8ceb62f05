package org.fairlead.register.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.register.internal.Answer;
import org.fairlead.register.internal.Bodies;
import org.fairlead.register.internal.Kinds;
import org.fairlead.register.internal.Part;
import org.fairlead.register.internal.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of one kind as a file: every part of every item that is on the list, as far as the reader may read it. */
@Controller
@Needs(Act.SEE_REGISTER)
class RegisterExport {

    /** Names that the columns before the parts and those of every file have. */
    private static final Set<String> TAKEN = Set.of("id", "inForce", "marking", "export");

    private final Kinds kinds;
    private final ListedItems listed;
    private final Bodies bodies;
    private final Spoken spoken;
    private final Clock clock;

    RegisterExport(Kinds kinds, ListedItems listed, Bodies bodies, Spoken spoken, Clock clock) {
        this.kinds = kinds;
        this.listed = listed;
        this.bodies = bodies;
        this.spoken = spoken;
        this.clock = clock;
    }

    /** An item as a row. */
    private record Line(UUID id, Instant inForce, ObjectNode body) {

        @Nullable
        JsonNode value(Part part) {
            var value = body.get(part.name());
            return value == null || value.isNull() ? null : value;
        }
    }

    /** The list in a format. */
    @GetMapping("/administration/{kind}/export")
    void export(
            @PathVariable("kind") String path,
            @ModelAttribute RegisterLists.Asked asked,
            @RequestParam(defaultValue = "csv") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(() ->
                        GeneralRefusal.invalid("format", say("register.register-export.choose-csv-xlsx-or-json")));
        new SheetDownload<>(sheet(kinds.at(path), asked, viewer), chosen, false).send(request, response);
    }

    private <T> Sheet<Line> sheet(RegisterKind<T> kind, RegisterLists.Asked asked, Viewer viewer) {
        var actor = viewer.actor();
        var filter = asked.which().key() + (asked.words().isEmpty() ? "" : ", names with \"" + asked.words() + "\"");
        var about = new SheetAbout(
                kind.path(),
                filter,
                RegisterPages.MARKING.text(),
                new SheetAbout.Exporter(viewer.line(), actor),
                clock.instant().atZone(viewer.zone()));
        var lines = listed.found(kind, asked, actor).stream()
                .map(item -> line(kind, item, viewer))
                .toList();
        var columns = new ArrayList<SheetColumn<Line>>();
        columns.add(new SheetColumn.Text<>("id", "Id", line -> line.id().toString()));
        bodies.shape(kind, actor).parts().forEach(part -> columns.add(column(part)));
        columns.add(new SheetColumn.Moment<>("inForce", "In force from", Line::inForce));
        return Sheet.of(about, List.copyOf(columns), SheetRows.of(lines));
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
