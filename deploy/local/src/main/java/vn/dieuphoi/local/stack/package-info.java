/** The whole system on one machine: real parts and the services, each a process, started, watched and stopped together. */
@NullMarked
package vn.dieuphoi.local.stack;

import org.jspecify.annotations.NullMarked;
