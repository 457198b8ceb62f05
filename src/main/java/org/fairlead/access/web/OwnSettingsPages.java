package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import java.util.HashMap;
import java.util.Map;
import org.fairlead.access.Accounts;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.OwnSettings;
import org.fairlead.access.OwnZone;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps how somebody works with their account. What is not sent stays as it is. */
@Controller
@Needs(Act.KEEP_OWN_ACCOUNT)
final class OwnSettingsPages {

    private final Accounts accounts;
    private final OwnZone zone;

    OwnSettingsPages(Accounts accounts, OwnZone zone) {
        this.accounts = accounts;
        this.zone = zone;
    }

    @PostMapping("/account/settings")
    ModelAndView keep(
            @RequestParam(name = "zone", required = false) @Nullable String named,
            @RequestParam(required = false) @Nullable String singleKeys,
            @RequestParam(required = false) @Nullable String keys,
            Viewer viewer) {
        var chosen = new OwnSettings(
                null, singleKeys == null ? null : singleKeys.equals("on"), keys == null ? null : keys(keys), null);
        chosen.check();
        if (named != null) {
            zone.choose(viewer.actor(), named);
        }
        accounts.keep(viewer.actor().optionalPerson().orElseThrow(), chosen);
        return Going.to("/account?kept");
    }

    /** Keys as a form sends them: a usual one and the one pressed for it side by side, a blank between two such pairs. */
    private static Map<String, String> keys(String pairs) {
        var keys = new HashMap<String, String>();
        for (var pair : pairs.strip().split("\\s+")) {
            var both = pair.codePoints().mapToObj(Character::toString).toList();
            if (!pair.isEmpty() && (both.size() != 2 || keys.put(both.getFirst(), both.getLast()) != null)) {
                throw GeneralRefusal.invalid("keys", say("access.settings.keys-problem"));
            }
        }
        return keys;
    }
}
