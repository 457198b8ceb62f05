package org.fairlead.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Service;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Site;
import org.fairlead.people.Team;
import org.fairlead.platform.register.Register;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;

@RegisterSpringTest
class RegisterPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Register register;

    private MockMvc mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
        if (register.all(People.ORGANISATION).stream()
                .noneMatch(item -> item.body().name().equals("Aerie"))) {
            var aerie = register.add(
                    People.ORGANISATION,
                    new Organisation("Aerie", null, Set.of(OrganisationRole.PROVIDER), null),
                    AsAdministrator.ACTOR);
            register.add(People.TEAM, new Team("Aerie nights", aerie.id(), "2"), AsAdministrator.ACTOR);
            register.add(
                    Catalogue.SERVICE,
                    new Service("Aerie mail", aerie.id(), null, Set.of(), null),
                    AsAdministrator.ACTOR);
            register.add(People.SITE, new Site("Aerie hall", java.time.ZoneId.of("UTC"), null), AsAdministrator.ACTOR);
        }
    }

    @Test
    void everyKindIsOnTheFirstPage() throws Exception {
        var page = page("/administration");

        for (var kind : register.kinds()) {
            assertThat(page.select("a[href=/administration/" + kind.path() + "]"))
                    .as(kind.name())
                    .isNotEmpty();
        }
        assertThat(page.text()).contains("in force");
    }

    /** For each kind there is: fill in the form it offers, send it, read it, change it, read what changed. */
    @Test
    void everyKindGoesRoundFromFormToFactsToHistory() throws Exception {
        for (var kind : register.kinds()) {
            var address = "/administration/" + kind.path();
            var mark = UUID.randomUUID().toString().substring(0, 8);
            var form = page(address + "/new");
            assertWordsOnly(kind.path(), form);
            var filled = filled(form, mark);

            var added = send(address + "/new", filled);

            assertThat(added.getStatus()).as(kind.path() + ": " + errors(added)).isEqualTo(302);
            var item = added.getRedirectedUrl();
            var view = page(item);
            assertThat(view.select("dl").text()).as(kind.path()).contains(mark);
            assertWordsOnly(kind.path(), view);
            shown(form, filled)
                    .forEach(text ->
                            assertThat(view.select("dl").text()).as(kind.path()).contains(text));

            var editAddress = item.substring(0, item.indexOf('?')) + "/edit";
            var edit = page(editAddress);
            var changed = values(edit);
            changed.remove("once-key-unused");
            assertThat(changed.getFirst("name")).contains(mark);
            changed.set("name", changed.getFirst("name") + " anew");
            var saved = send(editAddress, changed);
            assertThat(saved.getStatus()).as(kind.path() + ": " + errors(saved)).isEqualTo(302);
            var history = page(saved.getRedirectedUrl()).select("#history").text();
            assertThat(history).as(kind.path()).contains("Changed", mark + " anew", "before: ", "Added");
        }
    }

    @Test
    void nothingTypedIsLostWhenAFormIsWrong() throws Exception {
        var form = values(page("/administration/teams/new"));
        form.set("name", "");
        form.set("line", "second line");

        var response = send("/administration/teams/new", form);

        assertThat(response.getStatus()).isEqualTo(200);
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).contains("#name", "#organisation");
        assertThat(page.select("#name-error")).isNotEmpty();
        assertThat(page.select("input[name=line]").val()).isEqualTo("second line");
        for (var link : page.select(".govuk-error-summary a")) {
            assertThat(page.select(link.attr("href"))).as(link.outerHtml()).isNotEmpty();
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownBesideWhatWasTyped() throws Exception {
        var site = register.add(
                People.SITE,
                new Site("Twice " + UUID.randomUUID(), java.time.ZoneId.of("UTC"), "First quay"),
                AsAdministrator.ACTOR);
        var address = "/administration/sites/" + site.id() + "/edit";
        var mine = values(page(address));
        var theirs = values(page(address));
        theirs.set("address", "Their quay");
        assertThat(send(address, theirs).getStatus()).isEqualTo(302);

        mine.set("address", "My quay");
        var stale = send(address, mine);

        var page = Jsoup.parse(stale.getContentAsString());
        assertThat(page.select("[role=alert]").text()).contains("Somebody changed this first");
        assertThat(page.select("table").text()).contains("My quay", "Their quay");
        assertThat(page.select("textarea[name=address]").val()).isEqualTo("My quay");
        assertThat(send(address, values(page)).getStatus()).isEqualTo(302);
        assertThat(register.latest(People.SITE, site.id()).orElseThrow().body().address())
                .isEqualTo("My quay");
    }

    @Test
    void aFormSentTwiceAddsOneItem() throws Exception {
        var name = "Double " + UUID.randomUUID();
        var form = values(page("/administration/sites/new"));
        form.set("name", name);
        form.set("zone", "UTC");

        var first = send("/administration/sites/new", form);
        var second = send("/administration/sites/new", form);

        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
    }

    @Test
    void rowsAreAddedAndRemovedWithoutAScript() throws Exception {
        var address = "/administration/timetables/new";
        var form = values(page(address));
        form.set("name", "Rows");
        form.set("add-row", "windows");
        var one = Jsoup.parse(send(address, form).getContentAsString());
        var two = values(one);
        two.set("windows-0-from", "09:00");
        two.set("add-row", "windows");
        var both = values(Jsoup.parse(send(address, two).getContentAsString()));
        both.set("windows-1-from", "13:00");
        both.set("remove-row", "windows-0");

        var left = Jsoup.parse(send(address, both).getContentAsString());

        assertThat(left.select("input[name=windows-rows]").val()).isEqualTo("1");
        assertThat(left.select("input[name=windows-0-from]").val()).isEqualTo("13:00");
        assertThat(left.select("input[name=windows-1-from]")).isEmpty();
        assertThat(left.select("input[name=name]").val()).isEqualTo("Rows");
    }

    @Test
    void bodiesWithRowsTablesAndGroupsAreKeptWhole() throws Exception {
        var address = "/administration/timetables/new";
        var form = values(page(address));
        form.setAll(Map.of(
                "name", "Whole " + UUID.randomUUID(),
                "zone", "Europe/London",
                "holidays", "true",
                "order", "007",
                "target", "2h 30m",
                "contact-phone", "123"));
        form.setAll(Map.of(
                "notes-AGENT", "Ask first",
                "closed", "2026-12-25\n2026-12-26",
                "windows-rows", "2",
                "windows-0-days", "MONDAY",
                "windows-0-from", "08:30",
                "windows-0-until", "17:00",
                "windows-0-breaks-rows", "1",
                "windows-0-breaks-0-reason", "Lunch",
                "windows-0-breaks-0-minutes", "30"));

        var added = send(address, form);

        assertThat(added.getStatus()).as(errors(added)).isEqualTo(302);
        var view = page(added.getRedirectedUrl());
        assertThat(view.select("dl").text())
                .contains("2h 30m", "Europe/London", "Ask first", "2026-12-25, 2026-12-26", "123");
        assertThat(view.select("table").text()).contains("Monday", "08:30", "17:00", "Lunch");
        var edit = page(added.getRedirectedUrl().replaceFirst("\\?.*", "/edit"));
        assertThat(edit.select("input[name=windows-rows]").val()).isEqualTo("1");
        assertThat(edit.select("input[name=windows-0-breaks-0-reason]").val()).isEqualTo("Lunch");
        assertThat(edit.select("input[name=order]").val()).isEqualTo("7");
        assertThat(edit.select("input[name=target]").val()).isEqualTo("2h 30m");
        assertThat(edit.select("input[name=holidays]").hasAttr("checked")).isTrue();
        assertThat(edit.select("textarea[name=closed]").text()).contains("2026-12-26");
    }

    @Test
    void retiringAsksFirstAndKeepsTheHistory() throws Exception {
        var name = "Old " + UUID.randomUUID();
        var site = register.add(People.SITE, new Site(name, java.time.ZoneId.of("UTC"), null), AsAdministrator.ACTOR);
        var address = "/administration/sites/" + site.id();

        var asked = page(address + "/retire");
        assertThat(asked.text()).contains("Retire " + name + "?");
        assertThat(register.at(People.SITE, site.id(), java.time.Instant.now())).isPresent();
        var done = send(address + "/retire", values(asked));

        assertThat(page(done.getRedirectedUrl()).text()).contains("Retired", "history");
        assertThat(page("/administration/sites?q=" + name.replace(" ", "+")).text())
                .contains("Nothing is named like that");
        assertThat(page("/administration/sites?state=retired&q=" + name.substring(4))
                        .text())
                .contains(name);
    }

    @Test
    void listsShowNamesInsteadOfIdsAndSayWhatToDoWhenEmpty() throws Exception {
        var list = page("/administration/teams?q=aerie");

        assertThat(list.select("table").text()).contains("Aerie nights", "Aerie", "2");
        assertThat(page("/administration/teams?q=nobody").text()).contains("Nothing is named like that");
        assertThat(page("/administration/timetables?state=planned").text()).contains("Nothing is planned");
        var unknown = mvc.perform(get("/administration/unicorns")).andReturn().getResponse();
        assertThat(unknown.getStatus()).isEqualTo(404);
    }

    private Document page(String address) throws Exception {
        var response =
                mvc.perform(get(java.net.URI.create(address))).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse send(String address, MultiValueMap<String, String> values) throws Exception {
        return mvc.perform(post(address).params(values)).andReturn().getResponse();
    }

    private static String errors(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString())
                .select(".govuk-error-summary")
                .text();
    }

    /** What a browser would send for the form as it stands, without any button. */
    private static MultiValueMap<String, String> values(Document page) {
        var values = new LinkedMultiValueMap<String, String>();
        for (var field : page.select("main form").last().select("input, select, textarea")) {
            boolean unchecked = List.of("checkbox", "radio").contains(field.attr("type")) && !field.hasAttr("checked");
            if (!unchecked && !field.attr("name").isEmpty()) {
                values.add(field.attr("name"), value(field));
            }
        }
        return values;
    }

    private static String value(Element field) {
        if (field.tagName().equals("select")) {
            var chosen = field.selectFirst("option[selected]");
            return chosen == null ? "" : chosen.val();
        }
        return field.tagName().equals("textarea") ? field.wholeText() : field.val();
    }

    /** Answers for every field: the first choice, or words with the mark in them. */
    private static MultiValueMap<String, String> filled(Document page, String mark) {
        var values = values(page);
        for (var field : page.select("main form").last().select("input, select, textarea")) {
            var name = field.attr("name");
            if (name.isEmpty() || field.attr("type").equals("hidden") || name.startsWith("in-force")) {
                continue;
            }
            if (field.tagName().equals("select")) {
                field.select("option").stream()
                        .filter(option -> !option.val().isEmpty())
                        .filter(option -> !name.equals("organisation") && !name.equals("provider")
                                || option.text().equals("Aerie"))
                        .findFirst()
                        .ifPresent(option -> values.set(name, option.val()));
            } else if (field.attr("type").equals("checkbox")) {
                boolean foreign = name.equals("teams")
                        && !field.nextElementSibling().text().startsWith("Aerie");
                if (!values.containsKey(name) && !foreign) {
                    values.add(name, field.val());
                }
            } else {
                values.set(name, text(field, mark));
            }
        }
        return values;
    }

    /** What is typed where there is too much to choose from: all tests share one database. */
    private static final Map<String, String> TYPED = Map.of(
            "language", "cy",
            "phone", "01632 960357",
            "organisation", "Aerie",
            "provider", "Aerie",
            "team", "Aerie nights",
            "service", "Aerie mail",
            "site", "Aerie hall");

    private static String text(Element field, String mark) {
        var hint = field.parent().text();
        if (TYPED.containsKey(field.attr("name"))) {
            return TYPED.getOrDefault(field.attr("name"), "");
        }
        if (field.attr("inputmode").equals("numeric")) {
            return "12";
        }
        if (field.attr("name").equals("closed")) {
            return "2026-12-25";
        }
        return hint.contains("2h 30m") ? "45m" : field.attr("name").equals("name") ? "Name " + mark : "Text " + mark;
    }

    /** The words a page should show for what was chosen. */
    private static Set<String> shown(Document form, MultiValueMap<String, String> values) {
        var words = new LinkedHashMap<String, String>();
        for (var option : form.select("option")) {
            words.put(option.val(), option.text());
        }
        for (var box : form.select("input[type=checkbox]")) {
            words.put(box.val(), box.nextElementSibling().text());
        }
        return values.entrySet().stream()
                .filter(entry -> !entry.getKey().contains("-key"))
                .flatMap(entry -> entry.getValue().stream())
                .filter(value -> !value.isEmpty() && words.containsKey(value))
                .map(words::get)
                .collect(Collectors.toSet());
    }

    private static void assertWordsOnly(String kind, Document page) {
        assertThat(page.select("label, legend, dt, th, h1, h2").eachText())
                .as(kind)
                .noneMatch(text -> text.matches(".*[a-z][A-Z].*"));
    }
}
