package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.RowResult;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Site;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;

/** Lists taken in from files: what the trial says is what is done, each row once, and taken back where nobody has moved on. */
@StandingTest
class ListImportTest extends OnListImports {

    @Test
    void aTrialWritesNothingAndSaysWhatIsThenDone() {
        var text = sitesCsv(
                "A " + word + ",Europe/London,Quay", "B " + word + ",Nowhere/Land,", "C " + word + ",Europe/Berlin,");

        var tried = tried("sites", text, administrator);

        assertThat(tried.state()).isEqualTo(ListImportState.TRIED);
        assertThat(sites()).isEmpty();
        assertThat(results(tried, administrator))
                .containsExactly(RowResult.WOULD_ADD, RowResult.WOULD_NOT, RowResult.WOULD_ADD);
        var refused = rows(tried, administrator).get(1);
        assertThat(refused.outcome().sentence()).isEqualTo("Choose a time zone from the list.");
        assertThat(refused.column()).isEqualTo("Time zone");
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.cells()).containsExactly("B " + word, "Nowhere/Land", "");

        var done = rested(imports.carryOut(tried.id(), administrator), administrator);

        assertThat(done.state()).isEqualTo(ListImportState.DONE);
        assertThat(results(done, administrator)).containsExactly(RowResult.ADDED, RowResult.WOULD_NOT, RowResult.ADDED);
        assertThat(sites().stream().map(site -> site.body().name()))
                .containsExactlyInAnyOrder("A " + word, "C " + word);
        assertThat(done.progress().counts()).isEqualTo(Map.of(RowResult.ADDED, 2, RowResult.WOULD_NOT, 1));
    }

    @Test
    void whatIsThereIsRecognisedAndOnlyWhatDiffersIsChanged() {
        done("sites", sitesCsv("A " + word + ",Europe/London,Quay", "B " + word + ",Europe/London,"), administrator);

        var again = done(
                "sites",
                sitesCsv("A " + word + ",Europe/London,Quay", "b " + word + ",Europe/Berlin,Pier"),
                administrator);

        assertThat(results(again, administrator)).containsExactly(RowResult.SAME, RowResult.CHANGED);
        var changed = rows(again, administrator).getLast().outcome();
        assertThat(changed.differences().stream().map(each -> each.label() + ":" + each.before() + ">" + each.after()))
                .containsExactly(
                        "Name:B %1$s>b %1$s".formatted(word), "Time zone:Europe/London>Europe/Berlin", "Address:>Pier");
        assertThat(sites()).hasSize(2);
    }

    @Test
    void aPartWithoutAColumnStaysAsItIs() {
        done("sites", sitesCsv("A " + word + ",Europe/London,Quay"), administrator);

        done("sites", "Name,Time zone\nA " + word + ",Europe/Berlin\n", administrator);

        assertThat(sites().getFirst().body())
                .isEqualTo(new Site("A " + word, java.time.ZoneId.of("Europe/Berlin"), "Quay"));
    }

    @Test
    void rowsThatWereDoneBeforeTheProcessWasKilledAreNotDoneAgain() {
        var tried = tried(
                "sites", sitesCsv("A " + word + ",Europe/London,", "B " + word + ",Europe/London,"), administrator);
        var key = "list-import/%s/1/do".formatted(tried.id());
        var body = new Site("A " + word, java.time.ZoneId.of("Europe/London"), null);
        var change = new Register.Change<>(UUID.randomUUID(), 0, body, clock.instant(), false);
        registrar.write(People.SITE, change, administrator, Once.sentUnder(key, key));

        var done = rested(imports.carryOut(tried.id(), administrator), administrator);

        assertThat(results(done, administrator)).containsExactly(RowResult.ADDED, RowResult.ADDED);
        assertThat(sites()).hasSize(2).allMatch(site -> site.version() == 1);
        assertThat(rows(done, administrator).getFirst().outcome().subject()).isEqualTo(change.id());
    }

    @Test
    void takingBackRetiresWhatWasMadeAndPutsBackWhatNobodyChangedSince() {
        done(
                "sites",
                sitesCsv("A " + word + ",Europe/London,Quay", "B " + word + ",Europe/London,Quay"),
                administrator);
        var job = done(
                "sites",
                sitesCsv(
                        "A " + word + ",Europe/Berlin,Pier",
                        "B " + word + ",Europe/Berlin,Pier",
                        "C " + word + ",Europe/London,"),
                administrator);
        var touched = site("B " + word);
        register.change(
                People.SITE,
                new Register.Change<>(
                        touched.id(),
                        touched.version(),
                        new Site("B " + word, touched.body().zone(), "Elsewhere"),
                        clock.instant(),
                        false),
                administrator);

        var undone = rested(imports.undo(job.id(), administrator), administrator);

        assertThat(undone.state()).isEqualTo(ListImportState.UNDONE);
        assertThat(results(undone, administrator)).containsOnly(RowResult.UNDONE);
        assertThat(site("A " + word).body().address()).isEqualTo("Quay");
        assertThat(site("A " + word).body().zone().getId()).isEqualTo("Europe/London");
        assertThat(site("B " + word).body().address()).isEqualTo("Elsewhere");
        assertThat(site("B " + word).body().zone().getId()).isEqualTo("Europe/London");
        assertThat(rows(undone, administrator).get(1).outcome().sentence()).contains("stays: Address");
        assertThat(site("C " + word).retired()).isTrue();
    }

    @Test
    void peopleAreRecognisedByAddressThenByNameAndOrganisation() {
        var headings = "Name,Email,Organisation,Roles\n";
        var first = done("people", headings + "Bo " + word + ",," + "Desk" + word + ",Agent\n", administrator);
        assertThat(results(first, administrator)).containsExactly(RowResult.WOULD_NOT);
        register.add(
                People.ORGANISATION,
                new Organisation("Org, Ltd " + word, null, Set.of(OrganisationRole.PROVIDER), null),
                administrator);

        var made = done(
                "people",
                headings + "Bo " + word + ",,\"Org, Ltd " + word + "\",\"Resolver, Team lead\"\n" + "Di " + word + ","
                        + word + "@example.test,\"Org, Ltd " + word + "\",Requester\n",
                administrator);
        assertThat(results(made, administrator)).containsExactly(RowResult.ADDED, RowResult.ADDED);

        var again = done(
                "people",
                headings + "Bo " + word + ",bo" + word + "@example.test,\"Org, Ltd " + word
                        + "\",\"Resolver, Team lead\"\n" + "Dina " + word + ","
                        + word.toLowerCase(java.util.Locale.ROOT) + "@example.test,\"Org, Ltd " + word
                        + "\",Requester\n",
                administrator);
        assertThat(results(again, administrator)).containsExactly(RowResult.CHANGED, RowResult.CHANGED);
    }

    @Test
    void aServiceMayDependOnOneFurtherUp() {
        var text = "Name,Provider,Depends on\n"
                + "Base " + word + "," + estate.network.value() + ",\n"
                + "Top " + word + "," + estate.network.value() + ",Base " + word + "\n"
                + "Base " + word + "," + estate.network.value() + ",\n";

        var job = done("services", text, administrator);

        assertThat(results(job, administrator)).containsExactly(RowResult.ADDED, RowResult.ADDED, RowResult.WOULD_NOT);
        var services = register.newest(Catalogue.SERVICE).stream()
                .filter(item -> item.body().name().contains(word))
                .toList();
        assertThat(services).hasSize(2);
        assertThat(services.getLast().body().dependsOn())
                .containsExactly(services.getFirst().id());
        assertThat(rested(imports.undo(job.id(), administrator), administrator).count(RowResult.UNDONE))
                .isEqualTo(2);
    }

    @Test
    void whatARowAboveChangedIsStillOne() {
        var by = "," + estate.network.value() + ",";
        done("services", "Name,Provider,Depends on\nBase " + word + by + "\nLow " + word + by + "\n", administrator);

        var job = done(
                "services",
                "Name,Provider,Depends on\nX %1$s%2$sBase %1$s\nBase %1$s%2$sLow %1$s\nY %1$s%2$sBase %1$s\n"
                        .formatted(word, by),
                administrator);

        assertThat(results(job, administrator)).containsExactly(RowResult.ADDED, RowResult.CHANGED, RowResult.ADDED);
    }

    @Test
    void incidentsAreLoggedAndChangedByTheRulesOfTheForm() {
        var there = logged();
        var number = history(there).header().identity().number();
        var text = "Number,What is wrong,Urgency,Reported by\n"
                + ",New " + word + ",High," + estate.userPerson + "\n"
                + ",,High,\n"
                + number + ",E-mail is gone " + word + ",High," + estate.userPerson + "\n"
                + "INC-0000-0000,x,High,\n";

        var tried = tried("incidents", text, estate.agent);
        assertThat(results(tried, estate.agent))
                .containsExactly(RowResult.WOULD_ADD, RowResult.WOULD_NOT, RowResult.WOULD_CHANGE, RowResult.WOULD_NOT);
        assertThat(rows(tried, estate.agent).get(1).outcome().sentence()).isEqualTo("Enter what is wrong, in a line.");
        assertThat(history(there).header().subject().title()).isEqualTo("E-mail is delayed");

        var done = rested(imports.carryOut(tried.id(), estate.agent), estate.agent);
        assertThat(done.count(RowResult.ADDED)).isEqualTo(1);
        assertThat(done.count(RowResult.CHANGED)).isEqualTo(1);
        assertThat(history(there).header().subject().title()).isEqualTo("E-mail is gone " + word);
        var made = timelines.history(
                estate.agent,
                new org.fairlead.record.RecordId(
                        rows(done, estate.agent).getFirst().outcome().subject()));
        assertThat(made.header().subject().title()).isEqualTo("New " + word);
        assertThat(made.header().subject().reporter()).isEqualTo(estate.userPerson);

        rested(imports.undo(done.id(), estate.agent), estate.agent);
        assertThat(history(there).header().subject().title()).isEqualTo("E-mail is delayed");
        assertThat(history(made.id()).header().progress().state()).isEqualTo("CANCELLED");
    }

    @Test
    void anIncidentSomebodyHasWorkedOnStaysWhenItsImportIsTakenBack() {
        var job = done("incidents", "title\nNew " + word + "\n", estate.agent);
        var id = new org.fairlead.record.RecordId(
                rows(job, estate.agent).getFirst().outcome().subject());
        incidents.note(
                id, new WriteNote("Seen", org.fairlead.record.Audience.EVERYONE, Set.of()), estate.agent, Intent.NONE);

        var undone = rested(imports.undo(job.id(), estate.agent), estate.agent);

        assertThat(results(undone, estate.agent)).containsExactly(RowResult.KEPT);
        assertThat(history(id).header().progress().state()).isEqualTo("NEW");
    }

    /** Else taking back would tell a supplier that there is something it may not read. */
    @Test
    void whatTheImporterMayNotReadStandsInTheWayOfNothing() {
        var job = done("incidents", "title\nNew " + word + "\n", estate.networkResolver);
        var id = new org.fairlead.record.RecordId(
                rows(job, estate.networkResolver).getFirst().outcome().subject());
        incidents.note(
                id, new WriteNote("Psst", org.fairlead.record.Audience.OWN, Set.of()), estate.agent, Intent.NONE);

        var undone = rested(imports.undo(job.id(), estate.networkResolver), estate.networkResolver);

        assertThat(results(undone, estate.networkResolver)).containsExactly(RowResult.UNDONE);
    }
}
