package org.fairlead.platform.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What scripts say that begin long after their page. The names in braces are filled in by the script. */
@Controller
final class ScriptTexts {

    /** Of the script that says in time that a session ends. */
    @OpenToAnyone
    @GetMapping(path = "/look/texts/staying", produces = "application/json")
    ResponseEntity<Map<String, String>> staying() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "again", say("platform.staying.again"),
                        "out", say("platform.staying.out"),
                        "outText", say("platform.staying.out-text"),
                        "show", say("platform.staying.show"),
                        "soon", say("platform.staying.soon"),
                        "soonText", say("platform.staying.soon-text", "time", "{time}", "minutes", "{minutes}"),
                        "lastText", say("platform.staying.last-text", "time", "{time}"),
                        "away", say("platform.staying.away"),
                        "stay", say("platform.staying.stay"),
                        "other", say("platform.staying.other", "who", "{who}")));
    }
}
