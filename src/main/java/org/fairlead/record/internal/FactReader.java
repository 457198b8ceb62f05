package org.fairlead.record.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.fairlead.record.ImportedFacts;
import org.fairlead.record.RecordFacts;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/** Knows under which name which fact is stored. */
@Component
class FactReader {

    private final Map<String, Class<? extends Fact>> byName = new HashMap<>();
    private final Map<Class<? extends Fact>, String> names = new HashMap<>();

    FactReader(List<FactKinds> modules) {
        add(RecordFacts.KINDS);
        add(ImportedFacts.KINDS);
        modules.forEach(this::add);
    }

    private void add(FactKinds kinds) {
        kinds.kinds().forEach((name, type) -> {
            if (byName.put(name, type) != null || names.put(type, name) != null) {
                throw new IllegalStateException("two facts named " + name);
            }
        });
    }

    String name(Fact fact) {
        var name = names.get(fact.getClass());
        if (name == null) {
            throw new IllegalStateException(fact.getClass() + " is not among the fact kinds of its module");
        }
        return name;
    }

    Fact read(String name, JSONB body) {
        var type = byName.get(name);
        if (type == null) {
            throw new IllegalStateException("the timeline holds a fact of unknown kind " + name);
        }
        return StoredJson.read(body, type);
    }
}
