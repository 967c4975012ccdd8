-- What Prisma's schema cannot say: closed word lists, ranges, single subjects and records nobody may change.
-- The words are those of lib/domain/vocabulary.ts.

-- Closed word lists.
ALTER TABLE "User"
  ADD CONSTRAINT "User_role_word_check" CHECK ("role" IN ('viewer', 'editor', 'approver', 'admin'));
ALTER TABLE "Phase"
  ADD CONSTRAINT "Phase_priority_word_check" CHECK ("priority" IN ('P0', 'P1', 'P2', 'P3')),
  ADD CONSTRAINT "Phase_estimateUnit_word_check" CHECK ("estimateUnit" IN ('hours', 'weeks'));
ALTER TABLE "Task"
  ADD CONSTRAINT "Task_priority_word_check" CHECK ("priority" IN ('P0', 'P1', 'P2', 'P3')),
  ADD CONSTRAINT "Task_status_word_check" CHECK ("status" IN ('to do', 'in progress')),
  ADD CONSTRAINT "Task_estimateUnit_word_check" CHECK ("estimateUnit" IN ('hours', 'weeks'));
ALTER TABLE "ChecklistItem"
  ADD CONSTRAINT "ChecklistItem_list_word_check" CHECK ("list" IN ('exit', 'entrance', 'readiness', 'leadership', 'action')),
  ADD CONSTRAINT "ChecklistItem_status_word_check" CHECK ("status" IN ('to do', 'in progress')),
  ADD CONSTRAINT "ChecklistItem_priority_word_check" CHECK ("priority" IN ('P0', 'P1', 'P2', 'P3'));
ALTER TABLE "Check"
  ADD CONSTRAINT "Check_kind_word_check" CHECK ("kind" IN ('command', 'metric', 'link', 'person'));
ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_outcome_word_check" CHECK ("outcome" IN ('passed', 'failed', 'error', 'skipped')),
  ADD CONSTRAINT "Evidence_origin_word_check" CHECK ("origin" IN ('ci', 'person', 'document'));
ALTER TABLE "Dependency"
  ADD CONSTRAINT "Dependency_blockingKind_word_check" CHECK ("blockingKind" IN ('task', 'phase', 'blocker')),
  ADD CONSTRAINT "Dependency_dependentKind_word_check" CHECK ("dependentKind" IN ('task', 'phase', 'blocker')),
  ADD CONSTRAINT "Dependency_statedBy_word_check" CHECK ("statedBy" IN ('both', 'blocking', 'dependent'));
ALTER TABLE "Blocker"
  ADD CONSTRAINT "Blocker_severity_word_check" CHECK ("severity" IN ('P0', 'P1', 'P2', 'P3')),
  ADD CONSTRAINT "Blocker_claimedState_word_check" CHECK ("claimedState" IN ('not started', 'in progress', 'fragile', 'incomplete', 'blocked', 'done')),
  ADD CONSTRAINT "Blocker_actualState_word_check" CHECK ("actualState" IN ('not started', 'in progress', 'fragile', 'incomplete', 'blocked', 'done')),
  ADD CONSTRAINT "Blocker_estimateUnit_word_check" CHECK ("estimateUnit" IN ('hours', 'weeks'));
ALTER TABLE "Risk"
  ADD CONSTRAINT "Risk_level_word_check" CHECK ("level" IN ('low', 'medium', 'high', 'critical')),
  ADD CONSTRAINT "Risk_probability_word_check" CHECK ("probability" IN ('low', 'medium', 'high', 'critical')),
  ADD CONSTRAINT "Risk_impact_word_check" CHECK ("impact" IN ('low', 'medium', 'high', 'critical'));
ALTER TABLE "IssueTally"
  ADD CONSTRAINT "IssueTally_severity_word_check" CHECK ("severity" IN ('P0', 'P1', 'P2', 'P3'));
ALTER TABLE "Metric"
  ADD CONSTRAINT "Metric_comparator_word_check" CHECK ("comparator" IN ('<', '<=', '>', '>=', '=', 'between', 'within', 'is'));
ALTER TABLE "Sample"
  ADD CONSTRAINT "Sample_basis_word_check" CHECK ("basis" IN ('measured', 'stated', 'projected'));
ALTER TABLE "Criterion"
  ADD CONSTRAINT "Criterion_kind_word_check" CHECK ("kind" IN ('must-have', 'can-defer', 'go', 'no-go')),
  ADD CONSTRAINT "Criterion_consequence_kind_word_check" CHECK ("consequence" IS NULL OR coalesce("consequence" ->> 'kind', '') IN ('stop', 'switch plan', 'extend', 'cut scope', 'defer phase'));
