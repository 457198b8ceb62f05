package org.fairlead.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON object in a request's body, for handlers whose body has no fixed type. Controllers take it as a parameter; a body
 * that is not a JSON object is refused.
 *
 * @param tree the object
 */
public record JsonBody(ObjectNode tree) {

    private static final JsonMapper STRICT = StoredJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static JsonBody of(HttpServletRequest request) {
        var body = BoundedBody.in(request);
        if (body == null) {
            throw RestRefusal.unreadable("Content-Type", "Send the body as application/json.");
        }
        try {
            if (STRICT.readTree(body.bytes()) instanceof ObjectNode object) {
                return new JsonBody(object);
            }
        } catch (JacksonException notJson) {
            throw new RefusedException(new RestRefusal.BodyUnreadable());
        }
        throw new RefusedException(new RestRefusal.BodyUnreadable());
    }
}
