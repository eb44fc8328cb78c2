/** Words of the law that travel in events and rules: roles, submissions, limits, references to rules. */
@NullMarked
package vn.dieuphoi.contracts.law;

import org.jspecify.annotations.NullMarked;
