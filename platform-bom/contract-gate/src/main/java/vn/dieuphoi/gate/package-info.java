/** Whether a contract still fits those who rely on it. Plain Java, for tests; knows no event and no service. */
@NullMarked
package vn.dieuphoi.gate;

import org.jspecify.annotations.NullMarked;
