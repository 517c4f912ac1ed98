package io.klientela.sales;

import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command to add a pipeline (MINICRM-4). Raw input: it is validated as a whole when it is carried out.
 *
 * @param name the name, unique in the project whatever the case and the accents
 * @param stages in order, an open one first; without any it begins with the usual ones, in the project's language
 * @param taskTypes in order; without any it begins with the usual ones
 */
public record NewPipeline(
        @Size(max = Pipeline.MAX_NAME) @WellFormed(Form.NAME)
        String name,

        List<@Valid NewStage> stages,
        List<@Valid NewTaskType> taskTypes) {
    public NewPipeline {
        stages = List.copyOf(stages);
        taskTypes = List.copyOf(taskTypes);
    }

    /** A pipeline of the usual stages and task types. */
    public static NewPipeline named(String name) {
        return new NewPipeline(name, List.of(), List.of());
    }

    public NewPipeline stage(NewStage stage) {
        return new NewPipeline(
                name, Stream.concat(stages.stream(), Stream.of(stage)).toList(), taskTypes);
    }

    public NewPipeline taskType(NewTaskType type) {
        return new NewPipeline(
                name, stages, Stream.concat(taskTypes.stream(), Stream.of(type)).toList());
    }
}
