package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImports;
import org.fairlead.intake.ListImports.Columns;
import org.fairlead.intake.RowResult;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.people.Site;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Registrar;
import org.fairlead.platform.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists given, tried, carried out and taken back, in words of their own for each test. */
abstract class OnListImports extends OnIncidents {

    @Autowired
    ListImports imports;

    @Autowired
    Registrar registrar;

    @Autowired
    Database database;

    @Autowired
    List<BackgroundWork> works;

    Actor administrator;
    String word;

    @BeforeEach
    void anAdministrator() {
        word = "W" + UUID.randomUUID().toString().replace("-", "");
        var body = new Person(
                "Keeper " + word, null, estate.desk.value(), Set.of(), Set.of(Role.ADMINISTRATOR), null, null);
        var person = new PersonId(
                register.add(People.PERSON, body, Actor.tool(estate.desk)).id());
        administrator = new Actor(person, estate.desk, Set.of(estate.desk), Set.of(Role.ADMINISTRATOR), Reach.ALL);
    }

    ListImport given(String list, String text, Actor actor) {
        return imports.give(
                new ListImports.NewListImport(list, "file.csv", null),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                actor,
                Once.NONE);
    }

    static Map<String, String> known(ListImport job) {
        return job.columns().stream()
                .filter(column -> column.field() != null)
                .collect(java.util.stream.Collectors.toMap(
                        ListImport.Matched::heading, column -> String.valueOf(column.field())));
    }

    ListImport tried(String list, String text, Actor actor) {
        var job = given(list, text, actor);
        return rested(imports.match(job.id(), new Columns(known(job), null), actor, Once.NONE), actor);
    }

    ListImport done(String list, String text, Actor actor) {
        return rested(imports.carryOut(tried(list, text, actor).id(), actor), actor);
    }

    ListImport rested(ListImport job, Actor actor) {
        var work = works.stream()
                .filter(each -> each.name().equals("list imports"))
                .findFirst()
                .orElseThrow();
        while (work.round()) {
            assertThat(work.name()).isNotEmpty();
        }
        return imports.one(actor, job.id()).orElseThrow();
    }

    List<ImportedRow> rows(ListImport job, Actor actor) {
        return imports.rows(actor, job.id(), 0, Set.of(), 1_000);
    }

    List<RowResult> results(ListImport job, Actor actor) {
        return rows(job, actor).stream().map(row -> row.outcome().result()).toList();
    }

    List<Item<Site>> sites() {
        return register.newest(People.SITE).stream()
                .filter(item -> item.body().name().contains(word))
                .toList();
    }

    static String sitesCsv(String... rows) {
        return "Name,Time zone,Address\n" + String.join("\n", rows) + "\n";
    }

    Item<Site> site(String name) {
        return sites().stream()
                .filter(item -> item.body().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
