package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.fairlead.access.Accounts;
import org.fairlead.access.NewAccount;
import org.fairlead.access.Scope;
import org.fairlead.access.Tokens;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Register;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that act for people of a {@link SmallEstate} through the JSON interface. */
public final class Scripts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc http;
    private final Register register;
    private final Accounts accounts;
    private final Tokens tokens;
    private final StandingClock clock;
    private final Map<Actor, String> bearers = new ConcurrentHashMap<>();

    Scripts(MockMvc http, Register register, Accounts accounts, Tokens tokens, StandingClock clock) {
        this.http = http;
        this.register = register;
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A new estate at nine in the morning. */
    public SmallEstate estate() {
        at("09:00");
        return new SmallEstate(register, Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** It is this time of the day now. */
    public void at(String time) {
        clock.set(Instant.parse(StandingTest.DAY + time + ":00Z"));
    }

    /** A script of this person. */
    public Script as(Actor actor) {
        return new Script(bearers.computeIfAbsent(actor, this::bearer));
    }

    private String bearer(Actor actor) {
        var person = actor.optionalPerson().orElseThrow();
        accounts.open(new NewAccount(person, "s" + person.toString().replace("-", ""), "correct horse battery"));
        return "Bearer "
                + tokens.issue(person, "a test", Set.of(Scope.values()), Tokens.USUAL_DAYS)
                        .secret();
    }

    /** Calls of one person. */
    public final class Script {
        private final String bearer;

        Script(String bearer) {
            this.bearer = bearer;
        }

        /** The value of an Authorization header, for calls that are made otherwise. */
        public String bearer() {
            return bearer;
        }

        public Said get(String path) {
            return call("GET", path, null, null);
        }

        /** Reads, telling the ETag known already. */
        public Said getUnless(String path, String tag) {
            return call("GET", path, null, null, "If-None-Match", tag);
        }

        public Said post(String path, String body) {
            return call("POST", path, body, fresh());
        }

        public Said post(String path) {
            return call("POST", path, null, fresh());
        }

        public Said put(String path, String body) {
            return call("PUT", path, body, fresh());
        }

        /** Replaces a part of what is at an address, as of the version it has now. */
        public Said putOver(String address, String part, String body) {
            return call(
                    "PUT",
                    address + part,
                    body,
                    fresh(),
                    "If-Match",
                    get(address).tag());
        }

        public Said delete(String path) {
            return call("DELETE", path, null, fresh());
        }

        public Said patch(String path, String tag, String body) {
            return call("PATCH", path, body, fresh(), "If-Match", tag);
        }

        /** Any call; headers by name and value. */
        public Said call(String method, String path, @Nullable String body, @Nullable String key, String... headers) {
            var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path))
                    .header("Authorization", bearer);
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            if (body != null) {
                request.contentType("application/json").content(body.getBytes(StandardCharsets.UTF_8));
            }
            for (int at = 0; at < headers.length; at += 2) {
                request.header(headers[at], headers[at + 1]);
            }
            try {
                return new Said(http.perform(request).andReturn().getResponse());
            } catch (Exception failed) {
                throw new IllegalStateException(method + " " + path, failed);
            }
        }
    }

    /** A key nobody used before. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** An answer. */
    public record Said(MockHttpServletResponse response) {

        public int status() {
            return response.getStatus();
        }

        public String text() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.getContentAsByteArray());
        }

        public String tag() {
            return header("ETag");
        }

        public String location() {
            return header("Location");
        }

        /** A header; empty when it is not there. */
        public String header(String name) {
            return Objects.requireNonNullElse(response.getHeader(name), "");
        }

        /** The answer, when it has this status. */
        public Said is(int status) {
            assertThat(status()).as(text()).isEqualTo(status);
            return this;
        }

        /** A value at a JSON pointer, as text; empty when it is not there. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        /** The address of the page beside this one, such as {@code next}; empty when there is none. */
        public String link(String relation) {
            var matcher = Pattern.compile("<([^>]+)>; rel=\"" + relation + "\"").matcher(header("Link"));
            return matcher.find() ? matcher.group(1) : "";
        }
    }
}
