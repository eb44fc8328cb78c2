package vn.dieuphoi.coordinator.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which records are asked for, in the order of their ids.
 *
 * @param day only what is there on this day
 * @param kind of organisations, or sector of systems; all where it is absent
 * @param of the province's code of organisations, or the owner of systems; all where it is absent
 * @param after the id after which they follow; empty for the first page
 * @param limit how many at most
 */
record DirectoryQuery(LocalDate day, Optional<String> kind, Optional<String> of, String after, int limit) {}
