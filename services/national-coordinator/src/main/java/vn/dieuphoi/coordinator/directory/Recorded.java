package vn.dieuphoi.coordinator.directory;

/**
 * A record as it stands in the directory.
 *
 * @param version counts how often it was written, for the entity tag
 * @param kept by an administrator, so that no seed overwrites it any more
 */
record Recorded<T>(T record, long version, boolean kept) {}
