package org.fairlead.platform.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file a sheet can be written as. */
public enum SheetFormat {
    /** Comma-separated values (RFC 4180), UTF-8. */
    CSV("text/csv;charset=UTF-8", "CSV"),
    /** A workbook of Excel (ISO/IEC 29500). */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook (XLSX)"),
    /** One JSON object. */
    JSON("application/json", "JSON");

    private final String mediaType;
    private final String words;

    SheetFormat(String mediaType, String words) {
        this.mediaType = mediaType;
        this.words = words;
    }

    /** Its name in addresses, and the end of a file's name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }

    /** The format of a code. */
    public static Optional<SheetFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
