package org.fairlead.clock;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions to the calculator of which each part may be anything. */
final class StrangeQuestions {

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "480",
            "480.0",
            "0.5",
            "1e3",
            "1e400",
            "-1E999999999",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890",
            "5270400",
            "5270401",
            "-0");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\\u0000",
            "a\\u0000b",
            "null",
            "\\ud800",
            "Mon-Fri 08:00-18:00",
            "Mon 00:00-24:00",
            "Mon 24:00-24:00",
            "Mon 09:00-09:00",
            "Sun-Sat 22:00-06:00",
            "Mon 08:00-12:00, 11:00-13:00; Mon 08:00-18:00",
            "always",
            "24x7",
            "Mon-",
            "-",
            ":",
            ";;;",
            "Europe/London",
            "Australia/Lord_Howe",
            "+25:00",
            "UTC+99",
            "GMT",
            "../etc/passwd",
            "england-and-wales",
            "wales",
            "2026-02-30",
            "2026-12-28",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-01-16T16:30:00Z",
            "2026-01-16 16:30",
            "2026-03-29T01:30",
            "2026-10-25T01:30",
            "9999-12-31T23:59:59Z",
            "1969-12-31T23:59:59Z",
            "2100-12-31T23:59:59.999999999Z",
            "2026-01-16T24:00:00Z",
            "2026-01-16T16:30:60Z",
            "1970-01-01T00:00:00+18:00",
            "2026-01-16T16:30:00+19:00",
            "480",
            "-480",
            "0x10",
            "Mon",
            "7",
            "22:00",
            "24:00",
            "25:00",
            "2026-01-16",
            "'; drop table",
            "<script>",
            "%s%n%d",
            "\\u202e");
    private static final List<String> NAMES = List.of(
            "calendar",
            "opened",
            "targetMinutes",
            "pauses",
            "asOf",
            "holidays",
            "zone",
            "windows",
            "days",
            "from",
            "to",
            "name",
            "id",
            "division",
            "dates",
            "",
            "a/b~c",
            "\\u0000");

    private final Random random;

    StrangeQuestions(Random random) {
        this.random = random;
    }

    String next() {
        return switch (random.nextInt(20)) {
            case 0 -> value(4);
            case 1 -> "{\"calendar\":\"%s\"}".formatted("x".repeat(1_000_000));
            case 2 -> question("\"" + "Mon 08:00-18:00;".repeat(random.nextInt(60_000)) + "\"");
            case 3 -> question("[" + "\"Mon 08:00-18:00\",".repeat(random.nextInt(5_000)) + "1]");
            case 4 -> "{\"pauses\":[" + "0,".repeat(random.nextInt(100_000)) + "0]}";
            case 5 -> "[".repeat(random.nextInt(5_000));
            case 6 ->
                question("[{\"days\":[" + "1,".repeat(random.nextInt(50_000))
                        + "9],\"from\":\"08:00\",\"to\":\"09:00\"}]");
            case 7, 8, 9 -> object(3);
            default -> question(random.nextBoolean() ? "\"Mon-Sun 00:00-24:00\"" : value(3));
        };
    }

    /** A question that would be a sound one but for some of its parts. */
    private String question(String windows) {
        return "{\"calendar\":{\"zone\":%s,\"windows\":%s,\"holidays\":%s},\"opened\":%s,\"targetMinutes\":%s,\"pauses\":%s,\"asOf\":%s}"
                .formatted(
                        or("\"Europe/London\""),
                        windows,
                        or("[]"),
                        or("\"2026-01-16T16:30:00Z\""),
                        or(any(NUMBERS)),
                        or("[{\"from\":" + or("\"2026-01-16T17:00:00Z\"") + ",\"to\":" + or("null") + "}]"),
                        or("\"2026-01-19T16:31:00Z\""));
    }

    private String or(String sound) {
        return random.nextInt(4) == 0 ? value(2) : sound;
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> any(NUMBERS);
            case 3, 4, 5 -> text();
            case 6 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> value(depth - 1))
                        .collect(Collectors.joining(",", "[", "]"));
            default -> object(depth);
        };
    }

    private String object(int depth) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> "\"" + any(NAMES) + "\":" + value(depth - 1))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String text() {
        if (random.nextInt(10) > 0) {
            return "\"" + any(TEXTS) + "\"";
        }
        var letters = random.ints(random.nextInt(40), 32, 0x2100)
                .filter(letter -> letter != '"' && letter != '\\')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return "\"" + letters + "\"";
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
