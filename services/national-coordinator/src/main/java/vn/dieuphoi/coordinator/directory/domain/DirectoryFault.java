package vn.dieuphoi.coordinator.directory.domain;

/**
 * One reason why something is not recorded.
 *
 * @param pointer JSON pointer to what the reason is about
 * @param about the id or day that it is about
 */
public record DirectoryFault(String pointer, FaultCode code, String about) {}
