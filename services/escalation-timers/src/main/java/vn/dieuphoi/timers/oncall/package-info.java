/** Who is called for an organisation. Personal data: it stays in this service's database. */
@NullMarked
package vn.dieuphoi.timers.oncall;

import org.jspecify.annotations.NullMarked;
