package org.fairlead.portal;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.HomePart;
import org.fairlead.access.Viewer;
import org.springframework.stereotype.Component;

/** What modules say waits for somebody, before everything else on their home. */
@Component
class WaitingParts {

    private final List<HomePart> all;
    private final HomeParts parts;

    WaitingParts(List<HomePart> all, HomeParts parts) {
        this.all = List.copyOf(all);
        this.parts = parts;
    }

    /** The home with them in it. */
    Home before(Home home, Viewer viewer) {
        var sections = new ArrayList<HomeSection>();
        all.forEach(each -> each.of(viewer, parts.times(viewer))
                .ifPresent(part -> sections.add(new HomeSection(part.table(), part.more()))));
        sections.addAll(home.sections());
        return new Home(home.title(), home.summary(), home.tiles(), sections, home.team());
    }
}
