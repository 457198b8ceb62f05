package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.PauseReason;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.Packet;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.fairlead.record.BulkTimelines;
import org.fairlead.record.Header;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.RecordId;

/** Tells believable incidents: logged by the desk, offered to the provider, sometimes refused, sometimes paused, resolved, closed. */
final class Stories {

    private static final long SEED = 20_261_123L;
    private static final Duration QUARTER = Duration.ofDays(91);
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final List<List<String>> TROUBLES = List.of(
            List.of(
                    "%s is slow for everyone",
                    "Pages take half a minute since this morning. Restarting the computer changed nothing."),
            List.of("Cannot sign in to %s", "The password is right, but the page says that the session has ended."),
            List.of(
                    "%s stops after a few minutes",
                    "It works at first and then drops out. Others in the room see the same."),
            List.of(
                    "Error when saving in %s",
                    "A message says that the change could not be kept. Nothing is lost so far."),
            List.of(
                    "No connection to %s from the annexe",
                    "It works at headquarters. The cable and the socket were checked."),
            List.of(
                    "%s shows yesterday's figures",
                    "The night run seems not to have finished. We need today's figures by noon."),
            List.of(
                    "New starter has no access to %s",
                    "The request was approved last week, and the account is not there yet."),
            List.of("%s certificate warning", "The browser warns that the certificate has run out. We did not go on."));

    private static final List<String> REFUSALS = List.of(
            "Our side is healthy: traces from the last hour are attached. The fault lies before our handover point.",
            "This service moved to another provider in spring. Please check the agreement.",
            "The packet names a component that we do not run.");

    private static final List<String> CURES = List.of(
            "A stuck service was restarted and has run cleanly since.",
            "A worn cable was replaced and the line measured.",
            "The setting was put back to what was approved last week.",
            "The full disk was cleared, and a warning was set up so that it does not fill again.");

    private final Register register;
    private final Instant now;
    private final PartyId desk;
    private final List<PersonId> agents;
    private final List<PersonId> users;

    Stories(EstateFile file, Register register, Instant now) {
        this.register = register;
        this.now = now;
        this.desk = People.integrator(register).orElseThrow();
        this.agents = people(Role.AGENT);
        this.users = people(Role.REQUESTER);
    }

    private List<PersonId> people(Role role) {
        return register.all(People.PERSON).stream()
                .filter(item -> item.body().roles().contains(role))
                .map(item -> new PersonId(item.id()))
                .toList();
    }

    /** The story at a place: most lie in the past quarter and are over, the last ones are still open. */
    BulkTimelines.NewRecord story(int place, int all) {
        var random = new Random(SEED + place);
        boolean open = place >= all - all / 12;
        var opened = open
                ? now.minus(Duration.ofMinutes(5 + random.nextInt(9 * 60)))
                : now.minus(QUARTER)
                        .plus(QUARTER.multipliedBy(place).dividedBy(all))
                        .plusSeconds(random.nextInt(3600));
        var id = new RecordId(Ids.of("story", Integer.toString(place)));
        var telling = new Telling(id, desk, opened, now);
        begin(telling, random);
        if (random.nextInt(12) == 0 && open) {
            return telling.told();
        }
        handOver(telling, random, open);
        if (!open || random.nextInt(6) == 0) {
            end(telling, random, open);
        }
        return telling.told();
    }

    private void begin(Telling telling, Random random) {
        var services = register.all(Catalogue.SERVICE);
        var categories = register.all(Catalogue.CATEGORY);
        var sites = register.all(People.SITE);
        var service = services.get(random.nextInt(services.size()));
        var trouble = TROUBLES.get(random.nextInt(TROUBLES.size()));
        var title = trouble.getFirst().formatted(service.body().name());
        var user = one(users, random);
        var subject = new Header.Subject(
                title,
                service.id(),
                categories.get(random.nextInt(categories.size())).id(),
                sites.get(random.nextInt(sites.size())).id(),
                user,
                null,
                null);
        var matrix = register.all(Agreements.MATRIX).getFirst().body();
        int impact = Math.min(matrix.impacts().size() - 1, 1 + random.nextInt(3));
        int urgency = 1 + random.nextInt(matrix.urgencies().size() - 1);
        int priority = matrix.rows().get(impact).get(urgency);
        var number = new UuidSource(java.time.Clock.systemUTC(), new Random(random.nextLong())).nextNumber("INC");
        var opening = new RecordFacts.Opened(
                telling.id(), "incident", number, "demo", subject, desk, null, priority, "OFFICIAL", "NEW", Set.of());
        telling.by(one(agents, random), desk);
        telling.add(NewEntry.of(opening).saying(title));
        telling.add(NewEntry.of(new IncidentFacts.Prioritised(
                matrix.impacts().get(impact), matrix.urgencies().get(urgency), priority, priority, null)));
        telling.add(NewEntry.of(new IncidentFacts.Described()).saying(trouble.getLast()));
    }

    private static PersonId one(List<PersonId> people, Random random) {
        return people.get(random.nextInt(people.size()));
    }

