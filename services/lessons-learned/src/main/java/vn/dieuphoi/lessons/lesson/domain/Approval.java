package vn.dieuphoi.lessons.lesson.domain;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * What the standing agency decided about the publication on a serious incident: who speaks, where, what and when (QĐ05
 * Đ14.5.c).
 *
 * @param version of the lesson: the content that is approved, and no other
 * @param terms who speaks, where, and from when on
 * @param by the standing agency
 * @param givenAt when it decided, in microseconds
 */
public record Approval(long version, Terms terms, OrganisationId by, Instant givenAt) {

    /**
     * Who speaks, where, and from when on.
     *
     * @param spokesperson an office, never a person
     * @param releasedAt the instant from which the lesson may be published
     */
    public record Terms(String spokesperson, String place, Instant releasedAt) {}
}
