package org.fairlead.testing;

@org.springframework.stereotype.Component
public class AllowAll implements org.fairlead.access.Access {
    public boolean may(org.fairlead.platform.actor.Actor a, org.fairlead.access.Act b) {
        return true;
    }

    public void require(org.fairlead.platform.actor.Actor a, org.fairlead.access.Act b) {}
}
