package org.fairlead.platform.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ClientGone;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** A request whose JSON body is read once, up to a limit, and can be looked at again. */
final class BoundedBody extends HttpServletRequestWrapper {

    static final int MOST = 1 << 20;

    private byte @Nullable [] bytes;
    private boolean text;
    private boolean halves;

    BoundedBody(HttpServletRequest request) {
        super(request);
    }

    /** The bounded body of a request, whatever it is wrapped in; null when its body is not JSON. */
    static @Nullable BoundedBody in(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, BoundedBody.class);
    }

    byte[] bytes() {
        if (bytes == null) {
            if (getContentLengthLong() > MOST) {
                throw new RefusedException(new RestRefusal.BodyTooLarge(MOST));
            }
            try {
                bytes = super.getInputStream().readNBytes(MOST + 1);
            } catch (IOException cutOff) {
                if (ClientGone.is(cutOff)) {
                    throw new UncheckedIOException(cutOff);
                }
                throw new RefusedException(new RestRefusal.BodyCutOff());
            }
            text = isText(bytes);
            halves = text && HalfCharacters.in(bytes);
        }
        if (bytes.length > MOST) {
            throw new RefusedException(new RestRefusal.BodyTooLarge(MOST));
        }
        if (!text) {
            throw new RefusedException(new RestRefusal.NotUtf8());
        }
        if (halves) {
            throw new RefusedException(new RestRefusal.HalfACharacter());
        }
        return bytes;
    }

    /** Whether the bytes are UTF-8, as JSON is sent (RFC 8259): UTF-16 shows by its zeros. */
    private static boolean isText(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Again(new ByteArrayInputStream(bytes()));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Again extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is already here");
        }
    }
}
