package vn.dieuphoi.local;

import picocli.CommandLine.Command;

/** The law as data: checked and asked without a running system. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        description = {
            "Kiểm tra và hỏi bộ quy tắc pháp luật; không cần hệ thống đang chạy.",
            "Checks the rulebook and asks it; needs no running system (see contracts/law/README.md)."
        },
        subcommands = {LawCheckCommand.class, LawPreviewCommand.class, LawCalendarCommand.class, LawReleaseCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class LawCommand {}
