package vn.dieuphoi.timers.paging;

import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.timers.oncall.Contact;

/**
 * A page as a mail.
 *
 * @param page gives the Message-ID, the same for every attempt
 * @param attempt counts from 1
 * @param to the address of the person called
 */
record Letter(PageId page, int attempt, String to, String subject, String text) {

    /** The mail of a page to whoever is on call. */
    static Letter of(Outgoing outgoing, Contact to) {
        var sheet = outgoing.sheet();
        var page = outgoing.page();
        return new Letter(
                page.heading().id(),
                page.attempts().count(),
                to.email(),
                subject(sheet),
                PageTexts.mail(sheet, to.name(), outgoing.link()).render());
    }

    private static String subject(PageSheet sheet) {
        var what = sheet.internal() ? "Quá chỉ tiêu nội bộ" : "Quá thời hạn luật định";
        return "[DieuPhoi] %s: %s, sự cố %s".formatted(what, sheet.rule(), sheet.incident());
    }

    String messageId() {
        return "<%s@dieuphoi.local>".formatted(page);
    }

    /** Without address and link: who has the link can take the page. */
    @Override
    public String toString() {
        return "Letter[page=%s, attempt=%d]".formatted(page, attempt);
    }
}
