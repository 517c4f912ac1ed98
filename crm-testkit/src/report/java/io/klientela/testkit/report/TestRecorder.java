package io.klientela.testkit.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes one line for every test that ended and for every class that could not begin: class, test, storage, outcome and
 * the requirement rows that it names, parted by tabs. The first line names the build. The file is the one that the system
 * property {@code klientela.tests} tells; without it nothing is written, as when a developer runs tests in an editor.
 */
public final class TestRecorder implements TestExecutionListener {

    private static final Pattern ROW = Pattern.compile("(ImCRM|RAMISYS|TEAMLAB|MINICRM|ASARI)-\\d+");
    private static final String STORAGE = "storage:";

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private @Nullable TestPlan plan;

    /** Called by the launcher, which finds this class as a service. */
    public TestRecorder() {}

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        record(test, "skipped");
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String outcome = switch (result.getStatus()) {
            case SUCCESSFUL -> "passed";
            case ABORTED -> "aborted";
            case FAILED -> "failed";
        };
        if (test.isTest() || !outcome.equals("passed")) {
            record(test, outcome);
        }
    }

    /** Several JVMs may run the tests of a module, each in several plans: each plan adds its lines to those of the same build. */
    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        String file = System.getProperty("klientela.tests");
        if (file == null) {
            return;
        }
        List<String> ended = lines.stream().sorted().toList();
        lines.clear();
        try (FileChannel channel = FileChannel.open(
                Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock();
            add(channel, "# build " + System.getProperty("klientela.build"), ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier build left is dropped. */
    private static void add(FileChannel channel, String heading, List<String> ended) throws IOException {
        byte[] opening = (heading + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer found = ByteBuffer.allocate(opening.length);
        channel.read(found, 0);
        if (!Arrays.equals(found.array(), opening)) {
            channel.truncate(0).write(ByteBuffer.wrap(opening), 0);
        }
        String text = ended.stream().map(line -> line + "\n").collect(joining());
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), channel.size());
    }

    private void record(TestIdentifier test, String outcome) {
        String type = first(test, TestRecorder::className);
        String name = first(test, TestRecorder::methodName);
        String storage = tags(test)
                .filter(tag -> tag.startsWith(STORAGE))
                .map(tag -> tag.substring(STORAGE.length()))
                .findFirst()
                .orElse("");
        String rows = tags(test).filter(ROW.asMatchPredicate()).collect(joining(","));
        lines.add(String.join("\t", type, name, storage, outcome, rows));
    }

    /** The test itself first, then what contains it, outwards. */
    private Stream<TestIdentifier> lineage(TestIdentifier test) {
        TestPlan running = Objects.requireNonNull(plan, "plan");
        return Stream.iterate(Optional.of(test), Optional::isPresent, inner -> inner.flatMap(running::getParent))
                .flatMap(Optional::stream);
    }

    private Stream<String> tags(TestIdentifier test) {
        return lineage(test)
                .flatMap(each -> each.getTags().stream())
                .map(TestTag::getName)
                .distinct()
                .sorted();
    }

    private String first(TestIdentifier test, Function<TestSource, @Nullable String> property) {
        return lineage(test)
                .flatMap(each -> each.getSource().map(property).stream())
                .findFirst()
                .orElse("");
    }

    /** The class that ran: the source of an inherited test may name the class that declares it instead. */
    private static @Nullable String className(TestSource source) {
        return source instanceof ClassSource type ? type.getClassName() : null;
    }

    private static @Nullable String methodName(TestSource source) {
        return source instanceof MethodSource method ? method.getMethodName() : null;
    }
}
