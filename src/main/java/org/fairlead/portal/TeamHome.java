package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.absence.Absence;
import org.fairlead.absence.Absences;
import org.fairlead.access.Viewer;
import org.fairlead.handoff.HandOffQueue;
import org.fairlead.incident.IncidentGroups;
import org.fairlead.incident.IncidentMark;
import org.fairlead.incident.Marks;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.portal.HomeParts.Counted;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For those who lead a team: balance, absence, what is at risk, and handing out what nobody is at work on. */
@Component
class TeamHome {

    static final String NOBODY = "none";

    private static final int MOST_PEOPLE = 30;
    private static final int CARDS = 10;
    private static final int KEYS = 9;
    private static final int MOST_OFFERS = 100;

    private static final String OURS = "open and holder = my-party";
    private static final String RISK = OURS + " and not paused and (breached or due < 2h)";
    private static final String WAITING = "paused and holder = my-party";
    private static final String UNTAKEN = OURS + " and not paused and offered = none and owner = none";
    private static final String TAKEN_AT_RISK = RISK + " and owner != none";
    private static final String TAKEN = OURS + " and not paused and owner != none and not (breached or due < 2h)";
    private static final String TO_US = "offered = my-party";
    private static final String BY_US = OURS + " and offered != none";
    private static final String ASKED_OF_LEAD = "escalated-to = TEAM_LEAD and holder = my-party";
    private static final Set<Role> WORKING = Set.of(Role.AGENT, Role.RESOLVER, Role.TEAM_LEAD, Role.DUTY_OFFICER);

    private final HomeParts parts;
    private final HandOffQueue queue;
    private final Register register;
    private final Drawn drawn;

    TeamHome(HomeParts parts, HandOffQueue queue, Register register, Drawn drawn) {
        this.parts = parts;
        this.queue = queue;
        this.register = register;
        this.drawn = drawn;
    }

    /** What else it is made with. */
    @Component
    record Drawn(IncidentGroups groups, Absences absences, UuidSource ids) {}

    /** A team that is looked at: its people, and the condition that its work fits, to be put behind a filter. */
    private record Looked(List<Item<Person>> people, String also) {}

    Home of(Viewer viewer, Frame frame, @Nullable UUID only) {
        var actor = viewer.actor();
        var open = queue.openOffers(actor, MOST_OFFERS);
        var toUs = open.stream().filter(offer -> actor.actsFor(offer.to())).toList();
        var byUs = open.stream().filter(offer -> actor.actsFor(offer.from())).toList();
        var looked = looked(viewer, only);
        var tiles = parts.tiles(
                viewer,
                new Counted(
                        say("portal.team-home.offers-to-answer"),
                        TO_US,
                        Tone.RISK,
                        say("portal.team-home.by-your-organisation")),
                new Counted(
                        say("portal.estate-home.escalated-to-you"),
                        ASKED_OF_LEAD,
                        Tone.RISK,
                        say("portal.estate-home.say-what-happens-now")),
                new Counted(
                        say("portal.team-home.nobody-at-work"),
                        UNTAKEN + looked.also(),
                        Tone.RISK,
                        say("portal.team-home.to-be-handed-out")),
                new Counted(
                        say("portal.team-home.at-risk"), RISK, Tone.OVER, say("portal.team-home.over-or-due-within-h")),
                new Counted(say("portal.team-home.held-by-you-all"), OURS, Tone.PLAIN, say("portal.work-homes.open")));
        return new Home(
                say("portal.team-home.your-teams-work"),
                say("portal.team-home.summary"),
                tiles,
                List.of(
                        parts.offers(viewer, say("portal.team-home.answer-these-offers-first"), toUs, TO_US),
                        parts.section(
                                viewer,
                                say("portal.team-home.escalated-say-what-happens-now"),
                                ASKED_OF_LEAD,
                                Sort.NEXT),
                        parts.offers(viewer, say("portal.team-home.you-offered-these-and-wait"), byUs, BY_US)),
                board(viewer, frame, looked, only));
    }

    private TeamBoard board(Viewer viewer, Frame frame, Looked looked, @Nullable UUID only) {
        var shown = looked.people().stream().limit(MOST_PEOPLE).toList();
        var form = Form.to(
                "/team/assignments",
                frame.csrf(),
                new Hidden("intent", drawn.ids().next().toString()),
                new Hidden("team", only == null ? "" : only.toString()));
        var heaps = List.of(
                heap(
                        viewer,
                        "hand-out",
                        say("portal.team-home.nobody-is-at-work-on"),
                        say("portal.team-home.everything-has-somebody-at-work"),
                        UNTAKEN + looked.also()),
                heap(
                        viewer,
                        "at-risk",
                        say("portal.team-home.at-risk-over-or-due"),
                        say("portal.team-home.nothing-that-somebody-has-is"),
                        TAKEN_AT_RISK + looked.also()),
                heap(
                        viewer,
                        "taken",
                        say("portal.team-home.what-your-people-have-besides"),
                        say("portal.team-home.nothing-else-is-with-your"),
                        TAKEN + looked.also()));
        return new TeamBoard(
                teams(viewer, only),
                members(viewer, shown),
                heaps,
                form,
                looked.people().size() - shown.size());
    }

