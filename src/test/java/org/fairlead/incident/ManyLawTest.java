package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRow;
import org.fairlead.bulk.BulkRow.Result;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Category;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.Scripts.Script;
import org.fairlead.notification.Watchers;
import org.fairlead.people.People;
import org.fairlead.people.Site;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.testing.SmallEstate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Laws of changing many, on random lives: what a trial says is what comes, many at once are the same as one by one through the interface for
 * programs, and what is undone is as before.
 */
@StandingTest
class ManyLawTest extends OnMany {

    private static final int ROUNDS = 12;
    private static final int RECORDS = 3;

    @Autowired
    Watchers watchers;

    private final long seed = System.nanoTime();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    private final Map<String, List<String>> offered = new LinkedHashMap<>();
    private String team = "";

    @BeforeEach
    void whatFieldsMayHold() {
        System.out.println("ManyLawTest seed " + seed);
        var category = register.add(Catalogue.CATEGORY, new Category("C " + seed, null, Set.of()), estate.agent);
        var site = register.add(People.SITE, new Site("S " + seed, ZoneId.of("Europe/London"), null), estate.agent);
        team = register.add(People.TEAM, new Team("Nights " + seed, estate.desk.value(), null), estate.agent)
                .id()
                .toString();
        var people = List.of("none", estate.userPerson.toString(), estate.vipPerson.toString());
        offered.clear();
        offered.put("title", List.of("Mail is late", "E-mail is delayed"));
        offered.put("description", List.of("none", "Since nine.", "Ten minutes late"));
        offered.put("service", List.of("none", estate.service.toString()));
        offered.put("category", List.of("none", category.id().toString()));
        offered.put("site", List.of("none", site.id().toString()));
        offered.put("reporter", people);
        offered.put("affected", people);
        offered.put("impact", Agreements.FIRST_MATRIX.impacts());
        offered.put("urgency", Agreements.FIRST_MATRIX.urgencies());
        offered.put("priority", List.of("none", "8"));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Incidents; the same seeds lead the same lives. */
    private List<RecordId> some(long... lives) {
        var all = new ArrayList<RecordId>();
        for (var life : lives) {
            var own = RandomGeneratorFactory.of("L64X128MixRandom").create(life);
            var id = own.nextInt(4) == 0 ? heldByNetwork() : loggedLater();
            if (own.nextBoolean()) {
                var override = new EditIncident.Classification(null, null, 9, "It can wait");
                incidents.edit(id, new EditIncident(Map.of(), override), estate.agent, Intent.NONE);
            }
            if (own.nextBoolean() && history(id).header().holder().party().equals(estate.desk)) {
                incidents.assign(id, UUID.fromString(team), estate.agent.person(), estate.agent, Intent.NONE);
            }
            if (own.nextInt(4) == 0) {
                resolve(id, estate.dutyOfficer);
            }
            all.add(id);
        }
        return all;
    }

    /** An act with what is said of it, and the calls that do the same to one. */
    private record Deed(String act, Map<String, String> values, ByHand byHand) {}

    /** Does it to one; the status of the answer. */
    private interface ByHand {
        int on(Script script, RecordId id);
    }

    private String address(RecordId id) {
        return "/api/v1/incidents/" + history(id).header().identity().number().text();
    }

    private Deed edit() {
        var values = new HashMap<String, String>();
        offered.forEach((name, all) -> {
            if (random.nextInt(4) == 0) {
                values.put(name, any(all));
            }
        });
        if (values.isEmpty()) {
            values.put("title", "Mail is late");
        }
        if ("8".equals(values.get("priority"))) {
            values.put("priorityReason", "It can wait longer");
        }
        var body = values.entrySet().stream()
                .map(each -> "\"%s\":%s".formatted(each.getKey(), json(each.getKey(), each.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
        return new Deed(
                "edit",
                values,
                (script, id) -> script.patch(
                                address(id), script.get(address(id)).tag(), body)
                        .status());
    }

    private static String json(String name, String value) {
        if (value.equals("none")) {
            return "null";
        }
        return name.equals("priority") ? value : "\"" + value + "\"";
    }

    private Deed assign() {
        var person = estate.dutyOfficer.optionalPerson().orElseThrow().toString();
        var values = Map.of("team", any(List.of("", "none", team)), "person", any(List.of("none", person)));
        return new Deed("assign", values, (script, id) -> {
            var holder = history(id).header().holder();
            var body = new ArrayList<String>();
            put(body, "team", Objects.requireNonNull(values.get("team")), holder.team());
            put(body, "owner", Objects.requireNonNull(values.get("person")), holder.assignee());
            return script.putOver(address(id), "/assignment", "{" + String.join(",", body) + "}")
                    .status();
        });
    }

    private static void put(List<String> body, String name, String said, @Nullable Object now) {
        var wanted = said.isEmpty() ? now == null ? "none" : now.toString() : said;
        if (!wanted.equals("none")) {
            body.add("\"%s\":\"%s\"".formatted(name, wanted));
        }
    }

    private Deed handOver() {
        var packet = new HashMap<String, String>();
        SmallEstate.packet().items().forEach((item, words) -> packet.put(item.name(), words));
        if (random.nextInt(3) == 0) {
            packet.remove(PacketItem.IMPACT.name());
        }
        var items = packet.entrySet().stream()
                .map(each -> "\"%s\":\"%s\"".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        var values = new HashMap<>(packet);
        values.put("to", estate.hosting.toString());
        var body = "{\"to\":\"%s\",\"packet\":%s}".formatted(estate.hosting, items);
        return new Deed(
                "hand-over",
                values,
                (script, id) -> script.post(address(id) + "/hand-offs", body).status());
    }

    private Deed mark() {
        return new Deed(
                "mark-operational",
                Map.of("reason", "Exercise"),
                (script, id) -> script.call(
                                "PUT", address(id) + "/operational-flag", "{\"reason\":\"Exercise\"}", Scripts.fresh())
                        .status());
    }

    private Deed watch() {
        return new Deed(
                "watch",
                Map.of(),
                (script, id) -> script.call("PUT", address(id) + "/watchers/me", null, Scripts.fresh())
                        .status());
    }

    private Deed anyDeed(int round) {
        return switch (round % 6) {
            case 0, 1 -> edit();
            case 2 -> assign();
            case 3 -> handOver();
            case 4 -> mark();
            default -> watch();
        };
    }

    @Test
    void manyAtOnceAreTheSameAsOneByOneAndUndoneTheyAreAsBefore() {
        for (int round = 0; round < ROUNDS; round++) {
            var lives = random.longs(RECORDS).toArray();
            var byBulk = some(lives);
            var byHand = some(lives);
            var deed = anyDeed(round);
            var said = deed.act() + " " + deed.values();
            var actor = round % 2 == 0 ? estate.dutyOfficer : estate.agent;
            var before = byBulk.stream().map(id -> stands(id, actor)).toList();

            var tried = rested(ask(actor, byBulk, deed), actor);
            var trial = results(tried, byBulk, actor);
            assertThat(byBulk.stream().map(id -> stands(id, actor)).toList())
                    .as(said)
                    .isEqualTo(before);
            changes.carryOut(tried.id(), actor);
            var done = rested(tried, actor);
            var results = results(done, byBulk, actor);
            var statuses = byHand.stream()
                    .map(id -> deed.byHand().on(scripts.as(actor), id))
                    .toList();

            for (int at = 0; at < RECORDS; at++) {
                var result = results.get(at);
                assertThat(trial.get(at)).as(said).isEqualTo(tried(result));
                assertThat(result == Result.REFUSED || result == Result.WOULD_NOT)
                        .as(said + " by hand: " + statuses.get(at))
                        .isEqualTo(statuses.get(at) >= 400);
                assertThat(stands(byBulk.get(at), actor)).as(said).isEqualTo(stands(byHand.get(at), actor));
            }
            if (done.count(Result.CHANGED) > 0) {
                undone(done, actor);
            }
            assertThat(IntStream.range(0, RECORDS)
                            .mapToObj(at -> stands(byBulk.get(at), actor))
                            .toList())
                    .as("undone: " + said)
                    .isEqualTo(before);
        }
    }

    private List<Result> results(BulkChange change, List<RecordId> ids, Actor actor) {
        var rows = rows(change, actor).stream().collect(Collectors.toMap(BulkRow::record, BulkRow::result));
        return ids.stream().map(id -> Objects.requireNonNull(rows.get(id))).toList();
    }

    private static Result tried(Result done) {
        return switch (done) {
            case CHANGED -> Result.WOULD;
            case REFUSED -> Result.WOULD_NOT;
            case WAITING, WOULD, WOULD_NOT, SAME, UNDONE, KEPT -> done;
        };
    }

    /** How an incident stands; that work on it began is not undone. */
    private Map<String, Object> stands(RecordId id, Actor actor) {
        var history = history(id);
        var header = history.header();
        return Map.of(
                "fields", IncidentFields.of(history),
                "priority", header.priority(),
                "holder", header.holder(),
                "phase", header.progress().phase(),
                "offered",
                        HandOffs.of(history)
                                .openOffer()
                                .map(offer -> offer.fact().packet()),
                "flags", Flags.of(history).all(),
                "watched", watchers.of(actor, id));
    }

    private BulkChange ask(Actor actor, List<RecordId> ids, Deed deed) {
        var numbers = ids.stream()
                .map(id ->
                        "number = " + history(id).header().identity().number().text())
                .collect(Collectors.joining(" or "));
        var viewer = new Viewer(actor, "", "", ZoneOffset.UTC, "");
        return changes.ask(new BulkChanges.Wish(numbers, deed.act(), deed.values(), true), viewer, Once.NONE);
    }
}
