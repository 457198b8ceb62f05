package org.fairlead.platform.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Numbers of a workbook as texts: plain numbers without an exponent, and times where the style of the cell says that it is one. */
final class XlsxNumbers {

    private static final Set<Integer> BUILT_IN_TIMES = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55, 56, 57, 58);
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final double SECONDS_A_DAY = 86_400;
    private static final double LAST_DAY = 2_958_465;
    private static final int EXACT_DIGITS = 15;
    private static final int MOST_PLACES = 400;

    /** Longer ones are no numbers that anybody means, and reading them takes time by the square of their length. */
    private static final int LONGEST_NUMBER = 400;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> times = new ArrayList<>();
    private LocalDate dayNought = FIRST;

    void since1904(@Nullable String said) {
        if ("1".equals(said) || "true".equals(said)) {
            dayNought = FIRST_OF_1904;
        }
    }

    /** Reads which styles are for times. */
    void styles(XMLStreamReader xml) throws XMLStreamException {
        boolean cells = false;
        while (xml.hasNext()) {
            int what = XlsxBook.next(xml);
            if (what == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(
                                number(xml.getAttributeValue(null, "numFmtId")),
                                String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        if (cells) {
                            times.add(isTime(number(xml.getAttributeValue(null, "numFmtId"))));
                        }
                    }
                    default -> {}
                }
            } else if (what == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            }
        }
        xml.close();
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private boolean isTime(int format) {
        var code = formats.get(format);
        if (code == null) {
            return BUILT_IN_TIMES.contains(format);
        }
        var letters = code.replaceAll("\"[^\"]*\"|\\\\.|\\[(?![hmsHMS]+])[^\\]]*]", "")
                .toLowerCase(Locale.ROOT);
        return !letters.contains("general") && letters.matches("(?s).*[ymdhs].*");
    }

    /** A number as people write it. */
    String text(String value, int style) {
        if (value.isEmpty()) {
            return "";
        }
        try {
            if (style >= 0 && style < times.size() && times.get(style)) {
                double days = Double.parseDouble(value);
                if (days >= 0 && days <= LAST_DAY) {
                    return time(days);
                }
            }
            return plain(value);
        } catch (NumberFormatException | DateTimeException noNumber) {
            return value;
        }
    }

    private String time(double days) {
        long whole = (long) Math.floor(days);
        long seconds = Math.round((days - whole) * SECONDS_A_DAY);
        LocalDateTime at = dayNought.plusDays(whole).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? at.toLocalDate().toString() : TIME.format(at);
    }

    private static String plain(String value) {
        if (value.length() > LONGEST_NUMBER) {
            return value;
        }
        var exact = new BigDecimal(value);
        if (Math.abs((long) exact.scale()) > MOST_PLACES) {
            return value;
        }
        var shown = exact.precision() > EXACT_DIGITS ? BigDecimal.valueOf(exact.doubleValue()) : exact;
        var text = shown.stripTrailingZeros().toPlainString();
        return shown.signum() == 0 ? "0" : text;
    }
}
