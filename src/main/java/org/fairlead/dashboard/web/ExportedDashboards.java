package org.fairlead.dashboard.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Sharings;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.Dashboards;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.springframework.stereotype.Component;

/** The dashboards that the viewer may use, their own first. */
@Component
class ExportedDashboards implements ExportedList {

    static final String NAME = "dashboards";

    private final Dashboards dashboards;
    private final Sharings sharings;
    private final Register register;

    ExportedDashboards(Dashboards dashboards, Sharings sharings, Register register) {
        this.dashboards = dashboards;
        this.sharings = sharings;
        this.register = register;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.KEEP_DASHBOARDS;
    }

    @Override
    public Sheet<Dashboard> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("id", "Id", each -> each.id().toString()),
                        new Text<>("name", say("dashboard.dashboard.dashboard"), Dashboard::name),
                        new Amount<>(
                                "tiles",
                                say("dashboard.export.tiles"),
                                each -> each.tiles().size()),
                        new Text<>(
                                "readers",
                                say("dashboard.dashboard.who-may-use-it"),
                                each -> sharings.words(actor, new Sharings.Owned(each.owner(), each.shared()))),
                        new Text<>(
                                "owner",
                                say("dashboard.dashboard.kept-by"),
                                each -> register.title(
                                        People.PERSON, each.owner().value()))),
                SheetRows.of(dashboards.of(actor)));
    }
}
