package org.fairlead.imports;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that has to be said about one kind of log before its rows can become cases: which column identifies a case,
 * how times are written, what the states mean, where team, organisation and the rest stand. It is a JSON text that people
 * read and edit ({@code docs/how-to/import-a-log.md}); no column of a log is named anywhere else.
 */
public final class LogMapping {

    private final String text;
    private final Layout layout;
    private final TimeRule times;
    private final CaseRules caseRules;
    private final StateRule state;
    private final Map<LogField, ValueRule> fields;
    private final Set<String> machines;

    LogMapping(String text, Layout layout, TimeRule times, CaseRules caseRules, EntryRules entryRules) {
        this.text = text;
        this.layout = layout;
        this.times = times;
        this.caseRules = caseRules;
        this.state = entryRules.state();
        this.fields = entryRules.fields();
        this.machines = entryRules.machines();
    }

    /** The outer form: kind, encoding and separator; and to what the log belongs. */
    record Layout(LogKind kind, String about, String encoding, char separator, Belonging belonging) {}

    /** The name that keeps the log's cases apart from others', and which named things are matched to those that are there. */
    record Belonging(Optional<String> source, Set<Matched> matched) {}

    /** What is read for a case as a whole. */
    record CaseRules(ValueRule id, ValueRule at, CaseTimes times, CaseSignals signals, CaseColumns columns) {}

    /** Times of a case as a whole. */
    record CaseTimes(Optional<ValueRule> openedAt, Optional<ValueRule> resolvedAt, Optional<ValueRule> closedAt) {}

    /** Flags and counters. */
    record CaseSignals(Optional<Flag> breached, Optional<ValueRule> reopenCounter, Optional<ValueRule> changeCounter) {}

    /** Columns with a use of their own: those that repeat a final value, and those carried along. */
    record CaseColumns(Set<String> finals, List<String> keep) {}

    /** What is read for each entry. */
    record EntryRules(StateRule state, Map<LogField, ValueRule> fields, Set<String> machines) {}

    /** A value that is true when it is one of these texts. */
    record Flag(ValueRule value, Set<String> when) {}

    /**
     * Reads a mapping file.
     *
     * @return the mapping, or all errors found, each with the place in the file
     */
    public static MappingReading read(String json) {
        return new MappingParser(json).read();
    }

    /** The text this mapping was read from, to be shown and edited. */
    public String text() {
        return text;
    }

    /** The form of the logs it reads. */
    public LogKind kind() {
        return layout.kind();
    }

    /** What the mapping says about itself. */
    public String about() {
        return layout.about();
    }

    /** The name that keeps the cases of these logs apart from those of others, where the mapping gives one. */
    public Optional<String> source() {
        return layout.belonging().source();
    }

    /** The kinds of things that are matched by name to what is in the register already; the others are the log's own. */
    public Set<Matched> matched() {
        return layout.belonging().matched();
    }

    /** Whether logs of this kind say when a case was resolved; if not, its entries do. */
    public boolean knowsResolution() {
        return caseRules.times().resolvedAt().isPresent();
    }

    /**
     * The fields whose columns repeat their final value on every row, so that a row says nothing about its own time: they
     * belong to the case, not to its entries.
     */
    public Set<LogField> finalFields() {
        var result = EnumSet.noneOf(LogField.class);
        fields.forEach((field, rule) -> {
            if (!rule.columns().isEmpty() && caseRules.columns().finals().containsAll(rule.columns())) {
                result.add(field);
            }
        });
        return result;
    }

    /** Every column that the mapping names, in the order of the rules. */
    Set<String> columns() {
        Set<String> result = new LinkedHashSet<>();
        neededRules().forEach(rule -> result.addAll(rule.columns()));
        var times = caseRules.times();
        var signals = caseRules.signals();
        Stream.of(
                        times.openedAt(),
                        times.resolvedAt(),
                        times.closedAt(),
                        signals.breached().map(Flag::value),
                        signals.reopenCounter(),
                        signals.changeCounter(),
                        state.subStatus())
                .flatMap(Optional::stream)
                .forEach(rule -> result.addAll(rule.columns()));
        fields.values().forEach(rule -> result.addAll(rule.columns()));
        result.addAll(caseRules.columns().finals());
        result.addAll(caseRules.columns().keep());
        return result;
    }

    /** The rules without which no row of a log can be read: the log must have a column for each. */
    List<ValueRule> neededRules() {
        return List.of(caseRules.id(), caseRules.at(), state.status());
    }

    Layout layout() {
        return layout;
    }

    TimeRule times() {
        return times;
    }

    CaseRules caseRules() {
        return caseRules;
    }

    StateRule state() {
        return state;
    }

    Map<LogField, ValueRule> fields() {
        return fields;
    }

    Set<String> machines() {
        return machines;
    }
}
