package org.fairlead.view.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Sharings;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.view.SavedView;
import org.fairlead.view.Views;
import org.springframework.stereotype.Component;

/** The views that the viewer may use, their own first. */
@Component
class ExportedViews implements ExportedList {

    static final String NAME = "views";

    private final Views views;
    private final ViewDrawing drawing;
    private final Sharings sharings;
    private final Register register;

    ExportedViews(Views views, ViewDrawing drawing, Sharings sharings, Register register) {
        this.views = views;
        this.drawing = drawing;
        this.sharings = sharings;
        this.register = register;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.KEEP_VIEWS;
    }

    @Override
    public Sheet<SavedView> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("id", "Id", view -> view.id().toString()),
                        new Text<>("name", say("view.view"), SavedView::name),
                        new Text<>("list", say("view.list"), SavedView::list),
                        new Text<>(
                                "filter",
                                say("view.export.filter"),
                                view -> view.content().filter()),
                        new Text<>(
                                "sort",
                                say("view.export.sort"),
                                view -> view.content().sort()),
                        new Text<>(
                                "columns",
                                say("view.export.columns"),
                                view -> String.join(", ", view.content().columns())),
                        new Text<>(
                                "group",
                                say("view.export.group"),
                                view -> view.content().group()),
                        new Text<>(
                                "layout",
                                say("view.export.layout"),
                                view -> view.content().layout()),
                        new Text<>(
                                "readers",
                                say("view.readers"),
                                view -> sharings.words(actor, new Sharings.Owned(view.owner(), view.shared()))),
                        new Text<>(
                                "owner",
                                say("view.owner"),
                                view -> register.title(
                                        People.PERSON, view.owner().value()))),
                SheetRows.of(drawing.lists().stream()
                        .flatMap(list -> views.of(actor, list.name()).stream())
                        .toList()));
    }
}
