package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Sharing;
import org.fairlead.access.Viewer;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.DashboardWish;
import org.fairlead.dashboard.Dashboards;
import org.fairlead.dashboard.Figure;
import org.fairlead.dashboard.Figures;
import org.fairlead.dashboard.Tile;
import org.fairlead.dashboard.TileKind;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.view.ViewContent;
import org.fairlead.view.ViewWish;
import org.fairlead.view.Views;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Dashboards: what tiles show to whom, keeping, sharing and arranging them, by page and by API. */
@StandingTest
class DashboardTest extends OnIncidents {

    @Autowired
    Dashboards dashboards;

    @Autowired
    Figures figures;

    @Autowired
    Views views;

    @Autowired
    MockMvc http;

    private String ours() {
        return "service = " + estate.service;
    }

    private static Tile tile(
            TileKind kind, String title, @Nullable String filter, @Nullable UUID view, @Nullable String by) {
        return new Tile(
                UUID.randomUUID(),
                kind,
                title,
                2,
                1,
                view,
                filter,
                by,
                kind == TileKind.LIST ? "next" : null,
                kind == TileKind.LIST ? 2 : null,
                kind == TileKind.TEXT ? "Mind the **tide**" : null);
    }

    private Dashboard keep(Actor actor, Sharing sharing, Tile... tiles) {
        return dashboards.keep(new DashboardWish("The watch", List.of(tiles), sharing, null), actor, Once.NONE);
    }

    private Figure figure(Dashboard dashboard, int place, Actor reader) {
        var viewer = new Viewer(reader, "A reader", "An organisation", ZoneId.of("Europe/London"), "A reader");
        return Objects.requireNonNull(
                figures.of(dashboard, viewer).get(dashboard.tiles().get(place).id()));
    }

    private int number(Dashboard dashboard, Actor reader) {
        return ((Figure.Number) figure(dashboard, 0, reader)).count().number();
    }

    private static Dashboards.Read read(Dashboard dashboard) {
        return new Dashboards.Read(dashboard.id(), dashboard.version());
    }

    @Test
    void twoReadersOfOneDashboardSeeTheirOwnNumbers() {
        logged();
        logged();
        heldByNetwork();
        var dashboard = keep(
                estate.dutyOfficer, Sharing.EVERYONE, tile(TileKind.COUNT, "Open", "open and " + ours(), null, null));

        assertThat(number(dashboard, estate.dutyOfficer)).isEqualTo(3);
        assertThat(number(dashboard, estate.networkResolver)).isEqualTo(1);
        assertThat(number(dashboard, estate.hostingResolver)).isZero();
        dashboards.drop(read(dashboard), estate.dutyOfficer, Once.NONE);
    }

    @Test
    void eachKindShowsWhatItIsFor() {
        logged();
        var held = heldByNetwork();
        pause(held, estate.networkResolver, null);
        var dashboard = keep(
                estate.agent,
                Sharing.PERSON,
                tile(TileKind.COUNT, "All", ours(), null, null),
                tile(TileKind.LIST, "Next", ours(), null, null),
                tile(TileKind.BREAKDOWN, "By state", ours(), null, "state"),
                tile(TileKind.CLOCKS, "Clocks", ours(), null, null),
                tile(TileKind.TEXT, "Words", null, null, null));
        scripts.at("12:30");

        assertThat(((Figure.Rows) figure(dashboard, 1, estate.agent)).rows()).hasSize(2);
        var bars = (Figure.Bars) figure(dashboard, 2, estate.agent);
        assertThat(bars.bars()).extracting(Figure.Bar::title).containsExactly("New", "Waiting");
        assertThat(bars.bars().getLast().count().filter()).isEqualTo(ours() + " and state = PENDING");
        var clocks = (Figure.Clocks) figure(dashboard, 3, estate.agent);
        assertThat(clocks.lines()).extracting(Figure.Line::party).contains(People.name(register, estate.desk));
        assertThat(((Figure.Words) figure(dashboard, 4, estate.agent)).text()).contains("tide");
    }

    @Test
    void aTileOfAViewFollowsItAndIsEmptyForThoseItIsNotSharedWith() {
        logged();
        heldByNetwork();
        var content = new ViewContent(ours(), "due", List.of(), "", "table");
        var view = views.keep(
                new ViewWish("incidents", "Ours", content, Sharing.PERSON, null), estate.networkLead, Once.NONE);
        var dashboard =
                keep(estate.networkLead, Sharing.ORGANISATION, tile(TileKind.COUNT, "Ours", null, view.id(), null));

        assertThat(number(dashboard, estate.networkLead)).isEqualTo(1);
        assertThat(figure(dashboard, 0, estate.networkResolver)).isInstanceOf(Figure.Hidden.class);
        var none = new ViewContent(ours() + " and priority = P1", "due", List.of(), "", "table");
        views.change(
                new Views.Read(view.id(), 1),
                new ViewWish("incidents", "Ours", none, Sharing.ORGANISATION, null),
                estate.networkLead,
                Once.NONE);
        assertThat(number(dashboard, estate.networkResolver)).isZero();
    }

