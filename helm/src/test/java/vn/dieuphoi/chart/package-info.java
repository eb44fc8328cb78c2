@NullMarked
package vn.dieuphoi.chart;

import org.jspecify.annotations.NullMarked;
