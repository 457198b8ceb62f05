package org.fairlead.attachment;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.words.NumberWords;

/** Why a file is not taken. Names in it are already made safe to show. */
public sealed interface AttachmentRefusal extends Refusal {

    @Override
    default RefusalKind kind() {
        return RefusalKind.INVALID;
    }

    @Override
    default List<FieldProblem> fields() {
        return List.of(new FieldProblem("file", sentence()));
    }

    /** Throws it. */
    default RefusedException refused() {
        return new RefusedException(this);
    }

    /**
     * The file is larger than one may be.
     *
     * @param most bytes that are taken
     */
    record TooLarge(long most) implements AttachmentRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.TOO_LARGE;
        }

        @Override
        public String code() {
            return "attachment.too-large";
        }

        @Override
        public String sentence() {
            return say("attachment.refusal.too-large", "most", FileSize.words(most));
        }
    }

    /**
     * The record holds as much as one may.
     *
     * @param files files on it
     * @param bytes bytes in them
     */
    record RecordFull(int files, long bytes) implements AttachmentRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.TOO_LARGE;
        }

        @Override
        public String code() {
            return "attachment.record-full";
        }

        @Override
        public String sentence() {
            return say("attachment.refusal.full", "files", files, "size", FileSize.words(bytes));
        }
    }

    /** There is nothing in the file. */
    record Empty() implements AttachmentRefusal {
        @Override
        public String code() {
            return "attachment.empty";
        }

        @Override
        public String sentence() {
            return say("attachment.refusal.empty");
        }
    }

    /**
     * A kind of file that is not taken.
     *
     * @param name the file, or the one inside it
     * @param what what it is, in words
     */
    record TypeNotTaken(String name, String what) implements AttachmentRefusal {
        @Override
        public String code() {
            return "attachment.type-not-taken";
        }

        @Override
        public String sentence() {
            return say("attachment.refusal.type", "name", name, "what", what);
        }
    }

    /**
     * The file is not what it is called.
     *
     * @param name the file
     * @param said what its name or sender says it is
     * @param found what it is
     */
    record TypeDisguised(String name, String said, String found) implements AttachmentRefusal {
        @Override
        public String code() {
            return "attachment.type-disguised";
        }

        @Override
        public String sentence() {
            return say("attachment.refusal.disguised", "name", name, "said", said, "found", found);
        }
    }

    /**
     * An archive that harms whoever unpacks it, or cannot be looked into.
     *
     * @param name the file
     * @param trick what is wrong
     */
    record ArchiveBomb(String name, Trick trick) implements AttachmentRefusal {

        /** What is wrong with an archive. */
        public enum Trick {
            /** It unpacks to far more than it says or than anybody needs. */
            UNPACKS_TO_TOO_MUCH(later("attachment.refusal.unpacks")),
            /** It holds too many files. */
            TOO_MANY_ENTRIES(later("attachment.refusal.many")),
            /** Archives inside archives inside archives. */
            NESTED_TOO_DEEP(later("attachment.refusal.nested")),
            /** A name that leads out of the folder it is unpacked into. */
            LEADS_OUTSIDE(later("attachment.refusal.outside")),
            /** Its parts overlap or contradict one another. */
            CONTRADICTS_ITSELF(later("attachment.refusal.contradicts")),
            /** It is encrypted. */
            LOCKED(later("attachment.refusal.locked"));

            private final String key;

            Trick(String key) {
                this.key = key;
            }
        }

        @Override
        public String code() {
            return "attachment.archive-bomb";
        }

        @Override
        public String sentence() {
            return say(trick.key, "name", name);
        }
    }

    /**
     * A picture beyond what can be shown.
     *
     * @param name the file
     * @param width in pixels, as its header says
     * @param height in pixels, as its header says
     */
    record ImageTooLarge(String name, long width, long height) implements AttachmentRefusal {
        @Override
        public String code() {
            return "attachment.image-too-large";
        }

        @Override
        public String sentence() {
            return say(
                    "attachment.refusal.pixels",
                    "name",
                    name,
                    "width",
                    NumberWords.of(width),
                    "height",
                    NumberWords.of(height));
        }
    }

    /**
     * Something in the file acts by itself when it is opened.
     *
     * @param name the file
     * @param where what that is
     */
    record ScriptInside(String name, Where where) implements AttachmentRefusal {

        /** What acts by itself. */
        public enum Where {
            /** HTML. */
            PAGE(later("attachment.refusal.page")),
            /** SVG. */
            DRAWING(later("attachment.refusal.drawing")),
            /** JavaScript, forms with scripts, or actions that start programs. */
            PDF(later("attachment.refusal.pdf")),
            /** Macros or packaged files. */
            MACRO(later("attachment.refusal.macro")),
            /** A template or other part fetched from elsewhere. */
            FETCHES(later("attachment.refusal.fetches")),
            /** XML entities. */
            ENTITIES(later("attachment.refusal.entities")),
            /** Two kinds of file in one. */
            POLYGLOT(later("attachment.refusal.two-kinds"));

            private final String key;

            Where(String key) {
                this.key = key;
            }
        }

        @Override
        public String code() {
            return "attachment.script-inside";
        }

        @Override
        public String sentence() {
            return say(where.key, "name", name);
        }
    }

    /**
     * A file that is known to do harm, or to test whether that is noticed.
     *
     * @param name the file, or the one inside it
     */
    record Harmful(String name) implements AttachmentRefusal {
        @Override
        public String code() {
            return "attachment.harmful";
        }

        @Override
        public String sentence() {
            return say("attachment.refusal.harmful", "name", name);
        }
    }

    /**
     * A file that is withdrawn already.
     *
     * @param name the file
     */
    record WithdrawnAlready(String name) implements AttachmentRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.CONFLICT;
        }

        @Override
        public String code() {
            return "attachment.withdrawn";
        }

        @Override
        public List<FieldProblem> fields() {
            return List.of();
        }

        @Override
        public String sentence() {
            return say("attachment.refusal.withdrawn", "name", name);
        }
    }
}
