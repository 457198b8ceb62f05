package org.fairlead.catalogue;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterKind.Names;
import org.jspecify.annotations.Nullable;

/** The kinds of reference data about what is provided. */
public final class Catalogue {

    /** Services. */
    public static final RegisterKind<Service> SERVICE = RegisterKind.open(
            new Names("service", "services", later("catalogue.kind.service")),
            Service.class,
            Service::name,
            Catalogue::checkService);

    /** Categories. */
    public static final RegisterKind<Category> CATEGORY = RegisterKind.open(
            new Names("category", "categories", later("catalogue.kind.category")),
            Category.class,
            Category::name,
            Catalogue::checkCategory);

    /** What a hand-off must bring when its record has no category. */
    public static final Set<PacketItem> LEAST_PACKET = Set.of(PacketItem.SYMPTOMS, PacketItem.IMPACT);

    private Catalogue() {}

    /** What a hand-off of the category must bring at least. */
    public static Set<PacketItem> packetOf(Register register, @Nullable UUID category) {
        return category == null
                ? LEAST_PACKET
                : register.latest(CATEGORY, category)
                        .map(item -> item.body().packet())
                        .orElse(LEAST_PACKET);
    }

    private static List<FieldProblem> checkService(Service service, Register register) {
        var problems = new ArrayList<FieldProblem>();
        if (service.name().isBlank()) {
            problems.add(new FieldProblem("name", say("platform.refusal.enter-name")));
        }
        var provider = register.latest(People.ORGANISATION, service.provider());
        if (provider.isEmpty() || !provider.get().body().is(OrganisationRole.PROVIDER)) {
            problems.add(new FieldProblem("provider", say("catalogue.refusal.provider")));
        }
        for (var needed : service.dependsOn()) {
            if (register.latest(SERVICE, needed).isEmpty()) {
                problems.add(new FieldProblem("dependsOn", say("catalogue.refusal.services")));
            }
        }
        return problems;
    }

    private static List<FieldProblem> checkCategory(Category category, Register register) {
        var problems = new ArrayList<FieldProblem>();
        if (category.name().isBlank()) {
            problems.add(new FieldProblem("name", say("platform.refusal.enter-name")));
        }
        if (category.parent() != null
                && register.latest(CATEGORY, category.parent()).isEmpty()) {
            problems.add(new FieldProblem("parent", say("catalogue.refusal.category")));
        }
        return problems;
    }
}
