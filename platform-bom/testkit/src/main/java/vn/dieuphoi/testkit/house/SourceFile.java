package vn.dieuphoi.testkit.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** One Java source file and the lengths of what is in it. */
record SourceFile(Path path, List<String> lines) {

    /** A method or constructor with a body: where it is, and how many lines stand between its braces. */
    record Method(String place, int length) {}

    static SourceFile read(Path path) {
        try {
            return new SourceFile(path, Files.readAllLines(path));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + path, broken);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    int length() {
        return lines.size();
    }

    boolean isMain() {
        return path.toString().contains("src/main/");
    }

    Stream<String> linesWith(String forbidden) {
        var pattern = Pattern.compile(forbidden);
        return IntStream.range(0, lines.size())
                .filter(index -> pattern.matcher(lines.get(index)).find())
                .mapToObj(index ->
                        "%s:%d %s".formatted(path, index + 1, lines.get(index).strip()));
    }

    List<Method> methods() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(path));
            var found = new ArrayList<Method>();
            task.parse().forEach(unit -> new Collector(path, Trees.instance(task), unit, found).scan(unit, null));
            return List.copyOf(found);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot parse " + path, broken);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static final class Collector extends TreePathScanner<Void, Void> {

        private final Path path;
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<Method> found;

        Collector(Path path, Trees trees, CompilationUnitTree unit, List<Method> found) {
            this.path = path;
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var body = method.getBody();
            if (body != null) {
                var positions = trees.getSourcePositions();
                var first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, body));
                var last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, body));
                found.add(new Method(
                        "%s:%d %s".formatted(path, first, method.getName()), (int) Math.max(0, last - first - 1)));
            }
            return super.visitMethod(method, nothing);
        }
    }
}
