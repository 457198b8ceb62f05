package org.fairlead.platform.web.gallery;

import java.util.List;
import java.util.stream.Stream;
import org.fairlead.platform.web.Assets;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Look;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Theme;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.NavItem;

/** The made-up ministry all samples share: its parties, its places, its marking. */
final class Samples {

    static final int DESK = 0;
    static final int MERIDIAN = 1;
    static final int HALYARD = 2;
    static final int CALDER = 3;
    static final int INTEGRATOR = 9;

    static final Marking MARKING = new Marking("Official-Sensitive · Rel to UK, NATO", "sensitive");

    private Samples() {}

    static Frame frame(String current, Theme theme, Csrf csrf, Assets assets) {
        var navigation = Stream.of("My work", "Records", "Services", "Performance", "Suppliers")
                .map(place -> NavItem.of(place, addressOf(place)))
                .map(item -> item.text().equals(current) ? item.asCurrent() : item)
                .toList();
        var person = new Frame.SignedIn("A. Duty · Integrator", "/gallery/form", "/gallery", 28_800, null);
        return new Frame(List.copyOf(navigation), person, Look.of(theme), csrf, assets);
    }

    private static String addressOf(String place) {
        return switch (place) {
            case "My work" -> "/gallery/home";
            case "Records" -> "/gallery/list";
            default -> "/gallery";
        };
    }
}
