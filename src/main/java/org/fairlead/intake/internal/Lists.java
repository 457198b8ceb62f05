package org.fairlead.intake.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ImportableLists;
import org.springframework.stereotype.Component;

/** The lists that all practices let in. */
@Component
class Lists {

    private final List<ImportableLists> declared;

    Lists(List<ImportableLists> declared) {
        this.declared = List.copyOf(declared);
    }

    /** All of them, by title. */
    List<ImportableList> all() {
        return declared.stream()
                .flatMap(each -> each.lists().stream())
                .sorted(Comparator.comparing(ImportableList::title))
                .toList();
    }

    Optional<ImportableList> of(String code) {
        return all().stream().filter(list -> list.code().equals(code)).findFirst();
    }
}
