package org.fairlead.platform.register;

import java.util.List;

/**
 * A kind that may be taken in from files. A practice declares it as a bean beside the kind.
 *
 * @param kind the kind
 * @param ways how an item is recognised in a row without its id, tried one after another: each is the parts that together name one. An item
 *     is sought by a way whose parts the row all has; by a later one only among items that lack what the earlier ones look at
 */
public record ImportableKind(RegisterKind<?> kind, List<List<String>> ways) {

    /** Copies the lists. */
    public ImportableKind {
        ways = ways.stream().map(List::copyOf).toList();
        if (ways.isEmpty() || ways.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("an item is recognised by something: " + kind.name());
        }
    }
}
