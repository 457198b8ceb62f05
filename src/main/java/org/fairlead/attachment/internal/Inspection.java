package org.fairlead.attachment.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fairlead.attachment.AttachmentFacts.Attached;
import org.fairlead.attachment.AttachmentLimits;
import org.fairlead.attachment.AttachmentRefusal.Empty;
import org.fairlead.attachment.AttachmentRefusal.Harmful;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside.Where;
import org.fairlead.attachment.AttachmentRefusal.TooLarge;
import org.fairlead.attachment.AttachmentRefusal.TypeDisguised;
import org.fairlead.attachment.AttachmentRefusal.TypeNotTaken;
import org.fairlead.attachment.NewAttachment.Sent;

/**
 * Decides what a file is and whether it is taken. Nothing that was said about it is believed, nothing in it is run, parsed as a
 * document or written anywhere; time and memory are bounded by the largest file and by {@link Budget}.
 */
final class Inspection {

    private static final String ZIP = "application/zip";
    private static final String GZIP = "application/gzip";
    private static final String PDF = "application/pdf";
    private static final String PLAIN = "text/plain";
    private static final String PAGE = "text/html";
    private static final String DRAWING = "image/svg+xml";
    private static final String MACROS = "application/x-macro-office";

    /** Endings of text in which markup is only shown, never acted on. */
    private static final Set<String> SHOWN_AS_TEXT = Set.of(PLAIN, "text/csv", "application/json");

    private static final int LONGEST_PREFIX = 1024;

    private final TypeTable types;
    private final AttachmentLimits limits;

    Inspection(TypeTable types, AttachmentLimits limits) {
        this.types = types;
        this.limits = limits;
    }

    /** The file as a fact, or a refusal. */
    Attached inspect(Sent sent) {
        var bytes = sent.bytes();
        if (bytes.length == 0) {
            throw new Empty().refused();
        }
        if (bytes.length > limits.file().toBytes()) {
            throw new TooLarge(limits.file().toBytes()).refused();
        }
        var name = FileName.safe(sent.name());
        if (Texts.isTestVirus(bytes)) {
            throw new Harmful(name).refused();
        }
        var said = types.byEnding(FileName.ending(name));
        var first = atFirstSight(name, bytes, said);
        said.ifPresent(type -> checkDisguise(name, type, first));
        said.filter(type -> !type.taken()).ifPresent(type -> refuse(name, type));
        if (!first.taken()) {
            refuse(name, first);
        }
        var found = inDepth(name, bytes, first);
        said.filter(type -> !type.inZip().isEmpty() && !type.equals(found))
                .ifPresent(type -> disguised(name, type, found));
        declared(sent).ifPresent(type -> checkDisguise(name, type, found));
        var mediaType = said.filter(type -> type.mediaType().equals(ZIP)).isPresent() ? ZIP : found.mediaType();
        return new Attached(name, mediaType, bytes.length, Bytes.sha256(bytes));
    }

    private KnownType atFirstSight(String name, byte[] bytes, Optional<KnownType> said) {
        return types.byBytes(bytes).orElseGet(() -> {
            if (!Texts.isText(bytes)) {
                throw new TypeNotTaken(name, say("attachment.kind.unknown")).refused();
            }
            Texts.checkEntities(name, bytes);
            return text(bytes, said);
        });
    }

    private KnownType text(byte[] bytes, Optional<KnownType> said) {
        boolean shown =
                said.filter(type -> SHOWN_AS_TEXT.contains(type.mediaType())).isPresent();
        if (!shown && Texts.isDrawing(bytes)) {
            return types.needed(DRAWING);
        }
        if (!shown && Texts.isPage(bytes)) {
            return types.needed(PAGE);
        }
        return said.filter(KnownType::text)
                .filter(type -> switch (type.mediaType()) {
                    case "application/json" -> Texts.isJson(bytes);
                    case "application/xml" -> Texts.isXml(bytes);
                    default -> true;
                })
                .orElseGet(() -> types.needed(PLAIN));
    }

    /** A name or declaration that its bytes contradict. */
    private void checkDisguise(String name, KnownType said, KnownType found) {
        boolean bothZip = isZip(said) && isZip(found);
        boolean saidText =
                said.text() || said.mediaType().equals(PAGE) || said.mediaType().equals(DRAWING);
        boolean fits = said.isToldByBytes()
                ? said.equals(found) || bothZip
                : !saidText || found.text() || !found.isToldByBytes();
        if (!fits) {
            disguised(name, said, found);
        }
    }

    private static void disguised(String name, KnownType said, KnownType found) {
        throw new TypeDisguised(name, said.one(), found.one()).refused();
    }

    private static boolean isZip(KnownType type) {
        return type.mediaType().equals(ZIP) || !type.inZip().isEmpty();
    }

    private Optional<KnownType> declared(Sent sent) {
        return Optional.ofNullable(sent.declaredType())
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .flatMap(types::byMediaType)
                .filter(type -> type.taken() && type.isToldByBytes());
    }

    private static void refuse(String name, KnownType type) {
        throw switch (type.mediaType()) {
            case PAGE -> new ScriptInside(name, Where.PAGE).refused();
            case DRAWING -> new ScriptInside(name, Where.DRAWING).refused();
            case MACROS -> new ScriptInside(name, Where.MACRO).refused();
            default -> new TypeNotTaken(name, type.one()).refused();
        };
    }

    private KnownType inDepth(String name, byte[] bytes, KnownType type) {
        switch (type.mediaType()) {
            case ZIP -> {
                var listing = new Archives(name, types, new Budget()).zip(bytes, 1);
                return types.byNamesInZip(listing.names(), listing.mimetype()).orElse(type);
            }
            case GZIP -> new Archives(name, types, new Budget()).gzip(bytes, 1);
            case PDF -> {
                checkPolyglot(name, bytes);
                Pdfs.check(name, bytes);
            }
            default -> {
                if (type.mediaType().startsWith("image/")) {
                    checkPolyglot(name, bytes);
                    Pictures.check(name, type.mediaType(), bytes);
                }
            }
        }
        return type;
    }

    private static void checkPolyglot(String name, byte[] bytes) {
        var head = Bytes.head(bytes, LONGEST_PREFIX);
        boolean otherPdf = Bytes.find(head, Bytes.ascii("%PDF-"), 1) > 0;
        if (otherPdf || ZipDirectory.end(bytes) >= 0 || Bytes.hasInAnyCase(head, "<script")) {
            throw new ScriptInside(name, Where.POLYGLOT).refused();
        }
    }
}
