package org.fairlead.view.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.view.Taste;
import org.fairlead.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the caller likes to see a list, where no view says otherwise. */
@RestController
@RequestMapping("/api/v1/tastes/{list}")
@Needs(Act.READ_RECORDS)
final class TasteResource {

    private final Views views;

    TasteResource(Views views) {
        this.views = views;
    }

    /**
     * A taste as JSON.
     *
     * @param columns names of columns; empty for the usual ones
     * @param density comfortable or compact
     */
    record OneTaste(List<String> columns, String density) {
        static OneTaste of(Taste taste) {
            return new OneTaste(taste.columns(), taste.density().code());
        }
    }

    /**
     * A taste as it is sent; what is left out is the usual.
     *
     * @param columns names of columns
     * @param density comfortable or compact
     */
    record SentTaste(
            @Nullable List<@Nullable String> columns,
            @Nullable String density) {

        Taste taste() {
            var named = new ArrayList<String>();
            for (var column : columns == null ? List.<String>of() : columns) {
                if (column == null) {
                    throw GeneralRefusal.invalid("columns", "Send names of columns, none of them null.");
                }
                named.add(column);
            }
            var close = density == null
                    ? Taste.Density.COMFORTABLE
                    : Taste.Density.of(density)
                            .orElseThrow(() -> GeneralRefusal.invalid("density", "Send comfortable or compact."));
            return new Taste(named, close);
        }
    }

    @GetMapping
    @Operation(summary = "Read how one likes to see a list", operationId = "readTaste")
    OneTaste read(@PathVariable String list, Actor actor) {
        return OneTaste.of(views.offered(actor, list).taste());
    }

    @PutMapping
    @Operation(summary = "Say how one likes to see a list", operationId = "keepTaste")
    OneTaste keep(@PathVariable String list, @RequestBody SentTaste sent, RequestIntent intent, Actor actor) {
        return OneTaste.of(views.like(actor, list, sent.taste(), intent.once()));
    }
}
