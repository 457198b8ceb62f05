package org.fairlead.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects oddities: all are counted, the first of each kind are kept as examples. */
final class Notes {

    private static final int EXAMPLES = 20;

    /** Kinds after which the row itself is kept: what it says may stand nowhere else. */
    private static final Set<ReadNote.Kind> ODD = EnumSet.of(
            ReadNote.Kind.STATE_WITHOUT_MEANING,
            ReadNote.Kind.STATE_UNKNOWN,
            ReadNote.Kind.TIME_WENT_BACK,
            ReadNote.Kind.COUNTER_FELL,
            ReadNote.Kind.VALUE_UNREADABLE,
            ReadNote.Kind.FINAL_VALUE_CHANGED);

    private final Map<ReadNote.Kind, Integer> counts = new EnumMap<>(ReadNote.Kind.class);
    private final Map<ReadNote.Kind, Set<String>> cases = new EnumMap<>(ReadNote.Kind.class);
    private final Map<ReadNote.Kind, List<ReadNote>> examples = new EnumMap<>(ReadNote.Kind.class);
    private final Map<String, Integer> states = new HashMap<>();
    private final List<String> ofRow = new ArrayList<>();

    /** Another row begins. */
    void startRow() {
        ofRow.clear();
    }

    /** What is so odd about the row read last that it is kept as it stands; often nothing. */
    List<String> ofRow() {
        return List.copyOf(ofRow);
    }

    void add(ReadNote.Kind kind, int line, String caseId, String sentence) {
        if (ODD.contains(kind)) {
            ofRow.add(sentence);
        }
        counts.merge(kind, 1, Integer::sum);
        cases.computeIfAbsent(kind, _ -> new HashSet<>()).add(caseId);
        var kept = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (kept.size() < EXAMPLES) {
            kept.add(new ReadNote(kind, line, caseId, sentence));
        }
    }

    void stateWithoutMeaning(String asRead, int line, String caseId) {
        states.merge(asRead, 1, Integer::sum);
        add(
                ReadNote.Kind.STATE_WITHOUT_MEANING,
                line,
                caseId,
                "The mapping does not say what the state \"" + asRead + "\" means; it is kept as read.");
    }

    Map<String, Integer> statesWithoutMeaning() {
        return Map.copyOf(states);
    }

    Map<ReadNote.Kind, ReadLog.NotesOfAKind> result() {
        Map<ReadNote.Kind, ReadLog.NotesOfAKind> result = new EnumMap<>(ReadNote.Kind.class);
        counts.forEach((kind, count) -> result.put(
                kind,
                new ReadLog.NotesOfAKind(
                        count,
                        cases.getOrDefault(kind, Set.of()).size(),
                        List.copyOf(examples.getOrDefault(kind, List.of())))));
        return result;
    }
}
