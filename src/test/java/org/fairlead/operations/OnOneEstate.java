package org.fairlead.operations;

import java.time.Clock;
import java.time.Instant;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.register.Register;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.fairlead.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** The application on a test database with a clock that stands still and a fresh estate for each test. No timer fires by itself. */
@SpringBootTest(properties = "fairlead.serving=false")
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@Import(OnOneEstate.Standing.class)
abstract class OnOneEstate {

    /** The clock of all tests here. */
    @TestConfiguration
    static class Standing {
        @Bean
        @Primary
        Clock standingClock() {
            return new StandingClock(Instant.parse("2026-03-03T09:00:00Z"));
        }
    }

    @Autowired
    Incidents incidents;

    @Autowired
    Register register;

    @Autowired
    Clock clock;

    SmallEstate estate;
    Story story;

    @BeforeEach
    void buildTheEstate() {
        estate = new SmallEstate(register, Instant.parse("2026-01-01T00:00:00Z"));
        story = new Story(incidents, estate, (StandingClock) clock);
    }
}
