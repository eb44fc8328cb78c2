package vn.dieuphoi.testkit.house.planted.offending;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "planted.settings")
interface Settings {}
