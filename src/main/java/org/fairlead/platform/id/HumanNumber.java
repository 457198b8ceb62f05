package org.fairlead.platform.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number people quote, such as {@code INC-7K39-QF2X}: seven random characters of Crockford's base 32 and a check character.
 * The check catches every single misread character and every swap of two: it is a linear code over the field of 32 elements.
 * Numbers are random so that nothing about volume leaks and a cut-off site can allocate them (DOM-11).
 *
 * @param text the canonical text, in capitals
 */
public record HumanNumber(@JsonValue String text) {

    static final int RANDOM_BITS = 35;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{2,5})-?([0-9A-Z]{4})-?([0-9A-Z]{4})");
    private static final int FIELD_POLYNOMIAL = 0b100101;
    private static final int CHARACTERS = 7;

    /** Takes the canonical text; refuses anything whose check does not hold. */
    @JsonCreator
    public HumanNumber {
        if (parse(text).filter(text::equals).isEmpty()) {
            throw new IllegalArgumentException("not a record number: " + text);
        }
    }

    private HumanNumber(String prefix, String body) {
        this(prefix + "-" + body.substring(0, 4) + "-" + body.substring(4));
    }

    static HumanNumber of(String prefix, long bits) {
        var body = new StringBuilder();
        for (int place = CHARACTERS - 1; place >= 0; place--) {
            body.append(ALPHABET.charAt((int) (bits >>> place * 5) & 31));
        }
        return new HumanNumber(prefix, body.append(ALPHABET.charAt(check(body))).toString());
    }

    /**
     * Reads what a person typed: any case, with or without hyphens, O for 0, I and L for 1. Empty when it is not a number or its
     * check does not hold.
     */
    public static Optional<HumanNumber> read(String typed) {
        return parse(typed).map(HumanNumber::new);
    }

    /** The kind's prefix, such as {@code INC}. */
    public String prefix() {
        return text.substring(0, text.indexOf('-'));
    }

    @Override
    public String toString() {
        return text;
    }

    private static Optional<String> parse(String typed) {
        var matcher = SHAPE.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var body = (matcher.group(2) + matcher.group(3))
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (body.indexOf('U') >= 0
                || ALPHABET.charAt(check(body.substring(0, CHARACTERS))) != body.charAt(CHARACTERS)) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) + "-" + body.substring(0, 4) + "-" + body.substring(4));
    }

    /** Weights are successive powers of the field's generator, the check's own weight is 1. */
    private static int check(CharSequence characters) {
        int sum = 0;
        for (int place = 0; place < CHARACTERS; place++) {
            sum = doubled(sum ^ ALPHABET.indexOf(characters.charAt(place)));
        }
        return sum;
    }

    private static int doubled(int value) {
        int shifted = value << 1;
        return shifted > 31 ? shifted ^ FIELD_POLYNOMIAL : shifted;
    }
}
