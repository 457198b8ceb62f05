package org.fairlead.notification.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.fairlead.Application;
import org.fairlead.incident.StandingTest;
import org.fairlead.testing.FreePort;
import org.fairlead.testing.PushServiceInMemory;
import org.fairlead.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application under a clock that stands still, on a database where nobody else reads the news, with a mail server set at
 * {@link MailPort#PORT}: a test starts one there or does not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "fairlead.access.password-iterations=10",
            "fairlead.serving=false",
            "fairlead.mail.host=localhost",
            "fairlead.mail.from=fairlead@harbour.example",
            "fairlead.mail.links=https://fairlead.harbour.example",
            "fairlead.rate.read-per-minute=1000000",
            "fairlead.rate.write-per-minute=1000000"
        })
@ContextConfiguration(
        initializers = {TestDatabase.OfItsOwn.class, TellingTest.MailPort.class, PushServiceInMemory.Allowed.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(StandingTest.Parts.class)
@interface TellingTest {

    /** Sets the port of the mail server. */
    final class MailPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final int PORT = FreePort.find();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("ports", Map.of("fairlead.mail.port", PORT)));
        }
    }
}
