package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFacts.NoteCorrected;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Putting notes right: by an entry of its own, for no more readers, by whoever wrote the note or the desk. */
@StandingTest
class CorrectionTest extends OnIncidents {

    private static final String WRONG = "The relay in rack 4 is dead";
    private static final String RIGHT = "The relay in rack 14 is dead";

    @Autowired
    MockMvc http;

    @Autowired
    Records records;

    private List<Entry> read(RecordId id, Actor actor) {
        return records.view(actor, id, 200, Integer.MAX_VALUE).entries();
    }

    private int note(RecordId id, Audience audience, Actor by, PartyId... named) {
        return incidents
                .note(id, new WriteNote(WRONG, audience, Set.of(named)), by, Intent.NONE)
                .added()
                .getFirst()
                .seq();
    }

    private Entry correct(RecordId id, int note, Actor by) {
        return incidents
                .correct(id, CorrectNote.of(note, RIGHT), by, Intent.NONE)
                .added()
                .getFirst();
    }

    private String address(RecordId id) {
        return "/incidents/" + history(id).header().identity().number();
    }

    private Document open(RecordId id, Actor actor) throws Exception {
        return new Browsing(http, scripts, actor).open(address(id));
    }

    @Test
    void theNoteStaysAndTheCorrectionNamesIt() {
        var id = heldByNetwork();
        int note = note(id, Audience.EVERYONE, estate.networkResolver);

        var correction = correct(id, note, estate.networkResolver);

        assertThat(correction.fact()).isEqualTo(new NoteCorrected(note));
        assertThat(correction.audience()).isEqualTo(Audience.EVERYONE);
        assertThat(read(id, estate.user)).extracting(Entry::text).contains(WRONG, RIGHT);
    }

    @Test
    void thePageShowsWhatIsRightAndFoldsWhatWasWrittenFirst() throws Exception {
        var id = heldByNetwork();
        int note = note(id, Audience.EVERYONE, estate.networkResolver);
        correct(id, note, estate.networkResolver);

        var shown = Objects.requireNonNull(open(id, estate.user).selectFirst("#entry-" + note));

        assertThat(shown.select(".moj-timeline__description > .fl-prose").text())
                .isEqualTo(RIGHT);
        assertThat(shown.select("details .fl-prose").text()).isEqualTo(WRONG);
        assertThat(shown.text()).contains("Corrected by");
    }

    @Test
    void aCorrectionIsCorrectedItselfAndTheNoteShowsTheLast() throws Exception {
        var id = heldByNetwork();
        int note = note(id, Audience.EVERYONE, estate.networkResolver);
        int first = correct(id, note, estate.networkResolver).seq();
        incidents.correct(id, CorrectNote.of(first, "Rack 41"), estate.networkResolver, Intent.NONE);

        refused("invalid-input", () -> correct(id, note, estate.networkResolver));
        assertThat(open(id, estate.user)
                        .select("#entry-" + note + " .moj-timeline__description > .fl-prose")
                        .text())
                .isEqualTo("Rack 41");
    }

    @Test
    void whoDoesNotReadTheNoteReadsNoCorrection() {
        var id = heldByNetwork();
        offer(id, estate.hosting, estate.networkResolver);
        int note = note(id, Audience.NAMED, estate.networkResolver, estate.desk);

        correct(id, note, estate.agent);

        assertThat(read(id, estate.hostingResolver)).extracting(Entry::text).doesNotContain(WRONG, RIGHT);
        assertThat(read(id, estate.networkResolver)).extracting(Entry::text).contains(WRONG, RIGHT);
        assertThat(read(id, estate.user)).extracting(Entry::text).doesNotContain(WRONG, RIGHT);
    }

