package org.fairlead.access.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.fairlead.access.Account;
import org.fairlead.access.Accounts;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.OwnSettings;
import org.fairlead.access.OwnZone;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.web.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the caller works, on whatever device they sign in. */
@RestController
@RequestMapping("/api/v1/account/settings")
@Needs(Act.KEEP_OWN_ACCOUNT)
final class OwnSettingsResource {

    private final Accounts accounts;
    private final OwnZone zone;

    OwnSettingsResource(Accounts accounts, OwnZone zone) {
        this.accounts = accounts;
        this.zone = zone;
    }

    @GetMapping
    @Operation(summary = "Read how one works", operationId = "readOwnSettings")
    OneOwnSettings read(Viewer viewer) {
        var chosen = zone.chosen(viewer.actor());
        var kept = accounts.of(person(viewer)).map(Account::settings).orElse(OwnSettings.NONE);
        var theme = kept.theme();
        return new OneOwnSettings(
                viewer.zone().getId(),
                chosen == null ? "site" : "own",
                theme == null ? null : theme.key(),
                kept.singleKeys(),
                kept.keys(),
                kept.tour());
    }

    @PutMapping
    @Operation(
            summary = "Say how one works",
            description =
                    "What is left out stays as it is. It says how things are to be, and the last who says so has it",
            operationId = "keepOwnSettings")
    OneOwnSettings keep(@RequestBody SentOwnSettings sent, RequestIntent intent, Viewer viewer) {
        var settings = sent.settings();
        settings.check();
        var named = sent.zone();
        if (named != null) {
            zone.choose(viewer.actor(), named);
        }
        accounts.keep(person(viewer), settings);
        return read(viewer);
    }

    private static PersonId person(Viewer viewer) {
        return viewer.actor().optionalPerson().orElseThrow();
    }

    /**
     * Settings as JSON; what is null was never chosen.
     *
     * @param zone the time zone the caller's pages, letters and filters speak in
     * @param zoneOf own where they chose it, site where it is that of their site
     * @param theme the colours
     * @param singleKeys whether single keys act
     * @param keys which key is pressed for each usual one that was changed
     * @param tour the step of the tour they are at; 0 when it is over
     */
    @Schema(name = "OwnSettings")
    record OneOwnSettings(
            String zone,
            String zoneOf,
            @Nullable String theme,
            @Nullable Boolean singleKeys,
            @Nullable Map<String, String> keys,
            @Nullable Integer tour) {}

    /**
     * Settings as they are sent.
     *
     * @param zone a time zone such as Europe/London; empty for that of the site. A change holds from the next request on
     * @param theme system, light, dark, contrast, protan, deutan or tritan
     * @param singleKeys whether single keys act
     * @param keys which key is pressed for each usual one that is changed
     * @param tour the step of the tour; 0 when it is over
     */
    @Schema(name = "SentOwnSettings")
    record SentOwnSettings(
            @Nullable String zone,
            @Nullable String theme,
            @Nullable Boolean singleKeys,
            @Nullable Map<String, @Nullable String> keys,
            @Nullable Integer tour) {

        OwnSettings settings() {
            return new OwnSettings(chosenTheme(), singleKeys, chosenKeys(), tour);
        }

        private @Nullable Theme chosenTheme() {
            if (theme != null && !Theme.from(theme).key().equals(theme)) {
                throw GeneralRefusal.invalid("theme", "Send system, light, dark, contrast, protan, deutan or tritan.");
            }
            return theme == null ? null : Theme.from(theme);
        }

        private @Nullable Map<String, String> chosenKeys() {
            if (keys == null) {
                return null;
            }
            var chosen = new HashMap<String, String>();
            keys.forEach((usual, pressed) -> {
                if (pressed == null) {
                    throw GeneralRefusal.invalid("keys", "Send one character for each key, none of them null.");
                }
                chosen.put(usual, pressed);
            });
            return chosen;
        }
    }
}
