package org.fairlead.incident;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** What may be done to an incident on pages, as its addresses call it. */
public final class ActCodes {

    private ActCodes() {}

    /** The codes of all forms there are. */
    public static List<String> of(ApplicationContext context) {
        try {
            return context.getBeansOfType(Class.forName("org.fairlead.incident.web.ActForm")).values().stream()
                    .map(form -> String.valueOf(ReflectionTestUtils.<Object>invokeMethod(form, "code")))
                    .sorted()
                    .toList();
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }
}