ALTER TABLE "Option"
  ADD CONSTRAINT "Option_risk_word_check" CHECK ("risk" IN ('low', 'medium', 'high', 'critical'));
ALTER TABLE "MoneyLine"
  ADD CONSTRAINT "MoneyLine_kind_word_check" CHECK ("kind" IN ('investment', 'contingency', 'annual-return', 'incident-cost', 'annual-loss')),
  ADD CONSTRAINT "MoneyLine_per_word_check" CHECK ("per" IN ('once', 'incident', 'year'));
ALTER TABLE "StatedFigure"
  ADD CONSTRAINT "StatedFigure_unit_word_check" CHECK ("unit" IN ('percent', 'score', 'hours', 'weeks', 'years', 'money', 'count', 'ratio', 'text'));
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_computedVerdict_word_check" CHECK ("computedVerdict" IN ('GO', 'CONDITIONAL', 'NO-GO'));
ALTER TABLE "PollVoice"
  ADD CONSTRAINT "PollVoice_answer_word_check" CHECK ("answer" IN ('go', 'no-go', 'go with conditions'));

-- Ranges: low ≤ likely ≤ high, each end from zero up. A range is there or it is not; only `likely` may be left out.
ALTER TABLE "Phase"
  ADD CONSTRAINT "Phase_estimate_ends_check" CHECK (num_nonnulls("estimateLow", "estimateHigh") <> 1 AND ("estimateLikely" IS NULL OR "estimateLow" IS NOT NULL)),
  ADD CONSTRAINT "Phase_estimate_order_check" CHECK ("estimateLow" >= 0 AND "estimateLow" <= "estimateHigh" AND coalesce("estimateLikely", "estimateLow") BETWEEN "estimateLow" AND "estimateHigh"),
  ADD CONSTRAINT "Phase_estimate_unit_check" CHECK (("estimateLow" IS NULL) = ("estimateUnit" IS NULL)),
  ADD CONSTRAINT "Phase_cost_ends_check" CHECK (num_nonnulls("costLowMinor", "costHighMinor") <> 1 AND ("costLikelyMinor" IS NULL OR "costLowMinor" IS NOT NULL)),
  ADD CONSTRAINT "Phase_cost_order_check" CHECK ("costLowMinor" >= 0 AND "costLowMinor" <= "costHighMinor" AND coalesce("costLikelyMinor", "costLowMinor") BETWEEN "costLowMinor" AND "costHighMinor");
ALTER TABLE "Task"
  ADD CONSTRAINT "Task_estimate_ends_check" CHECK (num_nonnulls("estimateLow", "estimateHigh") <> 1 AND ("estimateLikely" IS NULL OR "estimateLow" IS NOT NULL)),
  ADD CONSTRAINT "Task_estimate_order_check" CHECK ("estimateLow" >= 0 AND "estimateLow" <= "estimateHigh" AND coalesce("estimateLikely", "estimateLow") BETWEEN "estimateLow" AND "estimateHigh"),
  ADD CONSTRAINT "Task_estimate_unit_check" CHECK (("estimateLow" IS NULL) = ("estimateUnit" IS NULL));
ALTER TABLE "Blocker"
  ADD CONSTRAINT "Blocker_estimate_ends_check" CHECK (num_nonnulls("estimateLow", "estimateHigh") <> 1 AND ("estimateLikely" IS NULL OR "estimateLow" IS NOT NULL)),
  ADD CONSTRAINT "Blocker_estimate_order_check" CHECK ("estimateLow" >= 0 AND "estimateLow" <= "estimateHigh" AND coalesce("estimateLikely", "estimateLow") BETWEEN "estimateLow" AND "estimateHigh"),
  ADD CONSTRAINT "Blocker_estimate_unit_check" CHECK (("estimateLow" IS NULL) = ("estimateUnit" IS NULL));
ALTER TABLE "Risk"
  ADD CONSTRAINT "Risk_loss_ends_check" CHECK (num_nonnulls("lossLowMinor", "lossHighMinor") <> 1 AND ("lossLikelyMinor" IS NULL OR "lossLowMinor" IS NOT NULL)),
  ADD CONSTRAINT "Risk_loss_order_check" CHECK ("lossLowMinor" >= 0 AND "lossLowMinor" <= "lossHighMinor" AND coalesce("lossLikelyMinor", "lossLowMinor") BETWEEN "lossLowMinor" AND "lossHighMinor");
