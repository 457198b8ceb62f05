package org.fairlead.imports;

import java.time.Instant;
import java.util.List;

/**
 * A case as an ordered list of facts, from which a record and its timeline can be built. Each entry of the log is one step
 * of the story, also when it changes nothing, and the steps stand in the order of the file: nothing is merged or sorted.
 *
 * @param caseId how the log identifies the case
 * @param openedAt when it was opened; steps may be older, as logs have it
 * @param openingByLog whether the log gives that time; if not it is the time of the first entry
 * @param steps one for each entry
 */
public record CaseStory(String caseId, Instant openedAt, boolean openingByLog, List<Step> steps) {

    /**
     * One entry and what it changed.
     *
     * @param entry the entry of the log
     * @param changes what is different now, in the order in which it should be told; often nothing
     */
    public record Step(LogEntry entry, List<CaseChange> changes) {}

    /**
     * Tells the story of a case.
     *
     * <pre>{@code
     * for (var each : log.cases()) {
     *     for (var step : CaseStory.of(each, log.mapping()).steps()) {
     *         step.changes().forEach(change -> timeline.append(step.entry().at(), change));
     *     }
     * }
     * }</pre>
     */
    public static CaseStory of(LogCase each, LogMapping mapping) {
        return new StoryTeller(each, mapping).tell();
    }
}
