package org.fairlead.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.testing.StandingClock;
import org.fairlead.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** The demo estate on a database of its own, loaded once; the bots move only when a test moves them. */
@SpringBootTest(
        properties = {
            "fairlead.demo=true",
            "fairlead.demo.bots=false",
            "fairlead.access.password-iterations=10",
            "spring.datasource.hikari.maximum-pool-size=4"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.OfItsOwn.class)
@Import(OnTheDemoEstate.Standing.class)
abstract class OnTheDemoEstate {

    private static final int MOST = 5_000;

    /** A Thursday afternoon. */
    @TestConfiguration
    static class Standing {
        @Bean
        @Primary
        Clock standingClock() {
            return new StandingClock(Instant.parse("2026-11-26T14:00:00Z"));
        }
    }

    @Autowired
    ShippedEstate estate;

    @Autowired
    Records records;

    @Autowired
    Actors actors;

    @Autowired
    Register register;

    @Autowired
    Agreements agreements;

    @Autowired
    Clock clock;

    Cast cast;

    @BeforeEach
    void load() {
        estate.load(words -> {});
        cast = new Cast(EstateFile.shipped(), register, agreements);
    }

    List<Row> everything() {
        return records.list(tool(), RecordList.first(RecordFields.any(), Sort.NEWEST, MOST))
                .rows();
    }

    Actor tool() {
        return Actor.tool(cast.desk());
    }

    /** Somebody with a sign-in, whom no bot plays. */
    Actor person(String name) {
        UUID id = EstateRegister.id(People.PERSON, name);
        return actors.of(new PersonId(id)).map(Viewer::actor).orElseThrow();
    }
}
