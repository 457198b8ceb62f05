package org.fairlead.draft;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.Drafting;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.web.ui.Unsent;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the forms of pages do with drafts. A form that is about no record takes it up with three lines: what it begins with, how it keeps, and
 * that it was sent.
 *
 * <pre>{@code
 * var input = Input.of(drafts.begun(viewer, FORM, given));
 * Form.to("/incidents", csrf).keeping(drafts.keeping(viewer, FORM, input::text));
 * drafts.sent(viewer, FORM, input::text);
 * }</pre>
 */
@Component
public final class DraftBox {

    /** The form's field, and the parameter of its address, that says which draft it took up. */
    public static final String FROM = "draft";

    private static final String VERSION = "draftVersion";
    private static final String NAME = "draftName";
    private static final String SHARED = "draftShared";
    private static final String REPLACES = "draftReplaces";
    private static final String EMPTY = "draftEmpty";
    private static final String PAGE = "intent";

    /** What an address says about a draft, and fills in no field. */
    public static final Set<String> ASKING = Set.of(FROM, NAME, REPLACES);

    private static final Set<String> NOT_KEPT = Set.of("_csrf", PAGE, "how", "reply", "back");

    /** What a form carries besides: kept with what was entered, and nothing by itself. */
    private static final Set<String> CARRIED = Set.of("about", "basedOn", "readUntil", "record", "replied", "version");

    private static final int LONGEST_PAGE = 64;
    private static final int OFFERED = 5;

    private final Drafts drafts;
    private final Clock clock;

