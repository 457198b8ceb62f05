package org.fairlead.template;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Sharing;
import org.fairlead.access.SharingFields;
import org.fairlead.access.Sharings;
import org.fairlead.access.Viewer;
import org.fairlead.draft.DraftBox;
import org.fairlead.people.People;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.TimeWords;
import org.springframework.stereotype.Component;

/** Templates as parts of pages, whatever their kind. */
@Component
public final class TemplateDesk {

    private final Templates templates;
    private final Sharings sharings;
    private final SharingFields asking;
    private final Register register;
    private final Forms forms;

    TemplateDesk(Templates templates, Sharings sharings, SharingFields asking, Register register, Forms forms) {
        this.templates = templates;
        this.sharings = sharings;
        this.asking = asking;
        this.register = register;
        this.forms = forms;
    }

    /** What a form is made with. */
    @Component
    record Forms(UuidSource ids, DraftBox drafts) {}

    DraftBox drafts() {
        return forms.drafts();
    }

    /** The templates themselves. */
    public Templates templates() {
        return templates;
    }

    String newKey() {
        return forms.ids().next().toString();
    }

    <T> DataTable table(Viewer viewer, TemplatePages<T> pages) {
        var rows = templates.all(viewer.actor(), pages.kind()).stream()
                .map(each -> row(each, viewer, pages))
                .toList();
        var columns = List.of(
                Column.text(say("template.name")),
                Column.text(say("template.code")),
                Column.text(say("template.readers")),
                Column.text(say("template.owner")),
                Column.text(say("template.state")));
        return new DataTable(say("template.table"), columns, rows, false)
                .exported(Downloads.list(pages.path().substring(1)));
    }

    private <T> Row row(Template<T> template, Viewer viewer, TemplatePages<T> pages) {
        boolean mine = Sharings.isOwner(viewer.actor(), template.owner());
        var owned = new Sharings.Owned(template.owner(), template.shared());
        return Row.of(
                Cell.linked(template.name(), pages.path() + "/" + template.id()).withNote(pages.words(template.body())),
                Cell.of(template.code()),
                Cell.of(sharings.words(viewer.actor(), owned)),
                Cell.of(
                        mine
                                ? say("template.you")
                                : register.title(People.PERSON, template.owner().value())),
                Cell.tags(tag(template.standing())));
    }

    private static Tag tag(Standing standing) {
        return standing == Standing.OFFERED ? Tag.of(Tone.MET, standing.words()) : Tag.plain(standing.words());
    }

    List<Object> naming(TemplateInput input, String codeHint) {
        return List.of(
                TextField.of(input.field("name", say("template.name")), input.text("name"), TextField.Width.L),
                TextField.of(
                        input.field("code", say("template.code"))
                                .withHint(codeHint)
                                .asOptional(),
                        input.text("code"),
                        TextField.Width.M));
    }

    List<Object> sharing(TemplateInput input, Viewer viewer) {
        return asking.of(viewer, input.sharing(), Templates.LAW, input::mark);
    }

    /** What can become of one. */
    List<Action> standings(Template<?> template, String path, Csrf csrf) {
        var actions = new ArrayList<Action>();
        switch (template.standing()) {
            case OFFERED -> {
                actions.add(stand(template, path, csrf, say("template.retire"), Standing.RETIRED));
                actions.add(stand(template, path, csrf, say("template.remove"), Standing.REMOVED));
            }
            case RETIRED -> {
                actions.add(stand(template, path, csrf, say("template.use-again"), Standing.OFFERED));
                actions.add(stand(template, path, csrf, say("template.remove"), Standing.REMOVED));
            }
            case REMOVED -> actions.add(stand(template, path, csrf, say("template.bring-back"), Standing.OFFERED));
        }
        return actions;
    }

    Action stand(Template<?> template, String path, Csrf csrf, String text, Standing standing) {
        var form = Form.to(
                path + "/" + template.id() + "/standing",
                csrf,
                new Hidden("version", Integer.toString(template.version())),
                new Hidden("standing", standing.code()),
                new Hidden("intent", newKey()));
        return Action.post(text, form).as(Action.Kind.QUIET);
    }

    <T> DataTable versions(Template<T> template, Viewer viewer, TemplatePages<T> pages, TimeWords times) {
        var rows = templates.versions(viewer.actor(), pages.kind(), template.id()).stream()
                .map(each -> Row.of(
                        Cell.of(Integer.toString(each.version())),
                        Cell.of(each.said().name())
                                .withNote(pages.words(each.said().body())),
                        Cell.of(say(
                                "template.sharing-and-standing",
                                "sharing",
                                words(each.sharing()),
                                "standing",
                                each.standing().name())),
                        Cell.of(times.moment(each.at())),
                        Cell.of(register.title(People.PERSON, each.by().value()))))
                .toList();
        var columns = List.of(
                Column.text(say("template.version")),
                Column.text(say("template.said")),
                Column.text(say("template.sharing-state")),
                Column.text(say("template.when")),
                Column.text(say("template.by")));
        return new DataTable(say("template.all-versions"), columns, rows, true);
    }

    private static String words(Sharing sharing) {
        return switch (sharing) {
            case PERSON -> say("template.sharing.owner");
            case TEAM -> say("template.sharing.team");
            case ORGANISATION -> say("template.sharing.organisation");
            case EVERYONE -> say("template.sharing.everybody");
        };
    }
}
