package org.fairlead.attachment.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files made for tests, friendly and hostile. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** A PNG whose header says these dimensions; there is nothing behind it. */
    static byte[] pngOf(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put(text("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(bytes(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A), chunk(header), chunk(text("IEND")));
    }

    private static byte[] chunk(byte[] kindAndData) {
        var sum = new CRC32();
        sum.update(kindAndData);
        return ByteBuffer.allocate(kindAndData.length + 8)
                .putInt(kindAndData.length - 4)
                .put(kindAndData)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    /** A zip of so many zeros, packed to about a thousandth. */
    static byte[] zipOfZeros(int megabytes) {
        return zip("zeros.bin", new byte[megabytes << 20]);
    }

    static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** An office document with more parts. */
    static byte[] office(String folder, Map<String, byte[]> more) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("[Content_Types].xml", text("<?xml version=\"1.0\"?><Types/>"));
        files.put("_rels/.rels", text("<?xml version=\"1.0\"?><Relationships/>"));
        files.put(folder + "document.xml", text("<?xml version=\"1.0\"?><document>words</document>"));
        files.putAll(more);
        return zip(files);
    }

    static byte[] pdf(String catalogue) {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog " + catalogue + " >>\nendobj\n"
                + "trailer << /Root 1 0 R >>\n%%EOF\n");
    }

    /** A PDF whose catalogue lies in a packed stream of objects. */
    static byte[] pdfWithObjectStream(String objects) {
        return joined(
                text("%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n"),
                deflated(text("2 0 " + objects)),
                text("\nendstream\nendobj\n%%EOF\n"));
    }

    static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out, new Deflater(9))) {
            packing.write(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int place = 0; place < values.length; place++) {
            bytes[place] = (byte) values[place];
        }
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** The same bytes with one text put in place of another as long. */
    static byte[] replaced(byte[] bytes, String from, String to) {
        if (from.length() != to.length()) {
            throw new IllegalArgumentException("lengths differ");
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