    DraftBox(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * What a page is answered that keeps what is typed.
     *
     * @param draft the draft it holds from now on; empty for none
     * @param version its version; 0 for none
     * @param words when it was kept
     * @param news what its writer did not expect; empty for nothing
     */
    public record Typed(String draft, int version, String words, String news) {}

    /**
     * What became of a draft that was kept by its button.
     *
     * @param notice what is said about it
     * @param asked what the address of the form says so that it asks about a name; empty where there is nothing to ask
     */
    public record Put(Notice notice, Map<String, String> asked) {}

    /** The draft that a form holds. */
    public static Drafts.Held held(UnaryOperator<String> sent) {
        var page = sent.apply(PAGE);
        return new Drafts.Held(
                id(sent.apply(FROM)),
                number(sent.apply(VERSION)),
                page.length() > LONGEST_PAGE ? page.substring(0, LONGEST_PAGE) : page);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Whether a field says how a draft is kept, and nothing of what was entered. */
    public static boolean isAboutDrafts(String field) {
        return field.startsWith("draft");
    }

    private static UnaryOperator<String> in(MultiValueMap<String, String> sent) {
        return name -> Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    private TimeWords times(Viewer viewer) {
        return new TimeWords(viewer.zone(), clock.instant());
    }

    /** Keeps what is typed, and says so. */
    public ResponseEntity<Typed> typed(Viewer viewer, Drafts.Place place, MultiValueMap<String, String> sent) {
        try {
            var kept = kept(viewer, place, sent);
            var id = kept.id() == null ? "" : kept.id().toString();
            var words = DraftWords.now(kept, times(viewer));
            return ResponseEntity.ok(new Typed(id, kept.version(), words, DraftWords.news(kept)));
        } catch (RefusedException refused) {
            var refusal = refused.refusal();
            var still = new Typed(in(sent).apply(FROM), number(in(sent).apply(VERSION)), refusal.sentence(), "");
            return ResponseEntity.status(refusal.kind().status()).body(still);
        }
    }

    /** Keeps what stands in a form in the draft it took up. */
    public Drafts.Kept kept(Viewer viewer, Drafts.Place place, MultiValueMap<String, String> sent) {
        var apart = times(viewer).full(clock.instant());
        return drafts.typed(viewer.actor(), place, held(in(sent)), fields(sent), apart);
    }

    /** What was entered. What the form was based on, and which replies were put in, is kept with it and is nothing by itself. */
    private static Map<String, List<String>> fields(MultiValueMap<String, String> sent) {
        var fields = new LinkedHashMap<String, List<String>>();
        sent.forEach((name, values) -> {
            if (!NOT_KEPT.contains(name) && !isAboutDrafts(name)) {
                fields.put(name, List.copyOf(values));
            }
        });
        boolean says = !sent.containsKey(EMPTY)
                && fields.entrySet().stream()
                        .filter(field -> !CARRIED.contains(field.getKey()))
                        .flatMap(field -> field.getValue().stream())
                        .anyMatch(value -> !value.isBlank());
        return says ? fields : Map.of();
    }

    /** Keeps what stands in a form, by its button: under a name, where one was given. */
    public Put keep(Viewer viewer, Drafts.Place place, MultiValueMap<String, String> sent) {
        var given = in(sent);
        var name = given.apply(NAME).strip();
        try {
            if (name.isEmpty()) {
                return put(place, kept(viewer, place, sent));
            }
            boolean shared = sent.containsKey(SHARED) && mayShare(viewer, place);
            var naming = new Drafts.Naming(new Draft.Title(name, shared), number(given.apply(REPLACES)));
            return put(place, drafts.name(viewer.actor(), place, naming, fields(sent), held(given)));
        } catch (RefusedException refused) {
            var refusal = refused.refusal();
            if (name.isEmpty()) {
                throw refused;
            }
            var kept = kept(viewer, place, sent);
            var title = kept.id() == null ? say("draft.nothing") : say("draft.nameless");
            if (refusal instanceof NameTaken taken && kept.id() != null) {
                var asked = Map.of(
                        FROM, kept.id().toString(), NAME, taken.name(), REPLACES, Integer.toString(taken.version()));
                return new Put(new Notice(Tone.RISK, say("draft.name-taken-title"), refusal.sentence(), null), asked);
            }
            return new Put(new Notice(Tone.OVER, title, refusal.sentence(), null), Map.of());
        }
    }

    private static Put put(Drafts.Place place, Drafts.Kept kept) {
        var news = DraftWords.news(kept);
        if (!news.isEmpty()) {
            return new Put(new Notice(Tone.RISK, say("draft.done"), news, null), Map.of());
        }
        if (kept.how() == Drafts.How.NOTHING) {
            return new Put(new Notice(Tone.RISK, say("draft.nothing"), "", null), Map.of());
        }
        var where = place.record() == null ? say("draft.done-form") : say("draft.done-text");
        return new Put(Notice.done(say("draft.done"), where), Map.of());
    }

    private static boolean mayShare(Viewer viewer, Drafts.Place place) {
        return place.record() != null && viewer.actor().reach() != Reach.SELF;
    }

    /** Discards what a form took up. A colleague's stays, and so does what was written in it since. */
    public Notice discard(Viewer viewer, Drafts.Place place, MultiValueMap<String, String> sent) {
        return drafts.discard(viewer.actor(), place, held(in(sent)))
                ? Notice.done(say("draft.discarded"), "")
                : new Notice(Tone.RISK, say("draft.stays"), say("draft.stays-text"), null);
    }

    /**
     * How a form keeps what is entered.
     *
     * @param url where
     * @param begun the draft it begins with; empty where it begins otherwise, or was sent and is shown again
     * @param standing what stands in the form, or in its address
     */
    public Drafting drafting(
            Viewer viewer, Drafts.Place place, String url, Optional<Draft> begun, UnaryOperator<String> standing) {
        var drafting = Drafting.at(url, mayShare(viewer, place)).asking(asked(standing));
        if (begun.isPresent()) {
            return drafting.from(slot(begun.get()), DraftWords.standing(begun.get(), times(viewer)));
        }
        var held = held(standing);
        var id = held.id();
        return held.version() == 0
                ? drafting
                : drafting.from(new Drafting.Slot(id == null ? "" : id.toString(), held.version()), "");
    }

    private static Drafting.@Nullable Asked asked(UnaryOperator<String> standing) {
        int version = number(standing.apply(REPLACES));
        return version == 0 ? null : new Drafting.Asked(standing.apply(NAME), version);
    }

    private static Drafting.Slot slot(Draft draft) {
        return new Drafting.Slot(draft.id().toString(), draft.version());
    }

    private static Drafts.Place place(DraftedForm form) {
        return new Drafts.Place(null, form.code());
    }

    /**
     * What stands in a form at first: what was written before, for whoever goes on with it; empty for whoever does not.
     *
     * @param given what stands in its address
     */
    public MultiValueMap<String, String> begun(Viewer viewer, DraftedForm form, MultiValueMap<String, String> given) {
        var values = new LinkedMultiValueMap<String, String>();
        var draft = in(given).apply(FROM);
        drafts.own(viewer.actor(), form.code()).stream()
                .filter(each -> each.id().toString().equals(draft))
                .findFirst()
                .ifPresent(each -> {
                    each.fields().forEach((name, all) -> values.put(name, new ArrayList<>(all)));
                    ASKING.forEach(name -> values.set(name, in(given).apply(name)));
                    values.set(VERSION, Integer.toString(each.version()));
                });
        return values;
    }

    /** How a form that is about no record keeps what is entered, and what was written in it before. */
    public Drafting keeping(Viewer viewer, DraftedForm form, UnaryOperator<String> standing) {
        var all = drafts.own(viewer.actor(), form.code());
        var held = held(standing);
        var begun = all.stream()
                .filter(draft -> draft.id().equals(held.id()) && draft.version() == held.version())
                .findFirst();
        var others = all.stream()
                .filter(draft -> !draft.id().equals(held.id()))
                .limit(OFFERED)
                .map(draft -> unsent(viewer, form, draft))
                .toList();
        return drafting(viewer, place(form), "/drafts/" + form.code(), begun, standing)
                .offering(others);
    }

    private Unsent.Begun unsent(Viewer viewer, DraftedForm form, Draft draft) {
        var words = say("draft.writing", "time", times(viewer).moment(draft.at()));
        return new Unsent.Begun(words, draft.beginning(), form.path() + "?" + FROM + "=" + draft.id(), slot(draft));
    }

    /** A form that is about no record was sent: what was kept of it is a draft no more. */
    public void sent(Viewer viewer, DraftedForm form, UnaryOperator<String> sent) {
        if (viewer.actor().optionalPerson().isPresent()) {
            drafts.sent(viewer.actor(), place(form), held(sent));
        }
    }
}
