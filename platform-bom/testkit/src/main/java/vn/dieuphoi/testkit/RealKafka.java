package vn.dieuphoi.testkit;

/** The Kafka broker of the test run, with the topics of DieuPhoi, empty at the start of each service. */
public interface RealKafka extends RealServer {

    /** The address for {@code bootstrap.servers}. */
    String bootstrap();
}
