package org.fairlead.incident.walls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.ExportedList;
import org.fairlead.access.ExportedLists;
import org.fairlead.access.Sharing;
import org.fairlead.attachment.Attachments;
import org.fairlead.dashboard.DashboardWish;
import org.fairlead.dashboard.Dashboards;
import org.fairlead.dashboard.Tile;
import org.fairlead.dashboard.TileKind;
import org.fairlead.effort.EffortClass;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.Efforts;
import org.fairlead.incident.ActCodes;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.Scripts;
import org.fairlead.notification.Watchers;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Header;
import org.fairlead.record.Intent;
import org.fairlead.record.Records;
import org.fairlead.record.Timelines;
import org.fairlead.survey.Survey;
import org.fairlead.survey.Surveys;
import org.fairlead.testing.SmallEstate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What the walk finds: the story told, its files read, everybody told of it who watches, and a dashboard of everything for all. */
final class Scene {

    private final ApplicationContext context;
    private final SmallEstate estate;
    private final Story story;
    private final Map<Viewer, Actor> actors = new EnumMap<>(Viewer.class);

    Scene(ApplicationContext context, SmallEstate estate) {
        this.context = context;
        this.estate = estate;
        keepSurvey();
        var another = estate.somebody("Another", estate.desk, Reach.SELF, Set.of(Role.REQUESTER));
        story = new Story(
                context.getBean(Incidents.class),
                context.getBean(Attachments.class),
                context.getBean(Timelines.class),
                estate,
                another);
        bookTime();
        sayHowItWent();
        work("texts of files"); // so that what is written in them is there to be found
        var both = Set.of(Role.RESOLVER, Role.TEAM_LEAD);
        actors.put(Viewer.DESK, estate.agent);
        actors.put(Viewer.NETWORK, estate.somebody("Lead", estate.network, Reach.PARTY, both));
        actors.put(Viewer.HOSTING, estate.somebody("Lead", estate.hosting, Reach.PARTY, both));
        actors.put(Viewer.REPORTER, estate.user);
        actors.put(Viewer.ANOTHER, another);
        tellThoseWhoWatch();
        putOnDashboard(estate.dutyOfficer);
    }

    private void bookTime() {
        var effortClass = context.getBean(Register.class)
                .add(EffortClasses.KIND, new EffortClass("Standard", null), Actor.tool(estate.desk))
                .id();
        context.getBean(Efforts.class)
                .book(
                        story.secret.identity().id(),
                        new Efforts.Wish(80, null, effortClass, Secret.EFFORT.word()),
                        estate.networkResolver,
                        Intent.NONE);
    }

    Story story() {
        return story;
    }

    Actor actor(Viewer viewer) {
        return Objects.requireNonNull(actors.get(viewer));
    }

    static String number(Header header) {
        return header.identity().number().text();
    }

    /** So that there is one that everybody may look at, with everything on it. */
    private void putOnDashboard(Actor keeper) {
        var tiles = List.of(
                tile(TileKind.COUNT, null, null),
                tile(TileKind.LIST, null, 20),
                tile(TileKind.BREAKDOWN, "state", null),
                tile(TileKind.BREAKDOWN, "owner", null),
                tile(TileKind.CLOCKS, null, null));
        context.getBean(Dashboards.class)
                .keep(
                        new DashboardWish(
                                "Everything " + UUID.randomUUID().toString().substring(0, 8),
                                tiles,
                                Sharing.EVERYONE,
                                null),
                        keeper,
                        Once.NONE);
    }

    private static Tile tile(TileKind kind, @Nullable String by, @Nullable Integer rows) {
        return new Tile(
                UUID.randomUUID(), kind, "A tile", 1, 1, null, "", by, rows == null ? null : "-opened", rows, null);
    }

    /** A survey about this estate's service, before anything ends that it asks about. */
    private void keepSurvey() {
        var scale = List.of("E", "D", "C", "B", "A");
        context.getBean(Register.class)
                .add(
                        Surveys.KIND,
                        new Survey(
                                "About " + estate.service,
                                "How was it?",
                                scale,
                                List.of(),
                                "In your own words",
                                Set.of(estate.service),
                                100,
                                30,
                                14,
                                false,
                                2),
                        Actor.tool(estate.desk));
        work("surveys");
    }

    /** Whoever reported what is over is asked, and answers. */
    private void sayHowItWent() {
        work("surveys");
        context.getBean(Surveys.class)
                .answer(
                        estate.user,
                        story.over.identity().id(),
                        new Surveys.Wish(1, "", Secret.HOW_IT_WENT.word(), null),
                        Intent.NONE);
    }

    private void work(String name) {
        var work = context.getBeansOfType(BackgroundWork.class).values().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        boolean more = true;
        while (more) {
            more = work.round();
        }
    }

    /** Everybody watches what they can see, and is told of all that happened, so that notifications are walked with something in them. */
    private void tellThoseWhoWatch() {
        var records = context.getBean(Records.class);
        var watchers = context.getBean(Watchers.class);
        for (var person : actors.values()) {
            for (var header : List.of(story.secret, story.wider, story.whole, story.duplicate, story.part)) {
                var id = header.identity().id();
                if (records.find(person, id.toString()).isPresent()) {
                    watchers.watch(person, id);
                }
            }
        }
        work("notifications");
    }

    /** What may stand for what varies in addresses. */
    Known known(Scripts scripts) {
        var incidents = List.of(
                story.secret.identity().id().toString(),
                number(story.secret),
                number(story.wider),
                number(story.whole),
                number(story.duplicate),
                number(story.part),
                number(story.over));
        return new Known(List.of(scripts.as(estate.agent), scripts.as(estate.networkResolver)))
                .with("incident", incidents)
                .with("record", incidents)
                .with("number", incidents.subList(1, incidents.size()))
                .with("act", ActCodes.of(context))
                .with("field", List.of("title", "priority", "impact", "service", "team", "owner"))
                .with("list", List.of("incidents"))
                .with(
                        Known.EXPORTED,
                        context.getBeansOfType(ExportedLists.class).values().stream()
                                .flatMap(each -> each.exported().stream())
                                .map(ExportedList::name)
                                .toList())
                .with(
                        "kind",
                        context.getBean(Register.class).kinds().stream()
                                .map(kind -> kind.path())
                                .toList())
                .with("topic", List.of("start", "words", "accessibility"))
                .with("code", List.of("not-found"));
    }
}
