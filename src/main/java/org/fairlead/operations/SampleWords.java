package org.fairlead.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.handoff.Packet;

/** What people say in generated incidents. One word in a thousand incidents is the name of an asset; "slow" is in one of eight. */
final class SampleWords {

    static final String MARKING = "OFFICIAL";

    /** How many assets there are: each is named in about one incident of a thousand. */
    static final int ASSETS = 1_000;

    static final List<String> TROUBLES = List.of(
            "%s is slow for everyone",
            "Cannot sign in to %s",
            "%s stops after a few minutes",
            "Error when saving in %s",
            "No connection to %s from the annexe",
            "%s shows yesterday's figures",
            "New starter has no access to %s",
            "Certificate warning in %s");

    static final List<String> DESCRIPTIONS = List.of(
            "Pages take half a minute since this morning.",
            "The password is right, but the session has ended.",
            "It works at first and then drops out.",
            "A message says that the change could not be kept.",
            "It works at headquarters; the cable was checked.",
            "The night run seems not to have finished.");

    static final List<String> NOTES = List.of(
            "We can reproduce it and look at the last change.",
            "Logs of the last hour are being read.",
            "A restart is planned for tonight.",
            "The supplier of the part was asked.");

    static final List<String> REFUSALS = List.of(
            "Our side is healthy; the fault lies before our handover point.",
            "The packet names a component that we do not run.");

    static final List<String> CURES = List.of(
            "A stuck service was restarted.",
            "A worn cable was replaced.",
            "The setting was put back.",
            "The full disk was cleared.");

    static final Packet PACKET = new Packet(Map.of(
            PacketItem.SYMPTOMS, "As described by the user; seen from the desk too.",
            PacketItem.TESTS_DONE, "Signed out and in again, tried a second computer.",
            PacketItem.EVIDENCE, "Screen picture and the time of the last success.",
            PacketItem.SUSPECTED_CAUSE, "Not known.",
            PacketItem.IMPACT, "One team cannot work as usual.",
            PacketItem.ACCESS, "Ask the site office."));

    private SampleWords() {}

    /** The asset's name: one word, for searching. */
    static String asset(int place) {
        return String.format(Locale.ROOT, "asset%04d", place);
    }
}
