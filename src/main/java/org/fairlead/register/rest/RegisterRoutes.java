package org.fairlead.register.rest;

import java.util.Arrays;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.register.internal.Desk;
import org.fairlead.register.internal.Kinds;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every kind its addresses under {@code /api/v1}, when all kinds are known. */
@Component
final class RegisterRoutes implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;
    private final Register register;
    private final Desk desk;
    private final Items items;
    private final Kinds kinds;

    RegisterRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Register register,
            Desk desk,
            Items items,
            Kinds kinds) {
        this.mapping = mapping;
        this.register = register;
        this.desk = desk;
        this.items = items;
        this.kinds = kinds;
    }

    @Override
    public void afterSingletonsInstantiated() {
        register.kinds().forEach(this::route);
    }

    private void route(RegisterKind<?> kind) {
        var resource = new RegisterResource<>(kind, desk, items, kinds);
        var list = "/api/v1/" + kind.path();
        add(resource, list, RequestMethod.GET, "list");
        add(resource, list, RequestMethod.POST, "add");
        add(resource, list + "/{id}", RequestMethod.GET, "one");
        add(resource, list + "/{id}", RequestMethod.PUT, "replace");
        add(resource, list + "/{id}", RequestMethod.PATCH, "patch");
        add(resource, list + "/{id}", RequestMethod.DELETE, "retire");
        add(resource, list + "/{id}/history", RequestMethod.GET, "history");
    }

    private void add(RegisterResource<?> resource, String path, RequestMethod verb, String method) {
        var handler = Arrays.stream(RegisterResource.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(method) && !each.isSynthetic())
                .findFirst()
                .orElseThrow();
        var info = RequestMappingInfo.paths(path)
                .methods(verb)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, resource, handler);
    }
}
