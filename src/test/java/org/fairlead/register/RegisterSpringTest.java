package org.fairlead.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fairlead.testing.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The platform and the modules that declare kinds, over the test database, asked by an administrator. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = RegisterSpringTest.Parts.class,
        properties = {
            "spring.main.banner-mode=off",
            "fairlead.rate.read-per-minute=100000",
            "fairlead.rate.write-per-minute=100000"
        })
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@Import({AsAdministrator.class, WindowsKind.class})
@interface RegisterSpringTest {

    /** What is started. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({
        "org.fairlead.platform",
        "org.fairlead.people",
        "org.fairlead.catalogue",
        "org.fairlead.register.internal",
        "org.fairlead.register.rest",
        "org.fairlead.register.web"
    })
    class Parts {}
}