    private void handOver(Telling telling, Random random, boolean open) {
        var service = register.latest(Catalogue.SERVICE, telling.service())
                .orElseThrow()
                .body();
        var provider = new PartyId(service.provider());
        telling.pass(Duration.ofMinutes(3 + random.nextInt(12)));
        if (random.nextInt(7) == 0) {
            var wrong = otherProvider(provider, random);
            int offer = offer(telling, wrong);
            telling.pass(Duration.ofMinutes(4 + random.nextInt(10)));
            telling.by(staff(wrong, random), wrong);
            telling.add(NewEntry.of(new HandOffFacts.Rejected(offer, wrong, "NOT_OURS"))
                    .saying(REFUSALS.get(random.nextInt(REFUSALS.size())))
                    .toParties(Set.of(desk, wrong)));
            telling.pass(Duration.ofMinutes(5));
        }
        telling.by(one(agents, random), desk);
        int offer = offer(telling, provider);
        if (open && random.nextInt(5) == 0) {
            return;
        }
        telling.pass(Duration.ofMinutes(2 + random.nextInt(11)));
        telling.by(staff(provider, random), provider);
        telling.add(NewEntry.of(
                        new HandOffFacts.Accepted(offer, provider, service.team(), telling.move(IncidentAction.START)))
                .to(Audience.INVOLVED));
        telling.pass(Duration.ofMinutes(10 + random.nextInt(40)));
        telling.add(NewEntry.of(new RecordFacts.Noted())
                .saying("We can reproduce it and are looking at the last change.")
                .to(random.nextBoolean() ? Audience.EVERYONE : Audience.OWN));
        if (random.nextInt(4) == 0) {
            pause(telling, random, open, provider);
        }
    }

    private static int offer(Telling telling, PartyId to) {
        var packet = new Packet(Map.of(
                PacketItem.SYMPTOMS, "As described by the user; it can be seen from the desk too.",
                PacketItem.TESTS_DONE, "Signed out and in again, tried a second computer.",
                PacketItem.EVIDENCE, "Screen picture and the time of the last success.",
                PacketItem.SUSPECTED_CAUSE, "Not known.",
                PacketItem.IMPACT, "One team cannot work as usual.",
                PacketItem.ACCESS, "Ask the site office, escort from 08:00 to 18:00."));
        var fact = new HandOffFacts.Offered(
                telling.holder(), to, null, packet, telling.at().plus(WINDOW));
        return telling.add(NewEntry.of(fact).toParties(Set.of(telling.holder(), to)));
    }

    private void pause(Telling telling, Random random, boolean open, PartyId provider) {
        var reason = register.all(Agreements.PAUSE_REASON).stream()
                .map(item -> item.body())
                .filter(each -> each.toAct() == PauseReason.ToAct.USER)
                .findFirst()
                .orElseThrow();
        var staff = staff(provider, random);
        int pause = telling.add(NewEntry.of(new RecordFacts.Paused(
                        reason.name(),
                        reason.toAct().name(),
                        reason.stops(),
                        "Rang the user, message left",
                        telling.move(IncidentAction.AWAIT)))
                .saying("Which computer is it, and does it happen at another desk too?"));
        if (open && random.nextBoolean()) {
            return;
        }
        telling.pass(Duration.ofMinutes(20 + random.nextInt(120)));
        telling.by(telling.user(), desk);
        telling.add(
                NewEntry.of(new RecordFacts.Noted()).saying("It is the one by the window, and yes, at every desk."));
        telling.add(
                NewEntry.of(new RecordFacts.Resumed(List.of(pause), "ANSWERED", telling.move(IncidentAction.RESUME))));
        telling.by(staff, provider);
        telling.pass(Duration.ofMinutes(15));
    }

    private void end(Telling telling, Random random, boolean open) {
        var codes = register.all(Agreements.CLOSURE_CODE);
        telling.pass(Duration.ofMinutes(20 + random.nextInt(open ? 30 : 400)));
        if (telling.isWaiting() || telling.holder().equals(desk) && open) {
            return;
        }
        UUID code = codes.get(random.nextInt(codes.size())).id();
        telling.add(NewEntry.of(
                        new IncidentFacts.Resolved(code, null, telling.holder(), telling.move(IncidentAction.RESOLVE)))
                .saying(CURES.get(random.nextInt(CURES.size()))));
        if (open) {
            return;
        }
        telling.pass(Duration.ofMinutes(30 + random.nextInt(600)));
        telling.by(telling.user(), desk);
        telling.add(NewEntry.of(new IncidentFacts.Closed("CONFIRMED", telling.move(IncidentAction.CONFIRM))));
    }

    private PartyId otherProvider(PartyId not, Random random) {
        var others = register.all(People.ORGANISATION).stream()
                .filter(item -> item.body().is(OrganisationRole.PROVIDER)
                        && !item.body().overseesAll())
                .map(item -> new PartyId(item.id()))
                .filter(party -> !party.equals(not))
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    private PersonId staff(PartyId party, Random random) {
        var staff = register.all(People.PERSON).stream()
                .filter(item -> item.body().organisation().equals(party.value()))
                .map(item -> new PersonId(item.id()))
                .toList();
        return staff.isEmpty() ? one(agents, random) : one(staff, random);
    }
}
