/** The local mail server: takes mail by SMTP, keeps it in files and shows what was sent. */
@NullMarked
package vn.dieuphoi.parts.mail;

import org.jspecify.annotations.NullMarked;
