package org.fairlead.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntFunction;
import org.fairlead.intake.ListImportRefusal;
import org.fairlead.intake.ListImportSettings;
import org.fairlead.platform.refusal.RefusedException;

/**
 * A file on disk for as long as it is read: a workbook is read here and there, and a file that is looked at twice need not be held in
 * memory. It is gone when it is closed.
 *
 * @param path where it lies
 * @param bytes its size
 * @param sha256 its digest in hex
 */
record Spool(Path path, long bytes, String sha256) implements AutoCloseable {

    /** What came with a request; refused when it is too large or nothing. */
    static Spool of(InputStream file, ListImportSettings settings) {
        long most = settings.file().toBytes();
        var spool = written(new Limited(file, most));
        if (spool.bytes() == 0 || spool.bytes() > most) {
            spool.close();
            throw new RefusedException(
                    spool.bytes() == 0
                            ? new ListImportRefusal.NoFile()
                            : new ListImportRefusal.TooLarge(settings.words()));
        }
        return spool;
    }

    /** A file that is kept in pieces. */
    static Spool of(IntFunction<java.util.Optional<byte[]>> parts) {
        try {
            var path = Files.createTempFile("fairlead-list", null);
            try (var out = Files.newOutputStream(path)) {
                long bytes = 0;
                for (int at = 0; ; at++) {
                    var part = parts.apply(at);
                    if (part.isEmpty()) {
                        return new Spool(path, bytes, "");
                    }
                    out.write(part.get());
                    bytes += part.get().length;
                }
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(path);
                throw failed;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Spool written(InputStream file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var path = Files.createTempFile("fairlead-list", null);
            try (var out = Files.newOutputStream(path);
                    var in = new DigestInputStream(file, digest)) {
                long bytes = in.transferTo(out);
                return new Spool(path, bytes, HexFormat.of().formatHex(digest.digest()));
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(path);
                throw failed;
            }
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            path.toFile().deleteOnExit();
        }
    }

    /** Gives one byte more than is taken, and then no more. */
    private static final class Limited extends java.io.FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most + 1;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = super.read(into, from, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
