package org.fairlead.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.fairlead.platform.web.ui.Csrf;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.WebUtils;

/** What the frame of a page needs from the request alone. */
public final class FromRequest {

    private FromRequest() {}

    /** The token for the page's forms; empty where the request is not protected, as in a test without security. */
    public static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : new Csrf("_csrf", "");
    }

    /** The colours chosen on this device. */
    public static Theme theme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Theme.COOKIE);
        return Theme.from(cookie == null ? null : cookie.getValue());
    }
}
