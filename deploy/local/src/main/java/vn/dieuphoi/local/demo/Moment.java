package vn.dieuphoi.local.demo;

/**
 * One entry of the timeline.
 *
 * @param at the instant, ISO-8601, as the service that knows it says
 * @param service who says so
 * @param what happened
 * @param who acted or was told
 * @param citation the article it rests on, empty when none does
 */
public record Moment(String at, String service, String what, String who, String citation) {}
