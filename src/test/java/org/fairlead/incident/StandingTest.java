package org.fairlead.incident;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import org.fairlead.Application;
import org.fairlead.access.Accounts;
import org.fairlead.access.Tokens;
import org.fairlead.platform.register.Register;
import org.fairlead.testing.StandingClock;
import org.fairlead.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The whole application on the test database under a clock that stands still, years ahead of every other test's, and without
 * anything happening by itself: what is on a timeline is what the test put there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "fairlead.access.password-iterations=10",
            "fairlead.serving=false",
            "fairlead.rate.read-per-minute=1000000",
            "fairlead.rate.write-per-minute=1000000"
        })
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(StandingTest.Parts.class)
public @interface StandingTest {

    /** The day on which everything happens: a Tuesday in winter time. */
    String DAY = "2031-03-04T";

    /** The clock, and programs that act for the people of an estate. */
    @TestConfiguration(proxyBeanMethods = false)
    class Parts {
        @Bean
        @Primary
        StandingClock standingClock() {
            return new StandingClock(Instant.parse(DAY + "09:00:00Z"));
        }

        @Bean
        Scripts scripts(MockMvc http, Register register, Accounts accounts, Tokens tokens, Clock clock) {
            return new Scripts(http, register, accounts, tokens, (StandingClock) clock);
        }
    }
}
