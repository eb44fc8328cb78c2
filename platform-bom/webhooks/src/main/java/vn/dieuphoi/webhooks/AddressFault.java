package vn.dieuphoi.webhooks;

import java.util.Locale;

/** Why a URL cannot be the address of a webhook. The code is its name in kebab-case: {@code not-https}. */
public enum AddressFault {
    /** Longer than 2048 characters. */
    TOO_LONG,
    /** Not an absolute URL, or one whose host is no host name. */
    NOT_A_URL,
    /** Neither https, nor http to this machine. */
    NOT_HTTPS,
    /** Carries a user name or a password. */
    USER_INFO,
    /** Carries a fragment, which is never sent. */
    FRAGMENT,
    /** Neither 443 nor a port from 1024 on: the ports below belong to other protocols. */
    PORT,
    /** An IP address in another spelling than the usual one: octal, hexadecimal, shortened, one number. */
    IP_SPELLING,
    /** An address that is not on the public internet. */
    NOT_PUBLIC;

    /** The code for programs and in message files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
