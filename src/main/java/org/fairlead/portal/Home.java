package org.fairlead.portal;

import java.util.List;
import org.fairlead.platform.web.ui.StatTile;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds on their home page.
 *
 * @param title the question they come with
 * @param summary the answer in a sentence
 * @param tiles how much there is of what
 * @param sections what to look at first; empty ones are left out
 * @param team how work is spread over a team, and what of it is to be handed out; null for those who lead none
 */
record Home(
        String title,
        String summary,
        List<StatTile> tiles,
        List<HomeSection> sections,
        @Nullable TeamBoard team) {

    Home {
        sections = sections.stream().filter(section -> !section.empty()).toList();
    }

    Home(String title, String summary, List<StatTile> tiles, List<HomeSection> sections) {
        this(title, summary, tiles, sections, null);
    }
}
