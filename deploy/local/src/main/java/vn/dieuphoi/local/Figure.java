package vn.dieuphoi.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** One result of a measurement. */
record Figure(String figure, double value, String unit, Map<String, Object> more) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Figure of(String figure, double value, String unit) {
        return new Figure(figure, value, unit, Map.of());
    }

    /** The goal is an upper limit. */
    Figure atMost(double limit) {
        return with("goal", "<= " + plain(limit)).with("met", value <= limit);
    }

    /** The goal is a lower limit. */
    Figure atLeast(double limit) {
        return with("goal", ">= " + plain(limit)).with("met", value >= limit);
    }

    /** The same with all of these. */
    Figure with(Map<String, ?> conditions) {
        var extended = new LinkedHashMap<>(more);
        extended.putAll(conditions);
        return new Figure(figure, value, unit, extended);
    }

    Figure with(String key, Object what) {
        var extended = new LinkedHashMap<>(more);
        extended.put(key, what);
        return new Figure(figure, value, unit, extended);
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    /** One JSON object on one line. */
    String line() {
        var json = new LinkedHashMap<String, Object>();
        json.put("figure", figure);
        json.put("value", Math.round(value * 100) / 100.0);
        json.put("unit", unit);
        json.putAll(more);
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
