package vn.dieuphoi.testkit.house.planted.offending;

import org.eclipse.microprofile.config.inject.ConfigProperty;

final class LooseReader {

    @ConfigProperty(name = "loose")
    String loose = "";
}
