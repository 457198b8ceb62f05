package org.fairlead.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.fairlead.platform.files.Upload.Received;
import org.fairlead.platform.files.Upload.ReceivedFile;
import org.fairlead.platform.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one form in the order in which they come. The token against forged forms stands before the file, so it is known
 * before anything of the file is read.
 */
final class Arrival {

    private static final int LONGEST_FIELD = 1 << 18;
    private static final int MOST_PARTS = 200;
    private static final long READ_AWAY = 64L << 20;
    private static final Duration FIRST = Duration.ofSeconds(30);

    private final HttpServletRequest request;
    private final Room room;
    private final Clock clock;
    private final long slowest;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private @Nullable FileItemIterator parts;
    private final List<ReceivedFile> files = new ArrayList<>();
    private @Nullable FileItemStream waiting;
    private long held;
    private boolean ended;
    private boolean broken;
    private int seen;
    private int taken;

    Arrival(HttpServletRequest request, Room room, Clock clock, UploadSettings settings) {
        this.request = request;
        this.room = room;
        this.clock = clock;
        this.slowest = settings.slowest().toBytes();
    }

    /** A field that stands before the file; null when there is none. */
    synchronized @Nullable String early(String name) {
        while (!fields.containsKey(name) && !ended && !broken && waiting == null) {
            step();
        }
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    /** The first values of all fields that stand before the file. */
    synchronized Map<String, String[]> early() {
        while (!ended && !broken && waiting == null) {
            step();
        }
        var early = new LinkedHashMap<String, String[]>();
        fields.forEach((name, values) -> early.put(name, values.toArray(String[]::new)));
        return early;
    }

    synchronized Received receive(Upload.Measure measure) {
        while (!ended && !broken) {
            var next = waiting;
            if (next == null) {
                step();
            } else {
                waiting = null;
                take(next, measure);
            }
        }
        if (broken) {
            throw new RefusedException(new UploadRefusal.Unreadable());
        }
        return new Received(fields, files, UploadHash.of(fields, files));
    }

    /** Forgets what was held; what handlers still use of it goes with their request. */
    synchronized void end() {
        room.giveBack(taken);
        taken = 0;
        ended = true;
    }

    /** Reads the next part when it is a field, and waits when it is a file. */
    private void step() {
        try {
            var iterator = parts();
            if (!iterator.hasNext()) {
                ended = true;
                return;
            }
            var part = iterator.next();
            if (++seen > MOST_PARTS) {
                broken = true;
            } else if (part.isFormField()) {
                field(part);
            } else {
                waiting = part;
            }
        } catch (IOException | IllegalStateException unreadable) {
            broken = true;
        }
    }

    private void field(FileItemStream part) throws IOException {
        var bytes = part.openStream().readNBytes(LONGEST_FIELD + 1);
        if (bytes.length > LONGEST_FIELD || part.getFieldName() == null) {
            broken = true;
            return;
        }
        fields.computeIfAbsent(part.getFieldName(), any -> new ArrayList<>())
                .add(new String(bytes, StandardCharsets.UTF_8));
    }

    /** A browser sends an empty part without a name when no file was chosen. */
    private void take(FileItemStream part, Upload.Measure measure) {
        try {
            var in = part.openStream();
            boolean wanted = files.size() < measure.files();
            long most = wanted ? Math.min(measure.file(), measure.together() - held) : -1;
            var bytes = read(in, most + 1);
            var name = part.getName();
            boolean nothing = bytes.length == 0 && (name == null || name.isEmpty());
            if (wanted && !nothing) {
                held += bytes.length;
                files.add(new ReceivedFile(name == null ? "" : name, part.getContentType(), bytes));
            }
            if (bytes.length > most && !readAway(in)) {
                ended = true;
            }
        } catch (IOException | IllegalStateException cutOff) {
            broken = true;
        }
    }

    private byte[] read(InputStream in, long most) throws IOException {
        var began = clock.instant();
        var pieces = new ArrayList<byte[]>();
        long size = 0;
        while (size < most) {
            room.take();
            taken++;
            var piece = piece(in, (int) Math.min(Room.PIECE, most - size), began, size);
            if (piece.length > 0) {
                pieces.add(piece);
                size += piece.length;
            }
            if (piece.length < Room.PIECE) {
                break;
            }
        }
        return joined(pieces, (int) size);
    }

    private byte[] piece(InputStream in, int size, Instant began, long before) throws IOException {
        var piece = new byte[size];
        int filled = 0;
        while (filled < size) {
            int read = in.read(piece, filled, size - filled);
            if (read < 0) {
                return java.util.Arrays.copyOf(piece, filled);
            }
            filled += read;
            checkPace(began, before + filled);
        }
        return piece;
    }

    private void checkPace(Instant began, long bytes) {
        var counted = Duration.between(began, clock.instant()).minus(FIRST).toSeconds();
        if (counted > 0 && bytes < counted * slowest) {
            throw new RefusedException(new UploadRefusal.TooSlow());
        }
    }

    private static byte[] joined(List<byte[]> pieces, int size) {
        var all = new byte[size];
        int place = 0;
        for (var piece : pieces) {
            System.arraycopy(piece, 0, all, place, piece.length);
            place += piece.length;
        }
        return all;
    }

    /** Reads the rest of a file that is too long, so that the answer reaches whoever sends it; gives up on one without end. */
    private boolean readAway(InputStream in) throws IOException {
        var began = clock.instant();
        var piece = new byte[1 << 14];
        long away = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            away += read;
            checkPace(began, away);
            if (away > READ_AWAY) {
                return false;
            }
        }
        return true;
    }

    private FileItemIterator parts() throws IOException {
        if (parts == null) {
            parts = new FileUpload().getItemIterator(new Stream(request));
        }
        return parts;
    }

    /** The request as the reader of forms wants it. */
    private record Stream(HttpServletRequest request) implements UploadContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