    /** The lead's teams, or the one that is asked for; those who lead no team in particular look at their whole organisation. */
    private Looked looked(Viewer viewer, @Nullable UUID only) {
        var teams = teamsOf(viewer);
        var wanted = only != null && teams.contains(only) ? Set.of(only) : teams;
        var home = viewer.actor().home().value();
        var people = register.all(People.PERSON).stream()
                .filter(item -> item.body().organisation().equals(home))
                .filter(item -> wanted.isEmpty()
                        ? item.body().roles().stream().anyMatch(WORKING::contains)
                        : item.body().teams().stream().anyMatch(wanted::contains))
                .toList();
        var own = wanted.stream()
                .map(team -> drawn.groups().narrowed("", By.TEAM, team.toString(), viewer.actor()))
                .sorted()
                .collect(Collectors.joining(" or "));
        return new Looked(people, own.isEmpty() ? "" : " and (" + own + " or team = none)");
    }

    private Set<UUID> teamsOf(Viewer viewer) {
        return viewer.actor()
                .optionalPerson()
                .flatMap(person -> register.latest(People.PERSON, person.value()))
                .map(item -> item.body().teams())
                .orElse(Set.of());
    }

    private List<Chip> teams(Viewer viewer, @Nullable UUID only) {
        var teams = teamsOf(viewer);
        if (teams.size() < 2) {
            return List.of();
        }
        var all = Chip.of(say("portal.team-home.all-your-teams"), "/");
        var each = teams.stream()
                .map(team -> {
                    var chip = Chip.of(register.title(People.TEAM, team), "/?team=" + team);
                    return team.equals(only) ? chip.asCurrent() : chip;
                })
                .sorted(Comparator.comparing(Chip::text));
        return Stream.concat(Stream.of(only == null || !teams.contains(only) ? all.asCurrent() : all), each)
                .toList();
    }

    private List<TeamBoard.Member> members(Viewer viewer, List<Item<Person>> people) {
        var filters = people.stream()
                .flatMap(item -> Stream.of(OURS, RISK, WAITING).map(base -> of(item.id(), base, viewer)))
                .toList();
        var counts = parts.counts(viewer, filters);
        var ids = people.stream().map(item -> new PersonId(item.id())).toList();
        var absences = absences(viewer, ids);
        var keeps = Set.copyOf(drawn.absences().keptBy(viewer.actor()));
        var times = parts.times(viewer);
        var members = new ArrayList<TeamBoard.Member>();
        for (int at = 0; at < people.size(); at++) {
            var id = ids.get(at);
            var absence = Optional.ofNullable(absences.get(id));
            int first = at * 3;
            members.add(new TeamBoard.Member(
                    id.toString(),
                    people.get(at).body().name(),
                    at < KEYS ? Integer.toString(at + 1) : "",
                    absence.map(each -> away(each, times)).orElse(""),
                    absence.filter(each -> each.holds(parts.now())).isPresent(),
                    keeps.contains(id) ? "/absences/new?person=" + id : "",
                    figure(counts.get(first), filters.get(first)),
                    figure(counts.get(first + 1), filters.get(first + 1)),
                    figure(counts.get(first + 2), filters.get(first + 2))));
        }
        return members;
    }

    private String of(UUID person, String base, Viewer viewer) {
        return drawn.groups().narrowed(base, By.OWNER, person.toString(), viewer.actor());
    }

    private static TeamBoard.Figure figure(int counted, String filter) {
        return counted == 0
                ? new TeamBoard.Figure("–", "")
                : new TeamBoard.Figure(HomeParts.number(counted), HomeParts.href(filter, Sort.NEXT));
    }

    /** The absence of each that holds now, or else the next one. */
    private Map<PersonId, Absence> absences(Viewer viewer, Collection<PersonId> people) {
        return drawn.absences().coming(viewer.actor(), people).stream()
                .collect(Collectors.toMap(
                        Absence::person,
                        absence -> absence,
                        (one, other) ->
                                other.holds(parts.now()) && other.until().isAfter(one.until()) ? other : one));
    }

    private String away(Absence absence, TimeWords times) {
        return absence.holds(parts.now())
                ? say("portal.team-home.away-until", "until", times.moment(absence.until()))
                : say(
                        "portal.team-home.away-from",
                        "from",
                        times.moment(absence.from()),
                        "until",
                        times.moment(absence.until()));
    }

    private TeamBoard.Heap heap(Viewer viewer, String id, String title, String empty, String filter) {
        var rows = parts.rows(viewer, filter, Sort.NEXT, CARDS + 1);
        int counted =
                rows.size() > CARDS ? parts.counts(viewer, List.of(filter)).getFirst() : rows.size();
        return new TeamBoard.Heap(
                id,
                title,
                empty,
                figure(counted, filter),
                rows.stream().limit(CARDS).map(row -> card(row, viewer)).toList());
    }

    private TeamBoard.Card card(Row row, Viewer viewer) {
        var tags = new ArrayList<Tag>();
        tags.add(Tag.priority(Math.min(5, row.priority()), "P" + row.priority()));
        Marks.of(row).stream().map(IncidentMark::tag).forEach(tags::add);
        clock(row).ifPresent(tags::add);
        var assignee = row.holder().assignee();
        var open = DurationWords.brief(Duration.between(row.times().opened(), parts.now()));
        return new TeamBoard.Card(
                row.number(),
                row.title(),
                "/incidents/" + row.number(),
                row.number() + "~" + (assignee == null ? NOBODY : assignee),
                tags,
                assignee == null
                        ? say("portal.team-home.open-for", "time", open)
                        : say(
                                "portal.team-home.somebodys",
                                "person",
                                register.title(People.PERSON, assignee),
                                "time",
                                open));
    }

    private Optional<Tag> clock(Row row) {
        return Optional.ofNullable(row.times().due()).map(due -> {
            var left = Duration.between(parts.now(), due);
            return left.isNegative()
                    ? Tag.signed(Tone.OVER, DurationWords.left(left))
                    : Tag.of(left.toHours() < 2 ? Tone.RISK : Tone.PLAIN, DurationWords.left(left));
        });
    }
}
