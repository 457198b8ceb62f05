/**
 * What it takes to be found by the search over everything: a source for each kind of thing, asked with a question and answering with
 * hits. Its words are source, facet, hit and snippet. Whoever is asked answers with what the asker may read and nothing else; putting
 * the answers together is not done here.
 */
@NullMarked
package org.fairlead.platform.search;

import org.jspecify.annotations.NullMarked;
