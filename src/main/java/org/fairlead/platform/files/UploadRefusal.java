package org.fairlead.platform.files;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** Forms with files that cannot be taken whatever is in the files. */
public sealed interface UploadRefusal extends Refusal {

    /** A form that is no form. */
    record Unreadable() implements UploadRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.MALFORMED;
        }

        @Override
        public String code() {
            return "unreadable-body";
        }

        @Override
        public String sentence() {
            return say("platform.upload.unreadable");
        }
    }

    /** More comes in than there is room for. */
    record NoRoom() implements UploadRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.TOO_MANY;
        }

        @Override
        public String code() {
            return "too-many-uploads";
        }

        @Override
        public String sentence() {
            return say("platform.upload.no-room");
        }
    }

    /** The bytes trickle. */
    record TooSlow() implements UploadRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.MALFORMED;
        }

        @Override
        public String code() {
            return "upload-too-slow";
        }

        @Override
        public String sentence() {
            return say("platform.upload.slow");
        }
    }
}
