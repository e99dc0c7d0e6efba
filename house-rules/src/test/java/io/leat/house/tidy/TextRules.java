package io.leat.house.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no text file of the repository holds, whatever its language. */
final class TextRules {
    private static final Pattern TRAILING_SPACE = Pattern.compile("[ \\t\\r]$");
    private static final Pattern LEFTOVER = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    /** A directory of somebody's machine; a path that goes on from a variable or a word is not one. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.$}*~)-])/(?:home|root|Users|work|tmp|mnt|opt)/[\\w.]|\\b[A-Z]:\\\\\\w");

    private static final Pattern HOST = Pattern.compile("\\bhttps?://(?:[^/\\s\"'@]*@)?([A-Za-z0-9.-]+)");
    /** Hosts that a text may name. Whoever builds chooses where Maven downloads from: no registry is among them. */
    private static final Set<String> KNOWN_HOSTS = Set.of(
            "www.apache.org",
            "maven.apache.org",
            "www.w3.org",
            "fixprotocol.io", // the name space of SBE's schemas
            "github.com",
            "openjdk.org",
            "localhost");

    private TextRules() {}

    /**
     * A line for each line of a text that breaks a rule.
     *
     * @param name what to call the text
     * @param tabsAllowed whether tabs are the text's format
     */
    static List<String> violations(String name, String text, boolean tabsAllowed) {
        List<String> violations = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            for (String finding : findings(lines[i], tabsAllowed)) {
                violations.add("%s:%d: %s".formatted(name, i + 1, finding));
            }
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            violations.add(name + ": no newline at the end");
        }
        return violations;
    }

    private static List<String> findings(String line, boolean tabsAllowed) {
        List<String> findings = new ArrayList<>();
        if (!tabsAllowed && line.indexOf('\t') >= 0) {
            findings.add("a tab");
        }
        if (TRAILING_SPACE.matcher(line).find()) {
            findings.add("white space at the end of the line");
        }
        addMatches(findings, "left to be done: ", LEFTOVER.matcher(line));
        addMatches(findings, "a path of one machine: ", MACHINE_PATH.matcher(line));
        Matcher host = HOST.matcher(line);
        while (host.find()) {
            if (!KNOWN_HOSTS.contains(host.group(1))) {
                findings.add("a host that is not known here: " + host.group(1));
            }
        }
        return findings;
    }

    private static void addMatches(List<String> findings, String what, Matcher matcher) {
        while (matcher.find()) {
            findings.add(what + matcher.group());
        }
    }
}
