package org.fairlead.register;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.*;
import java.util.*;
import org.fairlead.people.*;
import org.fairlead.platform.register.Register;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RegisterSpringTest
class LookTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Register register;

    @Test
    void look() throws Exception {
        var halyard = register.add(
                People.ORGANISATION,
                new Organisation(
                        "Halyard Hosting", "Halyard Hosting plc", Set.of(OrganisationRole.PROVIDER), "Duty desk, 0100"),
                AsAdministrator.ACTOR);
        var v2 = register.change(
                People.ORGANISATION,
                new Register.Change<>(
                        halyard.id(),
                        1,
                        new Organisation(
                                "Halyard Hosting",
                                "Halyard Hosting plc",
                                Set.of(OrganisationRole.PROVIDER),
                                "Duty desk, 0200"),
                        java.time.Instant.now(),
                        false),
                AsAdministrator.ACTOR);
        register.add(
                People.ORGANISATION,
                new Organisation("Aerie", null, Set.of(OrganisationRole.CUSTOMER, OrganisationRole.RETAINED), null),
                AsAdministrator.ACTOR);
        var mvc = MockMvcBuilders.webAppContextSetup(context).build();
        var dir = Files.createDirectories(Path.of("target/look"));
        var pages = Map.of(
                "index",
                "/administration",
                "list",
                "/administration/organisations",
                "view",
                "/administration/organisations/" + halyard.id(),
                "new",
                "/administration/people/new",
                "rows",
                "/administration/timetables/new",
                "retire",
                "/administration/organisations/" + halyard.id() + "/retire",
                "empty",
                "/administration/services");
        for (var page : pages.entrySet()) {
            var html =
                    mvc.perform(get(page.getValue())).andReturn().getResponse().getContentAsString();
            if (page.getKey().equals("rows"))
                html = mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                                        page.getValue())
                                .param("name", "")
                                .param("windows-rows", "1")
                                .param("windows-0-from", "9"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
            Files.writeString(
                    dir.resolve(page.getKey() + ".html"),
                    html.replaceAll("/assets/[0-9a-f]+/lib/[a-z.]+", "")
                            .replaceAll("/assets/[0-9a-f]+/", "file:///work/wt-registerui/target/classes/static/"));
        }
    }
}
