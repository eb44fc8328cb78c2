package vn.dieuphoi.testkit.house.planted.offending.util;

abstract class AbstractThing {}
