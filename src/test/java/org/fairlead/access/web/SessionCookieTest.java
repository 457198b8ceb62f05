package org.fairlead.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

class SessionCookieTest {

    @Test
    void theCookieIsForThisSiteAloneAndOutOfReachOfScripts() throws ServletException {
        var context = started(false);

        assertThat(context.getSessionCookieConfig().getName()).isEqualTo("fairlead");
        assertThat(context.getSessionCookieConfig().isHttpOnly()).isTrue();
        assertThat(context.getSessionCookieConfig().getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(context.getSessionTimeout()).isEqualTo(30);
    }

    @Test
    void overHttpsTheCookieIsSecureAndBoundToTheHost() throws ServletException {
        var cookie = started(true).getSessionCookieConfig();

        assertThat(cookie.getName()).isEqualTo("__Host-fairlead");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    private static MockServletContext started(boolean https) throws ServletException {
        var context = new MockServletContext();
        new WebSecurity().sessionCookie(https).onStartup(context);
        return context;
    }
}
