package vn.dieuphoi.local;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.dieuphoi.local.bench.ProcessorSpeed;
import vn.dieuphoi.local.stack.StackOptions;

/** On what machine and with how much room something was measured: part of each line, so that lines can be compared. */
final class BenchConditions {
    private BenchConditions() {}

    /** Those since the speed was last measured anew. */
    static Map<String, Object> since(ProcessorSpeed speed) {
        var room = StackOptions.of(Dieuphoi.home()).withRoom();
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("cores", Runtime.getRuntime().availableProcessors());
        conditions.put("sha256MebibytesPerSecond", Math.round(speed.mebibytesPerSecond()));
        conditions.put("jvm", room.flags());
        conditions.put("postgresql", room.databaseSettings());
        return conditions;
    }
}
