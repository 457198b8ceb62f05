package org.fairlead.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final List<Column> COLUMNS = List.of(
            Column.text("Number"),
            Column.text("Due").sorted("/l?sort=-due", Column.Direction.UP),
            Column.number("Hand-offs").sorted("/l?sort=h", Column.Direction.NONE));

    @Test
    void aTableNamesItselfItsColumnsAndItsRows() {
        var page = Rendered.component(
                "dataTable", table(Row.of(Cell.number("INC-1", "/r"), Cell.of("now"), Cell.of("3"))));

        assertThat(page.selectFirst("caption").text()).isEqualTo("Open records");
        assertThat(page.select("th[scope=col]")).hasSize(3);
        assertThat(page.selectFirst("th[scope=row] a.fl-mono").attr("href")).isEqualTo("/r");
        assertThat(page.selectFirst("td.govuk-table__cell--numeric").text()).isEqualTo("3");
    }

    @Test
    void onlyTheColumnItIsSortedByIsSaidToBeSorted() {
        var page = Rendered.component("dataTable", table());

        assertThat(page.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("ascending");
        assertThat(page.select("thead a").eachAttr("href")).containsExactly("/l?sort=-due", "/l?sort=h");
    }

    @Test
    void stackedRowsKnowTheNamesOfTheirCellsAndLeaveBlankOnesOut() {
        var page = Rendered.component("dataTable", table(Row.of(Cell.of("INC-1"), Cell.of(""), Cell.of("3"))));

        assertThat(page.select("tbody td").eachAttr("data-label")).containsExactly("Due", "Hand-offs");
        assertThat(page.select("td.fl-empty-cell")).hasSize(1);
    }

    @Test
    void rowsThatCanBeTickedAreSentByTheFormBeneath() {
        var rows = List.of(new Row(List.of(Cell.of("INC-1"), Cell.of("now"), Cell.of("3")), "INC-1", ""));
        var table = new DataTable("Open records", COLUMNS, rows, false)
                .ticked(new Ticking("/change", "number", "Change the ticked ones", "Change these #"));

        var page = Rendered.component("dataTable", table);

        var box = page.selectFirst("th input[type=checkbox]");
        assertThat(box.attr("value")).isEqualTo("INC-1");
        assertThat(box.attr("aria-label")).isEqualTo("Tick INC-1");
        assertThat(page.select("form[action=/change][method=get]").attr("id")).isEqualTo(box.attr("form"));
        assertThat(page.select("form button[type=submit]").text()).isEqualTo("Change the ticked ones");
        assertThat(Rendered.component("dataTable", table()).select("input")).isEmpty();
    }

    @Test
    void aListHasItsFilesUnderIt() {
        var page = Rendered.component(
                "dataTable", table().exported(Downloads.list("views", Map.of("q", "a & b", "state", ""))));

        assertThat(page.select(".fl-downloads a").eachAttr("href"))
                .containsExactly(
                        "/exports/views?q=a+%26+b&format=csv",
                        "/exports/views?q=a+%26+b&format=xlsx", "/exports/views?q=a+%26+b&format=json");
    }

    @Test
    void aRowMustFitItsColumns() {
        assertThatThrownBy(() -> table(Row.of(Cell.of("INC-1")))).hasMessage("a row has 1 cells for 3 columns");
    }

    @Test
    void thePagerOffersOnlyWhatThereIs() {
        var page = Rendered.component("pager", new Pager(null, new Link("Next", "/l?after=x"), "1 to 50"));

        assertThat(page.select("a").eachAttr("rel")).containsExactly("next");
        assertThat(page.text()).contains("1 to 50");
    }

    @Test
    void theFilterIsSentByTheAddressAndItsPartsCanBeTakenOff() {
        var bar = new FilterBar(
                "/l",
                "state:open \"x\"",
                "Such as state:open.",
                List.of(new Link("state is open", "/l?without")),
                List.of(Chip.of("Mine", "/l?mine").asCurrent().withCount("14")));
        var page = Rendered.component("filterBar", bar);

        assertThat(page.selectFirst("form").attr("method")).isEqualTo("get");
        assertThat(page.selectFirst("input[name=filter]").attr("value")).isEqualTo("state:open \"x\"");
        assertThat(page.selectFirst("a[href=/l?without]").text()).isEqualTo("Remove state is open");
        assertThat(page.selectFirst("a[aria-current=true]").text()).isEqualTo("Mine 14");
    }

    @Test
    void tabsSayWhichPageIsOpen() {
        var page = Rendered.component(
                "tabs",
                new Tabs(
                        "Pages",
                        List.of(
                                NavItem.of("A", "/a").asCurrent(),
                                NavItem.of("B", "/b").withCount("5"))));

        assertThat(page.selectFirst("[aria-current=page]").text()).isEqualTo("A");
        assertThat(page.text()).isEqualTo("A B (5)");
    }

    @Test
    void factsAreTermsAndDescriptions() {
        var page = Rendered.component(
                "factList",
                FactList.of(Fact.linked("Service", "Messaging", "/s").withNote("by Halyard")));

        assertThat(page.selectFirst("dt").text()).isEqualTo("Service");
        assertThat(page.selectFirst("dd").text()).isEqualTo("Messaging by Halyard");
        assertThat(page.selectFirst("dd a").attr("href")).isEqualTo("/s");
    }

    @Test
    void theSearchBoxIsLabelled() {
        var page = Rendered.component("searchBox", new SearchBox("/find", "mail", "Find or do anything"));

        assertThat(page.selectFirst("label[for=find]").text()).isEqualTo("Find or do anything");
        assertThat(page.selectFirst("input[name=q]").attr("value")).isEqualTo("mail");
    }

    private static DataTable table(Row... rows) {
        return new DataTable("Open records", COLUMNS, List.of(rows), false);
    }
}
