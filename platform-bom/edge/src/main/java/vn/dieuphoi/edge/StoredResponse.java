package vn.dieuphoi.edge;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer that can be given again, byte for byte.
 *
 * @param status of the HTTP answer
 * @param headers beside the content type
 * @param body JSON text
 */
public record StoredResponse(int status, Map<String, String> headers, String body) {
    public StoredResponse {
        headers = Map.copyOf(headers);
    }

    /** The same with one more header. */
    public StoredResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new StoredResponse(status, more, body);
    }

    /** The HTTP answer. */
    public Response toResponse() {
        var response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        headers.forEach(response::header);
        return response.build();
    }
}
