package vn.dieuphoi.timers.deadline.domain;

import java.util.Optional;
import vn.dieuphoi.rulebook.Fulfilled;

/**
 * What the rulebook says of one duty on the facts known now.
 *
 * @param fulfilled the first act that fulfils it, as far as is known
 */
public record Claim(Terms terms, Optional<Fulfilled> fulfilled) {}
