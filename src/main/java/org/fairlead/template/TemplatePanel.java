package org.fairlead.template;

import java.util.List;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Link;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands under the form of a template.
 *
 * @param id its id on the page
 * @param title its heading
 * @param text a sentence; empty for none
 * @param lines lines of a list
 * @param table a table; null for none
 * @param links where it leads
 */
public record TemplatePanel(
        String id,
        String title,
        String text,
        List<String> lines,
        @Nullable DataTable table,
        List<Link> links) {

    /** Copies the lists. */
    public TemplatePanel {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    /** A table under a heading. */
    public static TemplatePanel of(String id, String title, DataTable table) {
        return new TemplatePanel(id, title, "", List.of(), table, List.of());
    }

    /** Lines under a heading. */
    public static TemplatePanel of(String id, String title, String text, List<String> lines) {
        return new TemplatePanel(id, title, text, lines, null, List.of());
    }

    /** The same leading somewhere. */
    public TemplatePanel leading(Link... where) {
        return new TemplatePanel(id, title, text, lines, table, List.of(where));
    }
}
