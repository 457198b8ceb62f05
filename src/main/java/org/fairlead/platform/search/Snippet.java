package org.fairlead.platform.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A short text in which the words that were found can be marked. It holds plain text: pages write each piece as text, so that nothing
 * in it can become markup.
 *
 * @param pieces one after the other
 */
public record Snippet(List<Piece> pieces) {

    /** No text. */
    public static final Snippet NONE = new Snippet(List.of());

    private static final char BEGINS = 2;
    private static final char ENDS = 3;
    private static final int BEFORE = 60;
    private static final int LONGEST = 180;

    /** Copies the list. */
    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of text.
     *
     * @param text as it was written
     * @param found whether it is one of the words that were looked for
     */
    public record Piece(String text, boolean found) {}

    /** A text without anything marked. */
    public static Snippet plain(String text) {
        return text.isEmpty() ? NONE : new Snippet(List.of(new Piece(text, false)));
    }

    /** A text as the database marks it: each word found between the control characters 2 and 3. Line breaks become spaces. */
    public static Snippet marked(String text) {
        var pieces = new ArrayList<Piece>();
        var piece = new StringBuilder();
        boolean found = false;
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter == BEGINS || letter == ENDS) {
                add(pieces, piece, found);
                found = letter == BEGINS;
            } else if (!Character.isWhitespace(letter)) {
                piece.append(letter);
            } else if (piece.isEmpty() || piece.charAt(piece.length() - 1) != ' ') {
                piece.append(' ');
            }
        }
        add(pieces, piece, found);
        return new Snippet(pieces);
    }

    /** The whole text with the words marked wherever one begins. */
    public static Snippet of(String text, Wanted wanted) {
        return cut(text, wanted.places(text), 0, text.length());
    }

    /** The part of the text around the first word found; nothing when there is none. */
    public static Snippet around(String text, Wanted wanted) {
        var places = wanted.places(text);
        if (places.isEmpty()) {
            return NONE;
        }
        int first = places.getFirst().from();
        int from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
        int begin = from > first || from == 0 && first > BEFORE ? first : from;
        int end = Math.min(text.length(), begin + LONGEST);
        boolean half = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return cut(text, places, begin, half ? end - 1 : end);
    }

    /** What follows a beginning that is shown beside it anyway, such as a title; nothing when no word was found in that. */
    public Snippet after(String beginning) {
        if (!text().startsWith(beginning)) {
            return this;
        }
        var rest = new ArrayList<Piece>();
        int left = beginning.length();
        for (var piece : pieces) {
            int taken = Math.min(left, piece.text().length());
            left -= taken;
            var text = rest.isEmpty()
                    ? piece.text().substring(taken).stripLeading()
                    : piece.text().substring(taken);
            if (!text.isEmpty()) {
                rest.add(new Piece(text, piece.found()));
            }
        }
        var after = new Snippet(rest);
        return after.hasFound() ? after : NONE;
    }

    private static Snippet cut(String text, List<Wanted.Place> places, int from, int to) {
        var pieces = new ArrayList<Piece>();
        int done = from;
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        for (var place : places.stream()
                .filter(each -> each.from() >= from && each.to() <= to)
                .sorted(Comparator.comparingInt(Wanted.Place::from))
                .toList()) {
            if (place.from() >= done) {
                add(pieces, new StringBuilder(text.substring(done, place.from())), false);
                pieces.add(new Piece(text.substring(place.from(), place.to()), true));
                done = place.to();
            }
        }
        add(pieces, new StringBuilder(text.substring(done, to)), false);
        if (to < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return new Snippet(pieces);
    }

    private static void add(List<Piece> pieces, StringBuilder piece, boolean found) {
        if (!piece.isEmpty()) {
            pieces.add(new Piece(piece.toString(), found));
            piece.setLength(0);
        }
    }

    /** Whether there is any text. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Whether a word is marked. */
    public boolean hasFound() {
        return pieces.stream().anyMatch(Piece::found);
    }

    /** The text without marks. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
