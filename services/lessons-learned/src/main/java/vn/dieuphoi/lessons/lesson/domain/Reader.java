package vn.dieuphoi.lessons.lesson.domain;

import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * Somebody who is logged in.
 *
 * @param organisation acted for
 * @param coordinates whether the person may act as national coordinator, if the organisation is one
 * @param approves whether the person may approve publications, if the organisation is the standing agency
 */
public record Reader(OrganisationId organisation, boolean coordinates, boolean approves) {}
