package org.fairlead.platform.web;

import gg.jte.TemplateEngine;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Finds {@code incident/record} as the template {@code incident/record.jte}; leaves what it has no template for. */
final class JteViewResolver extends AbstractTemplateViewResolver {

    private final TemplateEngine engine;

    JteViewResolver(TemplateEngine engine) {
        this.engine = engine;
        setViewClass(requiredViewClass());
        setSuffix(".jte");
        setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Override
    protected Class<?> requiredViewClass() {
        return JteView.class;
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new JteView(engine);
    }
}
