package vn.dieuphoi.parts.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The page with the list of messages, newest first, in Vietnamese and English. */
final class MailHtml {

    private static final String PAGE = """
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Thư đã gửi</title>
            <style>
            body { font-family: sans-serif; margin: 1.5rem; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { border-bottom: 1px solid #ccc; padding: .3rem .6rem; text-align: left; vertical-align: top; }
            </style>
            </head>
            <body>
            <h1>Thư đã gửi <small lang="en">Mail that was sent</small></h1>
            <p>%d thư, không thư nào rời khỏi máy này. <span lang="en">No message leaves this machine.</span></p>
            <table>
            <thead><tr><th>#</th><th>Lúc (UTC)</th><th>Đến</th><th>Tiêu đề</th><th>Message-ID</th></tr></thead>
            <tbody>
            %s
            </tbody>
            </table>
            </body>
            </html>
            """;

    private MailHtml() {}

    static String of(List<MailSummary> messages) {
        return PAGE.formatted(
                messages.size(), messages.reversed().stream().map(MailHtml::row).collect(Collectors.joining("\n")));
    }

    private static String row(MailSummary message) {
        return "<tr><td><a href=\"/messages/%d\">%d</a></td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        message.number(),
                        message.number(),
                        escape(message.receivedAt()),
                        escape(message.to()),
                        escape(message.subject()),
                        escape(message.messageId()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
