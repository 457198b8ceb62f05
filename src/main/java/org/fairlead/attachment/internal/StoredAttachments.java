package org.fairlead.attachment.internal;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fairlead.attachment.AttachedFile;
import org.fairlead.attachment.AttachmentFacts.Attached;
import org.fairlead.attachment.AttachmentLimits;
import org.fairlead.attachment.AttachmentRefusal.WithdrawnAlready;
import org.fairlead.attachment.Attachments;
import org.fairlead.attachment.FileContent;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.db.attachment.tables.records.ContentRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/** Attachments on timelines, their bytes beside the entries. */
@Component
class StoredAttachments implements Attachments {

    private static final int PIECE = 1 << 20;

    private final Gate gate;
    private final Timelines timelines;
    private final AttachmentQueries queries;
    private final Kinds kinds;
    private final Made made;

    StoredAttachments(Gate gate, Timelines timelines, AttachmentQueries queries, Kinds kinds, Made made) {
        this.gate = gate;
        this.timelines = timelines;
        this.queries = queries;
        this.kinds = kinds;
        this.made = made;
    }

    /** What is made of files. */
    @Component
    record Made(TextStore texts, DrawnPictures pictures) {}

    @Override
    public Outcome attach(RecordId record, NewAttachment attachment, Actor actor, Intent intent) {
        gate.mayAttach(actor);
        gate.mustSee(record, actor);
        var file = kinds.inspection().inspect(attachment.file());
        return timelines.change(
                actor,
                record,
                intent,
                history -> List.of(AttachmentRules.attach(history, attachment, file, actor, kinds.limits())
                        .with(content(file, attachment.file().bytes()))));
    }

    @Override
    public Brought brought(List<NewAttachment.Sent> files, Actor actor) {
        if (files.isEmpty()) {
            return Brought.NOTHING;
        }
        gate.mayAttach(actor);
        var together = AttachmentRules.together(files, kinds.limits());
        if (together.isPresent()) {
            return new Brought(List.of(), List.of(together.get()));
        }
        var entries = new ArrayList<NewEntry>();
        var problems = new ArrayList<FieldProblem>();
        for (var sent : files) {
            try {
                var file = kinds.inspection().inspect(sent);
                entries.add(NewEntry.of(file).with(content(file, sent.bytes())));
            } catch (RefusedException refused) {
                problems.add(AttachmentRules.problem(sent, refused.refusal()));
            }
        }
        return new Brought(problems.isEmpty() ? entries : List.of(), problems);
    }

    private NewEntry.Beside content(Attached file, byte[] bytes) {
        return (record, seq) -> List.of(
                new ContentRecord(record.value(), seq, HexFormat.of().parseHex(file.sha256()), bytes),
                made.texts().waiting(record.value(), seq, file.name()));
    }

    @Override
    public Outcome withdraw(RecordId record, int seq, String reason, Actor actor, Intent intent) {
        gate.mayAttach(actor);
        one(record, seq, actor);
        return timelines.change(
                actor, record, intent, history -> List.of(AttachmentRules.withdraw(history, seq, reason, actor)));
    }

    @Override
    public List<AttachedFile> list(RecordId record, Actor actor) {
        gate.mustSee(record, actor);
        return queries.list(actor, record);
    }

    @Override
    public AttachedFile one(RecordId record, int seq, Actor actor) {
        gate.mustSee(record, actor);
        return queries.one(actor, record, seq).orElseThrow(() -> GeneralRefusal.unknown(say("attachment.which")));
    }

    @Override
    public FileContent open(RecordId record, int seq, Actor actor) {
        var file = one(record, seq, actor);
        if (!file.isServed()) {
            throw new WithdrawnAlready(file.file().name()).refused();
        }
        return new Pieces(file, actor);
    }

    @Override
    public Optional<byte[]> picture(RecordId record, int seq, Actor actor) {
        var content = open(record, seq, actor);
        return PictureReader.draws(content.file().file().mediaType())
                ? made.pictures().drawn(content)
                : Optional.empty();
    }

    @Override
    public String words(String mediaType) {
        return kinds.types().byMediaType(mediaType).map(KnownType::words).orElse(mediaType);
    }

    @Override
    public List<String> endings() {
        return kinds.types().endings();
    }

    @Override
    public AttachmentLimits limits() {
        return kinds.limits();
    }

    /** A file's bytes, one piece in memory at a time. */
    private final class Pieces implements FileContent {
        private final AttachedFile file;
        private final Actor actor;

        Pieces(AttachedFile file, Actor actor) {
            this.file = file;
            this.actor = actor;
        }

        @Override
        public AttachedFile file() {
            return file;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (long from = 0; from < file.file().bytes(); from += PIECE) {
                out.write(queries.piece(actor, file, from, PIECE)
                        .orElseThrow(() -> new IOException("the file was withdrawn meanwhile")));
            }
        }
    }
}
