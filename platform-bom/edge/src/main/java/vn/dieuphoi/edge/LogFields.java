package vn.dieuphoi.edge;

import org.jboss.logging.MDC;

/** Fields that go with every log line of the request or record in progress. */
public final class LogFields {
    private LogFields() {}

    /** From here on the log lines of this request or record carry the incident's id. */
    public static void incident(Object incidentId) {
        MDC.put("incidentId", incidentId.toString());
    }
}
