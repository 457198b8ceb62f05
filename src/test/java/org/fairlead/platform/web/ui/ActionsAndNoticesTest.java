package org.fairlead.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionsAndNoticesTest {

    @Test
    void actionsAreLinksButtonsOrFormsOfTheirOwn() {
        var page = Rendered.component(
                "actionBar",
                ActionBar.of(
                        Action.go("Note", "#note").withKey("n"),
                        Action.submit("Save", "step", "save"),
                        Action.post("Void", Form.to("/void", Rendered.CSRF)).as(Action.Kind.DANGER)));

        assertThat(page.selectFirst("a.govuk-button").attr("data-key")).isEqualTo("n");
        assertThat(page.selectFirst("button[name=step]").attr("value")).isEqualTo("save");
        assertThat(page.selectFirst("form[action=/void] button.govuk-button--warning")
                        .text())
                .isEqualTo("Void");
        assertThat(page.select("form input[name=_csrf]")).hasSize(1);
    }

    @Test
    void anEmptyBarLeavesNothing() {
        assertThat(Rendered.component("actionBar", ActionBar.of()).body().children())
                .isEmpty();
    }

    @Test
    void aNoticeCanBeTakenBackByAForm() {
        var notice = Notice.done("Offered.", "They must answer by 11:35.")
                .withUndo(Action.post("Take it back", Form.to("/undo", Rendered.CSRF)));
        var page = Rendered.component("notice", notice);

        assertThat(page.selectFirst("[role=status]").text()).contains("Offered. They must answer by 11:35.");
        assertThat(page.selectFirst("form[action=/undo] button").text()).isEqualTo("Take it back");
    }

    @Test
    void anAskSaysWhatIsNeededBesideTheWaysToAnswer() {
        var facts = new FactList(List.of(Fact.of("Symptoms", "Mail is late")), true);
        var answer = new InlineForm(
                Form.to("/note", Rendered.CSRF),
                List.of(TextField.of(Field.of("text", "Your answer"), "")),
                ActionBar.of(Action.submit("Send")));
        var ask = Ask.of("offer", Tone.RISK, "Desk offers you this", "Answer by 14:10.")
                .quoting("<b>Which</b> mailbox?")
                .with(ActionBar.of(Action.post("Accept", Form.to("/accept", Rendered.CSRF))))
                .with(answer)
                .with(List.of(new Ask.Section("What comes with it", facts)));
        var page = Rendered.component("ask", ask);

        assertThat(page.selectFirst("section#offer").attr("aria-labelledby")).isEqualTo("offer-title");
        assertThat(page.selectFirst("h2").text()).isEqualTo("Desk offers you this");
        assertThat(page.selectFirst("blockquote").text()).isEqualTo("<b>Which</b> mailbox?");
        assertThat(page.select("form[action=/accept] button, form[action=/note] button")
                        .eachText())
                .containsExactly("Send", "Accept");
        assertThat(page.selectFirst(".fl-ask__know h3").text()).isEqualTo("What comes with it");
        assertThat(page.selectFirst("label[for=text]").text()).isEqualTo("Your answer");
    }

    @Test
    void aRefusalIsAnnouncedAtOnce() {
        assertThat(new Notice(Tone.OVER, "Not resolved.", "", null).role()).isEqualTo("alert");
        assertThat(Notice.done("Done.", "").role()).isEqualTo("status");
    }

    @Test
    void dangerousActsSayWhatFollowsAndLetPeopleGoBack() {
        var confirm = new Confirm(
                "Merge?", List.of("Its clocks stop."), "Merge the records", "/back", Form.to("/m", Rendered.CSRF));
        var page = Rendered.component("confirm", confirm);

        assertThat(page.selectFirst("li").text()).isEqualTo("Its clocks stop.");
        assertThat(page.selectFirst("form[action=/m] button").text()).isEqualTo("Merge the records");
        assertThat(page.selectFirst("a[href=/back]").text()).isEqualTo("Go back");
    }

    @Test
    void progressIsABarAndWordsAndIsDoneOnlyWhenItIs() {
        var page = Rendered.component("progress", new Progress("p", "Rows", 9_999, 10_000, "9,999 of 10,000"));

        assertThat(page.selectFirst("progress#p").attr("value")).isEqualTo("9999");
        assertThat(page.text()).contains("99 %").contains("9,999 of 10,000");
        assertThatThrownBy(() -> new Progress("p", "Rows", 2, 1, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tagsSayTheirPriorityInWords() {
        var page = Rendered.component("tag", Tag.priority(2, "P2 · High"));

        assertThat(page.selectFirst(".fl-tag--p2").text()).isEqualTo("P2 · High");
        assertThatThrownBy(() -> Tag.priority(6, "P6")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void visibilityIsAWordAndASign() {
        var page = Rendered.component("badge", new VisibilityBadge(Visibility.INTERNAL, "internal"));

        assertThat(page.selectFirst(".fl-visible--internal").text()).isEqualTo("internal");
        assertThat(page.select("svg[aria-hidden=true]")).hasSize(1);
    }

    @Test
    void emptyPlacesSayWhatToDo() {
        var page = Rendered.component("emptyState", new EmptyState("Nothing", "Soon.", Action.go("Look", "/all")));

        assertThat(page.selectFirst("h2").text()).isEqualTo("Nothing");
        assertThat(page.selectFirst("a[href=/all]").text()).isEqualTo("Look");
    }

    @Test
    void stepsSayWhichIsNow() {
        var page = Rendered.component(
                "steps",
                new Steps(
                        "First day",
                        List.of(
                                new Steps.Step("Sign in", "", "", Steps.State.DONE),
                                new Steps.Step("Open", "", "/r", Steps.State.NOW))));

        assertThat(page.selectFirst("[aria-current=step]").text()).isEqualTo("Open");
        assertThat(page.selectFirst(".fl-steps__done").text()).contains("(done)");
    }

    @Test
    void aLazyPanelIsALinkWithoutAScript() {
        var page = Rendered.component("lazyPanel", new LazyPanel("related", "Related", "/r/related", "Show them"));

        assertThat(page.selectFirst("[hx-get=/r/related] a").attr("href")).isEqualTo("/r/related");
    }

    @Test
    void aCardIsNamedByItsHeading() {
        var page = Rendered.around("card", Card.of("facts", "Facts").withMore(new Link("Change", "/c")), "inside");

        assertThat(page.selectFirst("section#facts").attr("aria-labelledby")).isEqualTo("facts-title");
        assertThat(page.selectFirst("#facts-title").text()).isEqualTo("Facts");
        assertThat(page.text()).isEqualTo("Facts Change inside");
    }

    @Test
    void aTileIsANumberThatOpensItsRecords() {
        var page = Rendered.component("statTile", new StatTile("3", "due soon", "/list?f", Tone.RISK, "1 at Halyard"));

        assertThat(page.selectFirst("a[href=/list?f]").text()).isEqualTo("3 due soon 1 at Halyard");
    }

    @Test
    void thePageHeaderHasOneHeading() {
        var header = new PageHeader("INC-7K39-QF2X", "Mail", List.of(Tag.plain("New")), "logged", ActionBar.of());
        var page = Rendered.component("pageHeader", header);

        assertThat(page.select("h1").eachText()).containsExactly("Mail");
        assertThat(page.selectFirst(".fl-mono").text()).isEqualTo("INC-7K39-QF2X");
    }
}
