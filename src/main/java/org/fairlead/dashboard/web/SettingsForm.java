package org.fairlead.dashboard.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Sharing;
import org.fairlead.access.SharingFields;
import org.fairlead.access.Sharings;
import org.fairlead.access.Viewer;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.DashboardWish;
import org.fairlead.dashboard.Dashboards;
import org.fairlead.dashboard.Tile;
import org.fairlead.dashboard.TileKind;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.record.RecordList.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form about a dashboard as a whole: its name, who may use it, and what a new one begins with. */
@Component
class SettingsForm {

    private static final String USUAL = "usual";

    private final SharingFields sharing;
    private final UuidSource ids;

    SettingsForm(SharingFields sharing, UuidSource ids) {
        this.sharing = sharing;
        this.ids = ids;
    }

    /** What the form sends. */
    record Sent(
            @Nullable String name,
            @Nullable String sharing,
            @Nullable UUID team,
            @Nullable String begin,
            @Nullable String intent,
            @Nullable Integer version) {}

    /**
     * What stands in the form, and what was wrong with it.
     *
     * @param name its name
     * @param sharing who may use it
     * @param team the team it is shared with
     * @param usual whether a new one begins with what most people watch
     * @param problems what could not be taken
     */
    record Sheet(String name, Sharing sharing, @Nullable UUID team, boolean usual, List<FieldProblem> problems) {

        static Sheet blank() {
            return new Sheet("", Sharing.PERSON, null, true, List.of());
        }

        static Sheet of(Dashboard dashboard) {
            var shared = dashboard.shared();
            return new Sheet(dashboard.name(), shared.sharing(), shared.team(), false, List.of());
        }

        static Sheet of(Sent sent) {
            return new Sheet(
                    Objects.requireNonNullElse(sent.name(), ""),
                    Sharing.of(Objects.requireNonNullElse(sent.sharing(), "")).orElse(Sharing.PERSON),
                    sent.team(),
                    USUAL.equals(sent.begin()),
                    List.of());
        }

        /** The same with what was refused; anything but input that can be mended is thrown on. */
        Sheet refused(RefusedException refused) {
            if (refused.refusal() instanceof GeneralRefusal.InvalidInput) {
                return new Sheet(name, sharing, team, usual, refused.refusal().fields());
            }
            throw refused;
        }

        DashboardWish wish(List<Tile> tiles) {
            return new DashboardWish(name, tiles, sharing, team);
        }

        Field marked(Field field) {
            return problems.stream()
                    .filter(problem -> problem.field().equals(field.name()))
                    .findFirst()
                    .map(problem -> field.withError(problem.sentence()))
                    .orElse(field);
        }

        ErrorSummary summary() {
            return new ErrorSummary(problems.stream()
                    .map(problem -> new Link(
                            problem.sentence(),
                            "#" + (List.of("sharing", "team").contains(problem.field()) ? problem.field() : "name")))
                    .toList());
        }
    }

    List<Object> fields(Sheet sheet, Viewer viewer) {
        var fields = new ArrayList<Object>();
        fields.add(TextField.of(
                sheet.marked(Field.of("name", say("dashboard.settings.name"))
                        .withHint(say("dashboard.settings.such-as-the-watch"))),
                sheet.name(),
                TextField.Width.L));
        fields.addAll(
                sharing.of(viewer, new Sharings.Wish(sheet.sharing(), sheet.team()), Dashboards.LAW, sheet::marked));
        return fields;
    }

    Radios beginning(Sheet sheet) {
        return new Radios(
                Field.of("begin", say("dashboard.settings.begin-with")),
                List.of(
                        Option.of(USUAL, say("dashboard.settings.what-most-people-watch"))
                                .withHint(say("dashboard.settings.how-much-is-open-over"))
                                .asChosen(sheet.usual()),
                        Option.of("nothing", say("dashboard.settings.nothing")).asChosen(!sheet.usual())),
                false);
    }

    /** What most people watch: of their own organisation where they see no further. */
    List<Tile> usual(Viewer viewer) {
        var ours = switch (viewer.actor().reach()) {
            case ALL, SYSTEM -> "open";
            case PARTY, SELF -> "open and holder = my-party";
        };
        return List.of(
                count("Open", ours),
                count("Over", ours + " and breached"),
                count("Due within 2 h", ours + " and not paused and due < 2h"),
                count("Offered, not answered", "open and offered != none"),
                tile(TileKind.BREAKDOWN, "By state", ours, "state", null),
                tile(TileKind.CLOCKS, "Clocks at risk", "", null, null),
                new Tile(
                        ids.next(),
                        TileKind.LIST,
                        "What comes next",
                        4,
                        2,
                        null,
                        ours + " and not paused",
                        null,
                        Sort.NEXT.code(),
                        8,
                        null));
    }

    private Tile count(String title, String filter) {
        return new Tile(ids.next(), TileKind.COUNT, title, 1, 1, null, filter, null, null, null, null);
    }

    private Tile tile(TileKind kind, String title, String filter, @Nullable String by, @Nullable String sort) {
        return new Tile(ids.next(), kind, title, 2, 2, null, filter, by, sort, null, null);
    }
}
