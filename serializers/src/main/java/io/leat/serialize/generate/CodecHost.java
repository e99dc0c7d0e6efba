package io.leat.serialize.generate;

import static java.lang.invoke.MethodType.methodType;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.V17;

import io.leat.serialize.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/**
 * The way into the package of a user's class, where its codec is defined as a member of its nest.
 *
 * <p>A hidden class may only be defined by a lookup of the same module. Where the user's class has another one (which
 * each class loader brings), a tiny class is defined next to it once, and lends its own lookup.
 */
public final class CodecHost {
    private static final String BRIDGE_NAME = "LeatCodecBridge$$";
    private static final String LOOKUP_DESCRIPTOR = "()Ljava/lang/invoke/MethodHandles$Lookup;";

    private CodecHost() {}

    /**
     * Checks that a codec can be defined next to {@code type}.
     *
     * @throws IllegalAccessException if not; says why
     */
    public static void check(Class<?> type) throws IllegalAccessException {
        if (type.isHidden()) {
            throw new IllegalAccessException("it is a hidden class, which other classes cannot name");
        }
        if (!seesCodecs(type.getClassLoader())) {
            throw new IllegalAccessException("its class loader does not see the classes of Leat");
        }
        var unused = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    private static boolean seesCodecs(ClassLoader loader) {
        try {
            return Class.forName(Codec.class.getName(), false, loader) == Codec.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Defines the codec's class in the nest of {@code type}; it is unloaded when nobody holds it any more. */
    static Lookup define(Class<?> type, byte[] classFile) throws IllegalAccessException {
        return lookupIn(type).defineHiddenClass(classFile, true, Lookup.ClassOption.NESTMATE);
    }

    private static Lookup lookupIn(Class<?> type) throws IllegalAccessException {
        Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        if (lookup.hasFullPrivilegeAccess()) {
            return lookup;
        }
        return MethodHandles.privateLookupIn(type, bridgedLookup(lookup));
    }

    private static Lookup bridgedLookup(Lookup lookup) throws IllegalAccessException {
        Class<?> bridge = bridge(lookup);
        try {
            return (Lookup) MethodHandles.privateLookupIn(bridge, MethodHandles.lookup())
                    .findStatic(bridge, "lookup", methodType(Lookup.class))
                    .invokeExact();
        } catch (IllegalAccessException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("class=" + bridge.getName() + " did not lend its lookup", e);
        }
    }

    @SuppressWarnings("ReferenceEquality") // a class loader is itself and no other
    private static Class<?> bridge(Lookup lookup) throws IllegalAccessException {
        String packageName = lookup.lookupClass().getPackageName();
        String name = packageName.isEmpty() ? BRIDGE_NAME : packageName + "." + BRIDGE_NAME;
        ClassLoader loader = lookup.lookupClass().getClassLoader();
        synchronized (CodecHost.class) { // two threads may describe classes of the same package
            try {
                Class<?> known = Class.forName(name, true, loader);
                if (known.getClassLoader() == loader) {
                    return known;
                }
            } catch (ClassNotFoundException e) {
                // The first codec in this package: defined below.
            }
            return lookup.defineClass(bridgeClass(name.replace('.', '/')));
        }
    }

    /** {@code private static Lookup lookup() { return MethodHandles.lookup(); }}. */
    private static byte[] bridgeClass(String internalName) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, internalName, null, Names.OBJECT, null);
        MethodVisitor code = writer.visitMethod(ACC_PRIVATE | ACC_STATIC, "lookup", LOOKUP_DESCRIPTOR, null, null);
        code.visitCode();
        code.visitMethodInsn(INVOKESTATIC, "java/lang/invoke/MethodHandles", "lookup", LOOKUP_DESCRIPTOR, false);
        code.visitInsn(ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
