package io.klientela.sales;

import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryReferences;
import io.klientela.category.StatusMeaning;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.id.CategoryId;
import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
import io.klientela.sales.IllegalMoveException.Rule;
import io.klientela.session.UnitOfWork;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a move (REQUIREMENTS decision 6): within one pipeline; a won or lost stage sets the protected status of
 * that meaning and takes a reason of its own list; going back to an open stage makes it in progress again.
 */
final class StageMove {
    private static final Map<StageOutcome, StatusMeaning> MEANING = new EnumMap<>(Map.of(
            StageOutcome.OPEN, StatusMeaning.IN_PROGRESS,
            StageOutcome.WON, StatusMeaning.WON,
            StageOutcome.LOST, StatusMeaning.LOST));

    /** The list that gives the reasons of a closed stage; an open one has none. */
    private static final Map<StageOutcome, CategoryList> REASONS = new EnumMap<>(Map.of(
            StageOutcome.WON, CategoryList.WIN_REASON,
            StageOutcome.LOST, CategoryList.LOSS_REASON));

    private StageMove() {}

    static Opportunity apply(
            UnitOfWork<? extends SalesStores> unit, Opportunity opportunity, StageId to, Optional<CategoryId> reason) {
        Pipeline pipeline = Pipelines.get(unit, opportunity.pipeline());
        Stage stage = pipeline.find(to)
                .orElseThrow(() -> new IllegalMoveException(opportunity, to, Rule.STAGE_OF_ANOTHER_PIPELINE));
        if (opportunity.stage().equals(to)) {
            throw new IllegalMoveException(opportunity, to, Rule.ALREADY_THERE);
        }
        if (stage.isArchived()) {
            throw new IllegalMoveException(opportunity, to, Rule.STAGE_ARCHIVED);
        }
        requireReason(unit, opportunity, stage, reason);
        hold(unit, pipeline);
        Opportunity moved = opportunity.standingIn(to, status(unit, stage.outcome()), reason);
        CardCheck.requireComplete(unit, pipeline, moved);
        return moved;
    }

    /** The pipeline in which a new card begins. */
    static Pipeline begin(UnitOfWork<? extends SalesStores> unit, Optional<PipelineId> named) {
        Pipeline pipeline = Pipelines.get(unit, named);
        if (pipeline.isArchived()) {
            throw new ArchivedPipelineException(pipeline);
        }
        hold(unit, pipeline);
        return pipeline;
    }

    /** What the rules were judged by stays until the card stands there. */
    private static void hold(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline) {
        if (!unit.stores().pipelines().hold(unit.project(), pipeline.id(), pipeline.version())) {
            throw TransientStorageException.overtaken(pipeline.id().ref(), pipeline.version());
        }
    }

    /** The protected status of the meaning that goes with an outcome. */
    static CategoryId status(UnitOfWork<? extends SalesStores> unit, StageOutcome outcome) {
        Optional<StatusMeaning> meaning = Optional.ofNullable(MEANING.get(outcome));
        return unit.stores().categories().list(unit.project(), CategoryList.STATUS).stream()
                .filter(status -> status.isProtected() && status.meaning().equals(meaning))
                .map(Category::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The project lacks the protected status of " + outcome));
    }

    private static void requireReason(
            UnitOfWork<? extends SalesStores> unit, Opportunity opportunity, Stage stage, Optional<CategoryId> reason) {
        CategoryList reasons = REASONS.get(stage.outcome());
        if (reasons == null) {
            if (reason.isPresent()) {
                throw new IllegalMoveException(opportunity, stage.id(), Rule.REASON_UNFIT);
            }
            return;
        }
        CategoryId given =
                reason.orElseThrow(() -> new IllegalMoveException(opportunity, stage.id(), Rule.REASON_MISSING));
        CategoryList list = unit.stores()
                .categories()
                .find(unit.project(), given)
                .orElseThrow(() -> new NotFoundException(given.ref()))
                .list();
        if (list != reasons) {
            throw new IllegalMoveException(opportunity, stage.id(), Rule.REASON_UNFIT);
        }
        CategoryReferences.require(unit, reasons, given);
    }
}
