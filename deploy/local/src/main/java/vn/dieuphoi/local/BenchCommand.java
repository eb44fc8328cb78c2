package vn.dieuphoi.local;

import picocli.CommandLine.Command;

/** Measurements of the whole system. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Đo hệ thống; mỗi kết quả là một dòng JSON.",
            "Measures the system; every result is one line of JSON."
        },
        subcommands = {
            BenchStartCommand.class,
            BenchIntakeCommand.class,
            BenchEndToEndCommand.class,
            BenchLawCommand.class
        },
        synopsisSubcommandLabel = "MEASUREMENT")
final class BenchCommand {}
