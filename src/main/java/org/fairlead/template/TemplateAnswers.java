package org.fairlead.template;

import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the JSON of all kinds of templates has in common. */
public final class TemplateAnswers {

    private TemplateAnswers() {}

    /** The id in an address; unknown when it is none. */
    public static UUID id(TemplateKind<?> kind, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.unknown(kind.word());
        }
    }

    /** With whom it is to be shared; what is left out stays, and is private for a new one. */
    public static Sharings.Wish sharing(@Nullable String sharing, @Nullable UUID team, @Nullable Template<?> before) {
        var was = before == null ? Sharing.PERSON : before.shared().sharing();
        var wanted = sharing == null
                ? was
                : Sharing.of(sharing)
                        .orElseThrow(() -> GeneralRefusal.invalid(
                                "sharing",
                                say(
                                        "template.no-sharing",
                                        "codes",
                                        Arrays.stream(Sharing.values())
                                                .map(Sharing::code)
                                                .collect(Collectors.joining(", ")))));
        var ofTeam = team == null && before != null ? before.shared().team() : team;
        return new Sharings.Wish(wanted, ofTeam);
    }

    /** The name to keep: what was sent, or what it was. */
    public static String name(@Nullable String name, @Nullable Template<?> before) {
        return Objects.requireNonNullElse(name, before == null ? "" : before.name());
    }

    /** The code to keep: what was sent, or what it was. */
    public static String code(@Nullable String code, @Nullable Template<?> before) {
        return Objects.requireNonNullElse(code, before == null ? "" : before.code());
    }

    /** One of the standings a caller may set. */
    public static Standing standing(@Nullable String code) {
        return Arrays.stream(Standing.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid("standing", say("template.no-standing")));
    }

    /** An answer with the template's version as its ETag. */
    public static <B> ResponseEntity<B> answer(HttpStatus status, Template<?> template, B body) {
        return ResponseEntity.status(status)
                .eTag("\"" + template.version() + "\"")
                .body(body);
    }
}
