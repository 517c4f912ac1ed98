package io.klientela.examples.benchmark;

import io.klientela.access.Scope;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.casbin.jcasbin.main.CachedEnforcer;
import org.casbin.jcasbin.main.Enforcer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.RunnerException;

/**
 * One permission check of an employee with eight roles. Every method asks for the same permissions in the same shuffled
 * order, so that none can be folded into a constant; {@link #theOrderAlone} is what that costs.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(4)
public class PermissionChecks {
    /** jCasbin with the same roles, as it comes and with its cache. */
    @State(org.openjdk.jmh.annotations.Scope.Thread)
    public static class Casbin {
        final Enforcer enforcer = CasbinPolicy.load(new Enforcer(CasbinPolicy.model()), EightRoles.roles());
        final CachedEnforcer cached = CasbinPolicy.load(new CachedEnforcer(CasbinPolicy.model()), EightRoles.roles());

        /** Made by JMH. */
        public Casbin() {}
    }

    /** Made by JMH. */
    public PermissionChecks() {}

    @Benchmark
    public int theOrderAlone(PermissionQuestions questions) {
        return questions.places[questions.step()];
    }

    @Benchmark
    public boolean bitMask(PermissionQuestions questions) {
        return (questions.mask & (1L << questions.places[questions.step()])) != 0;
    }

    @Benchmark
    public boolean enumSet(PermissionQuestions questions) {
        return questions.set.contains(questions.constants[questions.step()]);
    }

    @Benchmark
    public boolean rightsHoldPermission(PermissionQuestions questions) {
        return questions.rights.holds(questions.permissions[questions.step()]);
    }

    @Benchmark
    public boolean rightsHoldGrant(PermissionQuestions questions) {
        return questions.rights.holds(questions.grants[questions.step()]);
    }

    @Benchmark
    public Optional<Scope> rightsScopeOf(PermissionQuestions questions) {
        return questions.rights.scopeOf(questions.permissions[questions.step()]);
    }

    @Benchmark
    public boolean jCasbinCached(PermissionQuestions questions, Casbin casbin) {
        return casbin.cached.enforce(CasbinPolicy.EMPLOYEE, questions.codes[questions.step()]);
    }

    @Benchmark
    public boolean jCasbin(PermissionQuestions questions, Casbin casbin) {
        return casbin.enforcer.enforce(CasbinPolicy.EMPLOYEE, questions.codes[questions.step()]);
    }

    /** Runs all of them and prints the table. */
    public static void main(String[] args) throws RunnerException {
        requireAgreement(new PermissionQuestions(), new Casbin());
        JmhTable.run(PermissionChecks.class, "bitMask", GCProfiler.class);
    }

    /** A peer that answers something else measures nothing. */
    private static void requireAgreement(PermissionQuestions questions, Casbin casbin) {
        for (int i = 0; i < questions.codes.length; i++) {
            boolean held = questions.rights.holds(questions.permissions[i]);
            if (casbin.enforcer.enforce(CasbinPolicy.EMPLOYEE, questions.codes[i]) != held
                    || casbin.cached.enforce(CasbinPolicy.EMPLOYEE, questions.codes[i]) != held) {
                throw new IllegalStateException("jCasbin disagrees about " + questions.codes[i]);
            }
        }
    }
}
