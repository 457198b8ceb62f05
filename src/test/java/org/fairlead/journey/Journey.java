package org.fairlead.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fairlead.Application;
import org.fairlead.testing.FairleadTestBeans;
import org.fairlead.testing.PushServiceInMemory;
import org.fairlead.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application behind a real port, on a database that only journeys fill. All journeys share one context: add no beans of your own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fairlead.access.password-iterations=10", "fairlead.development.pseudo-languages=true"})
@ContextConfiguration(initializers = {TestDatabase.OfItsOwn.class, PushServiceInMemory.Allowed.class})
@Import({FairleadTestBeans.class, Harbour.Beans.class})
@interface Journey {}
