package vn.dieuphoi.timers.paging;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates, Vietnamese first. */
@CheckedTemplate(basePath = "paging")
final class PageTexts {
    private PageTexts() {}

    /** The mail: how the person is addressed, and the link. */
    static native TemplateInstance mail(PageSheet sheet, String addressee, String link);

    /** The page behind the link. */
    static native TemplateInstance page(PageSheet sheet);

    /** The page behind a link that is over, or was never ours. */
    static native TemplateInstance dead(boolean expired);
}
