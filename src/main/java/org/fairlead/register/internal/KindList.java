package org.fairlead.register.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ListField;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.register.RegisterKind;

/**
 * One kind of reference data as a list that can be taken in: a row is an item, and becomes what its form would have sent.
 *
 * @param kind the kind
 * @param ways how an item is recognised in a row without its id
 * @param with what it is worked on with
 * @param <T> the body
 */
record KindList<T>(RegisterKind<T> kind, List<List<String>> ways, ImportableRegisters.Parts with)
        implements ImportableList {

    /** The column that names an item for good, as our own export has it. */
    static final String ID = "id";

    /** What our own exports say besides: from when it holds; and the calls' answers. */
    private static final List<String> PASSED_OVER =
            List.of("inforce", "inforcefrom", "version", "newestversion", "retired", "recordedat");

    @Override
    public String code() {
        return kind.path();
    }

    @Override
    public String title() {
        return Kinds.plural(kind);
    }

    @Override
    public String sentence() {
        return say(
                "register.list.matched",
                "ways",
                ways.stream()
                        .map(this::words)
                        .reduce((first, next) -> say("register.list.else-by", "first", first, "next", next))
                        .orElse(""));
    }

    private String words(List<String> way) {
        var shape = with.bodies().shape(kind);
        return way.stream()
                .map(name -> shape.part(name)
                        .map(part -> part.label().toLowerCase(Say.language().locale()))
                        .orElse(name))
                .reduce((first, next) -> say("register.list.and", "first", first, "next", next))
                .orElse("");
    }

    @Override
    public String href() {
        return "/administration/" + kind.path();
    }

    @Override
    public Act needs() {
        return Act.KEEP_REGISTER;
    }

    @Override
    public List<ListField> fields(Actor actor) {
        var fields = new ArrayList<ListField>();
        fields.add(ListField.of(ID, say("register.list.id-label"), say("register.list.id", "one", kind.one())));
        with.bodies().shape(kind, actor).parts().stream()
                .filter(part -> CellReader.reads(part.answer()))
                .map(part -> new ListField(part.name(), part.label(), hint(part), part.required(), List.of()))
                .forEach(fields::add);
        return fields;
    }

    private String hint(Part part) {
        return switch (part.answer()) {
            case Answer.Choice choice -> say("register.list.one-of", "choices", listed(choice.choices()));
            case Answer.Several several
            when several.each() instanceof Answer.Choice choice ->
                say("register.list.any-of", "choices", listed(choice.choices()));
            case Answer.Reference reference ->
                say("register.list.reference", "one", with.kinds().one(reference.kind()));
            case Answer.Several several
            when several.each() instanceof Answer.Reference reference -> say("register.list.references");
            case Answer.YesNo yesNo -> say("register.list.yes-no");
            default -> part.hint();
        };
    }

    private static String listed(List<Answer.Named> choices) {
        return choices.stream().map(Answer.Named::words).collect(Collectors.joining(", "));
    }

    @Override
    public List<String> passedOver() {
        return PASSED_OVER;
    }

    @Override
    public Session begin(Viewer viewer) {
        return new KindSession<>(this, viewer.actor());
    }
}
