package org.fairlead.access.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sends a browser on after a form: by 303, to a path of ours. */
final class Going {

    private Going() {}

    static ModelAndView to(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
