/**
 * Searching over everything at once: it asks every source and puts the answers side by side, beside the records a person opened
 * last. Its words are facet, hit, jump, recent and palette. What is found, and for whom, is each source's own business.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "record", "presence"})
@NullMarked
package org.fairlead.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