ALTER TABLE "Option"
  ADD CONSTRAINT "Option_cost_ends_check" CHECK (num_nonnulls("costLowMinor", "costHighMinor") <> 1 AND ("costLikelyMinor" IS NULL OR "costLowMinor" IS NOT NULL)),
  ADD CONSTRAINT "Option_cost_order_check" CHECK ("costLowMinor" >= 0 AND "costLowMinor" <= "costHighMinor" AND coalesce("costLikelyMinor", "costLowMinor") BETWEEN "costLowMinor" AND "costHighMinor"),
  ADD CONSTRAINT "Option_incidentCost_ends_check" CHECK (num_nonnulls("incidentCostLowMinor", "incidentCostHighMinor") <> 1 AND ("incidentCostLikelyMinor" IS NULL OR "incidentCostLowMinor" IS NOT NULL)),
  ADD CONSTRAINT "Option_incidentCost_order_check" CHECK ("incidentCostLowMinor" >= 0 AND "incidentCostLowMinor" <= "incidentCostHighMinor" AND coalesce("incidentCostLikelyMinor", "incidentCostLowMinor") BETWEEN "incidentCostLowMinor" AND "incidentCostHighMinor"),
  ADD CONSTRAINT "Option_weeks_ends_check" CHECK (num_nonnulls("weeksLow", "weeksHigh") <> 1),
  ADD CONSTRAINT "Option_weeks_order_check" CHECK ("weeksLow" >= 0 AND "weeksLow" <= "weeksHigh");
ALTER TABLE "MoneyLine"
  ADD CONSTRAINT "MoneyLine_amount_order_check" CHECK ("lowMinor" >= 0 AND "lowMinor" <= "highMinor" AND coalesce("likelyMinor", "lowMinor") BETWEEN "lowMinor" AND "highMinor"),
  ADD CONSTRAINT "MoneyLine_actual_amount_check" CHECK ("actualMinor" >= 0);

-- Figures: both ends or neither, and words where there is no number.
ALTER TABLE "Sample"
  ADD CONSTRAINT "Sample_figure_ends_check" CHECK (num_nonnulls("low", "high") <> 1),
  ADD CONSTRAINT "Sample_figure_order_check" CHECK ("low" <= "high"),
  ADD CONSTRAINT "Sample_figure_or_words_check" CHECK (num_nonnulls("low", "text") > 0);
ALTER TABLE "StatedFigure"
  ADD CONSTRAINT "StatedFigure_figure_ends_check" CHECK (num_nonnulls("low", "high") <> 1),
  ADD CONSTRAINT "StatedFigure_figure_order_check" CHECK ("low" <= "high"),
  ADD CONSTRAINT "StatedFigure_figure_or_words_check" CHECK (num_nonnulls("low", "text") > 0),
  ADD CONSTRAINT "StatedFigure_explanation_whole_check" CHECK (num_nonnulls("explanation", "explainedBy", "explainedAt") IN (0, 3));
ALTER TABLE "Metric"
  ADD CONSTRAINT "Metric_target_order_check" CHECK ("comparator" <> 'between' OR "target" <= "targetHigh");

