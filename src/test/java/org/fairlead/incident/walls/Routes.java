package org.fairlead.incident.walls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that reads, as the application maps it, and its addresses once what varies is filled in. */
final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^{}]*)?}");

    private final Set<String> patterns = new TreeSet<>();
    private final Fillings fillings;

    Routes(Collection<RequestMappingHandlerMapping> mappings, Fillings fillings) {
        this.fillings = fillings;
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                var methods = info.getMethodsCondition().getMethods();
                if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                    patterns.addAll(info.getPatternValues());
                }
            });
        }
    }

    /** What stands in for a variable. */
    interface Fillings {

        /** Values for the variable of that name, as the address so far leads to it; none when it is not known. */
        List<String> of(String variable, String soFar) throws Exception;
    }

    /**
     * A route filled in.
     *
     * @param pattern the route
     * @param path where it leads
     * @param values what was filled in, by variable
     */
    record Address(String pattern, String path, Map<String, String> values) {

        /** The same address of another thing. */
        Address instead(String value, String other) {
            return new Address(
                    pattern,
                    (path + "/").replace("/" + value + "/", "/" + other + "/").replaceAll("/$", ""),
                    values);
        }
    }

    Set<String> patterns() {
        return patterns;
    }

    /** The addresses of a route: one when nothing varies, none when something is not known. */
    List<Address> filled(String pattern) throws Exception {
        var matcher = VARIABLE.matcher(pattern);
        var partly = List.of(new Address(pattern, "", Map.of()));
        int done = 0;
        while (matcher.find()) {
            var literal = pattern.substring(done, matcher.start());
            var next = new ArrayList<Address>();
            for (var address : partly) {
                var soFar = address.path() + literal;
                for (var value : fillings.of(matcher.group(1), soFar)) {
                    next.add(new Address(pattern, soFar + value, with(address.values(), matcher.group(1), value)));
                }
            }
            partly = next;
            done = matcher.end();
        }
        var rest = pattern.substring(done);
        return partly.stream()
                .map(address -> new Address(pattern, address.path() + rest, address.values()))
                .toList();
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        var all = new HashMap<>(values);
        all.put(name, value);
        return Map.copyOf(all);
    }
}
