package org.fairlead.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.OfferState;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.WriteNote;
import org.fairlead.people.People;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Intent;
import org.fairlead.record.Rebuild;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordView;
import org.fairlead.testing.StandingClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BotsTest extends OnTheDemoEstate {

    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final Talk TALK = Talk.shipped();

    @Autowired
    Stage stage;

    @Autowired
    Incidents incidents;

    @Autowired
    Rebuild rebuild;

    @Test
    void theEstateMovesByItselfInEveryWayThereIs() {
        var from = clock.instant();

        live(Duration.ofHours(3));

        var added = entriesSince(from);
        assertThat(added.stream().map(BotsTest::kind).collect(Collectors.toSet()))
                .contains(
                        "Opened",
                        "Offered",
                        "Accepted",
                        "Rejected",
                        "Noted",
                        "Assigned",
                        "Paused",
                        "Resumed",
                        "Resolved",
                        "Closed",
                        "OfferTimedOut");
        assertThat(added.stream().map(Entry::audience).collect(Collectors.toSet()))
                .contains(Audience.EVERYONE, Audience.OWN, Audience.NAMED, Audience.INVOLVED);
        assertThat(added.stream()
                        .map(entry -> entry.stamp().person())
                        .filter(Objects::nonNull)
                        .filter(person -> !cast.isBot(person)))
                .as("what others than bots did")
                .isEmpty();
        var differences = new ArrayList<Rebuild.Difference>();
        rebuild.compare(differences::add, looked -> {});
        assertThat(differences).isEmpty();
    }

    @Test
    void everybodyWhoMovesByItselfSaysSo() {
        assertThat(cast.file().people().stream().filter(EstateFile.PersonText::isBot))
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.name()).endsWith("(demo)"))
                .allSatisfy(person -> assertThat(person.login()).isNull());
    }

    @Test
    void anOfferIsRejectedByTheWrongSupplierAndAcceptedByTheRightOne() {
        var duty = person("Priya Marlowe");
        var id = logged("File Storage");

        incidents.offer(id, offerTo("Sheetbend Messaging"), duty, Intent.NONE);
        live(Duration.ofSeconds(150));
        var first = HandOffs.of(view(id).history()).offers().getLast();
        assertThat(first.state()).isEqualTo(OfferState.REJECTED);
        assertThat(first.words()).isNotBlank();

        incidents.offer(id, offerTo("Halyard Hosting"), duty, Intent.NONE);
        live(Duration.ofSeconds(300));
        var second = HandOffs.of(view(id).history()).offers().getLast();
        assertThat(second.state()).isEqualTo(OfferState.ACCEPTED);
        assertThat(view(id).history().header().holder().party()).isEqualTo(Cast.party("Halyard Hosting"));
    }

    /** The bots do one thing at a time; what is due on hundreds of records must not keep a person waiting. */
    @Test
    void anAnswerToAPersonStandsInNoQueue() {
        var duty = person("Priya Marlowe");
        live(Duration.ofSeconds(30));
        ((StandingClock) clock).pass(Duration.ofHours(2));
        var id = logged("File Storage");

        incidents.offer(id, offerTo("Sheetbend Messaging"), duty, Intent.NONE);
        live(Duration.ofSeconds(70));

        assertThat(HandOffs.of(view(id).history()).offers().getLast().state()).isEqualTo(OfferState.REJECTED);
    }

    @Test
    void whatAPersonHasTouchedIsLeftToThemForTenMinutes() {
        var duty = person("Priya Marlowe");
        var id = logged("Printing");
        live(Duration.ofMinutes(6));
        var note = new WriteNote("I am still at it.", Audience.EVERYONE, java.util.Set.of());
        var touched = clock.instant();
        int version = incidents.note(id, note, duty, Intent.NONE).after().version();

        live(Duration.between(clock.instant(), touched.plus(Director.LEFT_TO_PEOPLE))
                .minusSeconds(10));
        assertThat(byBots(id, version)).isEmpty();

        live(Duration.ofMinutes(90));
        assertThat(byBots(id, version)).isNotEmpty();
    }

    private List<Entry> byBots(RecordId id, int after) {
        return view(id).entries().stream()
                .filter(entry -> entry.seq() > after && entry.stamp().person() != null)
                .toList();
    }

    private static String kind(Entry entry) {
        return entry.fact().getClass().getSimpleName();
    }

    private RecordId logged(String service) {
        var user = person("Nadia Fenwick").person();
        var about = new LogIncident.About(
                EstateRegister.id(Catalogue.SERVICE, service),
                null,
                EstateRegister.id(People.SITE, "Harbour House"),
                user,
                null,
                null);
        var command = new LogIncident("Tried by a person: " + service, null, about, null, null, null, "desk");
        return incidents
                .log(command, person("Priya Marlowe"), Intent.NONE)
                .after()
                .id();
    }

    private static HandOffRules.Proposal offerTo(String party) {
        return new HandOffRules.Proposal(Cast.party(party), null, TALK.packet(new Chance(1)));
    }

    private RecordView view(RecordId id) {
        return records.view(tool(), id, 500, Integer.MAX_VALUE);
    }

    private List<Entry> entriesSince(Instant from) {
        return everything().stream()
                .filter(row -> !row.times().updated().isBefore(from))
                .flatMap(row -> view(row.id()).entries().stream())
                .filter(entry -> entry.stamp().recordedAt().isAfter(from))
                .toList();
    }

    /** Lets the bots work for so long, as they do when the demo runs. */
    private void live(Duration time) {
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            ((StandingClock) clock).pass(A_WHILE);
            stage.step(1);
        }
    }
}
