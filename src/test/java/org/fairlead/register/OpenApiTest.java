package org.fairlead.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.Golden;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface is part of the interface: a change of it is looked at and accepted, never noticed later. */
@FairleadTest
class OpenApiTest {

    @Autowired
    private WebApplicationContext context;

    @Test
    void theDescriptionIsAsItWasAccepted() throws Exception {
        Golden.check("openapi.json", describe());
    }

    @Test
    void everyAddressSaysHowItIsRefusedAndHowItIsSecured() throws Exception {
        var api = JsonMapper.builder().build().readTree(describe());

        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.get("security").get(0).has("bearer")).isTrue();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    assertThat(path.getKey()).startsWith("/api/v1/");
                    assertThat(verb.getValue().get("responses").has("4XX"))
                            .as(path.getKey())
                            .isTrue();
                }));
        assertThat(api.get("paths").has("/api/v1/organisations/{id}/history")).isTrue();
    }

    private String describe() throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .strip();
    }
}
