package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Preferences.Digest;
import org.fairlead.notification.Preferences.Quiet;
import org.fairlead.notification.Reason;
import org.fairlead.notification.ReasonWords;
import org.fairlead.notification.Way;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Preferences as a form and back. A choice left at "as it is usual" is not kept, so that it follows the team. */
final class SettingsForm {

    private static final String USUAL = "usual";
    private static final List<Integer> AGAIN = List.of(0, 1, 4, 24);

    private SettingsForm() {}

    /**
     * The fields.
     *
     * @param own what was chosen
     * @param behind what holds where nothing was
     * @param errors what was wrong, by field
     */
    static List<Object> fields(Preferences own, Preferences behind, Map<String, String> errors) {
        var fields = new ArrayList<Object>();
        for (var reason : Reason.values()) {
            fields.add(way(reason, own.chosen().get(reason), behind.way(reason)));
        }
        fields.add(digest(own, behind));
        fields.add(time(
                "digestAt",
                say("notification.setting.digest-at"),
                own.digest() == null ? null : own.digest().at(),
                errors));
        fields.add(days(own, behind));
        fields.add(time(
                "quietFrom",
                say("notification.setting.quiet-from"),
                own.quiet() == null ? null : own.quiet().from(),
                errors));
        fields.add(time(
                "quietUntil",
                say("notification.setting.quiet-until"),
                own.quiet() == null ? null : own.quiet().until(),
                errors));
        fields.add(again(own, behind));
        fields.add(mentions(own, behind));
        return fields;
    }

    private static Select way(Reason reason, @Nullable Way own, Way behind) {
        var options = new ArrayList<Option>();
        options.add(Option.of(USUAL, say("notification.setting.usual", "what", words(behind)))
                .asChosen(own == null));
        Way.ALL.forEach(way -> options.add(Option.of(way.code(), words(way)).asChosen(way.equals(own))));
        var hint = reason.urgent()
                ? say("notification.setting.urgent", "when", ReasonWords.when(reason))
                : ReasonWords.when(reason);
        return new Select(
                Field.of("way-" + reason.code(), ReasonWords.of(reason)).withHint(hint), options);
    }

    private static String words(Way way) {
        return switch (way.mail()) {
            case NONE -> way.page() ? say("notification.way.page") : say("notification.way.off");
            case AT_ONCE -> way.page() ? say("notification.way.page-at-once") : say("notification.way.at-once");
            case DIGEST -> way.page() ? say("notification.way.page-digest") : say("notification.way.digest");
        };
    }

    private static Radios digest(Preferences own, Preferences behind) {
        var chosen = own.digest() == null ? USUAL : own.digest().hourly() ? "hourly" : "daily";
        var usual = behind.digests().hourly()
                ? say("notification.setting.every-hour")
                : say("notification.setting.daily-at", "time", behind.digests().at());
        return new Radios(
                Field.of("digest", say("notification.setting.digest")),
                List.of(
                        Option.of(USUAL, say("notification.setting.usual", "what", usual))
                                .asChosen(chosen.equals(USUAL)),
                        Option.of("hourly", say("notification.setting.hourly")).asChosen(chosen.equals("hourly")),
                        Option.of("daily", say("notification.setting.daily")).asChosen(chosen.equals("daily"))),
                false);
    }

    private static TextField time(String name, String label, @Nullable LocalTime at, Map<String, String> errors) {
        var field =
                Field.of(name, label).withHint(say("notification.setting.zone")).asOptional();
        var error = errors.get(name);
        return TextField.of(
                error == null ? field : field.withError(error), at == null ? "" : at.toString(), TextField.Width.S);
    }

    private static Checkboxes days(Preferences own, Preferences behind) {
        var quiet = own.quiet();
        var options = Arrays.stream(DayOfWeek.values())
                .map(day -> Option.of(day.name(), word(day))
                        .asChosen(quiet != null && quiet.days().contains(day)))
                .collect(Collectors.toCollection(ArrayList::new));
        options.add(Option.of("NEVER", say("notification.setting.no-quiet"))
                .asChosen(quiet != null && quiet.days().isEmpty()));
        return new Checkboxes(
                Field.of("quiet", say("notification.setting.quiet"))
                        .withHint(say("notification.setting.quiet-hint", "usual", words(behind.quietHours())))
                        .asOptional(),
                options);
    }

