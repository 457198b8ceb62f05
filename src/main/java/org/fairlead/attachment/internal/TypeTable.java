package org.fairlead.attachment.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fairlead.attachment.internal.KnownType.Beginning;
import org.fairlead.attachment.internal.KnownType.Part;

/** The kinds of file we know, from {@code types.txt}. */
final class TypeTable {

    private static final String FILE = "/org/fairlead/attachment/types.txt";
    private static final String TEXT = "text";
    private static final String ZIP = "zip:";

    private final List<KnownType> types;

    private TypeTable(List<KnownType> types) {
        this.types = types;
    }

    static TypeTable shipped() {
        try (var in = TypeTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new TypeTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(TypeTable::type)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static KnownType type(String line) {
        var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        var told = parts.get(4);
        boolean zip = told.startsWith(ZIP);
        boolean text = told.equals(TEXT);
        var beginnings = zip || text || told.isEmpty()
                ? List.<Beginning>of()
                : Arrays.stream(told.split(",")).map(TypeTable::beginning).toList();
        return new KnownType(
                parts.get(0),
                parts.get(1).equals("taken"),
                parts.get(2),
                Set.of(parts.get(3).split(" ")),
                beginnings,
                zip ? told.substring(ZIP.length()) : "",
                text);
    }

    private static Beginning beginning(String text) {
        return new Beginning(Arrays.stream(text.strip().split("\\+"))
                .map(part -> part.split(":"))
                .map(part -> new Part(Integer.parseInt(part[0]), HexFormat.of().parseHex(part[1])))
                .toList());
    }

    /** The kind that the bytes begin like. */
    Optional<KnownType> byBytes(byte[] bytes) {
        return first(type -> type.fits(bytes));
    }

    /** The kind that a name's ending says. */
    Optional<KnownType> byEnding(String ending) {
        return first(type -> type.endings().contains(ending));
    }

    Optional<KnownType> byMediaType(String mediaType) {
        return first(type -> type.mediaType().equals(mediaType));
    }

    /** The kind that a ZIP with these names in it is, such as a Word document. */
    Optional<KnownType> byNamesInZip(Set<String> names, String mimetype) {
        return first(type -> type.inZip().equals("mimetype")
                ? type.mediaType().equals(mimetype)
                : !type.inZip().isEmpty()
                        && names.contains("[Content_Types].xml")
                        && names.stream().anyMatch(name -> name.startsWith(type.inZip())));
    }

    KnownType needed(String mediaType) {
        return byMediaType(mediaType).orElseThrow();
    }

    /** The endings that are taken, in order. */
    List<String> endings() {
        return types.stream()
                .filter(KnownType::taken)
                .flatMap(type -> type.endings().stream())
                .sorted()
                .collect(Collectors.toUnmodifiableList());
    }

    private Optional<KnownType> first(Predicate<KnownType> fits) {
        return types.stream().filter(fits).findFirst();
    }
}
