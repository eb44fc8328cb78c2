package vn.dieuphoi.intake.directory.domain;

import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.ManagedBy;

/** A system of the directory on the day of detection, that a reporter may have meant. */
public record ManagedSystem(SystemId id, ManagedBy managedBy) {}
