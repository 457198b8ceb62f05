package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.bulk.BulkAct;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Packet;
import org.fairlead.incident.Incidents;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;

/** Many incidents offered to one organisation with one packet. */
@Component
class ManyOffered implements BulkAct {

    private final Incidents incidents;
    private final Register register;

    ManyOffered(Incidents incidents, Register register) {
        this.incidents = incidents;
        this.register = register;
    }

    @Override
    public String code() {
        return "hand-over";
    }

    @Override
    public String title() {
        return say("incident.many.hand-over");
    }

    @Override
    public Act needs() {
        return Act.HAND_OVER;
    }

    @Override
    public List<Part> parts(Actor actor) {
        var parts = new ArrayList<Part>();
        parts.add(Part.chosen(
                "to",
                say("incident.many.to"),
                Stream.concat(
                                Stream.of(new Choice("", say("incident.many.choose-organisation"))),
                                register.all(People.ORGANISATION).stream()
                                        .map(item -> new Choice(
                                                item.id().toString(),
                                                item.body().name())))
                        .toList()));
        for (var item : PacketItem.values()) {
            parts.add(Part.text(item.name(), item.words(), say("incident.many.packet-hint"), 2)
                    .asOptional());
        }
        return parts;
    }

    private static PartyId to(Map<String, String> values) {
        try {
            return new PartyId(UUID.fromString(values.getOrDefault("to", "").toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid("to", say("incident.many.choose-receiver"));
        }
    }

    private static Packet packet(Map<String, String> values) {
        var packet = new EnumMap<PacketItem, String>(PacketItem.class);
        Arrays.stream(PacketItem.values())
                .filter(item -> !values.getOrDefault(item.name(), "").isBlank())
                .forEach(item ->
                        packet.put(item, values.getOrDefault(item.name(), "").strip()));
        return new Packet(packet);
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var to = to(values);
        if (register.latest(People.ORGANISATION, to.value()).isEmpty()) {
            throw GeneralRefusal.invalid("to", say("incident.many.choose-receiver"));
        }
        return say("incident.many.to-whom", "who", People.name(register, to));
    }

    @Override
    public Outcome perform(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        return incidents.offer(record, new HandOffRules.Proposal(to(values), null, packet(values)), actor, intent);
    }

    @Override
    public boolean undoable(Actor actor) {
        return true;
    }

    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        var offer = HandOffs.of(did.after())
                .openOffer()
                .orElseThrow(() -> GeneralRefusal.invalid("to", say("incident.many.answered-since")));
        boolean still = HandOffs.of(did.now())
                .openOffer()
                .filter(open -> open.id() == offer.id())
                .isPresent();
        if (!still) {
            throw GeneralRefusal.invalid("to", say("incident.many.answered-since"));
        }
        return incidents.withdraw(did.id(), offer.id(), actor, intent);
    }
}
