package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Optional;
import org.fairlead.testing.Estate;
import org.fairlead.testing.Estate.Someone;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A browser: keeps its session and sends the token its forms were given. */
public final class Session {

    private final MockMvc http;
    private @Nullable MockHttpSession cookie;

    public Session(MockMvc http) {
        this.http = http;
    }

    /** Opens the sign-in page, fills it in and sends it. */
    public MvcResult signIn(String login, String password) throws Exception {
        get_("/sign-in");
        return send("/sign-in", "login", login, "password", password);
    }

    /** Signs in and expects to be let in. */
    public Session as(Someone someone) throws Exception {
        assertThat(signIn(someone.login(), Estate.PASSWORD).getResponse().getStatus())
                .isEqualTo(303);
        return this;
    }

    public MvcResult get_(String path) throws Exception {
        var request = get(path);
        return keep(
                http.perform(cookie == null ? request : request.session(cookie)).andReturn());
    }

    /** Sends a form with the token that the sign-in page or the account page gives. */
    public MvcResult send(String path, String... values) throws Exception {
        var request = post(path).param("_csrf", token());
        for (int at = 0; at < values.length; at += 2) {
            request.param(values[at], values[at + 1]);
        }
        return keep(
                http.perform(cookie == null ? request : request.session(cookie)).andReturn());
    }

    String token() throws Exception {
        var account = get_("/account");
        var page = account.getResponse().getStatus() == 200 ? account : get_("/sign-in");
        return Optional.ofNullable(
                        Jsoup.parse(page.getResponse().getContentAsString()).selectFirst("input[name=_csrf]"))
                .map(input -> input.attr("value"))
                .orElse("");
    }

    String id() {
        return cookie == null ? "" : cookie.getId();
    }

    MockHttpSession cookie() {
        return Optional.ofNullable(cookie).orElseThrow();
    }

    private MvcResult keep(MvcResult result) {
        if (result.getRequest().getSession(false) instanceof MockHttpSession session && !session.isInvalid()) {
            cookie = session;
        } else if (cookie != null && cookie.isInvalid()) {
            cookie = null;
        }
        return result;
    }
}
