/** The Helm chart beside this module: rendered by the Helm engine, judged by the models of the Kubernetes API. */
@NullMarked
package vn.dieuphoi.chart;

import org.jspecify.annotations.NullMarked;
