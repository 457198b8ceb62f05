package org.fairlead.attachment.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.fairlead.attachment.AttachmentFacts.Attached;
import org.fairlead.attachment.AttachmentFacts.Withdrawn;
import org.fairlead.attachment.AttachmentLimits;
import org.fairlead.attachment.AttachmentRefusal.RecordFull;
import org.fairlead.attachment.AttachmentRefusal.WithdrawnAlready;
import org.fairlead.attachment.FileSize;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.jspecify.annotations.Nullable;

/** Whether a file fits on a record, and who may withdraw one. */
final class AttachmentRules {

    private static final String FILE = "file";

    static final int LONGEST_NOTE = 50_000;
    static final int LONGEST_REASON = 2_000;

    private AttachmentRules() {}

    static NewEntry attach(
            History history, NewAttachment attachment, Attached file, Actor actor, AttachmentLimits limits) {
        var there =
                history.of(Attached.class).map(entry -> (Attached) entry.fact()).toList();
        long bytes = there.stream().mapToLong(Attached::bytes).sum();
        if (there.size() >= limits.files()
                || bytes + file.bytes() > limits.record().toBytes()) {
            throw new RecordFull(there.size(), bytes).refused();
        }
        var entry = NewEntry.of(file).saying(note(attachment));
        return switch (actor.reach() == Reach.SELF ? Audience.EVERYONE : attachment.audience()) {
            case EVERYONE -> entry;
            case INVOLVED -> entry.to(Audience.INVOLVED);
            case OWN -> entry.to(Audience.OWN);
            case NAMED -> {
                checkNamed(history, attachment);
                yield entry.toParties(attachment.named());
            }
        };
    }

    /** What is wrong with the files of one form as a whole. */
    static Optional<FieldProblem> together(List<NewAttachment.Sent> files, AttachmentLimits limits) {
        if (files.size() > limits.atOnce()) {
            return Optional.of(new FieldProblem(FILE, say("attachment.refusal.at-once", "most", limits.atOnce())));
        }
        long bytes = files.stream().mapToLong(file -> file.bytes().length).sum();
        return bytes > limits.together().toBytes()
                ? Optional.of(new FieldProblem(
                        FILE,
                        say(
                                "attachment.refusal.together",
                                "most",
                                FileSize.words(limits.together().toBytes()))))
                : Optional.empty();
    }

    /** Why one of several files is not taken, with its name. */
    static FieldProblem problem(NewAttachment.Sent file, Refusal refusal) {
        var name = FileName.safe(file.name());
        var sentence = refusal.sentence();
        return new FieldProblem(
                FILE,
                sentence.contains(name)
                        ? sentence
                        : say("attachment.refusal.one-of", "name", name, "sentence", sentence));
    }

    private static @Nullable String note(NewAttachment attachment) {
        var note = attachment.note().strip();
        if (note.length() > LONGEST_NOTE) {
            throw GeneralRefusal.invalid("note", say("attachment.refusal.long-note"));
        }
        return note.isEmpty() ? null : note;
    }

    private static void checkNamed(History history, NewAttachment attachment) {
        if (attachment.named().isEmpty()) {
            throw GeneralRefusal.invalid("named", say("attachment.refusal.nobody"));
        }
        if (!history.header().involved().containsAll(attachment.named())) {
            throw GeneralRefusal.invalid("named", say("attachment.refusal.not-on-it"));
        }
    }

    /** The withdrawal reads as far as the file: nobody else learns that there was one. */
    static NewEntry withdraw(History history, int seq, String reason, Actor actor) {
        var said = reason.strip();
        if (said.isEmpty()) {
            throw GeneralRefusal.invalid("reason", say("attachment.refusal.why"));
        }
        if (said.length() > LONGEST_REASON) {
            throw GeneralRefusal.invalid("reason", say("attachment.refusal.long-reason"));
        }
        var entry = attached(history, seq);
        if (!mayWithdraw(entry.stamp().person(), actor)) {
            throw GeneralRefusal.notAllowed(say("attachment.refusal.not-yours"));
        }
        boolean gone = history.of(Withdrawn.class).anyMatch(each -> ((Withdrawn) each.fact()).attachment() == seq);
        if (gone) {
            throw new WithdrawnAlready(((Attached) entry.fact()).name()).refused();
        }
        var withdrawal = NewEntry.of(new Withdrawn(seq, said));
        var readers = new HashSet<>(entry.named());
        readers.add(entry.party());
        return switch (entry.audience()) {
            case EVERYONE -> withdrawal;
            case INVOLVED -> withdrawal.to(Audience.INVOLVED);
            case NAMED -> withdrawal.toParties(readers);
            case OWN -> {
                if (!entry.party().equals(actor.home())) {
                    throw GeneralRefusal.notAllowed(say("attachment.refusal.another"));
                }
                yield withdrawal.to(Audience.OWN);
            }
        };
    }

    private static Entry attached(History history, int seq) {
        return history.of(Attached.class)
                .filter(entry -> entry.seq() == seq)
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.unknown(say("attachment.which")));
    }

    private static boolean mayWithdraw(@Nullable PersonId author, Actor actor) {
        return actor.reach() == Reach.SYSTEM
                || actor.is(Role.DUTY_OFFICER)
                || author != null && author.equals(actor.person());
    }
}
