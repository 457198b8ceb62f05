package org.fairlead.portal;

import java.util.List;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Tag;

/**
 * How work is spread over the people of a team, and what of it is to be handed out.
 *
 * @param teams the teams that can be looked at alone; empty for those who lead one or none
 * @param people who works in it, and what each has
 * @param heaps what can be given to somebody, in order of weight
 * @param form what is sent when work is given to somebody
 * @param more how many people are left out; 0 for none
 */
public record TeamBoard(List<Chip> teams, List<Member> people, List<Heap> heaps, Form form, int more) {

    /** Whether there is anything to hand out. */
    public boolean idle() {
        return heaps.stream().allMatch(heap -> heap.cards().isEmpty());
    }

    /** A number that opens the records it counts; without an address where there are none. */
    public record Figure(String number, String href) {}

    /**
     * One of the people.
     *
     * @param person the person's id
     * @param name the person's name
     * @param key the key that gives work to them; empty for those beyond the ninth
     * @param away whether they are away now and until when, or when they will be; empty for neither
     * @param now whether they are away now
     * @param absences where their absences are kept; empty where the viewer does not keep them
     * @param open how many incidents they are at work on
     * @param risk how many of these are over or due soon
     * @param waiting how many of these wait for somebody else
     */
    public record Member(
            String person,
            String name,
            String key,
            String away,
            boolean now,
            String absences,
            Figure open,
            Figure risk,
            Figure waiting) {}

    /**
     * Work of one kind.
     *
     * @param id names it on the page
     * @param title what it is
     * @param empty what is said when there is none
     * @param count how much there is
     * @param cards the first of it, in the order of the queue
     */
    public record Heap(String id, String title, String empty, Figure count, List<Card> cards) {}

    /**
     * An incident that can be given to somebody.
     *
     * @param number its number
     * @param title what is wrong
     * @param href where it opens
     * @param value what stands for it when the form is sent: its number and who was at work when the page was made
     * @param tags priority, marks and how its clock stands
     * @param fact who is at work on it and how long it is open
     */
    public record Card(String number, String title, String href, String value, List<Tag> tags, String fact) {}
}
