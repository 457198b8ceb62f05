package org.fairlead.watchlog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.platform.once.Once;

/**
 * The statement of a hand-over as one reader sees it: what is open and what the relief must know. A record that the reader may not see
 * keeps its number and loses its words. What is signed is this text, to the letter.
 *
 * @param before what stands above the records
 * @param lines the records
 * @param after what stands below them
 */
public record Statement(String before, List<Line> lines, String after) {

    /** Copies the list. */
    public Statement {
        lines = List.copyOf(lines);
    }

    /**
     * A record that is listed.
     *
     * @param number its number
     * @param words what is said of it; empty where the reader may not see the record
     */
    public record Line(String number, Optional<String> words) {
        private String text() {
            return number + "  " + words.orElse("You may not see this record.");
        }
    }

    /** The whole text, line by line. */
    public String text() {
        return before + lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining()) + after;
    }

    /** SHA-256 over the text in UTF-8, in hex. */
    public String digest() {
        return Once.digest(text());
    }

    /** The places, from 1, of the records whose words the reader does not see. */
    public Set<Integer> withheld() {
        return IntStream.rangeClosed(1, lines.size())
                .filter(place -> lines.get(place - 1).words().isEmpty())
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same as it is seen by somebody from whom the words at these places are withheld, and no others. */
    public Statement without(Set<Integer> places) {
        return new Statement(
                before,
                IntStream.rangeClosed(1, lines.size())
                        .mapToObj(place -> places.contains(place)
                                ? new Line(lines.get(place - 1).number(), Optional.empty())
                                : lines.get(place - 1))
                        .toList(),
                after);
    }
}
