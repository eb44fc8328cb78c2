package vn.dieuphoi.intake.notice.domain;

import vn.dieuphoi.contracts.events.ReportedParty;
import vn.dieuphoi.contracts.events.ReportedSystem;

/** The system hit, who runs it and who owns it, as far as the reporter knows (TT20 Đ9.3.a). */
public record Affected(ReportedSystem system, ReportedParty operator, ReportedParty owner) {}
