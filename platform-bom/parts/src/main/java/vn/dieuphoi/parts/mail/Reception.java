package vn.dieuphoi.parts.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;

/** One message on its way in. The sender hears "250" only after the message is in its file. */
final class Reception implements MessageHandler {

    private final Mailbox mailbox;
    private final InstantSource clock;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Reception(Mailbox mailbox, InstantSource clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException {
        var envelope = new Envelope(sender, List.copyOf(recipients), clock.instant());
        return "Ok: kept as " + mailbox.keep(envelope, data.readAllBytes());
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
