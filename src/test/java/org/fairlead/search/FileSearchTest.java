package org.fairlead.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairlead.db.attachment.Tables.TEXT;

import java.util.List;
import java.util.Map;
import org.fairlead.incident.StandingTest;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What is written in files is found by those who may read them, and by nobody else. */
@StandingTest
class FileSearchTest extends OnSearch {
    @Test
    void eachFindsInFilesWhatTheyMayReadAndNothingElse() {
        var id = heldByNetwork("Files of many").id();
        attach(id, estate.networkResolver, "fidworklog.txt", "marlinspikeown said the relay", Audience.OWN);
        attach(id, estate.agent, "shared.txt", "marlinspikeshared said the desk", Audience.NAMED, estate.network);
        attach(id, estate.agent, "open.txt", "marlinspikeopen said everybody", Audience.EVERYONE);
        readTheFiles();

        assertThat(counts(estate.networkResolver, "marlinspikeown")).isEqualTo(Map.of("attachments", 1));
        assertThat(said(estate.networkResolver, "marlinspikeown"))
                .contains("{\"text\":\"marlinspikeown\",\"found\":true}", " said the relay");
        assertThat(counts(estate.networkResolver, "fidworklog")).isEqualTo(Map.of("attachments", 1));
        for (var nobody : List.of(estate.agent, estate.dutyOfficer, estate.hostingResolver, estate.user)) {
            assertThat(counts(nobody, "marlinspikeown")).isEmpty();
            assertThat(counts(nobody, "fidworklog")).isEmpty();
        }
        assertThat(counts(estate.networkResolver, "marlinspikeshared")).isEqualTo(Map.of("attachments", 1));
        assertThat(counts(estate.hostingResolver, "marlinspikeshared")).isEmpty();
        assertThat(counts(estate.user, "marlinspikeshared")).isEmpty();
        assertThat(counts(estate.user, "marlinspikeopen")).isEqualTo(Map.of("attachments", 1));
        assertThat(counts(estate.hostingResolver, "marlinspikeopen")).isEmpty();
    }

    @Test
    void whatWasWithdrawnIsFoundByNobody() {
        var id = heldByNetwork("Withdrawn").id();
        int seq = attach(id, estate.agent, "wrong.txt", "sheepshankword", Audience.EVERYONE);
        int never = attach(id, estate.agent, "unread.txt", "neverread", Audience.EVERYONE);
        attachments.withdraw(id, never, "Wrong file", estate.agent, Intent.NONE);
        readTheFiles();
        assertThat(counts(estate.agent, "sheepshankword")).isEqualTo(Map.of("attachments", 1));

        attachments.withdraw(id, seq, "Wrong file", estate.agent, Intent.NONE);

        assertThat(counts(estate.agent, "sheepshankword")).isEmpty();
        assertThat(counts(estate.agent, "unread")).doesNotContainKey("attachments");
        assertThat(text(id, never).getReason()).isEqualTo("WITHDRAWN");
    }

    @Test
    void filesFromBeforeAreReadToo() {
        var id = heldByNetwork("From before").id();
        int seq = attach(id, estate.agent, "before.txt", "bowlineknot", Audience.EVERYONE);
        readTheFiles();
        behind(DSL.deleteFrom(TEXT).where(TEXT.RECORD_ID.eq(id.value())));
        assertThat(counts(estate.agent, "bowlineknot")).isEmpty();

        scripts.at("12:00");
        readTheFiles();

        assertThat(counts(estate.agent, "bowlineknot")).isEqualTo(Map.of("attachments", 1));
        assertThat(text(id, seq).getState()).isEqualTo("READ");
    }

    @Test
    void aFileWhoseReadingWasStoppedAgainAndAgainIsLeftAlone() {
        var id = heldByNetwork("Stopped").id();
        int once = attach(id, estate.agent, "once.txt", "carrickbend", Audience.EVERYONE);
        int often = attach(id, estate.agent, "often.txt", "carrickmat", Audience.EVERYONE);
        stopped(id, once, 1);
        stopped(id, often, 3);
        readTheFiles();
        assertThat(text(id, once).getState()).as("another process may be at it").isEqualTo("READING");

        scripts.at("09:06");
        readTheFiles();

        assertThat(text(id, once).getState()).isEqualTo("READ");
        assertThat(text(id, often).getState()).isEqualTo("UNREADABLE");
        assertThat(text(id, often).getReason()).isEqualTo("STOPPED");
    }
}
