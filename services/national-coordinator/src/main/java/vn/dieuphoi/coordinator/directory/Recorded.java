package vn.dieuphoi.coordinator.directory;

/**
 * A record as it stands in the directory.
 *
 * @param version counts how often it was written, for the entity tag
 */
record Recorded<T>(T record, long version) {}
