package org.fairlead.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.db.attachment.Tables.CONTENT;
import static org.fairlead.db.attachment.Tables.FILE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fairlead.attachment.AttachedFile;
import org.fairlead.attachment.AttachmentFacts.Attached;
import org.fairlead.attachment.Attachments;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.Rebuild;
import org.fairlead.record.Rebuild.Difference;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttachmentsTest extends OnOneEstate {

    @Autowired
    Attachments attachments;

    @Autowired
    Records records;

    @Autowired
    Database database;

    @Autowired
    Rebuild rebuild;

    private RecordId id;

    @BeforeEach
    void anIncidentThatBothSuppliersMayRead() {
        var about = new About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("E-mail is delayed", "Ten minutes", about, "Site", "High", null, "desk");
        id = incidents.log(command, estate.agent, Intent.NONE).after().id();
        incidents.accept(id, offer(estate.network, estate.agent), estate.networkResolver, Intent.NONE);
        offer(estate.hosting, estate.networkResolver);
    }

    private int offer(PartyId to, Actor by) {
        var outcome = incidents.offer(id, new HandOffRules.Proposal(to, null, SmallEstate.packet()), by, Intent.NONE);
        return HandOffs.of(outcome.after()).openOffer().orElseThrow().id();
    }

    @AfterEach
    void forget() {
        Behind.run(
                "delete from attachment.content where record_id = '%s'".formatted(id),
                "delete from attachment.file where record_id = '%s'".formatted(id));
        Behind.forget(id);
    }

    private static NewAttachment file(String name, byte[] bytes, Audience audience, PartyId... named) {
        return new NewAttachment(new NewAttachment.Sent(name, null, bytes), "What I saw", audience, Set.of(named));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int attach(Actor actor, Audience audience, PartyId... named) {
        return attachments
                .attach(id, file("router.log", text("link down"), audience, named), actor, Intent.NONE)
                .added()
                .getFirst()
                .seq();
    }

    private byte[] content(int seq, Actor actor) {
        var out = new ByteArrayOutputStream();
        try {
            attachments.open(id, seq, actor).writeTo(out);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return out.toByteArray();
    }

    private long stored(String table) {
        return Long.parseLong(Behind.texts("select count(*) from %s where record_id = '%s'".formatted(table, id))
                .getFirst());
    }

    private java.util.List<Difference> differences() {
        ((StandingClock) clock).pass(Duration.ofMinutes(1));
        var found = new ArrayList<Difference>();
        rebuild.compare(found::add, looked -> {});
        return found.stream()
                .filter(difference -> difference.key().contains(id.toString()))
                .toList();
    }

    @Test
    void aFileIsKeptToTheByteBesideItsEntry() {
        var bytes = new byte[(5 << 20) + 17];
        new Random(4).nextBytes(bytes);
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] = (byte) ('a' + (bytes[place] & 15));
        }
        var outcome =
                attachments.attach(id, file("big.txt", bytes, Audience.INVOLVED), estate.networkResolver, Intent.NONE);
        var entry = outcome.added().getFirst();

        assertThat(content(entry.seq(), estate.agent)).isEqualTo(bytes);
        assertThat(entry.text()).isEqualTo("What I saw");
        assertThat(entry.fact()).isInstanceOfSatisfying(Attached.class, fact -> {
            assertThat(fact.bytes()).isEqualTo(bytes.length);
            assertThat(fact.mediaType()).isEqualTo("text/plain");
        });
    }

    @Test
    void entryRowAndBytesAreOneTransaction() {
        long before = database.sent().trips();
        int seq = attach(estate.agent, Audience.OWN);
        long trips = database.sent().trips() - before;
        var written = Behind.texts("""
                select e.xmin::text || ' ' || f.xmin::text || ' ' || c.xmin::text || ' ' || h.xmin::text
                from record.entry e
                join attachment.file f using (record_id, seq)
                join attachment.content c using (record_id, seq)
                join record.header h on h.id = e.record_id
                where e.record_id = '%s' and e.seq = %d""".formatted(id, seq));

        assertThat(written)
                .singleElement()
                .satisfies(ids -> assertThat(ids.split(" ")).hasSize(4).containsOnly(ids.split(" ")[0]));
        assertThat(trips).isEqualTo(3);
    }

    @Test
    void aRefusedFileLeavesNothing() {
        long entries = stored("record.entry");

        assertThatThrownBy(() ->
                        attachments.attach(id, file("a.svg", text("<svg/>"), Audience.OWN), estate.agent, Intent.NONE))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> attach(estate.agent, Audience.NAMED)).isInstanceOf(RefusedException.class);
        assertThat(stored("record.entry")).isEqualTo(entries);
        assertThat(stored("attachment.content")).isZero();
        assertThat(stored("attachment.file")).isZero();
    }

    @Test
    void theSameIntentAttachesOnceAndAnotherFileUnderItIsRefused() {
        var first = new Intent(null, "key-" + id, "ab".repeat(32));
        var one = attachments.attach(id, file("a.txt", text("a"), Audience.OWN), estate.agent, first);
        var again = attachments.attach(id, file("a.txt", text("a"), Audience.OWN), estate.agent, first);
        var other = new Intent(null, "key-" + id, "cd".repeat(32));

        assertThat(again.replayed()).isTrue();
        assertThat(again.added().getFirst().seq())
                .isEqualTo(one.added().getFirst().seq());
        assertThat(stored("attachment.content")).isEqualTo(1);
        assertThatThrownBy(() -> attachments.attach(id, file("b.txt", text("b"), Audience.OWN), estate.agent, other))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("idempotency-key-reused"));
    }

    /** For each audience of a file by the network supplier, who reads it. */
    private Map<Audience, Set<Actor>> readers() {
        return Map.of(
                Audience.OWN, Set.of(estate.networkResolver),
                Audience.NAMED, Set.of(estate.networkResolver, estate.hostingResolver, estate.agent),
                Audience.INVOLVED, Set.of(estate.networkResolver, estate.hostingResolver, estate.agent),
                Audience.EVERYONE, Set.of(estate.networkResolver, estate.hostingResolver, estate.agent, estate.user));
    }

    private int attached(Audience audience) {
        return audience == Audience.NAMED
                ? attach(estate.networkResolver, audience, estate.hosting)
                : attach(estate.networkResolver, audience);
    }

    @Test
    void whoMayNotReadTheEntryDoesNotLearnOfTheFile() {
        readers().forEach((audience, readers) -> {
            int seq = attached(audience);
            for (var actor : Set.of(estate.networkResolver, estate.hostingResolver, estate.agent, estate.user)) {
                var label = audience + " " + actor;
                boolean listed = attachments.list(id, actor).stream().anyMatch(file -> file.seq() == seq);
                assertThat(listed).as(label).isEqualTo(readers.contains(actor));
                if (readers.contains(actor)) {
                    assertThat(content(seq, actor)).as(label).isEqualTo(text("link down"));
                } else {
                    var unknown = refusal(() -> attachments.one(id, 999, actor));
                    assertThat(refusal(() -> attachments.one(id, seq, actor)))
                            .as(label)
                            .isEqualTo(unknown);
                    assertThat(refusal(() -> attachments.open(id, seq, actor)))
                            .as(label)
                            .isEqualTo(unknown);
                    assertThat(refusal(() -> attachments.withdraw(id, seq, "x", actor, Intent.NONE)))
                            .as(label)
                            .isEqualTo(unknown);
                }
            }
        });
    }

    private static Optional<Object> refusal(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.refusal());
        }
    }

    @Test
    void rowLevelSecurityAloneIsEnough() {
        readers().forEach((audience, readers) -> {
            int seq = attached(audience);
            for (var actor : Set.of(estate.networkResolver, estate.hostingResolver, estate.agent, estate.user)) {
                var trip = database.trip(Asker.of(actor));
                var files = trip.rows(FILE, FILE.RECORD_ID.eq(id.value()).and(FILE.SEQ.eq(seq)));
                var contents =
                        trip.rows(CONTENT, CONTENT.RECORD_ID.eq(id.value()).and(CONTENT.SEQ.eq(seq)));
                trip.run();
                int rows = readers.contains(actor) ? 1 : 0;

                assertThat(files.get()).as(audience + " " + actor).hasSize(rows);
                assertThat(contents.get()).as(audience + " " + actor).hasSize(rows);
            }
        });
    }

    @Test
    void aStrangerFindsNoRecordAndNoFile() {
        int seq = attach(estate.agent, Audience.EVERYONE);
        var stranger = new SmallEstate(register, java.time.Instant.parse("2026-01-01T00:00:00Z")).networkResolver;

        assertThat(refusal(() -> attachments.list(id, stranger)))
                .isEqualTo(refusal(() -> attachments.list(new RecordId(new java.util.UUID(7, 7)), stranger)))
                .isPresent();
        assertThat(refusal(() -> attachments.open(id, seq, stranger))).isPresent();
    }

    @Test
    void aRequestersFileIsForEveryone() {
        int seq = attach(estate.user, Audience.OWN);

        assertThat(attachments.one(id, seq, estate.hostingResolver).readers().audience())
                .isEqualTo(Audience.EVERYONE);
    }

    @Test
    void aWithdrawnFileIsKeptAndServedToNobody() {
        int seq = attach(estate.networkResolver, Audience.INVOLVED);

        assertThat(refusal(() -> attachments.withdraw(id, seq, "Not mine", estate.hostingResolver, Intent.NONE)))
                .isPresent();
        assertThat(refusal(() -> attachments.withdraw(id, seq, " ", estate.networkResolver, Intent.NONE)))
                .isPresent();
        var outcome = attachments.withdraw(id, seq, "Wrong router", estate.networkResolver, Intent.NONE);

        assertThat(outcome.added())
                .singleElement()
                .satisfies(entry -> assertThat(entry.audience()).isEqualTo(Audience.INVOLVED));
        assertThat(attachments.one(id, seq, estate.agent).withdrawal())
                .isNotNull()
                .extracting(AttachedFile.Withdrawal::reason)
                .isEqualTo("Wrong router");
        assertThat(refusal(() -> attachments.open(id, seq, estate.networkResolver))
                        .toString())
                .contains("WithdrawnAlready");
        assertThat(refusal(() -> attachments.withdraw(id, seq, "Again", estate.dutyOfficer, Intent.NONE))
                        .toString())
                .contains("WithdrawnAlready");
        assertThat(stored("attachment.content")).isEqualTo(1);
        var trip = database.trip(Asker.of(estate.agent));
        var contents = trip.rows(CONTENT, CONTENT.RECORD_ID.eq(id.value()));
        trip.run();
        assertThat(contents.get()).isEmpty();
    }

    @Test
    void theDutyOfficerWithdrawsAFileSharedWithNamedPartiesForThoseAlone() {
        int seq = attached(Audience.NAMED);
        attachments.withdraw(id, seq, "Holds a password", estate.dutyOfficer, Intent.NONE);

        assertThat(attachments.list(id, estate.user)).isEmpty();
        assertThat(records.view(estate.user, id, 100, Integer.MAX_VALUE).entries())
                .noneMatch(entry -> entry.fact().toString().contains("Holds a password"));
        assertThat(attachments.list(id, estate.networkResolver)).hasSize(1);
        assertThat(attachments.list(id, estate.hostingResolver)).hasSize(1);
    }

    @Test
    void verifyFindsBytesThatAreNotWhatTheFactSays() {
        int seq = attach(estate.agent, Audience.OWN);
        var where = " where record_id = '%s' and seq = %d".formatted(id, seq);

        assertThat(differences()).isEmpty();
        Behind.run("update attachment.content set bytes = bytes || 'x'" + where);
        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.table()).isEqualTo("attachment.content");
            assertThat(difference.column()).isEqualTo("bytes");
        });
        Behind.run("delete from attachment.content" + where);
        assertThat(differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.stored()).isEqualTo("(no row)"));
    }

    @Test
    void verifyFindsBytesWithoutAFileAndAFileThatWasChanged() {
        int seq = attach(estate.agent, Audience.OWN);
        Behind.run("insert into attachment.content values ('%s', 9999, '\\x00', '\\x00')".formatted(id));
        Behind.run("update attachment.file set name = 'other' where record_id = '%s' and seq = %d".formatted(id, seq));

        assertThat(differences())
                .extracting(Difference::table)
                .containsExactlyInAnyOrder("attachment.content", "attachment.file");
    }
}
