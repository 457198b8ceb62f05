package org.fairlead.attachment;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a file, brought piece by piece, so that a large file takes little memory. */
public interface FileContent {

    /** What the file is. */
    AttachedFile file();

    /** Writes all of it. When it was withdrawn meanwhile, it stops with an {@link IOException}. */
    void writeTo(OutputStream out) throws IOException;
}
