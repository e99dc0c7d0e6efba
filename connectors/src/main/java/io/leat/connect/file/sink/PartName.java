package io.leat.connect.file.sink;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of one file of the output.
 *
 * @param subtask the subtask that wrote it
 * @param counter its place among the files of that subtask, from 0
 */
record PartName(int subtask, long counter) {
    private static final Pattern NAME = Pattern.compile("(\\.?)part-([0-9]{1,9})-([0-9]{1,18})(\\.inprogress)?");

    /** The name once committed. */
    String committed() {
        return "part-" + subtask + '-' + counter;
    }

    /** The name until then. */
    String uncommitted() {
        return ".part-" + subtask + '-' + counter + ".inprogress";
    }

    /** The part that has {@code file} as its committed (or, if not {@code committed}, uncommitted) name, if any. */
    static Optional<PartName> parse(Path file, boolean committed) {
        String text = file.getFileName().toString();
        Matcher matcher = NAME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        PartName name = new PartName(Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
        return Optional.of(name).filter(n -> text.equals(committed ? n.committed() : n.uncommitted()));
    }
}
