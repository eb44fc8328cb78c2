package vn.dieuphoi.testkit.house.planted.offending.loop;

import vn.dieuphoi.testkit.house.planted.offending.leak.LeakHandler;

public final class Loop {

    public int turns() {
        return 1;
    }

    public LeakHandler back() {
        return new LeakHandler(this);
    }
}
