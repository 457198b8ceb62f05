package org.fairlead.attachment.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside.Where;
import org.jspecify.annotations.Nullable;

/** Tells text from other bytes, and text from markup. XML is never parsed, so nothing in it can grow or fetch. */
final class Texts {

    private static final int HEAD = 64 * 1024;
    private static final byte[] TEST_VIRUS =
            Bytes.ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private static final Pattern PAGE = Pattern.compile(
            "<(?:\\w+:)?(?:html|head|body|script|iframe|title|style|meta|link|form|img|object|embed|base|"
                    + "table|div|font|br|p|a|b|h1)(?=[\\s>/])");
    private static final Pattern DRAWING = Pattern.compile("<(?:\\w+:)?svg(?=[\\s>/])");
    private static final Pattern ENTITY = Pattern.compile("<!(?:doctype[^>]*\\[|entity\\b)");

    private Texts() {}

    static boolean isTestVirus(byte[] bytes) {
        return Bytes.find(Bytes.head(bytes, 4096), TEST_VIRUS, 0) >= 0;
    }

    /** Whether the bytes can be read as text: no control characters but those that lay out lines. */
    static boolean isText(byte[] bytes) {
        var wide = wide(bytes);
        if (wide != null) {
            return decodes(bytes, wide);
        }
        for (byte each : bytes) {
            boolean laysOut = each == '\t' || each == '\n' || each == '\r' || each == '\f' || each == 0x1B || each == 8;
            if (each >= 0 && each < 0x20 && !laysOut || each == 0x7F) {
                return false;
            }
        }
        return decodes(bytes, StandardCharsets.UTF_8) || isWestern(bytes);
    }

    /** The wide encoding that a mark at the beginning announces; null for none. */
    private static @Nullable Charset wide(byte[] bytes) {
        if (Bytes.at(bytes, 0, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return StandardCharsets.UTF_16LE;
        }
        return Bytes.at(bytes, 0, new byte[] {(byte) 0xFE, (byte) 0xFF}) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            var decoder = charset.newDecoder();
            var in = ByteBuffer.wrap(bytes);
            var out = CharBuffer.allocate(8192);
            while (true) {
                var result = decoder.decode(in, out, true);
                if (result.isUnderflow()) {
                    return true;
                }
                if (result.isError()) {
                    result.throwException();
                }
                out.clear();
            }
        } catch (CharacterCodingException not) {
            return false;
        }
    }

    /** Old single-byte text: most of it plain, accents here and there. */
    private static boolean isWestern(byte[] bytes) {
        long high = 0;
        for (byte each : bytes) {
            high += each < 0 ? 1 : 0;
        }
        return high * 2 <= bytes.length;
    }

    /** The beginning of a text, in lower case. */
    private static String head(byte[] bytes) {
        var charset = wide(bytes);
        var head = new String(Bytes.head(bytes, HEAD), charset == null ? StandardCharsets.UTF_8 : charset);
        return (head.startsWith("\uFEFF") ? head.substring(1) : head).toLowerCase(Locale.ROOT);
    }

    /** Whether it begins like a web page, or is XML that browsers show as one. */
    static boolean isPage(byte[] bytes) {
        var head = head(bytes);
        int first = firstElement(head);
        var before = head.substring(0, first);
        if (before.contains("<?xml-stylesheet") || before.contains("<!doctype html")) {
            return true;
        }
        return isXml(bytes)
                ? Bytes.hasInAnyCase(bytes, "www.w3.org/1999/xhtml") || head.startsWith("<html", first)
                : PAGE.matcher(head).region(first, head.length()).lookingAt();
    }

    /** Whether it begins like an SVG drawing, or is XML that holds one. */
    static boolean isDrawing(byte[] bytes) {
        var head = head(bytes);
        int first = firstElement(head);
        return head.substring(0, first).contains("<!doctype svg")
                || DRAWING.matcher(head).region(first, head.length()).lookingAt()
                || isXml(bytes) && Bytes.hasInAnyCase(bytes, "www.w3.org/2000/svg");
    }

    /** Where the first element stands, after blanks, comments, instructions and a document type. */
    private static int firstElement(String text) {
        int place = 0;
        while (place < text.length()) {
            if (Character.isWhitespace(text.charAt(place))) {
                place++;
            } else if (text.startsWith("<!--", place)) {
                place = after(text, "-->", place);
            } else if (text.startsWith("<?", place)) {
                place = after(text, "?>", place);
            } else if (text.startsWith("<!", place)) {
                int end = after(text, ">", place);
                int list = text.indexOf('[', place);
                place = list >= 0 && list < end ? after(text, ">", Math.max(list, text.indexOf(']', list))) : end;
            } else {
                return place;
            }
        }
        return place;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    static boolean isXml(byte[] bytes) {
        return head(bytes).stripLeading().startsWith("<?xml");
    }

    static boolean isJson(byte[] bytes) {
        var head = head(bytes).stripLeading();
        return List.of("{", "[", "\"").stream().anyMatch(head::startsWith);
    }

    /** XML that defines entities is refused, whatever it is called. */
    static void checkEntities(String name, byte[] bytes) {
        if (head(bytes).stripLeading().startsWith("<")
                && ENTITY.matcher(head(bytes)).find()) {
            throw new ScriptInside(name, Where.ENTITIES).refused();
        }
    }
}
