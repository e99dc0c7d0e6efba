package io.leat.serialize.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The order in which the source of a class declares its methods. Reflection gives them in an order that may change from
 * run to run; the class file keeps that of the source.
 */
public final class DeclaredOrder {
    private DeclaredOrder() {}

    /**
     * Name and descriptor of each method, joined.
     *
     * @throws IllegalArgumentException if the class file cannot be found
     */
    public static List<String> methods(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        List<String> order = new ArrayList<>();
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("its class file is not found by its class loader");
            }
            new ClassReader(in)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String name,
                                        String descriptor,
                                        String signature,
                                        String[] exceptions) {
                                    order.add(name + descriptor);
                                    return null;
                                }
                            },
                            ClassReader.SKIP_CODE);
        } catch (IOException e) {
            throw new UncheckedIOException("class file of " + type.getName(), e);
        }
        return order;
    }
}