    @Test
    void aSharedDashboardEndsAtTheOrganisationAndIsChangedByThoseWhoKeepIt() {
        var dashboard =
                keep(estate.networkLead, Sharing.ORGANISATION, tile(TileKind.COUNT, "Open", "open", null, null));

        assertThat(dashboards.one(estate.networkResolver, dashboard.id())).contains(dashboard);
        assertThat(dashboards.one(estate.hostingResolver, dashboard.id())).isEmpty();
        assertThat(dashboards.one(estate.dutyOfficer, dashboard.id())).isEmpty();
        assertThat(dashboards.one(estate.user, dashboard.id())).isEmpty();
        refused("somebody else’s", () -> dashboards.drop(read(dashboard), estate.networkResolver, Once.NONE));
        refused("so widely", () -> keep(estate.networkResolver, Sharing.ORGANISATION));
        refused("may not keep dashboards", () -> keep(estate.user, Sharing.PERSON));
    }

    @Test
    void whatCannotBeShownIsRefused() {
        refused("title", () -> keep(estate.agent, Sharing.PERSON, tile(TileKind.COUNT, " ", "open", null, null)));
        refused(
                "no field",
                () -> keep(estate.agent, Sharing.PERSON, tile(TileKind.COUNT, "Odd", "colour = red", null, null)));
        refused("count by", () -> keep(estate.agent, Sharing.PERSON, tile(TileKind.BREAKDOWN, "Odd", "", null, "odd")));
        refused(
                "view",
                () -> keep(estate.agent, Sharing.PERSON, tile(TileKind.COUNT, "Odd", null, UUID.randomUUID(), null)));
        refused(
                "words",
                () -> keep(
                        estate.agent,
                        Sharing.PERSON,
                        new Tile(UUID.randomUUID(), TileKind.TEXT, "Odd", 1, 1, null, null, null, null, null, " ")));
    }

    @Test
    void ofTwoWhoChangeOneVersionTheSecondIsTold() {
        var dashboard = keep(estate.agent, Sharing.PERSON, tile(TileKind.COUNT, "Open", "open", null, null));
        var wish = DashboardWish.of(dashboard, List.of());

        assertThat(dashboards
                        .change(read(dashboard), wish, estate.agent, Once.NONE)
                        .version())
                .isEqualTo(2);
        refused("has changed", () -> dashboards.change(read(dashboard), wish, estate.agent, Once.NONE));
        refused("of this name", () -> keep(estate.agent, Sharing.PERSON));
    }

    @Test
    void programsKeepArrangeAndReadTheirFigures() {
        logged();
        var script = scripts.as(estate.agent);
        var body = """
                {"name":"By program","tiles":[
                  {"kind":"count","title":"Open","width":1,"filter":"open and %1$s"},
                  {"kind":"breakdown","title":"By state","width":2,"height":2,"by":"state","filter":"%1$s"},
                  {"kind":"list","title":"Next","rows":3,"filter":"%1$s"}]}
                """.formatted(ours());
        var key = Scripts.fresh();
        var made = script.call("POST", "/api/v1/dashboards", body, key).is(201);
        assertThat(script.call("POST", "/api/v1/dashboards", body, key).is(201).at("/id"))
                .isEqualTo(made.at("/id"));

        var shown = script.get(made.location() + "/figures").is(200);
        assertThat(shown.at("/items/0/count")).isEqualTo("1");
        assertThat(shown.at("/items/1/values/0/value")).isEqualTo("New");
        assertThat(shown.at("/items/2/records/0")).startsWith("INC-");
        var filtered = script.get("/api/v1/incidents?filter="
                        + shown.at("/items/1/values/0/filter")
                                .replace(" ", "%20")
                                .replace("=", "%3D"))
                .is(200);
        assertThat(filtered.json().at("/items").size()).isEqualTo(1);

        var first = made.json().at("/tiles/0");
        var changed = script.patch(
                        made.location(),
                        made.tag(),
                        "{\"tiles\":[{\"id\":\"" + first.at("/id").asString("")
                                + "\",\"kind\":\"count\",\"title\":\"Open\",\"width\":4,\"height\":9,\"filter\":\"open\"}]}")
                .is(200);
        assertThat(changed.at("/tiles/0/width")).isEqualTo("4");
        assertThat(changed.at("/tiles/0/height")).isEqualTo("3");
        script.patch(made.location(), made.tag(), "{\"name\":\"Late\"}").is(412);
        script.post("/api/v1/dashboards", "{\"name\":\"Odd\",\"tiles\":[{\"kind\":\"pie\",\"title\":\"Odd\"}]}")
                .is(422);
        script.post("/api/v1/dashboards", "{\"name\":\"Odd\",\"tiles\":[null]}").is(422);
        scripts.as(estate.networkLead).get(made.location()).is(404);
        scripts.as(estate.networkLead).get(made.location() + "/figures").is(404);
        var gone = script.call("DELETE", made.location(), null, Scripts.fresh(), "If-Match", changed.tag())
                .is(200);
        script.call("POST", made.location() + "/restoration", null, Scripts.fresh(), "If-Match", gone.tag())
                .is(200);
    }

