package org.fairlead.attachment.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Draws a picture anew, in the process that reads files: what comes out are the points that were seen and nothing that stood beside
 * them, so neither a hidden script nor the place where a photograph was taken. Large pictures come out smaller.
 */
final class PictureReader {

    /** What is asked of the process instead of a media type. */
    static final String TASK = "picture";

    /** The longest side that comes out, in points. */
    static final int LONGEST = 1600;

    /** As many as a large camera takes. */
    private static final long MOST_POINTS = 60_000_000;

    private static final byte[] NONE = {};

    private PictureReader() {}

    /** Whether pictures of the kind can be drawn. */
    static boolean draws(String mediaType) {
        return switch (mediaType) {
            case "image/png", "image/jpeg", "image/gif", "image/bmp" -> true;
            default -> false;
        };
    }

    /** The picture as PNG; empty when it cannot be read. */
    static byte[] drawn(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return NONE;
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return png(read(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return NONE;
        }
    }

    /** Every so many points are left out while it is read, so that a large picture never stands in memory as a whole. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        long points = (long) reader.getWidth(0) * reader.getHeight(0);
        if (points > MOST_POINTS) {
            throw new IOException("more points than are drawn: " + points);
        }
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int every = Math.max(1, (longest + LONGEST - 1) / LONGEST);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(plain, "png", out);
        return out.toByteArray();
    }
}
