package io.leat.house.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checked-out tree that this test runs in. Immutable. */
public final class Repository {
    private static final String ROOT_MARK = "jvm.flags";
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** Finds the tree by walking up from the directory of this module, which is where Maven starts tests. */
    public static Repository containingWorkingDirectory() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve(ROOT_MARK))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException("no directory above this one holds " + ROOT_MARK);
        }
        return new Repository(directory);
    }

    /** The root directory. */
    public Path root() {
        return root;
    }

    /** The modules of the build, in its order, and those that only a profile builds. */
    public List<String> modules() {
        try {
            Matcher module = MODULE.matcher(Files.readString(root.resolve("pom.xml")));
            return module.results().map(result -> result.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module's Java sources, tests included. */
    public List<Path> javaSources(String module) {
        return filesBelow(root.resolve(module).resolve("src")).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** The files that are in git or could be added; in an unpacked archive, all but what a build makes. */
    public List<Path> files() {
        if (!Files.exists(root.resolve(".git"))) {
            return filesBelow(root).stream()
                    .filter(file -> Stream.of(root.relativize(file).toString().split("/"))
                            .noneMatch("target"::equals))
                    .toList();
        }
        return Stream.of(listedByGit().split("\0"))
                .filter(name -> !name.isEmpty())
                .map(root::resolve)
                .distinct()
                .filter(Files::exists)
                .toList();
    }

    private String listedByGit() {
        try {
            Process git = new ProcessBuilder(
                            "git",
                            "-C",
                            root.toString(),
                            "ls-files",
                            "-z",
                            "--cached",
                            "--others",
                            "--exclude-standard")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new IllegalStateException("git ls-files ended with exit_code=" + git.exitValue());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while git lists its files", e);
        }
    }

    /** All regular files below a directory, which need not exist. */
    public static List<Path> filesBelow(Path directory) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
