package org.fairlead.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final Field WRONG =
            Field.of("title", "What is wrong?").withHint("In a few words.").withError("Say what is wrong");

    @Test
    void aTextFieldIsLabelledHelpedAndToldWhatWasWrong() {
        var page = Rendered.component("textField", TextField.of(WRONG, "<b>mail</b>"));
        var input = page.selectFirst("input#title");

        assertThat(input.attr("value")).isEqualTo("<b>mail</b>");
        assertThat(page.selectFirst("label[for=title]").text()).isEqualTo("What is wrong?");
        assertThat(input.attr("aria-describedby")).isEqualTo("title-hint title-error");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.selectFirst("#title-error").text()).isEqualTo("Error: Say what is wrong");
    }

    @Test
    void aFieldWithoutHelpOrErrorPointsNowhere() {
        var page = Rendered.component(
                "textField", TextField.of(Field.of("title", "Title").asOptional(), ""));

        assertThat(page.selectFirst("input").hasAttr("aria-describedby")).isFalse();
        assertThat(page.selectFirst("label").text()).isEqualTo("Title (optional)");
    }

    @Test
    void numbersAreTypedAsTextWithANumberKeyboard() {
        var field = new TextField(Field.of("n", "Count"), "3", TextField.Kind.NUMBER, TextField.Width.S, "off");
        var input = Rendered.component("textField", field).selectFirst("input");

        assertThat(input.attr("type")).isEqualTo("text");
        assertThat(input.attr("inputmode")).isEqualTo("numeric");
        assertThat(input.attr("autocomplete")).isEqualTo("off");
    }

    @Test
    void aChoiceOfReadersCarriesSignColourAndWord() {
        var options = List.of(
                Option.of("own", "Only us").readBy(Visibility.INTERNAL.badge()).asChosen(true),
                Option.of("all", "Everybody").readBy(Visibility.PUBLIC.badge()));
        var page = Rendered.component("radios", new Radios(Field.of("who", "Who reads it"), options, false));

        assertThat(page.select("label").eachText()).containsExactly("Only us Internal", "Everybody Public");
        assertThat(page.select("label[for=who] .moj-badge.fl-visible--internal > svg"))
                .hasSize(1);
        assertThat(page.select("label[for=who-2] .moj-badge.fl-visible--public > svg"))
                .hasSize(1);
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("own");
    }

    @Test
    void aTextAreaKeepsItsLinesAndSaysItsLimit() {
        var page = Rendered.component("textArea", new TextArea(Field.of("note", "Note"), "one\ntwo", 6, 2000));
        var area = page.selectFirst("textarea");

        assertThat(area.wholeText()).isEqualTo("one\ntwo");
        assertThat(area.attr("aria-describedby")).isEqualTo("note-count");
        assertThat(page.selectFirst("#note-count").text()).isEqualTo("You can write up to 2,000 characters");
    }

    @Test
    void aTextAreaWithoutALimitDoesNotCount() {
        var page = Rendered.component("textArea", TextArea.of(Field.of("note", "Note"), ""));

        assertThat(page.select("[data-limit], .fl-count")).isEmpty();
    }

    @Test
    void aSelectShowsWhatWasChosen() {
        var page = Rendered.component(
                "select", new Select(Field.of("site", "Site"), List.of(Option.of("n", "North"), chosen("s", "South"))));

        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("s");
    }

    @Test
    void radiosShareANameAndTheErrorLinkReachesTheFirst() {
        var options = List.of(Option.of("one", "One person").withHint("Only you"), chosen("all", "Everyone"));
        var page = Rendered.component(
                "radios", new Radios(Field.of("impact", "Impact").withError("Choose"), options, true));

        assertThat(page.select("input[name=impact]").eachAttr("id")).containsExactly("impact", "impact-2");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("all");
        assertThat(page.selectFirst("#impact").attr("aria-describedby")).isEqualTo("impact-item-hint");
        assertThat(page.selectFirst("fieldset").attr("aria-describedby")).isEqualTo("impact-error");
        assertLabelled(page);
    }

    @Test
    void checkboxesCanAllBeChosen() {
        var page = Rendered.component(
                "checkboxes", new Checkboxes(Field.of("tell", "Tell"), List.of(chosen("a", "A"), chosen("b", "B"))));

        assertThat(page.select("input[type=checkbox][checked]")).hasSize(2);
        assertLabelled(page);
    }

    @Test
    void aMomentIsAskedAsDayAndTimeInANamedZone() {
        var page = Rendered.component(
                "dateTimeField",
                new DateTimeField(Field.of("started", "Started"), "2026-11-23", "08:30", "London time"));

        assertThat(page.selectFirst("input[type=date]").attr("name")).isEqualTo("started-date");
        assertThat(page.selectFirst("input[type=time]").attr("value")).isEqualTo("08:30");
        assertThat(page.text()).contains("London time");
        assertLabelled(page);
    }

    @Test
    void filesSayWhatIsAccepted() {
        var page = Rendered.component("fileField", new FileField(Field.of("file", "Evidence"), ".pdf", true));
        var input = page.selectFirst("input[type=file]");

        assertThat(input.attr("accept")).isEqualTo(".pdf");
        assertThat(input.hasAttr("multiple")).isTrue();
    }

    @Test
    void aFormCarriesItsTokenAndHiddenValues() {
        var form = Form.to("/x", Rendered.CSRF, new Hidden("version", "7")).withFiles();
        var shown = Rendered.around("form", form, "fields").selectFirst("form");

        assertThat(shown.selectFirst("input[name=_csrf]").attr("value")).isEqualTo("token-1");
        assertThat(shown.selectFirst("input[name=version]").attr("value")).isEqualTo("7");
        assertThat(shown.attr("method")).isEqualTo("post");
        assertThat(shown.attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(shown.text()).isEqualTo("fields");
    }

    @Test
    void theErrorSummaryLeadsToTheFields() {
        var page =
                Rendered.component("errorSummary", new ErrorSummary(List.of(new Link("Say what is wrong", "#title"))));

        assertThat(page.selectFirst("[role=alert] a[href=#title]").text()).isEqualTo("Say what is wrong");
    }

    @Test
    void noErrorsMeanNoSummary() {
        assertThat(Rendered.component("errorSummary", new ErrorSummary(List.of()))
                        .text())
                .isEmpty();
    }

    private static Option chosen(String value, String text) {
        return Option.of(value, text).asChosen(true);
    }

    private static void assertLabelled(Document page) {
        assertThat(page.select("input"))
                .isNotEmpty()
                .allSatisfy(input ->
                        assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1));
    }
}
