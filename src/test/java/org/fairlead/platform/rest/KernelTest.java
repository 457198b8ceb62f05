package org.fairlead.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fairlead.platform.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class KernelTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void versionsAreReadStrongAndWeak() {
        assertThat(Intents.version("\"12\"")).isEqualTo(12);
        assertThat(Intents.version(" W/\"7\" ")).isEqualTo(7);
        assertThat(Intents.version(null)).isNull();
        for (var wrong : List.of("12", "*", "\"0\"", "\"a\"", "\"1\", \"2\"", "\"9999999999\"", "")) {
            assertThatThrownBy(() -> Intents.version(wrong)).as(wrong).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void keysAreReadWithAndWithoutQuotes() {
        assertThat(Intents.key("\"8e03978e-40d5\"")).isEqualTo("8e03978e-40d5");
        assertThat(Intents.key("8e03978e-40d5")).isEqualTo("8e03978e-40d5");
        for (var wrong : List.of("", "a b", "\"", "é", "x".repeat(201))) {
            assertThatThrownBy(() -> Intents.key(wrong)).as(wrong).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void theSameRequestHasTheSameDigestWhateverItsBlanks() {
        var one = intent("POST", "/api/v1/sites", "{\"a\":1,\"b\":{\"c\":[1,2],\"d\":1.50}}");
        var same = intent("POST", "/api/v1/sites", " { \"b\" : {\"d\":1.50, \"c\":[1, 2]},\n\"a\":1}");

        assertThat(same.hash()).isEqualTo(one.hash()).hasSize(64);
        assertThat(intent("POST", "/api/v1/sites", "{\"a\":2}").hash()).isNotEqualTo(one.hash());
        assertThat(intent("PUT", "/api/v1/sites", "{\"a\":1,\"b\":{\"c\":[1,2],\"d\":1.50}}")
                        .hash())
                .isNotEqualTo(one.hash());
        assertThat(intent("POST", "/api/v1/site", "{\"a\":1,\"b\":{\"c\":[1,2],\"d\":1.50}}")
                        .hash())
                .isNotEqualTo(one.hash());
    }

    private static RequestIntent intent(String method, String path, String body) {
        var request = new MockHttpServletRequest(method, path);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.addHeader("Idempotency-Key", "k");
        return Intents.of(new BoundedBody(request));
    }

    @Test
    void aBucketGivesWhatItHoldsAndFillsEvenly() {
        var buckets = new TokenBuckets(3, Duration.ofSeconds(3));
        long second = 1_000_000_000L;

        assertThat(buckets.take("ann", 0).left()).isEqualTo(2);
        assertThat(buckets.take("ann", 0).left()).isEqualTo(1);
        assertThat(buckets.take("ann", 0).left()).isZero();
        var refused = buckets.take("ann", second - 1);
        assertThat(refused.taken()).isFalse();
        assertThat(refused.next()).isEqualTo(Duration.ofNanos(1));
        assertThat(buckets.take("bob", second - 1).taken()).isTrue();
        assertThat(buckets.take("ann", second).taken()).isTrue();
        assertThat(buckets.take("ann", second).taken()).isFalse();
        assertThat(buckets.take("ann", 60 * second).left()).isEqualTo(2);
    }

    @Test
    void noCallerEverGetsMoreThanTheBucketAndWhatFlowedIn() {
        long seed = System.nanoTime();
        System.out.println("KernelTest seed " + seed);
        var random = new Random(seed);
        var buckets = new TokenBuckets(10, Duration.ofSeconds(1));
        var taken = new ArrayList<Long>();
        long now = 0;
        for (int round = 0; round < 20_000; round++) {
            now += random.nextLong(60_000_000);
            if (buckets.take("ann", now).taken()) {
                taken.add(now);
            }
        }
        for (int index = 0; index + 20 < taken.size(); index++) {
            assertThat(taken.get(index + 20) - taken.get(index)).isGreaterThanOrEqualTo(1_000_000_000L);
        }
        assertThat(taken).hasSizeGreaterThan((int) (now / 100_000_000L) - 2);
    }

    @Test
    void limitsAreToldOnEveryAnswerAndRefusedWithATimeToWait() {
        var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        var limits = new RateLimits(clock, new RateSettings(60, 1));
        var first = new MockHttpServletResponse();
        limits.preHandle(new MockHttpServletRequest("POST", "/api/v1/x"), first, this);
        var second = new MockHttpServletResponse();

        assertThat(first.getHeader("RateLimit")).isEqualTo("\"write\";r=0;t=60");
        assertThat(first.getHeader("RateLimit-Policy")).isEqualTo("\"read\";q=60;w=60, \"write\";q=1;w=60");
        assertThatThrownBy(() -> limits.preHandle(new MockHttpServletRequest("POST", "/api/v1/x"), second, this))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Wait 60 seconds");
        assertThat(second.getHeader("Retry-After")).isEqualTo("60");
        assertThat(limits.preHandle(
                        new MockHttpServletRequest("GET", "/api/v1/x"), new MockHttpServletResponse(), this))
                .isTrue();
    }

    @Test
    void fieldsGoOneLevelDownAndThroughLists() {
        var item = (ObjectNode) JSON.readTree(
                "{\"id\":1,\"owner\":{\"id\":2,\"name\":\"A\"},\"legs\":[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}]}");

        assertThat(kept(item, "id,owner.name").toString()).isEqualTo("{\"id\":1,\"owner\":{\"name\":\"A\"}}");
        assertThat(kept(item, "legs.x").toString()).isEqualTo("{\"legs\":[{\"x\":1},{\"x\":3}]}");
        assertThat(kept(item, "owner,owner.id").toString()).isEqualTo("{\"owner\":{\"id\":2,\"name\":\"A\"}}");
        assertThat(kept(item, "absent").toString()).isEqualTo("{}");
        assertThatThrownBy(() -> kept(item, "owner.age")).hasMessageContaining("owner.id, owner.name");
        assertThatThrownBy(() -> kept(item, "colour")).hasMessageContaining("absent, id, legs, owner");
        assertThatThrownBy(() -> kept(item, "id.x")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> kept(item, "a.b.c")).isInstanceOf(RefusedException.class);
    }

    private static ObjectNode kept(ObjectNode item, String fields) {
        return SparseFields.read(fields).keep(item, Set.of("absent"));
    }

    @Test
    void aPageKnowsWhatIsBeforeAndAfterIt() {
        Listing.Place<Integer> place = (row, back) -> back ? Cursor.before("n", row) : Cursor.after("n", row);
        var start = Listing.of(new Window(2, null), List.of(1, 2, 3), place);
        var end = Listing.of(new Window(2, Cursor.after("n", 2)), List.of(3), place);
        var back = Listing.of(new Window(2, Cursor.before("n", 3)), List.of(2, 1), place);

        assertThat(start.items()).containsExactly(1, 2);
        assertThat(start.next()).isNotNull();
        assertThat(start.previous()).isNull();
        assertThat(end.next()).isNull();
        assertThat(end.previous()).isNotNull();
        assertThat(back.items()).containsExactly(1, 2);
        assertThat(back.next()).isNotNull();
        assertThat(back.previous()).isNull();
    }
}
