package org.fairlead.effort;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.UUID;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterKind.Names;
import org.fairlead.platform.words.Readable;

/** Classes of effort as reference data. */
public final class EffortClasses {

    /** The kind in the register. */
    public static final RegisterKind<EffortClass> KIND = RegisterKind.open(
            new Names("effort-class", "effort-classes", later("effort.kind.effort-class")),
            EffortClass.class,
            EffortClass::name,
            (body, register) -> body.name().isBlank()
                    ? List.of(new FieldProblem("name", say("effort.refusal.name")))
                    : List.<FieldProblem>of());

    private EffortClasses() {}

    /** The name of a class within a sentence, such as "on site". */
    public static String within(Register register, UUID id) {
        return Readable.within(register.title(KIND, id));
    }
}
