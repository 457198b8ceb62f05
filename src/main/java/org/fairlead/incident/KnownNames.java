package org.fairlead.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.jspecify.annotations.Nullable;

/** Names for what rows refer to, each looked up once while many rows are written. Used by one thread. */
final class KnownNames {

    private static final int MOST = 20_000;

    private final Register register;
    private final Map<UUID, String> names = new HashMap<>();

    KnownNames(Register register) {
        this.register = register;
    }

    @Nullable
    String party(@Nullable UUID party) {
        return of(People.ORGANISATION, party);
    }

    @Nullable
    String team(@Nullable UUID team) {
        return of(People.TEAM, team);
    }

    @Nullable
    String person(@Nullable UUID person) {
        return of(People.PERSON, person);
    }

    @Nullable
    String service(@Nullable UUID service) {
        return of(Catalogue.SERVICE, service);
    }

    @Nullable
    String category(@Nullable UUID category) {
        return of(Catalogue.CATEGORY, category);
    }

    @Nullable
    String site(@Nullable UUID site) {
        return of(People.SITE, site);
    }

    private <T> @Nullable String of(RegisterKind<T> kind, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var known = names.get(id);
        if (known != null) {
            return known;
        }
        if (names.size() >= MOST) {
            names.clear();
        }
        var name = register.title(kind, id);
        names.put(id, name);
        return name;
    }
}
