package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was tested for accessibility before this version was shipped, written down by the test run itself.
 *
 * @param date when, on the calendar of whoever ran it
 * @param browser in which browser
 * @param widths of the windows, in CSS pixels
 * @param pages the addresses that were looked at, without what differs from record to record
 * @param states the same, each with the state it was in
 * @param off rules that were not applied
 * @param known what is known not to hold
 */
public record AccessibilityStatement(
        LocalDate date,
        String browser,
        List<Judge> tools,
        List<String> themes,
        List<Integer> widths,
        List<String> pages,
        List<String> states,
        List<Off> off,
        List<Known> known) {

    static final String PLACE = "org/fairlead/portal/accessibility.json";

    /**
     * A program that judged the pages.
     *
     * @param pages how many looks it took: a page in another state counts again
     */
    public record Judge(String name, String version, String rules, int pages, int findings) {}

    /** A rule that was not applied, and why. */
    public record Off(String rule, String why) {}

    /**
     * Something that is known not to hold.
     *
     * @param criterion of WCAG 2.2
     * @param instead what people can do meanwhile
     */
    public record Known(String criterion, String where, String what, String instead) {}

    /** The one that was shipped. */
    static AccessibilityStatement shipped() {
        try (var in = new ClassPathResource(PLACE).getInputStream()) {
            return JsonMapper.builder().build().readValue(in, AccessibilityStatement.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int findings() {
        return tools.stream().mapToInt(Judge::findings).sum();
    }

    /** The status in the words that EN 301 549 and the regulations use. */
    String status() {
        return known.isEmpty() && findings() == 0
                ? say("portal.accessibility.conforms")
                : say("portal.accessibility.conforms-partly");
    }
}
