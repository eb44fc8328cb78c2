/** What tests of every module share: real infrastructure, a clock that moves, signed tokens, probes. */
@NullMarked
package vn.dieuphoi.testkit;

import org.jspecify.annotations.NullMarked;
