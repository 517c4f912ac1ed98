package io.klientela.examples.benchmark;

import io.klientela.access.Permission;
import io.klientela.access.Role;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/** The same roles as a policy of jCasbin, by its usual model of role-based access. */
final class CasbinPolicy {
    static final String EMPLOYEE = "anna";

    private static final String MODEL = """
            [request_definition]
            r = sub, act

            [policy_definition]
            p = sub, act

            [role_definition]
            g = _, _

            [policy_effect]
            e = some(where (p.eft == allow))

            [matchers]
            m = g(r.sub, p.sub) && r.act == p.act
            """;

    private CasbinPolicy() {}

    static Model model() {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        return model;
    }

    /** Gives the employee the roles, and the roles their permissions in whatever scope. */
    static <E extends Enforcer> E load(E enforcer, Collection<Role> roles) {
        enforcer.enableLog(false);
        for (Role role : roles) {
            for (Permission permission : permissions(role)) {
                enforcer.addPolicy(role.code().code(), permission.code());
            }
            enforcer.addRoleForUser(EMPLOYEE, role.code().code());
        }
        return enforcer;
    }

    private static Set<Permission> permissions(Role role) {
        return role.grants().stream()
                .map(grant -> grant.permission())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
