package vn.dieuphoi.testkit.house.planted.offending.leak;

public record LeakedRow(long id) {}
