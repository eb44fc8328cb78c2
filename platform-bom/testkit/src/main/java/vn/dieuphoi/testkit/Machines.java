package vn.dieuphoi.testkit;

import java.nio.file.Path;

/** Starts the servers of a test run; each call returns when its server answers. */
interface Machines {

    RunPostgres postgres(Path folder);

    RunKafka kafka(Path folder);

    RunMail mail(Path folder);
}
