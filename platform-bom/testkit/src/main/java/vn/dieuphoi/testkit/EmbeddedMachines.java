package vn.dieuphoi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.parts.Kafka;
import vn.dieuphoi.parts.KafkaOptions;
import vn.dieuphoi.parts.MailServer;
import vn.dieuphoi.parts.MailServerOptions;
import vn.dieuphoi.parts.Postgres;
import vn.dieuphoi.parts.PostgresOptions;

/** The parts, each a process of this machine. */
final class EmbeddedMachines implements Machines {

    @Override
    public RunPostgres postgres(Path folder) {
        var postgres = Postgres.start(new PostgresOptions(folder, FreePort.next()));
        return new RunPostgres(new PartMachine(postgres, postgres.port()), postgres::connect);
    }

    @Override
    public RunKafka kafka(Path folder) {
        var kafka = Kafka.start(new KafkaOptions(folder, FreePort.next()));
        return new RunKafka(new PartMachine(kafka, kafka.port()));
    }

    @Override
    public RunMail mail(Path folder) {
        var mail = MailServer.start(new MailServerOptions(folder, FreePort.next(), FreePort.next()));
        return new RunMail(new PartMachine(mail, mail.smtpPort()), () -> messages(mail.messages()));
    }

    private static List<String> messages(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(EmbeddedMachines::content)
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot list " + folder, cause);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read " + file, cause);
        }
    }
}
