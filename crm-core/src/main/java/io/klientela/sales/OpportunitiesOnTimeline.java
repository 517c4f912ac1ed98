package io.klientela.sales;

import io.klientela.access.Permissions;
import io.klientela.contact.AppearsOnTimeline;
import io.klientela.contact.TimelineEntry;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.StageId;
import io.klientela.paging.Slice;
import io.klientela.session.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opportunities at the time they were opened, as they stand now: {@code title}, {@code stage} and, if there is one, the
 * {@code budget}.
 */
public final class OpportunitiesOnTimeline implements AppearsOnTimeline {
    private final SalesStores stores;

    public OpportunitiesOnTimeline(SalesStores stores) {
        this.stores = stores;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    @Override
    public List<TimelineEntry> entries(ProjectId project, ContactId contact, Viewer viewer, Slice slice) {
        Map<StageId, String> stages = new HashMap<>();
        for (Pipeline pipeline : stores.pipelines().list(project)) {
            pipeline.stages().forEach(stage -> stages.put(stage.id(), stage.name()));
        }
        return stores
                .opportunities()
                .latestWith(project, contact, viewer.filter(Permissions.OPPORTUNITIES_VIEW), slice)
                .stream()
                .map(opportunity -> entry(opportunity, stages))
                .toList();
    }

    private static TimelineEntry entry(Opportunity opportunity, Map<StageId, String> stages) {
        Map<String, String> facts = new HashMap<>();
        facts.put("title", opportunity.title());
        facts.put(
                "stage",
                stages.getOrDefault(opportunity.stage(), opportunity.stage().toString()));
        opportunity.budget().ifPresent(budget -> facts.put("budget", budget.toString()));
        return new TimelineEntry(opportunity.id().ref(), opportunity.createdAt(), Optional.empty(), facts);
    }
}
