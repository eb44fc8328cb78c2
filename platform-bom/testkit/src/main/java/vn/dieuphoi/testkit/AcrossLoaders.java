package vn.dieuphoi.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Quarkus loads test classes anew for each application under test, so that a static field is not shared. What one JVM
 * has only once lives in the class that the system class loader loaded; others see it through a proxy of their own
 * interface, whose methods pass JDK types and such interfaces only.
 */
final class AcrossLoaders {

    private AcrossLoaders() {}

    /** The result of the static method {@code instance()} of the system loader's copy of a class. */
    static <T> T theOne(Class<T> view, Class<? extends T> kept) {
        try {
            var original = ClassLoader.getSystemClassLoader().loadClass(kept.getName());
            var instance = original.getDeclaredMethod("instance");
            instance.setAccessible(true);
            return view(view, instance.invoke(null));
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException(kept.getName() + " is not on the class path of this JVM", unknown);
        }
    }

    private static <T> T view(Class<T> type, Object original) {
        if (type.isInstance(original)) {
            return type.cast(original);
        }
        InvocationHandler passOn = (proxy, method, arguments) -> method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : passOn(original, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, passOn));
    }

    private static @Nullable Object passOn(Object original, Method method, Object @Nullable [] arguments)
            throws Throwable {
        var same = original.getClass().getMethod(method.getName(), method.getParameterTypes());
        same.setAccessible(true);
        var thread = Thread.currentThread();
        var callers = thread.getContextClassLoader();
        thread.setContextClassLoader(original.getClass().getClassLoader());
        try {
            var result = same.invoke(original, arguments);
            return method.getReturnType().isInterface() && result != null
                    ? view(method.getReturnType(), result)
                    : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }
}
