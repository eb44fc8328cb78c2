/** Identifiers as types: what one method takes can never be handed to another by mistake. */
@NullMarked
package vn.dieuphoi.contracts.ids;

import org.jspecify.annotations.NullMarked;