    private static String words(Quiet quiet) {
        return quiet.days().isEmpty()
                ? say("notification.setting.never-quiet")
                : say(
                        "notification.setting.quiet-hours",
                        "from",
                        quiet.from(),
                        "until",
                        quiet.until(),
                        "days",
                        quiet.days().stream().sorted().map(SettingsForm::word).collect(Collectors.joining(", ")));
    }

    private static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, Say.language().locale());
    }

    private static Select again(Preferences own, Preferences behind) {
        var options = new ArrayList<Option>();
        var usual = behind.againHours() == null ? say("notification.setting.again-usual") : again(behind.againHours());
        options.add(Option.of(USUAL, say("notification.setting.usual", "what", usual))
                .asChosen(own.againHours() == null));
        AGAIN.forEach(hours -> options.add(
                Option.of(Integer.toString(hours), capital(again(hours))).asChosen(hours.equals(own.againHours()))));
        return new Select(
                Field.of("again", say("notification.setting.again")).withHint(say("notification.setting.again-hint")),
                options);
    }

    private static String again(int hours) {
        return hours == 0 ? say("notification.setting.never") : say("notification.setting.after", "hours", hours);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static Radios mentions(Preferences own, Preferences behind) {
        var chosen = own.mentionsWatch();
        return new Radios(
                Field.of("mentions", say("notification.setting.mentions")),
                List.of(
                        Option.of(
                                        USUAL,
                                        behind.mentionsMakeWatchers()
                                                ? say("notification.setting.usual-watch")
                                                : say("notification.setting.usual-no-watch"))
                                .asChosen(chosen == null),
                        Option.of("yes", say("notification.setting.mentions-yes"))
                                .asChosen(Boolean.TRUE.equals(chosen)),
                        Option.of("no", say("notification.setting.mentions-no"))
                                .asChosen(Boolean.FALSE.equals(chosen))),
                false);
    }

    /** What was sent. Refused, field by field, when it makes no sense. */
    static Preferences read(MultiValueMap<String, String> sent) {
        var ways = new EnumMap<Reason, Way>(Reason.class);
        for (var reason : Reason.values()) {
            var code = text(sent, "way-" + reason.code());
            if (!code.isEmpty() && !code.equals(USUAL)) {
                ways.put(
                        reason,
                        Way.of(code)
                                .orElseThrow(() -> GeneralRefusal.invalid(
                                        "way-" + reason.code(), say("notification.setting.one"))));
            }
        }
        return new Preferences(ways, readDigest(sent), readQuiet(sent), readAgain(sent), readMentions(sent));
    }

    private static @Nullable Digest readDigest(MultiValueMap<String, String> sent) {
        return switch (text(sent, "digest")) {
            case "hourly" -> new Digest(true, LocalTime.of(8, 0));
            case "daily" -> new Digest(false, time(sent, "digestAt", say("notification.setting.digest-wrong")));
            default -> null;
        };
    }

    private static @Nullable Quiet readQuiet(MultiValueMap<String, String> sent) {
        var ticked = sent.getOrDefault("quiet", List.of());
        if (ticked.isEmpty()) {
            return null;
        }
        if (ticked.contains("NEVER")) {
            return Quiet.NEVER;
        }
        var days = Arrays.stream(DayOfWeek.values())
                .filter(day -> ticked.contains(day.name()))
                .collect(Collectors.toSet());
        return days.isEmpty()
                ? null
                : new Quiet(
                        Set.copyOf(days),
                        time(sent, "quietFrom", say("notification.setting.from-wrong")),
                        time(sent, "quietUntil", say("notification.setting.until-wrong")));
    }

    private static @Nullable Integer readAgain(MultiValueMap<String, String> sent) {
        var again = text(sent, "again");
        return again.matches("[0-9]{1,3}") ? Integer.valueOf(again) : null;
    }

    private static @Nullable Boolean readMentions(MultiValueMap<String, String> sent) {
        return switch (text(sent, "mentions")) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private static LocalTime time(MultiValueMap<String, String> sent, String name, String sentence) {
        try {
            return LocalTime.parse(text(sent, name));
        } catch (DateTimeException wrong) {
            throw GeneralRefusal.invalid(name, sentence);
        }
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }
}
