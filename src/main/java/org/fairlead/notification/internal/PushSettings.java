package org.fairlead.notification.internal;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which push services may be spoken to: setting {@code fairlead.push.services}. Without any there is no web push: a closed network has
 * none, and no browser decides where this tool sends to.
 *
 * @param services origins such as {@code https://updates.push.services.mozilla.com}; a star stands for any first part of a name
 */
@ConfigurationProperties("fairlead.push")
record PushSettings(@DefaultValue List<String> services) {

    private static final String ORIGIN = "https?://(\\*\\.)?[a-z0-9.-]+(:\\d{1,5})?";

    /** Refuses what cannot work, when the tool starts. */
    PushSettings {
        services = services.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .toList();
        for (var service : services) {
            if (!service.matches(ORIGIN)) {
                throw new IllegalArgumentException(
                        "fairlead.push.services holds origins such as https://push.example, not: " + service);
            }
        }
    }

    boolean allows(URI endpoint) {
        if (endpoint.getHost() == null || endpoint.getRawUserInfo() != null || endpoint.getScheme() == null) {
            return false;
        }
        var host = endpoint.getHost().toLowerCase(Locale.ROOT);
        var port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        var scheme = endpoint.getScheme().toLowerCase(Locale.ROOT) + "://";
        int dot = host.indexOf('.');
        return services.contains(scheme + host + port)
                || dot > 0 && services.contains(scheme + "*" + host.substring(dot) + port);
    }
}
