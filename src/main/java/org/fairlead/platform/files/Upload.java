package org.fairlead.platform.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairlead.platform.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file, being sent. Handlers at an {@link UploadPlace} take it as a parameter; nothing of the file is read before
 * {@link #receive}.
 */
public final class Upload {

    private final Arrival arrival;

    Upload(Arrival arrival) {
        this.arrival = arrival;
    }

    /**
     * Reads a form with one file to its end; only the first file counts.
     *
     * @param most bytes of the file that are kept; of a longer file one byte more is, and the rest is read away or left
     * @throws RefusedException when the form cannot be read
     */
    public Received receive(long most) {
        return receive(new Measure(most, 1, most));
    }

    /**
     * Reads a form with several files to its end.
     *
     * @throws RefusedException when the form cannot be read
     */
    public Received receive(Measure measure) {
        return arrival.receive(measure);
    }

    /**
     * How much of a form is kept. Of bytes one more is kept where there are more; the rest is read away or left.
     *
     * @param file bytes of one file
     * @param files how many files
     * @param together bytes of all of them
     */
    public record Measure(long file, int files, long together) {}

    /**
     * A form as it was sent.
     *
     * @param fields what was typed and chosen, by field
     * @param files the files that were kept, in the order they came
     * @param hash SHA-256 in hex over fields, names, types and bytes of the files: the same for each attempt at one thing
     */
    public record Received(Map<String, List<String>> fields, List<ReceivedFile> files, String hash) {

        /** Copies the fields and the list. */
        public Received {
            files = List.copyOf(files);
            var copy = new TreeMap<String, List<String>>();
            fields.forEach((name, values) -> copy.put(name, List.copyOf(new ArrayList<>(values))));
            fields = copy;
        }

        /** The first value of a field; empty for none. */
        public String text(String name) {
            return all(name).stream().findFirst().orElse("");
        }

        /** All values of a field. */
        public List<String> all(String name) {
            return fields.getOrDefault(name, List.of());
        }

        /** The digest of the form together with where it was sent. */
        public String hashAt(String address) {
            return UploadHash.joined(address, hash);
        }

        /** A digest of the files alone: names, types and bytes, in the order they came. */
        public String hashOfFiles() {
            return UploadHash.of(Map.of(), files);
        }

        /** The first file, when one was sent. */
        public Optional<ReceivedFile> optionalFile() {
            return files.stream().findFirst();
        }
    }

    /**
     * A file as it was sent; nothing about it is checked.
     *
     * @param name its name as the sender says
     * @param type its media type as the sender says; null for none
     * @param bytes its bytes; not copied, since they may be many
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record ReceivedFile(String name, @Nullable String type, byte[] bytes) {
        @Override
        public String toString() {
            return "ReceivedFile[%s, %d bytes]".formatted(name, bytes.length);
        }
    }
}
