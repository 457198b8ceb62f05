package org.fairlead.register.web;

import java.util.List;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Timeline;

/** One item: facts, tables of what it consists of, and its history. */
public record ViewModel(PageHeader header, FactList facts, List<Titled> tables, Timeline history) {
    /**
     * A table under a heading of its own.
     *
     * @param id the heading's id
     */
    public record Titled(String id, String title, DataTable table) {}
}
