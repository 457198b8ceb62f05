package org.fairlead.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.live.EventStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The stream that an open page listens to. */
@Controller
@Needs(Act.READ_RECORDS)
class LivePages {

    private final EventStream stream;

    LivePages(EventStream stream) {
        this.stream = stream;
    }

    @GetMapping("/live")
    void follow(
            @RequestParam(defaultValue = "") List<String> records,
            @RequestHeader(name = EventStream.LAST, defaultValue = "") String last,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        stream.serve(viewer.actor(), new EventStream.Asked(records, last), request, response);
    }
}
