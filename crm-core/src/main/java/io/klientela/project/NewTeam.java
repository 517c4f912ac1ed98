package io.klientela.project;

import io.klientela.id.EmployeeId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** The command to add a team. */
record NewTeam(@NotBlank @Size(max = 100) String name, Set<EmployeeId> members) {}
