package org.fairlead.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import org.fairlead.Application;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(
            Application.class,
            describe(
                    "code written from the schema",
                    type -> type.getPackageName().startsWith("org.fairlead.db")));

    @Test
    void modulesUseOnlyWhatTheyDeclareAndNoInternals() {
        assertThat(MODULES.stream().count()).isGreaterThan(10);
        MODULES.verify();
    }
}
