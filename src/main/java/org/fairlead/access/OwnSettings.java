package org.fairlead.access;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Theme;
import org.jspecify.annotations.Nullable;

/**
 * How somebody works, on whatever device they sign in: kept with their account. What is null was never chosen and is as the device has it.
 *
 * @param theme the colours
 * @param singleKeys whether single keys act
 * @param keys which key is pressed for each usual one that was changed
 * @param tour the step of the tour they are at; 0 when it is over
 */
public record OwnSettings(
        @Nullable Theme theme,
        @Nullable Boolean singleKeys,
        @Nullable Map<String, String> keys,
        @Nullable Integer tour) {

    /** Nothing chosen. */
    public static final OwnSettings NONE = new OwnSettings(null, null, null, null);

    private static final String ATTRIBUTE = OwnSettings.class.getName();
    private static final int MOST_KEYS = 40;
    private static final int MOST_STEPS = 99;
    private static final Pattern KEY = Pattern.compile("[^\\s\\d\\p{Cntrl}]");

    /** Copies the map. */
    public OwnSettings {
        keys = keys == null ? null : Map.copyOf(keys);
    }

    /** Colours, and nothing else. */
    public static OwnSettings of(Theme theme) {
        return new OwnSettings(theme, null, null, null);
    }

    /** A step of the tour, and nothing else. */
    public static OwnSettings atStep(int tour) {
        return new OwnSettings(null, null, null, tour);
    }

    /** Those of who is signed in, as the request was found to be theirs; nothing chosen for nobody. */
    public static OwnSettings of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof OwnSettings known ? known : NONE;
    }

    /** Leaves them for whoever works on the request. */
    public void leaveWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** These choices, and the others' where there are none. */
    public OwnSettings over(OwnSettings others) {
        return new OwnSettings(
                theme == null ? others.theme : theme,
                singleKeys == null ? others.singleKeys : singleKeys,
                keys == null ? others.keys : keys,
                tour == null ? others.tour : tour);
    }

    /** Refused when a key is no single character, stands for two things or is one too many. */
    public void check() {
        if (tour != null && (tour < 0 || tour > MOST_STEPS)) {
            throw GeneralRefusal.invalid("tour", say("access.settings.tour-problem"));
        }
        if (keys == null) {
            return;
        }
        boolean single = keys.size() <= MOST_KEYS
                && keys.entrySet().stream()
                        .allMatch(each -> KEY.matcher(each.getKey()).matches()
                                && KEY.matcher(each.getValue()).matches());
        if (!single || new HashSet<>(keys.values()).size() < keys.size()) {
            throw GeneralRefusal.invalid("keys", say("access.settings.keys-problem"));
        }
    }
}
