package io.leat.cli.types;

import io.leat.cli.console.RefusedException;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The classes of a user, besides our own. Closed by who made it; classes are not to be used after that. */
public final class UserClasses implements AutoCloseable {
    private final URLClassLoader loader;

    private UserClasses(URLClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Of a class path as {@code java} takes it.
     *
     * @param option its name, for complaints
     * @throws RefusedException if a part of it is not there
     */
    public static UserClasses of(String option, String classpath) {
        List<URL> urls = new ArrayList<>();
        for (String part : classpath.split(File.pathSeparator, -1)) {
            if (part.isEmpty()) {
                continue;
            }
            Path path = Path.of(part);
            if (!Files.isReadable(path)) {
                throw new RefusedException(option + "=" + part + " is no jar or directory one can read");
            }
            try {
                urls.add(path.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new RefusedException(option + "=" + part + " is no path of classes: " + e.getMessage(), e);
            }
        }
        return new UserClasses(new URLClassLoader(urls.toArray(URL[]::new), UserClasses.class.getClassLoader()));
    }

    /**
     * The class of this name; of a nested one the outer class may stand before a dot.
     *
     * @throws RefusedException if there is none
     */
    public Class<?> load(String className) {
        String name = className;
        while (true) {
            try {
                return Class.forName(name, false, loader);
            } catch (ClassNotFoundException e) {
                int dot = name.lastIndexOf('.');
                if (dot < 0) {
                    throw new RefusedException(
                            "CLASS=" + className + " is not found: give its full name, and --classpath", e);
                }
                name = name.substring(0, dot) + "$" + name.substring(dot + 1);
            }
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