-- Percentages, weights, counts, amounts of time, codes.
ALTER TABLE "Project"
  ADD CONSTRAINT "Project_readinessTargetPercent_percent_check" CHECK ("readinessTargetPercent" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Project_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "Project_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Project_reviewCadenceDays_check" CHECK ("reviewCadenceDays" >= 1),
  ADD CONSTRAINT "Project_freshnessDays_check" CHECK ("freshnessDays" >= 1),
  ADD CONSTRAINT "Project_hoursPerDay_check" CHECK ("hoursPerDay" > 0 AND "hoursPerDay" <= 24),
  ADD CONSTRAINT "Project_people_check" CHECK ("people" > 0);
ALTER TABLE "Component"
  ADD CONSTRAINT "Component_capPercent_percent_check" CHECK ("capPercent" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Component_statedPercent_percent_check" CHECK ("statedPercent" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Component_weight_check" CHECK ("weight" >= 1);
ALTER TABLE "Option"
  ADD CONSTRAINT "Option_probabilityPercent_percent_check" CHECK ("probabilityPercent" BETWEEN 0 AND 100);
ALTER TABLE "MoneyLine"
  ADD CONSTRAINT "MoneyLine_probabilityPercent_percent_check" CHECK ("probabilityPercent" BETWEEN 0 AND 100);
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_confidencePercent_percent_check" CHECK ("confidencePercent" BETWEEN 0 AND 100);
ALTER TABLE "Task"
  ADD CONSTRAINT "Task_weight_check" CHECK ("weight" >= 1),
  ADD CONSTRAINT "Task_actualHours_check" CHECK ("actualHours" >= 0);
ALTER TABLE "ChecklistItem"
  ADD CONSTRAINT "ChecklistItem_weight_check" CHECK ("weight" >= 1);
ALTER TABLE "IssueTally"
  ADD CONSTRAINT "IssueTally_count_check" CHECK ("count" >= 0);
ALTER TABLE "RateLimit"
  ADD CONSTRAINT "RateLimit_count_check" CHECK ("count" >= 0);
ALTER TABLE "Check"
  ADD CONSTRAINT "Check_freshnessDays_check" CHECK ("freshnessDays" >= 1);
ALTER TABLE "Metric"
  ADD CONSTRAINT "Metric_cadenceDays_check" CHECK ("cadenceDays" >= 1);

-- Days in order.
ALTER TABLE "Project"
  ADD CONSTRAINT "Project_days_order_check" CHECK ("startOn" <= "targetOn");
ALTER TABLE "Phase"
  ADD CONSTRAINT "Phase_planned_days_order_check" CHECK ("plannedStartOn" <= "plannedEndOn"),
  ADD CONSTRAINT "Phase_baseline_days_order_check" CHECK ("baselineStartOn" <= "baselineEndOn");
ALTER TABLE "Milestone"
  ADD CONSTRAINT "Milestone_days_order_check" CHECK ("startsOn" <= "endsOn");
ALTER TABLE "Blocker"
  ADD CONSTRAINT "Blocker_days_order_check" CHECK ("raisedOn" <= "resolvedOn");

-- One subject each.
ALTER TABLE "Check"
  ADD CONSTRAINT "Check_one_subject_check" CHECK (num_nonnulls("taskId", "itemId", "blockerId", "criterionId") = 1);
ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_one_subject_check" CHECK (num_nonnulls("taskId", "itemId", "blockerId", "criterionId") = 1);
ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_one_subject_check" CHECK (num_nonnulls("taskId", "itemId", "blockerId", "criterionId") = 1);
ALTER TABLE "Waiver"
  ADD CONSTRAINT "Waiver_one_subject_check" CHECK (num_nonnulls("taskId", "itemId", "criterionId") = 1);
ALTER TABLE "NotApplicable"
  ADD CONSTRAINT "NotApplicable_one_subject_check" CHECK (num_nonnulls("taskId", "itemId", "criterionId") = 1);

-- Both ends of a dependency: one column each, and the one its kind names. A missing end keeps its key.
ALTER TABLE "Dependency"
  ADD CONSTRAINT "Dependency_blocking_one_end_check" CHECK (num_nonnulls("blockingTaskId", "blockingPhaseId", "blockingBlockerId", "blockingMissingKey") = 1),
  ADD CONSTRAINT "Dependency_blocking_end_of_kind_check" CHECK ("blockingMissingKey" IS NOT NULL OR "blockingKind" = CASE WHEN "blockingTaskId" IS NOT NULL THEN 'task' WHEN "blockingPhaseId" IS NOT NULL THEN 'phase' ELSE 'blocker' END),
  ADD CONSTRAINT "Dependency_blockingMissingKey_filled_check" CHECK ("blockingMissingKey" <> ''),
  ADD CONSTRAINT "Dependency_dependent_one_end_check" CHECK (num_nonnulls("dependentTaskId", "dependentPhaseId", "dependentBlockerId", "dependentMissingKey") = 1),
  ADD CONSTRAINT "Dependency_dependent_end_of_kind_check" CHECK ("dependentMissingKey" IS NOT NULL OR "dependentKind" = CASE WHEN "dependentTaskId" IS NOT NULL THEN 'task' WHEN "dependentPhaseId" IS NOT NULL THEN 'phase' ELSE 'blocker' END),
  ADD CONSTRAINT "Dependency_dependentMissingKey_filled_check" CHECK ("dependentMissingKey" <> '');

-- A gate's items stand in a phase.
ALTER TABLE "ChecklistItem"
  ADD CONSTRAINT "ChecklistItem_gate_in_phase_check" CHECK ("list" NOT IN ('exit', 'entrance') OR "phaseId" IS NOT NULL);

-- A waiver is approved by another than the one who asked, with a name and a time.
ALTER TABLE "Waiver"
  ADD CONSTRAINT "Waiver_approval_whole_check" CHECK (num_nonnulls("approvedByName", "approvedAt") <> 1 AND ("approvedByUserId" IS NULL OR "approvedByName" IS NOT NULL)),
  ADD CONSTRAINT "Waiver_approved_by_another_check" CHECK ("approvedByName" <> "requestedByName" AND ("approvedByUserId" IS NULL OR "approvedByUserId" IS DISTINCT FROM "requestedByUserId"));

-- Versions count from one; keys and positions are never empty.
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Decision_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Decision_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Poll"
  ADD CONSTRAINT "Poll_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Poll_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Poll_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "PollVoice"
  ADD CONSTRAINT "PollVoice_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "PollVoice_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Review"
  ADD CONSTRAINT "Review_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Review_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Review_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "ReviewAction"
  ADD CONSTRAINT "ReviewAction_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "ReviewAction_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Snapshot"
  ADD CONSTRAINT "Snapshot_key_filled_check" CHECK ("key" <> '');
ALTER TABLE "Option"
  ADD CONSTRAINT "Option_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Option_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Option_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "MoneyLine"
  ADD CONSTRAINT "MoneyLine_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "MoneyLine_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "MoneyLine_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Milestone"
  ADD CONSTRAINT "Milestone_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Milestone_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Milestone_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "User"
  ADD CONSTRAINT "User_version_check" CHECK ("version" >= 1);
ALTER TABLE "RateLimit"
  ADD CONSTRAINT "RateLimit_key_filled_check" CHECK ("key" <> '');
ALTER TABLE "Component"
  ADD CONSTRAINT "Component_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Component_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Component_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Phase"
  ADD CONSTRAINT "Phase_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Phase_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Phase_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Task"
  ADD CONSTRAINT "Task_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Task_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Task_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "ChecklistItem"
  ADD CONSTRAINT "ChecklistItem_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "ChecklistItem_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "ChecklistItem_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Dependency"
  ADD CONSTRAINT "Dependency_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Dependency_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Project"
  ADD CONSTRAINT "Project_version_check" CHECK ("version" >= 1);
ALTER TABLE "SourceDocument"
  ADD CONSTRAINT "SourceDocument_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "SourceDocument_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "SourceDocument_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "QualityPillar"
  ADD CONSTRAINT "QualityPillar_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "QualityPillar_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "QualityPillar_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "StakeholderImpact"
  ADD CONSTRAINT "StakeholderImpact_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "StakeholderImpact_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "StakeholderImpact_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "StatedFigure"
  ADD CONSTRAINT "StatedFigure_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "StatedFigure_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "StatedFigure_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Blocker"
  ADD CONSTRAINT "Blocker_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Blocker_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Blocker_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Risk"
  ADD CONSTRAINT "Risk_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Risk_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Risk_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "IssueTally"
  ADD CONSTRAINT "IssueTally_version_check" CHECK ("version" >= 1);
ALTER TABLE "Metric"
  ADD CONSTRAINT "Metric_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Metric_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Metric_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Sample"
  ADD CONSTRAINT "Sample_version_check" CHECK ("version" >= 1);
ALTER TABLE "Criterion"
  ADD CONSTRAINT "Criterion_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Criterion_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Criterion_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Check"
  ADD CONSTRAINT "Check_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Check_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Check_position_filled_check" CHECK ("position" <> '');
ALTER TABLE "Waiver"
  ADD CONSTRAINT "Waiver_version_check" CHECK ("version" >= 1);

-- Positions are fractional keys: they sort by their bytes, whatever the database's language.
ALTER TABLE "Decision" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Poll" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "PollVoice" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Review" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "ReviewAction" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Option" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "MoneyLine" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Milestone" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Component" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Phase" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Task" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "ChecklistItem" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Dependency" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "SourceDocument" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "QualityPillar" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "StakeholderImpact" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "StatedFigure" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Blocker" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Risk" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Metric" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Criterion" ALTER COLUMN "position" TYPE TEXT COLLATE "C";
ALTER TABLE "Check" ALTER COLUMN "position" TYPE TEXT COLLATE "C";

-- Append-only: what was claimed, proved or recorded stays as it was written. Code GA001 lets the
-- application tell this refusal from any other.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING
    ERRCODE = 'GA001',
    MESSAGE = format('"%s" is append-only: %s is refused', TG_TABLE_NAME, TG_OP),
    TABLE = TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER "Claim_append_only" BEFORE UPDATE OR DELETE ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Claim_never_truncated" BEFORE TRUNCATE ON "Claim"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER "ClaimWithdrawal_append_only" BEFORE UPDATE OR DELETE ON "ClaimWithdrawal"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "ClaimWithdrawal_never_truncated" BEFORE TRUNCATE ON "ClaimWithdrawal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER "Evidence_append_only" BEFORE UPDATE OR DELETE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Evidence_never_truncated" BEFORE TRUNCATE ON "Evidence"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Event_never_truncated" BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
