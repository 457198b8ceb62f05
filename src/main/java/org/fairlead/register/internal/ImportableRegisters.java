package org.fairlead.register.internal;

import java.util.List;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ImportableLists;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.register.ImportableKind;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.Registrar;
import org.springframework.stereotype.Component;

/** Lets in every kind that its practice lets in. */
@Component
public final class ImportableRegisters implements ImportableLists {

    private final List<ImportableKind> kinds;
    private final Parts parts;

    ImportableRegisters(List<ImportableKind> kinds, Parts parts) {
        this.kinds = List.copyOf(kinds);
        this.parts = parts;
    }

    /** What rows of items are worked on with. */
    @Component
    record Parts(
            Register register,
            Registrar registrar,
            Receipts receipts,
            Desk desk,
            Bodies bodies,
            Spoken spoken,
            Kinds kinds) {}

    /** Whether items of the kind may be taken in. */
    public boolean take(RegisterKind<?> kind) {
        return kinds.stream().anyMatch(each -> each.kind().name().equals(kind.name()));
    }

    @Override
    public List<ImportableList> lists() {
        return kinds.stream()
                .<ImportableList>map(kind -> new KindList<>(kind.kind(), kind.ways(), parts))
                .toList();
    }
}
