package org.fairlead.flow.rest;

import io.swagger.v3.oas.annotations.Parameter;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.flow.FlowFigures;
import org.fairlead.flow.Flows;
import org.fairlead.record.RecordFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The flow of work over any filter. */
@RestController
@RequestMapping("/api/v1/flow")
@Needs(Act.SEE_FLOW)
final class FlowResource {

    private final Flows flows;
    private final RecordFilter filters;

    FlowResource(Flows flows, RecordFilter filters) {
        this.flows = flows;
        this.filters = filters;
    }

    /** The figures over the records of the filter that the reader may see; all of them without a filter. */
    @GetMapping
    FlowFigures figures(
            @Parameter(description = "Which records, in the filter language; all when left out")
                    @RequestParam(defaultValue = "")
                    String filter,
            @Parameter(hidden = true) Viewer viewer) {
        var condition = filters.condition(filter.strip(), viewer.actor(), viewer.zone());
        return FlowFigures.of(flows.log(viewer.actor(), condition));
    }
}
