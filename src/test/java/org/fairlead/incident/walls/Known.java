package org.fairlead.incident.walls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fairlead.incident.Scripts.Script;
import org.fairlead.incident.walls.Routes.Fillings;
import tools.jackson.databind.JsonNode;

/**
 * What stands in for the variables of routes: the incidents of the story, the acts and kinds there are, and for a part of something
 * whatever those who may read all of it are told by the list that the part belongs to.
 */
final class Known implements Fillings {

    /** The lists that leave as files, which stand behind a word of their own. */
    static final String EXPORTED = "exported";

    private static final int MOST = 12;
    private static final int MOST_OF_A_REGISTER = 2;

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<Script> readers;
    private final Map<String, List<String>> listed = new HashMap<>();

    /** Lists are read by these people. */
    Known(List<Script> readers) {
        this.readers = readers;
    }

    Known with(String variable, List<String> those) {
        values.put(variable, those);
        return this;
    }

    @Override
    public List<String> of(String variable, String soFar) {
        var those = values.get(soFar.endsWith("/exports/") ? EXPORTED : variable);
        return those == null ? listed.computeIfAbsent(soFar, this::read) : those;
    }

    private List<String> read(String soFar) {
        var list = soFar.replaceFirst("/$", "").replaceFirst("/why$", "/clocks").replaceFirst("^/administration", "");
        var found = new TreeSet<String>();
        for (var reader : readers) {
            var said = reader.get(list.startsWith("/api/") ? list : "/api/v1" + list);
            if (said.status() == 200) {
                said.json().path("items").forEach(item -> add(found, item));
            }
        }
        int most = list.contains("INC-") || list.contains("/incidents/") ? MOST : MOST_OF_A_REGISTER;
        return new ArrayList<>(found).subList(0, Math.min(most, found.size()));
    }

    private static void add(TreeSet<String> found, JsonNode item) {
        for (var key : List.of("id", "seq")) {
            if (item.has(key)) {
                found.add(item.get(key).asString());
                return;
            }
        }
    }
}
