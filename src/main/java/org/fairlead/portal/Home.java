package org.fairlead.portal;

import java.util.List;
import org.fairlead.platform.web.ui.StatTile;

/**
 * What somebody finds on their home page.
 *
 * @param title the question they come with
 * @param summary the answer in a sentence
 * @param tiles how much there is of what
 * @param sections what to look at first; empty ones are left out
 */
record Home(String title, String summary, List<StatTile> tiles, List<HomeSection> sections) {

    Home {
        sections = sections.stream().filter(section -> !section.empty()).toList();
    }
}
