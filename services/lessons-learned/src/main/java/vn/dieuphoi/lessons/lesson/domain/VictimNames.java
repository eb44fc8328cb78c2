package vn.dieuphoi.lessons.lesson.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dieuphoi.lessons.casefile.domain.Victim;

/**
 * Finds a victim in a text, however it is written: in any case, with or without diacritics, with other or no separators
 * (BenhVien19), with its domains and addresses defanged (example[.]com). It rather finds too much than too little.
 */
public final class VictimNames {
    private static final Pattern SCHEME = Pattern.compile("^[a-z]+:/+");
    private static final Pattern AFTER_HOST = Pattern.compile("[/?#:].*$");

    /** One letter names nobody, and it stands in every text. */
    private static final int SHORTEST_NAME = 2;

    private final List<Letters> names;
    private final List<Letters> domains;
    private final List<AddressRange> addresses;

    private VictimNames(Stream<Letters> names, Stream<Letters> domains, Stream<AddressRange> addresses) {
        this.names = names.filter(VictimNames::tells).toList();
        this.domains = domains.filter(VictimNames::tells).toList();
        this.addresses = addresses.toList();
    }

    /** What to look for so that this victim is not told. What is written as an address and is none counts as a name. */
    public static VictimNames of(Victim victim) {
        var addresses = victim.addresses().stream().map(VictimNames::fold).toList();
        var noAddresses = addresses.stream()
                .filter(written -> AddressRange.in(written).findAny().isEmpty());
        return new VictimNames(
                Stream.concat(victim.names().stream().map(VictimNames::fold), noAddresses)
                        .map(Letters::of),
                victim.domains().stream().flatMap(VictimNames::hosts).map(Letters::withoutDots),
                addresses.stream().flatMap(AddressRange::in));
    }

    /** Every place in a text that tells the victim, as it is written there, in the order of the text. */
    public List<String> in(String text) {
        var folded = FoldedText.of(text);
        return outermost(find(folded.folded()).sorted().toList()).stream()
                .map(folded::original)
                .toList();
    }

    private Stream<Span> find(String folded) {
        var letters = Letters.of(folded);
        var withoutDots = Letters.withoutDots(folded);
        return Stream.of(
                        names.stream().flatMap(letters::find),
                        domains.stream().flatMap(withoutDots::find),
                        addresses.isEmpty() ? Stream.<Span>empty() : addresses(folded))
                .flatMap(each -> each);
    }

    private Stream<Span> addresses(String folded) {
        return everyAddress(folded).filter(this::isTheVictims).map(found -> new Span(found.start(), found.end()));
    }

    private boolean isTheVictims(MatchResult found) {
        return AddressRange.number(found.group()).stream()
                .anyMatch(number -> addresses.stream().anyMatch(range -> range.contains(number)));
    }

    /** Also those that begin within another: 1.203.0.113.7 holds two. */
    private static Stream<MatchResult> everyAddress(String folded) {
        var matcher = AddressRange.ANY_ADDRESS.matcher(folded);
        var found = new ArrayList<MatchResult>();
        for (int from = 0; from <= folded.length() && matcher.find(from); from = matcher.start() + 1) {
            found.add(matcher.toMatchResult());
        }
        return found.stream();
    }

    /** Where a name contains another, the longer one is the place. */
    private static List<Span> outermost(List<Span> byPlace) {
        var kept = new ArrayList<Span>();
        int end = -1;
        for (var span : byPlace) {
            if (span.end() > end) {
                kept.add(span);
                end = span.end();
            }
        }
        return kept;
    }

    private static boolean tells(Letters name) {
        return name.length() >= SHORTEST_NAME;
    }

    private static String fold(String text) {
        return FoldedText.of(text).folded();
    }

    /** The hosts in what may be a domain, a URL, or several of them. */
    private static Stream<String> hosts(String written) {
        return Arrays.stream(fold(written).split("[\\s,;]+"))
                .map(url -> SCHEME.matcher(url).replaceFirst(""))
                .map(address -> AFTER_HOST.matcher(address).replaceFirst(""));
    }
}
