package org.fairlead.dashboard.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.Dashboards;
import org.fairlead.dashboard.Figures;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dashboards: one's own, and those shared with one. */
@RestController
@RequestMapping("/api/v1/dashboards")
@Needs(Act.KEEP_DASHBOARDS)
final class DashboardResource {

    private final Dashboards dashboards;
    private final Figures figures;
    private final Register register;
    private final UuidSource ids;

    DashboardResource(Dashboards dashboards, Figures figures, Register register, UuidSource ids) {
        this.dashboards = dashboards;
        this.figures = figures;
        this.register = register;
        this.ids = ids;
    }

    /** All that the caller may use. There are few enough for one page. */
    @GetMapping
    @Operation(summary = "List dashboards", operationId = "listDashboards")
    Listing<OneDashboard> list(Actor actor) {
        return Listing.whole(dashboards.of(actor).stream()
                .map(dashboard -> shown(dashboard, actor))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a dashboard", operationId = "readDashboard")
    ResponseEntity<OneDashboard> one(@PathVariable String id, Actor actor) {
        return answer(needed(id, actor), actor);
    }

    @GetMapping("/{id}/figures")
    @Operation(
            summary = "Read what a dashboard shows now",
            description =
                    "To the caller, as far as the caller may read; each figure comes with the filter of its records",
            operationId = "readFigures")
    Listing<OneFigure> figures(@PathVariable String id, Viewer viewer) {
        var dashboard = needed(id, viewer.actor());
        var found = figures.of(dashboard, viewer);
        return Listing.whole(dashboard.tiles().stream()
                .map(tile -> OneFigure.of(tile, Objects.requireNonNull(found.get(tile.id()))))
                .toList());
    }

    @PostMapping
    @Operation(summary = "Keep a dashboard", operationId = "keepDashboard")
    ResponseEntity<OneDashboard> keep(@RequestBody SentDashboard sent, RequestIntent intent, Actor actor) {
        var dashboard = dashboards.keep(sent.asNew(ids), actor, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/dashboards/" + dashboard.id()))
                .eTag(tag(dashboard))
                .body(shown(dashboard, actor));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a dashboard",
            description =
                    "Tiles that are sent are all there are afterwards, in their order: so one moves, sizes, adds and takes away",
            operationId = "changeDashboard")
    ResponseEntity<OneDashboard> change(
            @PathVariable String id, @RequestBody SentDashboard sent, RequestIntent intent, Actor actor) {
        var dashboard = needed(id, actor);
        var read = new Dashboards.Read(dashboard.id(), intent.version());
        return answer(dashboards.change(read, sent.over(dashboard, ids), actor, intent.once()), actor);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Take a dashboard away",
            description = "It can be brought back with its restoration",
            operationId = "dropDashboard")
    ResponseEntity<OneDashboard> drop(@PathVariable String id, RequestIntent intent, Actor actor) {
        var read = new Dashboards.Read(needed(id, actor).id(), intent.version());
        return answer(dashboards.drop(read, actor, intent.once()), actor);
    }

    @PostMapping("/{id}/restoration")
    @Operation(summary = "Bring back a dashboard that was taken away", operationId = "restoreDashboard")
    ResponseEntity<OneDashboard> restore(@PathVariable String id, RequestIntent intent, Actor actor) {
        var read = new Dashboards.Read(needed(id, actor).id(), intent.version());
        return answer(dashboards.restore(read, actor, intent.once()), actor);
    }

    private Dashboard needed(String id, Actor actor) {
        try {
            return dashboards.one(actor, UUID.fromString(id)).orElseThrow(() -> GeneralRefusal.unknown("dashboard"));
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.unknown("dashboard");
        }
    }

    private ResponseEntity<OneDashboard> answer(Dashboard dashboard, Actor actor) {
        return ResponseEntity.ok().eTag(tag(dashboard)).body(shown(dashboard, actor));
    }

    private static String tag(Dashboard dashboard) {
        return "\"" + dashboard.version() + "\"";
    }

    private OneDashboard shown(Dashboard dashboard, Actor actor) {
        return OneDashboard.of(
                dashboard,
                register.title(People.PERSON, dashboard.owner().value()),
                dashboards.mayChange(actor, dashboard));
    }
}
