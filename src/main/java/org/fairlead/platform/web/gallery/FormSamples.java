package org.fairlead.platform.web.gallery;

import java.util.List;
import java.util.Map;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Confirm;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.FileField;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.web.ui.Visibility;

/** Fields, also with something wrong in them. */
final class FormSamples {

    private FormSamples() {}

    /** The parameters of the form's template; wrong shows two fields as refused. */
    static Map<String, Object> all(Csrf csrf, boolean wrong) {
        return Map.ofEntries(
                Map.entry("form", form(csrf)),
                Map.entry("errors", wrong ? errors() : new ErrorSummary(List.of())),
                Map.entry("title", title(wrong)),
                Map.entry("reporter", reporter()),
                Map.entry("details", details()),
                Map.entry("service", service()),
                Map.entry("site", site()),
                Map.entry("impact", impact()),
                Map.entry("visible", visible()),
                Map.entry("tell", tell()),
                Map.entry("started", started(wrong)),
                Map.entry("evidence", evidence()),
                Map.entry(
                        "send",
                        ActionBar.of(Action.submit("Report it"), Action.go("Keep as a draft", "/gallery/form"))));
    }

    private static Form form(Csrf csrf) {
        return Form.to("/gallery/form", csrf, new Hidden("version", "1")).withFiles();
    }

    private static ErrorSummary errors() {
        return new ErrorSummary(List.of(
                new Link("Say what is wrong in a few words", "#title"),
                new Link("The start lies in the future; give a time that has passed", "#started")));
    }

    private static TextField title(boolean wrong) {
        var field = Field.of("title", "What is wrong?").withHint("As the person who reports it would say it.");
        return TextField.of(wrong ? field.withError("Say what is wrong in a few words") : field, "");
    }

    private static TextField reporter() {
        return TextField.of(Field.of("reporter", "Who reports it?"), "Watch keeper, northern site", TextField.Width.L);
    }

    private static TextArea details() {
        return new TextArea(
                Field.of("details", "What happens?")
                        .withHint("Symptoms, and what has been tried.")
                        .asOptional(),
                "Mail takes over an hour to arrive.",
                4,
                2000);
    }

    private static Select service() {
        return new Select(
                Field.of("service", "Service"),
                List.of(
                        Option.of("", "Choose a service"),
                        Option.of("messaging", "Messaging, by Halyard Hosting").asChosen(true),
                        Option.of("voice", "Voice, by Meridian Networks"),
                        Option.of("maps", "Map service, by Orrery Maps")));
    }

    private static Select site() {
        return new Select(
                Field.of("site", "Site"),
                List.of(Option.of("north", "Northern site"), Option.of("area", "Training area")));
    }

    private static Radios impact() {
        return new Radios(
                Field.of("impact", "How many people does it stop?"),
                List.of(
                        Option.of("one", "One person"),
                        Option.of("team", "A team"),
                        Option.of("site", "A whole site").asChosen(true),
                        Option.of("all", "Everyone")),
                true);
    }

    static Radios visible() {
        return new Radios(
                Field.of("visible", "Who may read this note?"),
                List.of(
                        Option.of("internal", "Only the integrator")
                                .readBy(Visibility.INTERNAL.badge())
                                .withHint("7 people")
                                .asChosen(true),
                        Option.of("shared", "The integrator and Halyard Hosting")
                                .readBy(Visibility.SHARED.badge())
                                .withHint("31 people at two organisations"),
                        Option.of("public", "Everyone on this record")
                                .readBy(Visibility.PUBLIC.badge())
                                .withHint("The reporter reads it too")),
                false);
    }

    private static Checkboxes tell() {
        return new Checkboxes(
                Field.of("tell", "Tell also").asOptional(),
                List.of(
                        Option.of("owner", "The service's owner").asChosen(true),
                        Option.of("site", "The site's duty officer")));
    }

    private static DateTimeField started(boolean wrong) {
        var field = Field.of("started", "When did it start?");
        return new DateTimeField(
                wrong ? field.withError("The start lies in the future; give a time that has passed") : field,
                "2026-11-23",
                "08:30",
                "London time");
    }

    private static FileField evidence() {
        return new FileField(
                Field.of("evidence", "Evidence")
                        .withHint("PDF, images, text or logs, up to 25 MB each.")
                        .asOptional(),
                ".pdf,.png,.jpg,.txt,.log",
                true);
    }

    static Confirm merge(Csrf csrf) {
        return new Confirm(
                "Merge INC-44TW-0RB6 into INC-7K39-QF2X?",
                List.of(
                        "Its four entries move to the timeline of INC-7K39-QF2X.",
                        "Its clocks stop; Meridian Networks is told.",
                        "You can undo this for 24 hours."),
                "Merge the records",
                "/gallery",
                Form.to("/gallery", csrf));
    }

    static Notice offered(Csrf csrf) {
        var undo = Action.post("Take it back", Form.to("/gallery", csrf, new Hidden("offer", "1")));
        return Notice.done(
                        "Offered to Halyard Hosting.",
                        "They must answer by 11:35. You stay the owner until they accept.")
                .withUndo(undo);
    }

    static Notice refused() {
        return new Notice(
                Tone.OVER,
                "Not resolved.",
                "Meridian Networks changed the record while you wrote. Your text is kept below; look at the change, then resolve again.",
                null);
    }
}
