package vn.dieuphoi.local;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** As much of a browser as a login form needs: cookies, redirects, one form. */
final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    HttpResponse<String> open(URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Fills in the login form of the page and sends it; gives the page one lands on. */
    HttpResponse<String> logIn(HttpResponse<String> page, String user) throws IOException, InterruptedException {
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form at " + page.uri() + ", status " + page.statusCode());
        }
        var action = URI.create(form.group(1).replace("&amp;", "&"));
        var request = HttpRequest.newBuilder(page.uri().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=%1$s&password=%1$s".formatted(user)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
