package vn.dieuphoi.testkit.house.planted.offending.leak;

import vn.dieuphoi.testkit.house.planted.offending.loop.Loop;

public final class LeakHandler {

    private final Loop loop;

    public LeakHandler(Loop loop) {
        this.loop = loop;
    }

    public LeakedRow leak() {
        return new LeakedRow(loop.turns());
    }
}
