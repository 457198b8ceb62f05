package org.fairlead.notification;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something said to many people at once.
 *
 * @param id its id
 * @param version counts from 1
 * @param content what is said, to whom and when
 * @param by who wrote it
 * @param changedAt when it was last changed
 */
public record Broadcast(UUID id, int version, Content content, PersonId by, Instant changedAt) {

    /** What it is about. */
    public enum Kind {
        /** Something to know. */
        INFORMATION(later("notification.broadcast.information")),
        /** Something does not work. */
        DISRUPTION(later("notification.broadcast.disruption")),
        /** Something will not work for a while, as planned. */
        PLANNED_WORK(later("notification.broadcast.planned-work"));

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return say(words);
        }
    }

    /** Whom it reaches. */
    public enum Reaches {
        /** Everybody who signs in. */
        EVERYBODY(later("notification.broadcast.everybody")),
        /** The people of an organisation. */
        ORGANISATION(later("notification.broadcast.organisation")),
        /** The people of a team. */
        TEAM(later("notification.broadcast.team")),
        /** The people of a site. */
        SITE(later("notification.broadcast.site"));

        private final String words;

        Reaches(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return say(words);
        }
    }

    /**
     * What is said.
     *
     * @param kind what it is about
     * @param to whom it reaches
     * @param during when it stands on home pages
     * @param texts plain text by language, English ({@code en}) among them
     */
    public record Content(Kind kind, To to, During during, Map<String, String> texts) {

        /** Copies the map. */
        public Content {
            texts = Map.copyOf(texts);
        }

        /** The text in the first of the languages that there is; English else. */
        public String text(Iterable<String> languages) {
            for (var language : languages) {
                var text = texts.get(language);
                if (text != null) {
                    return text;
                }
            }
            return texts.getOrDefault("en", "");
        }
    }

    /**
     * Whom it reaches.
     *
     * @param reaches what kind of group
     * @param about the organisation, team or site; null for everybody
     */
    public record To(Reaches reaches, @Nullable UUID about) {}

    /** From when until when. */
    public record During(Instant from, Instant until) {}
}
