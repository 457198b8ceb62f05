package org.fairlead.access;

import java.time.ZoneId;
import org.fairlead.platform.actor.Actor;

/**
 * Who looks at a page: the actor and what pages say about them. Handler methods take it as a parameter.
 *
 * @param actor who acts
 * @param name the person's name
 * @param organisation the name of the person's organisation
 * @param zone the zone the person's pages speak in
 * @param line name and organisation in one line, such as "A. Duty · Meridian Integration"
 */
public record Viewer(Actor actor, String name, String organisation, ZoneId zone, String line) {}
