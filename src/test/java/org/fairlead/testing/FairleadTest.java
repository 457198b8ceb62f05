package org.fairlead.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fairlead.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on the test database, asked through MockMvc with every filter. All tests that say only this share one
 * context: add no beans, properties or profiles of your own. Make fixtures by {@link Estate}; move time by {@link TestClock}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "fairlead.access.password-iterations=10")
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@AutoConfigureMockMvc
@Import(FairleadTestBeans.class)
public @interface FairleadTest {}
