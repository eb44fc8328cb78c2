package vn.dieuphoi.edge;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The sentences of one module in every {@link Language}: the files {@code messages_vi.properties} and
 * {@code messages_en.properties} (UTF-8, {@link java.text.MessageFormat} patterns) in a resource folder of its own.
 */
public final class Messages {
    static final Messages EDGE = of("edge", Messages.class);

    private final String folder;
    private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

    private Messages(String folder, ClassLoader loader) {
        this.folder = folder;
        for (Language language : Language.values()) {
            bundles.put(language, load(language, loader));
        }
    }

    /**
     * Loads the messages of a module.
     *
     * @param folder of the resources, by custom the module's package: {@code intake} holds intake/messages_vi.properties
     * @param owner a class of that module; its class loader sees the files
     * @throws java.util.MissingResourceException when a language is missing
     */
    public static Messages of(String folder, Class<?> owner) {
        return new Messages(folder, owner.getClassLoader());
    }

    /** A sentence to be put into words later, when the reader's language is known. */
    public Text text(String key, Object... arguments) {
        return new Text(this, key, List.copyOf(Arrays.asList(arguments)));
    }

    /** Whether there is a sentence under the key. */
    public boolean contains(String key) {
        return bundle(Language.VIETNAMESE).containsKey(key);
    }

    /** The keys of one language; a module's test asserts that all languages have the same. */
    public Set<String> keys(Language language) {
        return Set.copyOf(bundle(language).keySet());
    }

    String pattern(Language language, String key) {
        return bundle(language).getString(key);
    }

    private ResourceBundle bundle(Language language) {
        return bundles.get(language);
    }

    private ResourceBundle load(Language language, ClassLoader loader) {
        var onlyThatLanguage = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(folder + "/messages", language.locale(), loader, onlyThatLanguage);
    }
}
