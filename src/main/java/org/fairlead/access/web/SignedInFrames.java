package org.fairlead.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fairlead.access.Access;
import org.fairlead.access.Guiding;
import org.fairlead.access.OwnSettings;
import org.fairlead.access.Place;
import org.fairlead.access.Viewer;
import org.fairlead.access.Waiting;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.web.Assets;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Frames;
import org.fairlead.platform.web.Look;
import org.fairlead.platform.web.Theme;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.NavItem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Frames with the places a person may go to. */
@Component
final class SignedInFrames implements Frames {

    private final Credentials credentials;
    private final Access access;
    private final Assets assets;
    private final List<Place> places;
    private final List<Waiting> waiting;
    private final List<Guiding> guiding;
    private final Stay stay;

    SignedInFrames(
            Credentials credentials,
            Access access,
            Assets assets,
            List<Place> places,
            List<Waiting> waiting,
            List<Guiding> guiding,
            Stay stay) {
        this.stay = stay;
        this.credentials = credentials;
        this.access = access;
        this.assets = assets;
        this.waiting = List.copyOf(waiting);
        this.guiding = List.copyOf(guiding);
        this.places =
                places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
    }

    @Override
    public Frame of(HttpServletRequest request) {
        var viewer = credentials.viewer(request);
        return new Frame(
                viewer.map(found -> navigation(found, request.getRequestURI())).orElse(List.of()),
                viewer.map(found -> new Frame.SignedIn(
                                found.line(),
                                "/account",
                                "/sign-out",
                                stay.idle().toSeconds(),
                                keys(OwnSettings.of(request))))
                        .orElse(null),
                Look.of(theme(request)),
                csrf(request),
                assets,
                viewer.flatMap(this::bell).orElse(null),
                viewer.flatMap(found -> guide(found, request)).orElse(null));
    }

    private Optional<Frame.Bell> bell(Viewer viewer) {
        return waiting.stream().map(each -> each.of(viewer)).findFirst();
    }

    private Optional<Frame.Guide> guide(Viewer viewer, HttpServletRequest request) {
        return guiding.stream()
                .flatMap(each -> each.of(viewer, request).stream())
                .findFirst();
    }

    private List<NavItem> navigation(Viewer viewer, String path) {
        return places.stream()
                .filter(place -> access.may(viewer.actor(), place.needs()))
                .map(place -> item(place, path))
                .toList();
    }

    private static NavItem item(Place place, String path) {
        var item = NavItem.of(place.text(), place.href());
        boolean here = place.href().equals("/") ? path.equals("/") : (path + "/").startsWith(place.href() + "/");
        return here ? item.asCurrent() : item;
    }

    /** What was chosen of keys, for the script; null where nothing was, and the device has its own. */
    private static @Nullable String keys(OwnSettings own) {
        return own.singleKeys() == null && own.keys() == null
                ? null
                : StoredJson.write(new KeysOfPerson(
                                !Boolean.FALSE.equals(own.singleKeys()),
                                Objects.requireNonNullElse(own.keys(), Map.of())))
                        .data();
    }

    private record KeysOfPerson(boolean single, Map<String, String> keys) {}

    private static Theme theme(HttpServletRequest request) {
        var own = OwnSettings.of(request).theme();
        if (own != null) {
            return own;
        }
        return Theme.from(Optional.ofNullable(WebUtils.getCookie(request, Theme.COOKIE))
                .map(Cookie::getValue)
                .orElse(null));
    }

    /** The token is kept in a session; where there is none yet, a page begins one only when it has a form to send. */
    private static Csrf csrf(HttpServletRequest request) {
        return request.getSession(false) != null
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : new Csrf("_csrf", "");
    }
}
