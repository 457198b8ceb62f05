package org.fairlead.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.agreement.AgreementKind;
import org.fairlead.agreement.PauseReason;
import org.fairlead.agreement.PriorityMatrix;
import org.fairlead.agreement.WorkingRules;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.people.OrganisationRole;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.ClockKind;
import org.fairlead.survey.Survey;
import org.jspecify.annotations.Nullable;

/** The estate as {@code estate.yaml} writes it. Things refer to one another by name. */
record EstateFile(
        List<OrganisationText> organisations,
        List<SiteText> sites,
        List<TeamText> teams,
        List<ServiceText> services,
        List<CategoryText> categories,
        List<CalendarText> calendars,
        List<PauseText> pauseReasons,
        List<String> closureCodes,
        PriorityMatrix matrix,
        WorkingRules rules,
        Survey survey,
        List<AgreementText> agreements,
        List<ClassText> effortClasses,
        List<RateText> rates,
        List<String> bookingNotes,
        Map<String, Character> characters,
        List<PersonText> people) {

    /** The estate inside the jar. */
    static EstateFile shipped() {
        return Yaml.read("estate.yaml", EstateFile.class);
    }

    record OrganisationText(
            String name,
            @Nullable String legal,
            Set<OrganisationRole> roles,
            @Nullable String contact) {}

    record SiteText(String name, ZoneId zone, @Nullable String address) {}

    record TeamText(String name, String of, @Nullable String line) {}

    record ServiceText(
            String name,
            String by,
            String team,
            @Nullable List<String> needs,
            @Nullable String about) {}

    record CategoryText(String name, @Nullable String under, Set<PacketItem> packet) {}

    record CalendarText(
            String name,
            ZoneId zone,
            String windows,
            @Nullable String division) {}

    record PauseText(String name, PauseReason.ToAct toAct, Set<ClockKind> stops) {}

    record AgreementText(
            String name,
            AgreementKind kind,
            String customer,
            String provider,
            @Nullable List<String> services,
            String calendar,
            List<List<Integer>> targets,
            List<Integer> warnings,
            int acceptance,
            int review) {}

    record ClassText(String name, @Nullable String about) {}

    /**
     * What an hour costs.
     *
     * @param of whose
     * @param effortClass of which class
     * @param pence so much
     * @param days from so many days ago
     */
    record RateText(String of, String effortClass, long pence, int days) {}

    /**
     * How a party behaves, in parts of a hundred.
     *
     * @param silent how many offers it leaves unanswered until the window has passed
     * @param refuses how many offers of its own work it rejects
     * @param candid how many offers of other parties' work it rejects
     * @param pauses how many records it pauses
     * @param pace the share of its target that its work takes, on average
     */
    record Character(int silent, int refuses, int candid, int pauses, int pace) {}

    /**
     * @param bot true when the person works by itself while the demo runs; the name says so
     * @param vip true when the person is of operational importance
     */
    record PersonText(
            String name,
            String of,
            @Nullable String team,
            Set<Role> roles,
            String site,
            @Nullable String login,
            @Nullable Boolean bot,
            @Nullable Boolean vip) {

        boolean isBot() {
            return Boolean.TRUE.equals(bot);
        }

        boolean isVip() {
            return Boolean.TRUE.equals(vip);
        }
    }
}
