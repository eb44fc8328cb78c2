package vn.dieuphoi.timers.paging;

import vn.dieuphoi.contracts.ids.PageId;

/**
 * A page as a mail.
 *
 * @param page gives the Message-ID, the same for every attempt
 * @param attempt counts from 1
 * @param to the address of the person called
 */
record Letter(PageId page, int attempt, String to, String subject, String text) {

    String messageId() {
        return "<%s@dieuphoi.local>".formatted(page);
    }

    /** Without address and link: who has the link can take the page. */
    @Override
    public String toString() {
        return "Letter[page=%s, attempt=%d]".formatted(page, attempt);
    }
}
