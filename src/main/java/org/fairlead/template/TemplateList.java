package org.fairlead.template;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Sharing;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.KeptRows;
import org.fairlead.intake.ListField;
import org.fairlead.intake.ListRow;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Templates of one kind as a list that leaves as a file and comes in from one. A bean that extends this is all a kind needs: it says what a
 * body consists of, and reads one from a row; what is written is read back as it was.
 *
 * @param <T> the body
 */
public abstract class TemplateList<T> implements ExportedList, ImportableList {

    static final String NAME = "name";
    static final String CODE = "code";
    static final String SHARING = "sharing";
    static final String TEAM = "team";

    private static final String OWNER = "owner";
    private static final String STANDING = "standing";

    private final TemplateKind<T> kind;
    private final String path;
    private final Around around;

    /**
     * A list of templates.
     *
     * @param path the address of its page, such as {@code /replies}
     */
    protected TemplateList(TemplateKind<T> kind, String path, Around around) {
        this.kind = kind;
        this.path = path;
        this.around = around;
    }

    /** What lists of templates are made from. */
    @Component("templateListAround")
    public record Around(Templates templates, Register register, Receipts receipts) {}

    /**
     * A part of a body.
     *
     * @param field what a row may say of it
     * @param text what a body says of it, as a row has it; null for nothing
     */
    public record Part<T>(ListField field, Function<T, @Nullable String> text) {

        /** A part that may be left out. */
        public static <T> Part<T> of(String name, String label, String hint, Function<T, @Nullable String> text) {
            return new Part<>(ListField.of(name, label, hint), text);
        }

        /** A part that every new one needs. */
        public static <T> Part<T> needed(String name, String label, String hint, Function<T, @Nullable String> text) {
            return new Part<>(new ListField(name, label, hint, true, List.of()), text);
        }
    }

    /** What a body consists of, in order. */
    protected abstract List<Part<T>> parts(Actor actor);

    /** The body that a row says, laid over what is there. */
    protected abstract T body(ListRow row, @Nullable T now, Viewer viewer);

    /** What several are called. */
    @Override
    public abstract String title();

    @Override
    public final String name() {
        return path.substring(1);
    }

    @Override
    public final String code() {
        return name();
    }

    @Override
    public final String href() {
        return path;
    }

    @Override
    public final Act needs() {
        return Act.KEEP_TEMPLATES;
    }

    @Override
    public final String sentence() {
        return say("template.list.sentence");
    }

    final TemplateKind<T> kind() {
        return kind;
    }

    final Around around() {
        return around;
    }

    final @Nullable String team(@Nullable UUID team) {
        return team == null ? null : around.register().title(People.TEAM, team);
    }

    @Override
    public final Sheet<Template<T>> sheet(Asked asked) {
        var columns = new ArrayList<SheetColumn<Template<T>>>();
        columns.add(new SheetColumn.Text<>(KeptRows.ID, "Id", each -> each.id().toString()));
        columns.add(new SheetColumn.Text<>(NAME, say("template.name"), Template::name));
        columns.add(new SheetColumn.Text<>(CODE, say("template.code"), Template::code));
        for (var part : parts(asked.viewer().actor())) {
            columns.add(new SheetColumn.Text<>(
                    part.field().name(),
                    part.field().label(),
                    each -> part.text().apply(each.body())));
        }
        columns.add(new SheetColumn.Text<>(
                SHARING,
                say("template.readers"),
                each -> each.shared().sharing().code()));
        columns.add(new SheetColumn.Text<>(
                TEAM, say("template.list.team"), each -> team(each.shared().team())));
        columns.add(new SheetColumn.Text<>(
                OWNER,
                say("template.owner"),
                each -> around.register().title(People.PERSON, each.owner().value())));
        columns.add(new SheetColumn.Text<>(
                STANDING, say("template.state"), each -> each.standing().code()));
        return Sheet.of(
                asked.about(),
                columns,
                SheetRows.of(around.templates().all(asked.viewer().actor(), kind)));
    }

    @Override
    public final List<ListField> fields(Actor actor) {
        var fields = new ArrayList<ListField>();
        fields.add(ListField.of(KeptRows.ID, "Id", say("template.list.id-hint")));
        fields.add(new ListField(NAME, say("template.name"), "", true, List.of()));
        fields.add(ListField.of(CODE, say("template.code"), ""));
        parts(actor).forEach(part -> fields.add(part.field()));
        fields.add(ListField.of(
                SHARING,
                say("template.readers"),
                say("template.list.sharing-hint", "codes", String.join(", ", sharings()))));
        fields.add(ListField.of(TEAM, say("template.list.team"), say("template.list.team-hint")));
        return fields;
    }

    static List<String> sharings() {
        return Arrays.stream(Sharing.values()).map(Sharing::code).toList();
    }

    @Override
    public final List<String> passedOver() {
        return List.of(OWNER, STANDING, "state", "keptby");
    }

    @Override
    public final Session begin(Viewer viewer) {
        return new TemplateRows<>(this, viewer);
    }
}
