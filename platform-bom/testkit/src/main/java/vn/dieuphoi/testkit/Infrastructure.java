package vn.dieuphoi.testkit;

import java.security.KeyPair;
import java.util.Map;

/** The servers and the key of a test run, one of each per JVM. */
interface Infrastructure {

    RealPostgres postgres();

    RealKafka kafka();

    RealMail mail();

    /** Signs the tokens of the test run; made anew for each. */
    KeyPair tokenKeys();

    /** An empty database and empty topics for a service about to start: its configuration. */
    Map<String, String> begin();
}
