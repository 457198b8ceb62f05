package org.fairlead.platform.web.gallery;

import java.util.List;
import org.fairlead.platform.prose.ProseWriter;
import org.fairlead.platform.web.gallery.Part.Sample;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.Drafting;
import org.fairlead.platform.web.ui.Editing;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.FileField;
import org.fairlead.platform.web.ui.Folded;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.InlineForm;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PersonField;
import org.fairlead.platform.web.ui.Preview;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.ReplyPicker;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Unsent;
import org.fairlead.platform.web.ui.Visibility;
import org.fairlead.platform.web.ui.VisibilityBadge;

/** What forms are made of. */
final class FieldParts {

    private static final String HERE = "/gallery";

    private FieldParts() {}

    static List<Part> all(Csrf csrf) {
        return List.of(
                form(csrf),
                inlineForm(csrf),
                errorSummary(),
                field(),
                fieldHead(),
                folded(),
                textField(),
                textArea(),
                select(),
                radios(),
                checkboxes(),
                personField(),
                dateTimeField(),
                fileField(),
                csrf(csrf),
                editing(),
                drafting(),
                unsent(csrf),
                preview(),
                replyPicker());
    }

    private static Part form(Csrf csrf) {
        return Part.of(
                "form",
                "Around everything that changes something: it carries the token, the version it was based on and its"
                        + " intent. What only narrows a list is sent by address instead.",
                Sample.of("With a field", Form.to(HERE, csrf))
                        .and("content", Sample.holding("Its fields and buttons.")),
                Sample.of("Able to carry files", Form.to(HERE, csrf).withFiles())
                        .and("content", Sample.holding("A field for files.")));
    }

    private static Part inlineForm(Csrf csrf) {
        return Part.of(
                "inlineForm",
                "For one or two fields on a page that is about something else, such as the answer to a question. More"
                        + " belong on a page of their own.",
                Sample.of(
                        "One field",
                        new InlineForm(
                                Form.to(HERE, csrf),
                                List.of(TextField.of(Field.of("answer", "Your answer"), "")),
                                ActionBar.of(Action.submit("Send the answer")))));
    }

    private static Part errorSummary() {
        return Part.of(
                "errorSummary",
                "Above a form that was refused; it takes the focus. Each line leads to its field and says what to do,"
                        + " not what was wrong. The page's title begins with Error.",
                Sample.of(
                        "Two lines",
                        new ErrorSummary(List.of(
                                new Link("Say what is wrong in a few words", "#main"),
                                new Link("Give a time that has passed", "#x-time")))));
    }

    private static Part field() {
        return Part.of(
                "field",
                "For a form that is put together from fields of any kind: draws each by its own template.",
                Sample.of("Whatever it is given", TextField.of(Field.of("any", "Any field"), "Words")));
    }

    private static Part fieldHead() {
        return Part.of(
                "fieldHead",
                "Within fields: the hint, and what was wrong with the last answer. Hints say what helps to answer, not"
                        + " what the field is.",
                Sample.of("With a hint", Field.of("hinted", "Site").withHint("Where it happens")),
                Sample.of(
                        "Refused",
                        Field.of("refused", "What is wrong?").withError("Say what is wrong in a few words")));
    }

    private static Part folded() {
        return Part.of(
                "folded",
                "For fields that are right as they stand for most. Its title says what stands in them; one that is wrong opens it.",
                Sample.of(
                        "As it stands",
                        new Folded(
                                "To whom: everybody", List.of(TextField.of(Field.of("whom", "To whom"), "Everybody")))),
                Sample.of(
                        "With something wrong in it",
                        new Folded(
                                "To whom: nobody",
                                List.of(TextField.of(
                                        Field.of("nobody", "To whom").withError("Say whom it reaches"), "")))));
    }

    private static Part textField() {
        return Part.of(
                "textField",
                "For an answer of one line. Its width says how much is expected.",
                Sample.of("Short", TextField.of(Field.of("short", "Room"), "B 104", TextField.Width.S)),
                Sample.of("Full", TextField.of(Field.of("full", "What is wrong?"), "E-mail is late")),
                Sample.of(
                        "Refused",
                        TextField.of(Field.of("wrong", "What is wrong?").withError("Say what is wrong"), "")));
    }

    private static Part textArea() {
        return Part.of(
                "textArea",
                "For an answer of several lines. A limit is said in words before it is met.",
                Sample.of("Free", TextArea.of(Field.of("free", "What happened?"), "It stopped at nine.")),
                Sample.of("With a limit", new TextArea(Field.of("limited", "Reason"), "", 3, 500)));
    }

    private static Part select() {
        return Part.of(
                "select",
                "For one of eight or more choices. Fewer are radio buttons, which can be compared at a glance.",
                Sample.of(
                        "Nothing chosen yet",
                        new Select(
                                Field.of("service", "Service"),
                                List.of(Option.of("", "Choose a service"), Option.of("mail", "Messaging")))));
    }

