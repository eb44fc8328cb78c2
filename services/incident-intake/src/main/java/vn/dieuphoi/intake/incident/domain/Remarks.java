package vn.dieuphoi.intake.incident.domain;

import java.util.List;

/**
 * What the reporter is told about the content of a submission; nothing of it is a reason to refuse.
 *
 * @param missing JSON pointers to content that the law or its form expects and that was not given
 * @param ignored JSON pointers to fields that are not known or whose value could not be used
 */
public record Remarks(List<String> missing, List<String> ignored) {
    public Remarks {
        missing = List.copyOf(missing);
        ignored = List.copyOf(ignored);
    }
}
