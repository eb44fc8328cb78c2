package vn.dieuphoi.testkit.house.planted.offending.util;

final class ThingService {}
