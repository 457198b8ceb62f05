package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.view.SavedView;
import org.fairlead.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The view that an address of the list names. */
@Component
class ListViews {

    private final Views views;

    ListViews(Views views) {
        this.views = views;
    }

    /** The views the viewer may use, and the viewer's taste. */
    Views.Offered offered(Viewer viewer) {
        return views.offered(viewer.actor(), IncidentViews.LIST);
    }

    /** The view; null when none is named; refused when the viewer may not use it. */
    @Nullable
    SavedView needed(@Nullable String id, Viewer viewer) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        try {
            return views.one(viewer.actor(), UUID.fromString(id))
                    .filter(view -> view.list().equals(IncidentViews.LIST) && !view.dropped())
                    .orElseThrow(() -> GeneralRefusal.unknown(say("incident.thing.view")));
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.unknown(say("incident.thing.view"));
        }
    }
}
