package org.fairlead.attachment;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;

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
            UNPACKS_TO_TOO_MUCH("would unpack to far more than can be looked at"),
            /** It holds too many files. */
            TOO_MANY_ENTRIES("holds too many files"),
            /** Archives inside archives inside archives. */
            NESTED_TOO_DEEP("holds archives inside archives, too deep to look into"),
            /** A name that leads out of the folder it is unpacked into. */
            LEADS_OUTSIDE("holds a file whose name would place it outside the folder it is unpacked into"),
            /** Its parts overlap or contradict one another. */
            CONTRADICTS_ITSELF("is damaged, or says different things to different programs"),
            /** It is encrypted. */
            LOCKED("is locked with a password and cannot be looked into");

            private final String words;

            Trick(String words) {
                this.words = words;
            }
        }

        @Override
        public String code() {
            return "attachment.archive-bomb";
        }

        @Override
        public String sentence() {
            return "%s %s. Nothing was kept. Send the files that matter by themselves.".formatted(name, trick.words);
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
            return "%s has %,d by %,d pixels, more than programs that show pictures can bear. Nothing was kept. Make it smaller."
                    .formatted(name, width, height);
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
            PAGE("is a web page, and web pages can act by themselves when opened"),
            /** SVG. */
            DRAWING("is an SVG drawing, and such drawings can hold programs"),
            /** JavaScript, forms with scripts, or actions that start programs. */
            PDF("is a PDF with a program inside"),
            /** Macros or packaged files. */
            MACRO("is an office document with a macro or a packaged program"),
            /** A template or other part fetched from elsewhere. */
            FETCHES("is an office document that fetches parts of itself from elsewhere"),
            /** XML entities. */
            ENTITIES("is XML with entities of its own, which can grow without end or fetch other files"),
            /** Two kinds of file in one. */
            POLYGLOT("is two kinds of file at once");

            private final String words;

            Where(String words) {
                this.words = words;
            }
        }

        @Override
        public String code() {
            return "attachment.script-inside";
        }

        @Override
        public String sentence() {
            return "%s %s. Nothing was kept. Send a picture of it, or its text.".formatted(name, where.words);
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
            return "%s is known as harmful. Nothing was kept. Tell your security team where it came from."
                    .formatted(name);
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
            return "%s was withdrawn and is served no more. The timeline says by whom and why.".formatted(name);
        }
    }
}
