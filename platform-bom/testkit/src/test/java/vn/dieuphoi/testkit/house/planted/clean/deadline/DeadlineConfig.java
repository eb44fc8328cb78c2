package vn.dieuphoi.testkit.house.planted.clean.deadline;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "planted.deadline")
interface DeadlineConfig {}
