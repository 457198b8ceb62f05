package org.fairlead.draft.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairlead.draft.Draft;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.words.Readable;

/** What a draft may be: how long, how it is called, how many, and who may have one. */
final class DraftLaw {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_VALUES = 500;
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,79}");

    private DraftLaw() {}

    static PersonId owner(Actor actor) {
        return actor.optionalPerson().orElseThrow(() -> GeneralRefusal.notAllowed(say("draft.refusal.nobody")));
    }

    static boolean blank(Map<String, List<String>> fields) {
        return fields.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    static void mayBe(Actor actor, Drafts.Place place, Draft.Title title, Map<String, List<String>> fields) {
        check(place, title, fields);
        if (title.shared() && (actor.reach() == Reach.SELF || place.record() == null)) {
            throw GeneralRefusal.notAllowed(say("draft.refusal.share"));
        }
        if (title.shared() && title.name().isEmpty()) {
            throw GeneralRefusal.invalid("name", say("draft.refusal.shared-name"));
        }
    }

    private static void check(Drafts.Place place, Draft.Title title, Map<String, List<String>> fields) {
        if (!FORM.matcher(place.form()).matches()) {
            throw GeneralRefusal.invalid("form", say("draft.refusal.form"));
        }
        if (title.name().length() > LONGEST_NAME || !Readable.isOneLine(title.name())) {
            throw GeneralRefusal.invalid("draftName", say("draft.refusal.name"));
        }
        int length = fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
        int values = fields.values().stream().mapToInt(List::size).sum();
        if (length > Drafts.LONGEST || values > MOST_VALUES) {
            throw GeneralRefusal.invalid("text", say("draft.refusal.too-long"));
        }
    }

    /** Whether one more has room beside those that the person has there; nobody types into more. */
    static void mustHaveRoom(List<Draft> others, boolean named) {
        long names =
                others.stream().filter(draft -> !draft.title().name().isEmpty()).count();
        if (named && names >= Drafts.MOST) {
            throw GeneralRefusal.invalid("draftName", say("draft.refusal.too-many", "most", Drafts.MOST));
        }
        if (others.size() >= 2 * Drafts.MOST) {
            throw GeneralRefusal.invalid("form", say("draft.refusal.too-much-begun"));
        }
    }
}
