package org.fairlead.campaign;

import java.nio.charset.StandardCharsets;

/**
 * What is sent for a deed.
 *
 * @param type its media type
 * @param bytes the bytes, the same each time a deed is asked for
 */
record Sending(String type, byte[] bytes) {

    /** How many cases the log of an import has. */
    static final int CASES = 2;

    /** How many sites a list has. */
    static final int SITES = 3;

    private static final String BOUNDARY = "fairlead-campaign";
    private static final String MAPPING = """
            {"kind": "csv", "unknown": ["?"], "times": {"zone": "UTC"}, "case": "id", "at": "t", "team": "team",
             "state": {"column": "state", "values": {"open": "IN_PROGRESS", "done": "RESOLVED"}},
             "title": {"template": "imported {id}"}}
            """;

    static Sending json(String text) {
        return new Sending("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A small text file with a note that says which deed it was. */
    static Sending attachment(Deed deed) {
        return form(field("note", deed.words())
                + field("audience", "EVERYONE")
                + file(deed.words() + ".txt", "text/plain", "What was seen: " + deed.words() + "\n"));
    }

    /** A log of a few cases whose titles say which deed it was. */
    static Sending log(Deed deed) {
        var rows = new StringBuilder("id,t,team,state\n");
        for (int number = 1; number <= CASES; number++) {
            rows.append(deed.key()).append('-').append(number).append(",2026-01-05T09:00,Quay,open\n");
            rows.append(deed.key()).append('-').append(number).append(",2026-01-05T11:00,Quay,done\n");
        }
        return form(field("kind", "servicenow-log")
                + field("mapping", MAPPING)
                + file(deed.words() + ".csv", "text/csv", rows.toString()));
    }

    /** A list of a few sites whose names say which deed it was. */
    static Sending sites(Deed deed) {
        var rows = new StringBuilder("Name,Time zone\n");
        for (int number = 1; number <= SITES; number++) {
            rows.append(deed.words()).append(" -").append(number).append(",Europe/London\n");
        }
        return form(field("list", "sites") + file(deed.words() + ".csv", "text/csv", rows.toString()));
    }

    private static Sending form(String parts) {
        var whole = parts + "--" + BOUNDARY + "--\r\n";
        return new Sending("multipart/form-data; boundary=" + BOUNDARY, whole.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String name, String value) {
        return part("name=\"" + name + "\"\r\n", value);
    }

    private static String file(String name, String type, String content) {
        return part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: " + type + "\r\n", content);
    }

    private static String part(String head, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n" + content + "\r\n";
    }
}
