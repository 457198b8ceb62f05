package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@FairleadTest
class SignInTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestClock clock;

    @Test
    void whoAsksForAPageIsAskedToSignInAndLedThereAfterwards() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var browser = new Session(http);

        var asked = browser.get_("/account?tab=1").getResponse();
        assertThat(asked.getStatus()).isEqualTo(302);
        assertThat(asked.getHeader("Location")).isEqualTo("/sign-in?next=%2Faccount%3Ftab%3D1");

        browser.get_("/sign-in");
        var sent =
                browser.send("/sign-in", "login", ann.login(), "password", Estate.PASSWORD, "next", "/account?tab=1");
        assertThat(sent.getResponse().getStatus()).isEqualTo(303);
        assertThat(sent.getResponse().getHeader("Location")).isEqualTo("/account?tab=1");
        assertThat(browser.get_("/account").getResponse().getContentAsString())
                .contains("Service desk agent", "Europe/London", ann.login());
    }

    @Test
    void aPartOfAPageDoesNotTurnIntoTheSignInPage() throws Exception {
        var answer = http.perform(get("/account")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "https://fairlead.example/incidents?filter=open"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("HX-Redirect")).isEqualTo("/sign-in?next=%2Fincidents%3Ffilter%3Dopen");
    }

    @Test
    void aRoleThatWasTakenAwayIsGoneAtOnce() throws Exception {
        var ann = estate.atTheIntegrator(Role.ADMINISTRATOR);
        estate.atTheIntegrator(Role.ADMINISTRATOR);
        var bearer = estate.bearer(ann);
        var keep = post("/api/faults-for-keepers").header("Authorization", bearer);
        assertThat(http.perform(keep).andReturn().getResponse().getStatus()).isEqualTo(200);

        estate.nowHas(ann, Role.REQUESTER);

        assertThat(http.perform(keep).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void nobodyIsLedAwayFromHereAfterSigningIn() throws Exception {
        for (var next : List.of("https://evil.example/x", "//evil.example", "/\\evil.example", "javascript:alert(1)")) {
            var ann = estate.atTheIntegrator(Role.AGENT);
            var browser = new Session(http);
            var sent = browser.send("/sign-in", "login", ann.login(), "password", Estate.PASSWORD, "next", next);
            assertThat(sent.getResponse().getHeader("Location")).as(next).doesNotContain("evil", "javascript");
        }
    }

    @Test
    void theSessionIdIsAnotherOneAfterSigningIn() throws Exception {
        var browser = new Session(http);
        browser.get_("/sign-in");
        var before = browser.cookie();

        browser.as(estate.atTheIntegrator(Role.AGENT));

        assertThat(browser.id()).isNotEqualTo(before.getId());
        assertThat(before.isInvalid()).isTrue();
        assertThat(browser.cookie().getMaxInactiveInterval()).isEqualTo(8 * 60 * 60);
    }

    @Test
    void anUnknownLoginAndAWrongPasswordAreAnsweredAlike() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        for (int guess = 1; guess <= 7; guess++) {
            var wrong = new Session(http).signIn(ann.login(), "not it " + guess).getResponse();
            var unknown = new Session(http)
                    .signIn("nobody" + ann.login(), "not it " + guess)
                    .getResponse();

            assertThat(unknown.getStatus()).isEqualTo(wrong.getStatus()).isEqualTo(guess <= 5 ? 422 : 429);
            assertThat(summary(unknown)).isEqualTo(summary(wrong)).isNotEmpty();
        }
    }

    @Test
    void whatWasTypedIsKeptButNotThePassword() throws Exception {
        var page = Jsoup.parse(new Session(http)
                .signIn("<script>", "a secret nobody types")
                .getResponse()
                .getContentAsString());

        assertThat(page.selectFirst("input[name=login]").attr("value")).isEqualTo("<script>");
        assertThat(page.html()).doesNotContain("a secret nobody types");
    }

    @Test
    void sixteenGuessesAtOnceAreAllCountedAndLockTheLogin() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        Callable<SignIn> guess = () -> accounts.signIn(ann.login(), "wrong again and again");
        List<SignIn> answers;
        try (var pool = Executors.newFixedThreadPool(16)) {
            answers = pool
                    .invokeAll(IntStream.range(0, 16).mapToObj(any -> guess).toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(answers).filteredOn(new SignIn.Refused(null)::equals).hasSize(5);
        assertThat(answers).doesNotHaveAnyElementsOfTypes(SignIn.Welcome.class);
        assertThat(accounts.signIn(ann.login(), Estate.PASSWORD)).isNotInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void sixteenPeopleWithTheRightPasswordAtOnceAreAllLetIn() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        Callable<SignIn> right = () -> accounts.signIn(ann.login(), Estate.PASSWORD);
        try (var pool = Executors.newFixedThreadPool(16)) {
            assertThat(pool.invokeAll(
                            IntStream.range(0, 16).mapToObj(any -> right).toList()))
                    .allSatisfy(done -> assertThat(done.resultNow()).isInstanceOf(SignIn.Welcome.class));
        }
    }

    @Test
    void theLockEndsWhenItSaysAndGrowsWithFurtherGuesses() {
        var ann = estate.atTheIntegrator(Role.AGENT);
        for (int guess = 0; guess < 5; guess++) {
            accounts.signIn(ann.login(), "wrong");
        }
        assertThat(locked(ann)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));

        clock.pass(Duration.ofSeconds(61));
        accounts.signIn(ann.login(), "wrong");
        assertThat(locked(ann)).isBetween(Duration.ofSeconds(110), Duration.ofSeconds(120));

        clock.pass(Duration.ofSeconds(121));
        assertThat(accounts.signIn(ann.login(), Estate.PASSWORD)).isInstanceOf(SignIn.Welcome.class);
        accounts.signIn(ann.login(), "wrong");
        assertThat(accounts.signIn(ann.login(), Estate.PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        var browser = new Session(http).as(estate.atTheIntegrator(Role.AGENT));

        for (var path : List.of("/account/tokens", "/account/password", "/sign-out", "/look/theme", "/api/v1/tokens")) {
            var refused = http.perform(post(path).session(browser.cookie())).andReturn();
            assertThat(refused.getResponse().getStatus()).as(path).isEqualTo(403);
        }
        assertThat(browser.get_("/account").getResponse().getStatus()).isEqualTo(200);
        assertThat(http.perform(post("/sign-in")).andReturn().getResponse().getHeader("Location"))
                .isEqualTo("/sign-in?late");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var browser = new Session(http).as(estate.atTheIntegrator(Role.AGENT));
        var session = browser.cookie();

        assertThat(browser.send("/sign-out").getResponse().getHeader("Location"))
                .isEqualTo("/sign-in");

        assertThat(session.isInvalid()).isTrue();
        assertThat(browser.get_("/account").getResponse().getStatus()).isEqualTo(302);
    }

    @Test
    void aShutAccountIsSignedOutAtOnceAndStaysOutWhenItIsOpenedAgain() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var browser = new Session(http).as(ann);
        assertThat(browser.get_("/account").getResponse().getStatus()).isEqualTo(200);

        accounts.disable(ann.person(), true);
        assertThat(browser.get_("/account").getResponse().getStatus()).isEqualTo(302);
        assertThat(accounts.signIn(ann.login(), Estate.PASSWORD)).isEqualTo(new SignIn.Refused(null));

        accounts.disable(ann.person(), false);
        assertThat(browser.get_("/account").getResponse().getStatus()).isEqualTo(302);
        new Session(http).as(ann);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var other = new Session(http).as(ann);
        var browser = new Session(http).as(ann);

        var short_ = browser.send("/account/password", "present", Estate.PASSWORD, "wanted", "short");
        assertThat(short_.getResponse().getStatus()).isEqualTo(422);
        var wrong = browser.send("/account/password", "present", "wrong", "wanted", "another long password");
        assertThat(summary(wrong.getResponse())).isEqualTo("This is not your present password.");
        var done = browser.send("/account/password", "present", Estate.PASSWORD, "wanted", "another long password");
        assertThat(done.getResponse().getStatus()).isEqualTo(303);

        assertThat(browser.get_("/account").getResponse().getStatus()).isEqualTo(200);
        assertThat(other.get_("/account").getResponse().getStatus()).isEqualTo(302);
        assertThat(accounts.signIn(ann.login(), "another long password")).isInstanceOf(SignIn.Welcome.class);
    }

    private Duration locked(Estate.Someone someone) {
        return accounts.signIn(someone.login(), Estate.PASSWORD) instanceof SignIn.Refused(var until)
                ? Duration.between(clock.instant(), until)
                : Duration.ZERO;
    }

    private static String summary(MockHttpServletResponse page) throws Exception {
        return Jsoup.parse(page.getContentAsString())
                .select(".govuk-error-summary__list")
                .text();
    }
}
