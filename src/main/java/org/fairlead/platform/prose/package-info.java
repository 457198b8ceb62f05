/**
 * What people write at length, as it is read: their text is Markdown (CommonMark with tables), and comes out as HTML in which
 * nothing runs and nothing is fetched. Words: prose is the text, a target is where something it names leads. It is neither where text is kept, which stays as
 * it was typed, nor who may read it.
 */
@NullMarked
package org.fairlead.platform.prose;

import org.jspecify.annotations.NullMarked;
