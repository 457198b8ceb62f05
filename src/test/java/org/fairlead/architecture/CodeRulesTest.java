package org.fairlead.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodeRulesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/org/fairlead/db/"))
            .importPackages("org.fairlead");

    @Test
    void nobodyAsksTheClockFromTheAir() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .because("time comes in: use the Clock bean and the viewer's zone")
                .check(CODE);
    }

    @Test
    void nobodyMakesIdsFromTheAir() {
        noClasses()
                .should()
                .callMethod(UUID.class, "randomUUID")
                .because("ids come from platform.id.UuidSource")
                .check(CODE);
    }

    @Test
    void thePlatformKnowsNoPractice() {
        noClasses()
                .that()
                .resideInAPackage("org.fairlead.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.fairlead.people..",
                        "org.fairlead.access..",
                        "org.fairlead.record..",
                        "org.fairlead.incident..",
                        "org.fairlead.clock..",
                        "org.fairlead.handoff..")
                .because("the kernel imports no module")
                .check(CODE);
    }

    @Test
    void pagesAndJsonHoldNoSql() {
        noClasses()
                .that()
                .resideInAnyPackage("..web..", "..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.fairlead.db..")
                .because("SQL lives in stores and queries; pages and JSON use the front door")
                .check(CODE);
    }

    @Test
    void internalsAreNotPublic() {
        classes()
                .that()
                .resideInAPackage("..internal..")
                .and()
                .resideOutsideOfPackage("org.fairlead.register.internal..")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .because(
                        "what others may use lies in the base package; only the register has no front door to share with its pages")
                .check(CODE);
    }

    @Test
    void nothingIsReadByJavaSerialisation() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .because("untrusted bytes never become objects by themselves: use JSON")
                .check(CODE);
    }
}
