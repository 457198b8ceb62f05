package org.fairlead.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fairlead.agreement.PauseReason;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.handoff.Packet;

/** What people in the estate say, as {@code talk.yaml} has it. Lists are by service or by what is said. */
record Talk(
        Map<String, List<Trouble>> troubles,
        Map<String, Integer> often,
        Map<String, List<String>> cures,
        List<String> refusals,
        List<String> ownRefusals,
        List<String> atWork,
        List<String> inside,
        List<String> shared,
        List<String> questions,
        List<String> answers,
        List<String> proofs,
        Map<PauseReason.ToAct, List<String>> otherPauses,
        List<String> thanks,
        List<String> again,
        List<String> decisions,
        Map<PacketItem, List<String>> packet,
        List<String> rooms) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String SITE = "{site}";
    private static final int ROUND_TO = 300;

    /** The talk inside the jar. */
    static Talk shipped() {
        return Yaml.read("talk.yaml", Talk.class);
    }

    /**
     * Something that goes wrong.
     *
     * @param title in a line
     * @param category the category's name
     * @param reach the usual impact, counted from the widest as 0
     * @param haste the usual urgency, counted from the most urgent as 0
     * @param says what the reporter says
     */
    record Trouble(String title, String category, int reach, int haste, String says) {

        Trouble at(String place) {
            return new Trouble(title + ", " + place, category, reach, haste, says);
        }
    }

    /** The same words with the places filled in. */
    String fill(String words, String site, Instant at, Chance chance) {
        var shortly = at.minusSeconds(chance.between(300, 7200));
        var hour = Instant.ofEpochSecond(shortly.getEpochSecond() / ROUND_TO * ROUND_TO);
        return words.replace(SITE, site)
                .replace("{room}", chance.one(rooms))
                .replace("{few}", Integer.toString(chance.between(2, 9)))
                .replace("{n}", Integer.toString(chance.between(21, 940)))
                .replace("{hour}", HOUR.format(hour.atZone(ZONE)));
    }

    /** The service that fails next. */
    String failing(Chance chance) {
        int left =
                chance.between(1, often.values().stream().mapToInt(each -> each).sum());
        var services = often.keySet().stream().sorted().toList();
        for (var service : services) {
            left -= Objects.requireNonNull(often.get(service));
            if (left <= 0) {
                return service;
            }
        }
        return services.getLast();
    }

    /** A trouble of the service; people name their site in the title more often than they need to. */
    Trouble trouble(String service, Chance chance) {
        var trouble = chance.one(Objects.requireNonNull(troubles.get(service), service));
        boolean withSite = !trouble.title().contains("{site}") && chance.in100(45);
        return withSite ? trouble.at(SITE) : trouble;
    }

    String cure(String service, Chance chance) {
        var known = cures.get(service);
        return known == null ? "A service that had hung was restarted." : chance.one(known);
    }

    /** A packet with every item in it. */
    Packet packet(Chance chance) {
        var items = new EnumMap<PacketItem, String>(PacketItem.class);
        packet.forEach((item, words) -> items.put(item, chance.one(words)));
        return new Packet(items);
    }

    /** Proof for a pause that waits for somebody. */
    String proof(PauseReason.ToAct toAct, Chance chance) {
        return chance.one(Objects.requireNonNullElse(otherPauses.get(toAct), proofs));
    }
}