    @Test
    void aCorrectionForFewerLeavesTheOthersTheNote() throws Exception {
        var id = heldByNetwork();
        int note = note(id, Audience.EVERYONE, estate.networkResolver);
        var command = new CorrectNote(note, RIGHT, Audience.OWN, Set.of());

        incidents.correct(id, command, estate.networkResolver, Intent.NONE);

        assertThat(open(id, estate.user).select("#entry-" + note).text()).contains(WRONG);
        assertThat(open(id, estate.networkResolver)
                        .select("#entry-" + note + " details")
                        .text())
                .contains(WRONG);
    }

    @Test
    void noCorrectionIsForMoreThanTheNote() {
        var id = heldByNetwork();
        int own = note(id, Audience.OWN, estate.networkResolver);
        int involved = note(id, Audience.INVOLVED, estate.networkResolver);

        for (int note : new int[] {own, involved}) {
            var wider = new CorrectNote(note, RIGHT, Audience.EVERYONE, Set.of());
            refused("invalid-input", () -> incidents.correct(id, wider, estate.networkResolver, Intent.NONE));
        }
    }

    @Test
    void onlyItsAuthorAndTheDeskCorrectANote() {
        var id = heldByNetwork();
        int note = note(id, Audience.EVERYONE, estate.agent);

        refused("not-allowed", () -> correct(id, note, estate.networkResolver));
        refused("not-found", () -> correct(id, note, estate.user));
        assertThat(correct(id, note, estate.dutyOfficer).text()).isEqualTo(RIGHT);
    }

    @Test
    void onlyNotesAreCorrectedAndOnlyThoseThatCanBeRead() {
        var id = heldByNetwork();
        int secret = note(id, Audience.OWN, estate.networkResolver);

        refused("invalid-input", () -> correct(id, 1, estate.agent));
        refused("not-found", () -> correct(id, secret, estate.user));
        refused("not-found", () -> correct(id, 999, estate.agent));
    }

    @Test
    void itReachesThePartsTheNoteWentTo() {
        var parent = logged();
        var child = logged();
        incidents.makeChild(child, parent, estate.agent, Intent.NONE);
        int note = note(parent, Audience.EVERYONE, estate.agent);

        correct(parent, note, estate.agent);

        var told = read(child, estate.agent);
        var copy = told.stream()
                .filter(entry -> WRONG.equals(entry.text()))
                .findFirst()
                .orElseThrow();
        assertThat(told.getLast().fact()).isEqualTo(new NoteCorrected(copy.seq()));
    }

    @Test
    void theFormBeginsWithTheNoteAndItsCallDoesTheSame() throws Exception {
        var id = heldByNetwork();
        int note = note(id, Audience.EVERYONE, estate.agent);
        var agent = new Browsing(http, scripts, estate.agent);
        var link = agent.open(address(id))
                .select("#entry-" + note + " a:contains(Correct)")
                .attr("href");

        var form = agent.open(link);
        assertThat(Objects.requireNonNull(form.selectFirst("textarea[name=text]"))
                        .wholeText()
                        .strip())
                .isEqualTo(WRONG);
        assertThat(agent.send(form, address(id) + "/correct-note", "text", RIGHT, "audience", "")
                        .getStatus())
                .isEqualTo(302);
        assertThat(read(id, estate.agent).getLast().fact()).isEqualTo(new NoteCorrected(note));

        int other = note(id, Audience.EVERYONE, estate.agent);
        var answer = scripts.as(estate.agent)
                .post("/api/v1" + address(id) + "/notes/" + other + "/correction", "{\"text\":\"" + RIGHT + "\"}")
                .is(201);
        assertThat(answer.at("/kind")).isEqualTo("note-corrected");
        assertThat(answer.json().at("/fact/note").asInt()).isEqualTo(other);
    }

    @Test
    void theNewWordsAreFound() {
        var id = heldByNetwork();
        int note = note(id, Audience.EVERYONE, estate.agent);
        incidents.correct(id, CorrectNote.of(note, "The fault is in the crossbar"), estate.agent, Intent.NONE);

        var found = scripts.as(estate.agent).get("/api/v1/search?q=crossbar").is(200);

        assertThat(found.text())
                .contains(history(id).header().identity().number().text());
    }
}
