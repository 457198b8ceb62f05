package org.fairlead.testing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;

/** Routes that go wrong in every way there is, for tests of how that is answered. */
final class FaultyRoutes {

    private FaultyRoutes() {}

    @TestComponent
    @RestController
    @Needs(Act.SEE_HELP)
    static final class ForPrograms {

        @GetMapping("/api/faults/{how}")
        String fail(@PathVariable String how) {
            throw FaultyRoutes.failure(how);
        }

        @GetMapping("/api/faults-halfway")
        void failHalfway(HttpServletResponse response) throws IOException {
            FaultyRoutes.halfway(response);
        }

        @GetMapping("/api/faults-of/{id}")
        String one(@PathVariable UUID id, @RequestParam int count) {
            return id + " " + count;
        }

        @PostMapping("/api/faults")
        String take(@RequestBody Taken taken) {
            return taken.toString();
        }

        @Needs(Act.KEEP_REGISTER)
        @PostMapping("/api/faults-for-keepers")
        String keep() {
            return "kept";
        }
    }

    @TestComponent
    @Controller
    @Needs(Act.SEE_HELP)
    static final class ForPeople {

        @ResponseBody
        @GetMapping("/faults/{how}")
        String fail(@PathVariable String how) {
            throw FaultyRoutes.failure(how);
        }

        @GetMapping("/faults-halfway")
        void failHalfway(HttpServletResponse response) throws IOException {
            FaultyRoutes.halfway(response);
        }
    }

    /** Half of an answer is on its way when something breaks. */
    private static void halfway(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.getOutputStream().write("the first half\r\n".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        throw failure("unforeseen");
    }

    record Taken(String title, List<Integer> numbers) {}

    /** As pgjdbc tells it when the server dies at work; a client that goes away looks much the same. */
    private static SQLException lostConnection() {
        return new SQLException(
                "An I/O error occurred while sending to the backend.",
                "08006",
                new EOFException("Connection reset by peer"));
    }

    private static RuntimeException failure(String how) {
        return switch (how) {
            case "unknown" -> GeneralRefusal.unknown("incident INC-1");
            case "not-allowed" -> GeneralRefusal.notAllowed("close this incident");
            case "stale" -> new RefusedException(new GeneralRefusal.Stale("This incident", 3, 4));
            case "invalid" -> GeneralRefusal.invalid("pauses/0/from", "Enter when the pause began.");
            case "no-version" -> new RefusedException(new GeneralRefusal.VersionMissing());
            case "database-away" -> new IllegalStateException("no answer", lostConnection());
            default -> new IllegalStateException("the secret inner life of the tool");
        };
    }
}
