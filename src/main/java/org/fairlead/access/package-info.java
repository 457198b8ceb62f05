/**
 * Who may come in and what they may do: sign-in with local accounts, tokens for programs, and the one decision function that every
 * channel asks. Its words are account, token, act, policy and viewer. Which records a person sees is decided where records are kept,
 * and a second time by the database.
 */
@ApplicationModule(allowedDependencies = {"platform", "people"})
@NullMarked
package org.fairlead.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
