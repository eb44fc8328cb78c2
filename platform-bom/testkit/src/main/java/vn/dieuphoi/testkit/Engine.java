package vn.dieuphoi.testkit;

/** The container engine of this machine, asked once per JVM. */
interface Engine {

    boolean answers();
}
