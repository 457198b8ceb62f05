package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline.
 *
 * @param id the anchor of its permanent link
 * @param badge who can read it, or null where everyone on the record can
 */
public record TimelineEntry(
        String id,
        Stamp when,
        Mark mark,
        Body body,
        @Nullable VisibilityBadge badge) {

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
     * @param text what was said; blank lines part paragraphs, line breaks are kept
     */
    public record Body(String title, String byline, String text, List<Fact> facts, List<Link> links) {

        public static Body of(String title, String text) {
            return new Body(title, "", text, List.of(), List.of());
        }

        public Body by(String words) {
            return new Body(title, words, text, facts, links);
        }

        public Body withFacts(Fact... more) {
            return new Body(title, byline, text, List.of(more), links);
        }

        public Body withLinks(Link... more) {
            return new Body(title, byline, text, facts, List.of(more));
        }

        /** The text by paragraphs. */
        public List<String> paragraphs() {
            return text.isBlank() ? List.of() : List.of(text.strip().split("\\R\\s*\\R"));
        }
    }
}
