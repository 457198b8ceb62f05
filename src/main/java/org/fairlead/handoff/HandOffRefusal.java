package org.fairlead.handoff;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** Every way a hand-off is refused. */
public sealed interface HandOffRefusal extends Refusal {

    /**
     * The packet lacks what the category asks for.
     *
     * @param missing what is missing
     */
    record PacketIncomplete(List<PacketItem> missing) implements HandOffRefusal {
        /** Copies the list. */
        public PacketIncomplete {
            missing = List.copyOf(missing);
        }

        @Override
        public RefusalKind kind() {
            return RefusalKind.INVALID;
        }

        @Override
        public String code() {
            return "handoff.packet-incomplete";
        }

        @Override
        public String sentence() {
            return say(
                    "handoff.refusal.packet",
                    "items",
                    missing.stream().map(PacketItem::words).collect(Collectors.joining(", ")));
        }

        @Override
        public List<FieldProblem> fields() {
            return missing.stream()
                    .map(item -> new FieldProblem(
                            "packet/" + item.name(), say("handoff.refusal.enter", "item", item.name())))
                    .toList();
        }
    }

    /**
     * The protocol does not allow it now.
     *
     * @param why what stands in the way, as a sentence
     * @param codeTail the stable end of the code
     */
    record NotNow(String why, String codeTail) implements HandOffRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.CONFLICT;
        }

        @Override
        public String code() {
            return "handoff." + codeTail;
        }

        @Override
        public String sentence() {
            return why;
        }
    }
}
