package org.fairlead.platform.web.ui;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.platform.prose.Prose;
import org.fairlead.platform.prose.ProseWriter;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline.
 *
 * @param place its anchor and its address
 * @param badge who can read it, or null where everyone on the record can
 */
public record TimelineEntry(
        Place place,
        Stamp when,
        Mark mark,
        Body body,
        @Nullable VisibilityBadge badge) {

    public TimelineEntry(String id, Stamp when, Mark mark, Body body, @Nullable VisibilityBadge badge) {
        this(new Place(id, "#" + id, false), when, mark, body, badge);
    }

    /** The anchor. */
    public String id() {
        return place.id();
    }

    /**
     * Where the entry is found.
     *
     * @param id its anchor
     * @param href its permanent address, which shows it however old it is
     * @param fresh whether it has come since the reader was here last
     */
    public record Place(String id, String href, boolean fresh) {}

    /**
     * @param words such as "15:12" or "Mon 23 Nov 15:12"
     * @param iso the instant for machines
     * @param full the whole instant in words, shown as the title
     * @param day the day's heading, shown where the day changes, such as "yesterday"; empty for none
     */
    public record Stamp(String words, String iso, String full, String day) {

        public Stamp(String words, String iso, String full) {
            this(words, iso, full, "");
        }
    }

    /**
     * What an entry was corrected to.
     *
     * @param by who put it right and when, leading to the entry that did
     * @param words what is said now
     */
    public record Correction(Link by, Prose words) {}

    /**
     * The sign beside the entry.
     *
     * @param initial the letter of the party for notes; empty to show the icon
     * @param style a party's class such as {@code party-2}, or {@code plain}, {@code over}, {@code met}, {@code paused}
     * @param words what kind of entry it is, such as "Note"
     */
    public record Mark(Icon icon, String initial, String style, String words) {

        /** A note or move by a party, in its colour. */
        public static Mark party(String name, int colour, String words) {
            return new Mark(Icon.NOTE, name.substring(0, 1), "party-" + Math.floorMod(colour, 10), words);
        }

        public static Mark of(Icon icon, Tone tone, String words) {
            return new Mark(icon, "", tone.style(), words);
        }
    }

    /**
     * @param title who did what, such as "Halyard Hosting accepted"
     * @param byline a quieter addition, such as the person's name; may be empty
     * @param said what was said
     * @param correction what stands for it now; null while it stands itself
     */
    public record Body(
            String title,
            String byline,
            Prose said,
            List<Fact> facts,
            List<Link> links,
            @Nullable Correction correction) {

        /** Text that is no Markdown: blank lines part paragraphs, line breaks are kept. */
        public static Body of(String title, String text) {
            return of(title, ProseWriter.asTyped(text));
        }

        public static Body of(String title, Prose said) {
            return new Body(title, "", said, List.of(), List.of(), null);
        }

        public Body by(String words) {
            return new Body(title, words, said, facts, links, correction);
        }

        public Body withFacts(Fact... more) {
            return new Body(title, byline, said, List.of(more), links, correction);
        }

        public Body withLinks(Link... more) {
            return new Body(title, byline, said, facts, List.of(more), correction);
        }

        /** The same with links behind those there are. */
        public Body withMore(List<Link> more) {
            var all = new ArrayList<>(links);
            all.addAll(more);
            return new Body(title, byline, said, facts, all, correction);
        }

        /** The same, put right: what was said first is folded. */
        public Body corrected(Correction now) {
            return new Body(title, byline, said, facts, links, now);
        }
    }
}
