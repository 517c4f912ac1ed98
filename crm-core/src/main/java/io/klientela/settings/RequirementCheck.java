package io.klientela.settings;

import io.klientela.customfield.HeadingType;
import io.klientela.paging.SortKey;
import io.klientela.settings.SettingsFault.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the rules that the requirements of a document break. */
final class RequirementCheck {
    private final Outlook outlook;
    private final FaultList faults;

    RequirementCheck(Outlook outlook, FaultList faults) {
        this.outlook = outlook;
        this.faults = faults;
    }

    static String place(String pipeline, RequirementSettings requirement) {
        return "pipelines/" + pipeline + "/requirements/" + requirement.place();
    }

    void check(SettingsDocument document) {
        for (PipelineSettings pipeline : document.pipelines()) {
            Set<String> asked = new HashSet<>();
            for (RequirementSettings requirement : pipeline.requirements().orElse(List.of())) {
                String place = place(pipeline.name(), requirement);
                boolean isFirst = asked.add(requirement.customField().map(SortKey::fold)
                        + requirement.part().toString());
                faults.refuseUnless(isFirst, place, Rule.REQUIRED_TWICE);
                faults.refuseUnless(outlook.hasStage(pipeline.name(), requirement.from()), place, Rule.NO_STAGE);
                requirement
                        .customField()
                        .ifPresent(
                                label -> faults.refuseUnless(isFilledIn(label, pipeline), place, Rule.NO_SUCH_FIELD));
            }
        }
    }

    /** Whether cards of the pipeline have the field and give a value for it, though it may be out of use. */
    private boolean isFilledIn(String label, PipelineSettings pipeline) {
        String name = SortKey.fold(pipeline.name());
        return outlook.field(label)
                .filter(field -> !(field.type() instanceof HeadingType))
                .filter(field -> field.pipeline().map(name::equals).orElse(true))
                .isPresent();
    }
}
