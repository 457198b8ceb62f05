package org.fairlead.attachment.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside.Where;

/** What acts by itself in office documents: macros, packaged files, parts fetched from elsewhere, entities. */
final class OfficeRules {

    /** For archives that are no office documents. */
    static final OfficeRules NONE = new OfficeRules("", Set.of());

    private static final String PARTS = "[Content_Types].xml";
    private static final List<String> MACRO_PARTS =
            List.of("vbaproject.bin", "vbadata.xml", "/activex/", "/macrosheets/", "basic/", "scripts/", "oleobject");
    private static final List<String> MACRO_TYPES = List.of("macroenabled", "vnd.ms-office.vbaproject", "activex");
    private static final Pattern RELATION = Pattern.compile("(?is)<(?:\\w+:)?relationship\\b[^>]*>");
    private static final Pattern LINK = Pattern.compile("(?i)type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");

    private final String name;
    private final boolean applies;
    private final Set<String> names;

    OfficeRules(String name, Set<String> names) {
        this.name = name;
        this.names = names;
        this.applies = names.contains(PARTS) || names.contains("mimetype");
    }

    void checkNames() {
        if (applies
                && names.stream()
                        .map(part -> part.toLowerCase(Locale.ROOT))
                        .anyMatch(part -> MACRO_PARTS.stream().anyMatch(part::contains))) {
            throw new ScriptInside(name, Where.MACRO).refused();
        }
    }

    /** Whether a part is looked at as a whole: those that say what else there is. */
    boolean wantsWhole(String part) {
        return applies && (part.equals(PARTS) || part.endsWith(".rels"));
    }

    /** Looks at the beginning of a part: entities can be defined nowhere else. */
    void checkHead(String part, byte[] head) {
        boolean xml = applies && (part.endsWith(".xml") || part.endsWith(".rels") || part.endsWith(".vml"));
        if (xml && (Bytes.hasInAnyCase(head, "<!doctype") || Bytes.find(head, new byte[1], 0) >= 0)) {
            throw new ScriptInside(name, Where.ENTITIES).refused();
        }
    }

    void check(String part, byte[] bytes) {
        if (part.equals(PARTS) && MACRO_TYPES.stream().anyMatch(type -> Bytes.hasInAnyCase(bytes, type))) {
            throw new ScriptInside(name, Where.MACRO).refused();
        }
        if (part.endsWith(".rels") && fetches(new String(bytes, StandardCharsets.UTF_8))) {
            throw new ScriptInside(name, Where.FETCHES).refused();
        }
    }

    /** Links that a person follows are no harm; templates, pictures and objects are fetched on opening. */
    private static boolean fetches(String relations) {
        return RELATION.matcher(relations)
                .results()
                .map(found -> found.group())
                .anyMatch(relation -> relation.toLowerCase(Locale.ROOT)
                                .replace('\'', '"')
                                .replaceAll("\\s", "")
                                .contains("targetmode=\"external\"")
                        && !LINK.matcher(relation).find());
    }
}