    private static List<Option> answers() {
        return List.of(
                Option.of("all", "The whole site").withHint("Everybody who works there"),
                Option.of("some", "Some people").asChosen(true),
                Option.of("one", "One person"));
    }

    private static Part radios() {
        return Part.of(
                "radios",
                "For one of up to seven choices. Nothing is chosen beforehand where a slip would hurt.",
                Sample.of(
                        "Beneath each other, with hints", new Radios(Field.of("hit", "Who is hit?"), answers(), false)),
                Sample.of("In a row", new Radios(Field.of("hit-row", "Who is hit?"), answers(), true)),
                Sample.of("Who reads it, by sign, colour and word", FormSamples.visible()));
    }

    private static Part checkboxes() {
        return Part.of(
                "checkboxes",
                "For any number of choices, none of them too.",
                Sample.of("Two of three", new Checkboxes(Field.of("tell", "Whom to tell"), answers())));
    }

    private static Part personField() {
        return Part.of(
                "personField",
                "For one of more people than a list could hold. It takes a name; where several are called so it asks"
                        + " which one.",
                Sample.of(
                        "Somebody",
                        new PersonField(
                                Field.of("reporter", "Reported by"),
                                "M. Lindqvist · Northern brigade",
                                HERE,
                                List.of())),
                Sample.of(
                        "Several fit",
                        new PersonField(
                                Field.of("affected", "For whom it is")
                                        .withError("Several people fit: choose one of them."),
                                "Lindqvist",
                                HERE,
                                List.of(
                                        Option.of("one", "M. Lindqvist · Northern brigade")
                                                .withHint("m.lindqvist@north.example"),
                                        Option.of("two", "P. Lindqvist · Stores")))));
    }

    private static Part dateTimeField() {
        return Part.of(
                "dateTimeField",
                "For a moment. The zone is always said. For a length of time use a text field.",
                Sample.of(
                        "Filled in",
                        new DateTimeField(Field.of("since", "Since when?"), "2026-11-23", "08:30", "London time")));
    }

    private static Part fileField() {
        return Part.of(
                "fileField",
                "For files to attach. What may be attached, and how large, is said beforehand.",
                Sample.of(
                        "Several",
                        new FileField(
                                Field.of("files", "Files")
                                        .withHint("Up to 25 MB each. They are looked through for viruses."),
                                "",
                                true)));
    }

    private static Part csrf(Csrf csrf) {
        return Part.of(
                "csrf",
                "In every form that changes something and is not drawn by the form component. It shows nothing.",
                Sample.of("As it is sent", csrf));
    }

    private static Part editing() {
        return Part.of(
                "editing",
                "Beside what the reader may change where it stands. Without script it leads to the same form on a"
                        + " page.",
                Sample.of("Beside a value", new Editing(HERE, "Change the priority of " + RecordSamples.NUMBER)));
    }

    private static Part drafting() {
        return Part.of(
                "drafting",
                "Beneath a box into which people write more than a line: it says that what they type is kept, and lets"
                        + " them name it.",
                Sample.of(
                        "Kept, may be shared, and named as another is",
                        Drafting.at("/gallery/draft", true)
                                .from(new Drafting.Slot("", 1), "Kept at 15:12")
                                .asking(new Drafting.Asked("For the network", 2))));
    }

    private static Part unsent(Csrf csrf) {
        return Part.of(
                "unsent",
                "Above a form in which somebody wrote before and sent nothing: to go on with, or to throw away.",
                Sample.of(
                        "Written an hour ago",
                        new Unsent(
                                csrf,
                                "/gallery/draft",
                                List.of(new Unsent.Begun(
                                        "You were writing this at 14:12",
                                        "The printer on the second floor takes paper and gives none",
                                        HERE,
                                        new Drafting.Slot("", 1))))));
    }

    private static Part preview() {
        return Part.of(
                "preview",
                "Before something is sent that others read: who will, and exactly what.",
                Sample.of("Asked for", new Preview("/gallery/preview", shown())));
    }

    private static Preview.Shown shown() {
        return new Preview.Shown(
                new VisibilityBadge(Visibility.SHARED, "Meridian and the desk"),
                "The user does not read it.",
                ProseWriter.asTyped("The relay was replaced."));
    }

    private static Part replyPicker() {
        return Part.of(
                "replyPicker",
                "Beneath a box for words that are often the same. What is put in can be changed before it is sent.",
                Sample.of(
                        "A reply is looked at",
                        new ReplyPicker(
                                "/gallery/replies",
                                "text",
                                "",
                                List.of(Option.of("screen", "Ask for the screen")),
                                new ReplyPicker.Preview(
                                        "Ask for the screen", "Please send a picture of the screen.", List.of()))));
    }
}