    @Test
    void aDashboardIsMadeFilledArrangedAndShownWithoutScripts() throws Exception {
        logged();
        var me = new Browsing(http, scripts, estate.agent);
        var made = me.send(me.open("/dashboards/new"), "/dashboards/new", "name", "Mine", "begin", "nothing");
        var edit = Objects.requireNonNull(made.getRedirectedUrl());
        var here = edit.substring(0, edit.length() - "/edit".length());
        assertThat(me.open(edit).select(".fl-empty").text()).contains("Nothing is on it yet");

        added(me, here, "count", "title", "Open ones", "filter", "open and " + ours());
        added(me, here, "breakdown", "title", "By state", "filter", ours(), "by", "state");
        var form = me.open(here + "/tiles/new?kind=count");
        var wrong = me.send(form, here + "/tiles/new", "title", "Odd", "filter", "colour = red");
        assertThat(wrong.getContentAsString()).contains("There is no field colour");

        var page = me.open(edit);
        assertThat(page.select("[data-tile]").eachAttr("data-title")).containsExactly("Open ones", "By state");
        var tile = page.select("[data-tile]").first().attr("data-tile");
        var action = here + "/tiles/" + tile + "/arrangement";
        me.send(page, action, "move", "later", "size", "wider");
        page = me.open(edit);
        assertThat(page.select("[data-tile]").eachAttr("data-title")).containsExactly("By state", "Open ones");
        assertThat(page.select("[data-tile=" + tile + "]").attr("data-width")).isEqualTo("2");

        var shown = me.open(here);
        assertThat(shown.select(".fl-dash__number").text()).isEqualTo("1");
        assertThat(me.open(shown.select(".fl-dash__tile:has(.fl-dash__number) h2 a")
                                .attr("href"))
                        .select("tbody tr"))
                .hasSize(1);
        var wall = me.open(here + "/wall");
        assertThat(wall.select("[data-wall-heard]").text()).startsWith("As of 09:00");
        assertThat(wall.select("noscript").html()).contains("Load it again for new numbers");

        var removed = me.open(Objects.requireNonNull(
                me.send(page, here + "/tiles/" + tile + "/removal").getRedirectedUrl()));
        assertThat(removed.select("[data-tile]")).hasSize(1);
        var back = me.open(
                Objects.requireNonNull(me.send(removed, here + "/tiles/new").getRedirectedUrl()));
        assertThat(back.select("[data-tile]").eachAttr("data-title")).containsExactly("By state", "Open ones");
        assertThat(back.select("[data-title=Open ones]").attr("data-width")).isEqualTo("2");
        me.send(back, here + "/removal");
        assertThat(me.answer(here).getStatus()).isEqualTo(404);
    }

    @Test
    void aRefusedTileNamesEverythingThatIsMissing() throws Exception {
        var me = new Browsing(http, scripts, estate.agent);
        var made = me.send(me.open("/dashboards/new"), "/dashboards/new", "name", "Mine", "begin", "nothing");
        var here = Objects.requireNonNull(made.getRedirectedUrl()).replaceFirst("/edit.*", "");
        var form = me.open(here + "/tiles/new?kind=text");

        var refused = me.send(form, here + "/tiles/new", "title", "", "text", "", "width", "1", "height", "1");

        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#text");
    }

    private static void added(Browsing me, String here, String kind, String... values) throws Exception {
        var form = me.open(here + "/tiles/new?kind=" + kind);
        assertThat(me.send(form, here + "/tiles/new", values).getStatus()).isEqualTo(302);
    }

    @Test
    void somebodyElsesIsCopiedAndTheCopyIsOnesOwn() throws Exception {
        var dashboard =
                keep(estate.networkLead, Sharing.ORGANISATION, tile(TileKind.COUNT, "Open", "open", null, null));
        var me = new Browsing(http, scripts, estate.networkResolver);
        var here = "/dashboards/" + dashboard.id();
        assertThat(me.answer(here + "/edit").getStatus()).isEqualTo(404);

        var copy = Objects.requireNonNull(me.send(me.open(here), here + "/copy").getRedirectedUrl());

        assertThat(copy).isNotEqualTo(here);
        assertThat(me.open(copy + "/edit").select("[data-tile]")).hasSize(1);
        assertThat(dashboards.of(estate.networkResolver))
                .filteredOn(each -> each.owner().equals(estate.networkResolver.person()))
                .hasSize(1);
    }
}
