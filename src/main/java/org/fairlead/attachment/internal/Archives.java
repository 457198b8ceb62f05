package org.fairlead.attachment.internal;

import static org.fairlead.platform.language.Say.say;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.fairlead.attachment.AttachmentRefusal.ArchiveBomb;
import org.fairlead.attachment.AttachmentRefusal.ArchiveBomb.Trick;
import org.fairlead.attachment.AttachmentRefusal.Harmful;
import org.fairlead.attachment.AttachmentRefusal.TypeNotTaken;
import org.fairlead.platform.refusal.RefusedException;

/** Looks into ZIP and gzip, and into what is inside them, piece by piece and never beyond a budget. */
final class Archives {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};
    private static final byte[] PDF = Bytes.ascii("%PDF-");
    private static final int HEAD = 16 * 1024;
    private static final int PIECE = 1 << 16;

    private final String name;
    private final TypeTable types;
    private final Budget budget;
    private final Function<Trick, RefusedException> refusal;

    Archives(String name, TypeTable types, Budget budget) {
        this.name = name;
        this.types = types;
        this.budget = budget;
        this.refusal = trick -> new ArchiveBomb(name, trick).refused();
    }

    /**
     * What a ZIP holds.
     *
     * @param names the names in it
     * @param mimetype what its first file, if it is called mimetype, says it is; empty otherwise
     */
    record Listing(Set<String> names, String mimetype) {}

    /** Looks into a ZIP; refuses tricks, programs, and documents that act by themselves. */
    Listing zip(byte[] bytes, int depth) {
        insist(!Budget.isTooDeep(depth), Trick.NESTED_TOO_DEEP);
        var entries = ZipDirectory.read(bytes, budget.entries(), refusal);
        budget.take(entries.size());
        var names = new HashSet<String>();
        entries.forEach(entry -> names.add(entry.name()));
        insist(names.size() == entries.size(), Trick.CONTRADICTS_ITSELF);
        var office = new OfficeRules(name, names);
        office.checkNames();
        var mimetype = "";
        for (var entry : entries) {
            var packed = new ByteArrayInputStream(bytes, entry.start(), entry.packed());
            var head = entry.isPacked()
                    ? unpacked(packed, entry.name(), depth, office)
                    : walk(packed, packed, entry.name(), depth, office);
            if (entry.name().equals("mimetype")) {
                mimetype = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).strip();
            }
        }
        return new Listing(names, mimetype);
    }

    private byte[] unpacked(ByteArrayInputStream packed, String inside, int depth, OfficeRules office) {
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(packed, inflater, PIECE)) {
            return walk(in, packed, inside, depth, office);
        } catch (IOException damaged) {
            throw refusal.apply(Trick.CONTRADICTS_ITSELF);
        } finally {
            inflater.end();
        }
    }

    /** Looks into a gzip. */
    void gzip(byte[] bytes, int depth) {
        insist(!Budget.isTooDeep(depth), Trick.NESTED_TOO_DEEP);
        var packed = new ByteArrayInputStream(bytes);
        try (var in = new GZIPInputStream(packed, PIECE)) {
            walk(in, packed, name, depth, OfficeRules.NONE);
        } catch (IOException damaged) {
            throw refusal.apply(Trick.CONTRADICTS_ITSELF);
        }
    }

    /** Walks through one unpacked file and brings back its first bytes. */
    private byte[] walk(InputStream in, ByteArrayInputStream packed, String inside, int depth, OfficeRules office) {
        int all = packed.available();
        try {
            var head = in.readNBytes(HEAD);
            long size = head.length;
            budget.take(head.length, size, head.length, refusal);
            checkHead(inside, head);
            office.checkHead(inside, head);
            boolean inspected = Bytes.at(head, 0, ZIP) || Bytes.at(head, 0, GZIP) || Bytes.at(head, 0, PDF);
            boolean whole = inspected || office.wantsWhole(inside);
            var kept = new ByteArrayOutputStream();
            kept.write(whole ? head : new byte[0]);
            var piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                budget.take(read, size, all - packed.available(), refusal);
                if (whole) {
                    insist(!Budget.isTooLargeInside(size), Trick.UNPACKS_TO_TOO_MUCH);
                    kept.write(piece, 0, read);
                }
            }
            if (inspected) {
                nested(inside, kept.toByteArray(), depth + 1);
            } else if (whole) {
                office.check(inside, kept.toByteArray());
            }
            return head;
        } catch (IOException damaged) {
            throw refusal.apply(Trick.CONTRADICTS_ITSELF);
        }
    }

    private void nested(String inside, byte[] bytes, int depth) {
        var within = new Archives(name, types, budget);
        if (Bytes.at(bytes, 0, ZIP)) {
            within.zip(bytes, depth);
        } else if (Bytes.at(bytes, 0, PDF)) {
            Pdfs.check(say("attachment.inside", "name", FileName.safe(inside), "whole", name), bytes);
        } else {
            within.gzip(bytes, depth);
        }
    }

    private void checkHead(String inside, byte[] head) {
        var safe = FileName.safe(inside);
        if (Texts.isTestVirus(head)) {
            throw new Harmful(safe).refused();
        }
        types.byBytes(head)
                .filter(type -> !type.taken() && Programs.MEDIA_TYPES.contains(type.mediaType()))
                .or(() -> types.byEnding(FileName.ending(safe))
                        .filter(type -> Programs.MEDIA_TYPES.contains(type.mediaType())))
                .ifPresent(program -> {
                    throw new TypeNotTaken(say("attachment.inside", "name", safe, "whole", name), program.one())
                            .refused();
                });
    }

    private void insist(boolean holds, Trick otherwise) {
        if (!holds) {
            throw refusal.apply(otherwise);
        }
    }
}
