package io.klientela.importing;

import java.util.List;

/** A row cannot be taken. Thrown within this package only. */
final class RowRejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RowProblem> problems;

    RowRejection(List<RowProblem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    RowRejection(RowProblem problem) {
        this(List.of(problem));
    }

    List<RowProblem> problems() {
        return problems;
    }
}
