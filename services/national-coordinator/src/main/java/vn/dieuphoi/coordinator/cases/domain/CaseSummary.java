package vn.dieuphoi.coordinator.cases.domain;

/** A case as it stands in a list. */
public record CaseSummary(Opening opening, CaseState state) {}
