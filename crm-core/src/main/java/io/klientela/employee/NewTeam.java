package io.klientela.employee;

import io.klientela.id.EmployeeId;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** The command to add a team, and the check of a changed one. */
record NewTeam(@Size(max = 100) @WellFormed(Form.NAME) String name, Set<EmployeeId> members) {}
