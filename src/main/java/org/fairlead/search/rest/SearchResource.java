package org.fairlead.search.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.search.Facet;
import org.fairlead.platform.search.Hit;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.Snippet;
import org.fairlead.search.Searches;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding anything, as JSON. */
@RestController
@Needs(Act.SEE_HELP)
final class SearchResource {

    private static final int MOST = 50;
    private static final int USUAL = 10;

    private final Searches searches;

    SearchResource(Searches searches) {
        this.searches = searches;
    }

    /** What is found of each facet. */
    @GetMapping("/api/v1/search")
    @Operation(
            summary = "Find anything by words or by a number",
            description =
                    "Of each facet the best hits among what the caller may read, and how many there are, counted to 100."
                            + " Words in quotes stand together, a minus before a word leaves it out. The number of a record,"
                            + " or its beginning, finds the record.",
            operationId = "search")
    SearchAnswer search(
            @Parameter(description = "Words or a number, 1 to 200 characters") @RequestParam String q,
            @Parameter(description = "Only this facet, such as incidents, people or attachments")
                    @RequestParam(defaultValue = "")
                    String facet,
            @Parameter(
                            description = "Hits of each facet, 1 to 50",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "10"))
                    @RequestParam(defaultValue = "")
                    String limit,
            Actor actor) {
        var question = new Question(words(q), false, limit(limit));
        if (facet.isEmpty()) {
            return new SearchAnswer(searches.all(actor, question).stream()
                    .map(SearchResource::facet)
                    .toList());
        }
        var answer = searches.of(actor, question, facet)
                .orElseThrow(() -> RestRefusal.unreadable("facet", "Send one of " + facets() + "."));
        return new SearchAnswer(List.of(facet(answer)));
    }

    private String facets() {
        return searches.facets().stream().map(Facet::key).collect(Collectors.joining(", "));
    }

    private static String words(String typed) {
        var words = typed.strip();
        boolean keepable =
                typed.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
        if (words.isEmpty() || words.isBlank() || words.length() > Question.LONGEST || !keepable) {
            throw RestRefusal.unreadable("q", "Send 1 to 200 characters of plain words.");
        }
        return words;
    }

    private static int limit(String text) {
        if (text.isBlank()) {
            return USUAL;
        }
        if (text.matches("[0-9]{1,2}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw RestRefusal.unreadable("limit", "The limit must be a whole number from 1 to " + MOST + ".");
    }

    private static FoundFacet facet(Searches.Answer answer) {
        var found = answer.found();
        return new FoundFacet(
                answer.facet().key(),
                answer.facet().words(),
                found.count(),
                found.more(),
                found.hits().stream().map(SearchResource::hit).toList());
    }

    private static FoundHit hit(Hit hit) {
        return new FoundHit(
                hit.title().text(),
                hit.number().isEmpty() ? null : hit.number(),
                hit.what(),
                hit.href(),
                hit.snippet().pieces(),
                hit.at());
    }

    /** What was found. */
    @Schema(name = "SearchAnswer", description = "What was found, facet by facet")
    record SearchAnswer(List<FoundFacet> facets) {}

    /** What was found of one kind. */
    @Schema(name = "FoundFacet", description = "What was found of one kind")
    record FoundFacet(
            @Schema(description = "Its name in addresses") String facet,
            @Schema(description = "Its name in words") String name,

            @Schema(description = "How many there are that the caller may read, counted no further than 100")
            int count,

            @Schema(description = "Whether there are more than were counted")
            boolean more,

            @Schema(description = "The best of them, best first")
            List<FoundHit> hits) {}

    /** Something that was found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FoundHit", description = "Something that was found")
    record FoundHit(
            String title,

            @Schema(description = "The number people quote") @Nullable
            String number,

            @Schema(description = "What it is, in a few words")
            String what,

            @Schema(description = "Where its page is") String href,

            @Schema(description = "The text around the words, in pieces; found says which pieces are the words")
            List<Snippet.Piece> snippet,

            @Schema(description = "When it was said, attached or last touched") @Nullable
            Instant at) {}
}
