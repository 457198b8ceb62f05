package org.fairlead.attachment;

import static org.fairlead.platform.language.Say.say;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.files.Upload.Received;
import org.fairlead.platform.files.Upload.ReceivedFile;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.record.Audience;

/** Reads an attachment from a form: {@code file}, {@code note}, {@code audience} and, as often as needed, {@code named}. */
public final class AttachmentForm {

    private AttachmentForm() {}

    /** The attachment; refused with what is missing or cannot be read. */
    public static NewAttachment read(Received form) {
        var file =
                form.optionalFile().orElseThrow(() -> GeneralRefusal.invalid("file", say("attachment.refusal.choose")));
        var audience = audience(form.text("audience"));
        return new NewAttachment(
                sent(file), form.text("note"), audience, audience == Audience.NAMED ? named(form) : Set.of());
    }

    /** All files of a form that takes several. */
    public static List<NewAttachment.Sent> files(Received form) {
        return form.files().stream().map(AttachmentForm::sent).toList();
    }

    private static NewAttachment.Sent sent(ReceivedFile file) {
        return new NewAttachment.Sent(file.name(), file.type(), file.bytes());
    }

    /** What is not said stays inside one's own organisation. */
    private static Audience audience(String text) {
        if (text.isBlank()) {
            return Audience.OWN;
        }
        try {
            return Audience.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw GeneralRefusal.invalid("audience", say("attachment.refusal.audience"));
        }
    }

    private static Set<PartyId> named(Received form) {
        var named = new HashSet<PartyId>();
        form.all("named")
                .forEach(id -> named.add(new PartyId(
                        id(id).orElseThrow(() -> GeneralRefusal.invalid("named", say("attachment.refusal.named"))))));
        return named;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
