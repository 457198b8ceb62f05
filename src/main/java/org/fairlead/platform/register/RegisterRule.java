package org.fairlead.platform.register;

import java.util.List;
import org.fairlead.platform.refusal.FieldProblem;

/**
 * A rule over items of one kind that needs more than a body: which item it is, whether it is being retired, and what others refer
 * to it. A module contributes its rules as beans, also over a kind of a module below it: pages, the interface and the tool itself
 * all write through them.
 *
 * @param <T> the body
 */
public interface RegisterRule<T> {

    /** The kind whose items it is about. */
    RegisterKind<T> kind();

    /**
     * What is to be kept of items that are written together: their bodies, or their bodies with something the tool decides once,
     * such as a colour.
     */
    default List<Register.NewItem<T>> complete(List<Register.NewItem<T>> items, Register register) {
        return items;
    }

    /** What would not fit together after the change, each with the field and what to do; empty when it may be kept. */
    default List<FieldProblem> problems(Register.Change<T> change, Register register) {
        return List.of();
    }
}
