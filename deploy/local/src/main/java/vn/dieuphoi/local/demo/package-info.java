/** The main job, shown on the running system through its public interfaces. */
@NullMarked
package vn.dieuphoi.local.demo;

import org.jspecify.annotations.NullMarked;
