/**
 * Files coming in by forms and going out: forms with files are read as a stream, after it is known who asks, up to a limit and
 * without a file on disk. Its words are upload, place and download. It knows no practice and judges no content.
 */
@NullMarked
package org.fairlead.platform.files;

import org.jspecify.annotations.NullMarked;
