package org.fairlead.flow.web;

import java.util.Arrays;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.ExportedLists;
import org.fairlead.flow.Flows;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.record.RecordFilter;
import org.springframework.stereotype.Component;

/** The tables of the flow page, every row of them, in figures. */
@Component
class ExportedFlow implements ExportedLists {

    static final String FILTER = "filter";

    private final Flows flows;
    private final RecordFilter filters;

    ExportedFlow(Flows flows, RecordFilter filters) {
        this.flows = flows;
        this.filters = filters;
    }

    @Override
    public List<ExportedList> exported() {
        return Arrays.stream(FlowTable.values())
                .<ExportedList>map(OneTable::new)
                .toList();
    }

    /** One of them. */
    private final class OneTable implements ExportedList {

        private final FlowTable table;

        OneTable(FlowTable table) {
            this.table = table;
        }

        @Override
        public String name() {
            return table.exported();
        }

        @Override
        public Act needs() {
            return Act.SEE_FLOW;
        }

        @Override
        public List<Choice> choices() {
            return List.of(new Choice(FILTER, "Which records, in the filter language; all when left out"));
        }

        @Override
        public Sheet<?> sheet(Asked asked) {
            var actor = asked.viewer().actor();
            var condition =
                    filters.condition(asked.text(FILTER), actor, asked.viewer().zone());
            return table.sheet(asked.about(), flows.log(actor, condition));
        }
    }
}
