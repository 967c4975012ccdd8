-- Rows of one project point at each other by id and project together, so that no row points into
-- another project; and every foreign key has an index that leads with its own column.

-- The foreign keys on the id alone, and the unique indexes that the new ones replace.
ALTER TABLE "Decision"
  DROP CONSTRAINT "Decision_supersededById_fkey";
ALTER TABLE "DecisionOption"
  DROP CONSTRAINT "DecisionOption_decisionId_fkey",
  DROP CONSTRAINT "DecisionOption_optionId_fkey";
ALTER TABLE "Poll"
  DROP CONSTRAINT "Poll_decisionId_fkey";
ALTER TABLE "Review"
  DROP CONSTRAINT "Review_snapshotId_fkey";
ALTER TABLE "MoneyLine"
  DROP CONSTRAINT "MoneyLine_phaseId_fkey",
  DROP CONSTRAINT "MoneyLine_optionId_fkey";
ALTER TABLE "Task"
  DROP CONSTRAINT "Task_phaseId_fkey",
  DROP CONSTRAINT "Task_componentId_fkey";
ALTER TABLE "ChecklistItem"
  DROP CONSTRAINT "ChecklistItem_phaseId_fkey",
  DROP CONSTRAINT "ChecklistItem_componentId_fkey";
ALTER TABLE "Dependency"
  DROP CONSTRAINT "Dependency_blockingTaskId_fkey",
  DROP CONSTRAINT "Dependency_blockingPhaseId_fkey",
  DROP CONSTRAINT "Dependency_blockingBlockerId_fkey",
  DROP CONSTRAINT "Dependency_dependentTaskId_fkey",
  DROP CONSTRAINT "Dependency_dependentPhaseId_fkey",
  DROP CONSTRAINT "Dependency_dependentBlockerId_fkey";
ALTER TABLE "StakeholderImpact"
  DROP CONSTRAINT "StakeholderImpact_optionId_fkey";
ALTER TABLE "StatedFigure"
  DROP CONSTRAINT "StatedFigure_sourceId_fkey";
ALTER TABLE "Blocker"
  DROP CONSTRAINT "Blocker_resolvingTaskId_fkey",
  DROP CONSTRAINT "Blocker_resolvingPhaseId_fkey";
ALTER TABLE "Sample"
  DROP CONSTRAINT "Sample_metricId_fkey";
ALTER TABLE "Check"
  DROP CONSTRAINT "Check_taskId_fkey",
  DROP CONSTRAINT "Check_itemId_fkey",
  DROP CONSTRAINT "Check_blockerId_fkey",
  DROP CONSTRAINT "Check_criterionId_fkey";
ALTER TABLE "Evidence"
  DROP CONSTRAINT "Evidence_taskId_fkey",
  DROP CONSTRAINT "Evidence_itemId_fkey",
  DROP CONSTRAINT "Evidence_blockerId_fkey",
  DROP CONSTRAINT "Evidence_criterionId_fkey",
  DROP CONSTRAINT "Evidence_checkId_fkey",
  DROP CONSTRAINT "Evidence_sourceId_fkey";
ALTER TABLE "Claim"
  DROP CONSTRAINT "Claim_taskId_fkey",
  DROP CONSTRAINT "Claim_itemId_fkey",
  DROP CONSTRAINT "Claim_blockerId_fkey",
  DROP CONSTRAINT "Claim_criterionId_fkey",
  DROP CONSTRAINT "Claim_sourceId_fkey";
ALTER TABLE "ClaimWithdrawal"
  DROP CONSTRAINT "ClaimWithdrawal_claimId_fkey";
ALTER TABLE "Waiver"
  DROP CONSTRAINT "Waiver_taskId_fkey",
  DROP CONSTRAINT "Waiver_itemId_fkey",
  DROP CONSTRAINT "Waiver_criterionId_fkey";
ALTER TABLE "NotApplicable"
  DROP CONSTRAINT "NotApplicable_taskId_fkey",
  DROP CONSTRAINT "NotApplicable_itemId_fkey",
  DROP CONSTRAINT "NotApplicable_criterionId_fkey";
DROP INDEX "Decision_supersededById_key";
DROP INDEX "Review_snapshotId_key";
DROP INDEX "NotApplicable_taskId_key";
DROP INDEX "NotApplicable_itemId_key";
DROP INDEX "NotApplicable_criterionId_key";

-- A join knows its project too, or it could tie a decision to an option of another one.
ALTER TABLE "DecisionOption" ADD COLUMN "projectId" UUID;
UPDATE "DecisionOption" AS joined SET "projectId" = decision."projectId"
FROM "Decision" AS decision WHERE decision."id" = joined."decisionId";
ALTER TABLE "DecisionOption" ALTER COLUMN "projectId" SET NOT NULL;

-- What the new foreign keys refer to.
CREATE UNIQUE INDEX "Decision_id_projectId_key" ON "Decision"("id", "projectId");
CREATE UNIQUE INDEX "Snapshot_id_projectId_key" ON "Snapshot"("id", "projectId");
CREATE UNIQUE INDEX "Option_id_projectId_key" ON "Option"("id", "projectId");
CREATE UNIQUE INDEX "Component_id_projectId_key" ON "Component"("id", "projectId");
CREATE UNIQUE INDEX "Phase_id_projectId_key" ON "Phase"("id", "projectId");
CREATE UNIQUE INDEX "Task_id_projectId_key" ON "Task"("id", "projectId");
CREATE UNIQUE INDEX "ChecklistItem_id_projectId_key" ON "ChecklistItem"("id", "projectId");
CREATE UNIQUE INDEX "SourceDocument_id_projectId_key" ON "SourceDocument"("id", "projectId");
CREATE UNIQUE INDEX "Blocker_id_projectId_key" ON "Blocker"("id", "projectId");
CREATE UNIQUE INDEX "Metric_id_projectId_key" ON "Metric"("id", "projectId");
CREATE UNIQUE INDEX "Criterion_id_projectId_key" ON "Criterion"("id", "projectId");
CREATE UNIQUE INDEX "Check_id_projectId_key" ON "Check"("id", "projectId");
CREATE UNIQUE INDEX "Claim_id_projectId_key" ON "Claim"("id", "projectId");

-- One to one, and the rest of the indexes that the schema names.
CREATE UNIQUE INDEX "Decision_supersededById_projectId_key" ON "Decision"("supersededById", "projectId");
CREATE INDEX "DecisionOption_optionId_idx" ON "DecisionOption"("optionId");
CREATE INDEX "Poll_decisionId_idx" ON "Poll"("decisionId");
CREATE UNIQUE INDEX "Review_snapshotId_projectId_key" ON "Review"("snapshotId", "projectId");
CREATE INDEX "ReviewAction_reviewId_idx" ON "ReviewAction"("reviewId");
CREATE INDEX "StatedFigure_sourceId_idx" ON "StatedFigure"("sourceId");
CREATE UNIQUE INDEX "ClaimWithdrawal_claimId_projectId_key" ON "ClaimWithdrawal"("claimId", "projectId");
CREATE UNIQUE INDEX "NotApplicable_taskId_projectId_key" ON "NotApplicable"("taskId", "projectId");
CREATE UNIQUE INDEX "NotApplicable_itemId_projectId_key" ON "NotApplicable"("itemId", "projectId");
CREATE UNIQUE INDEX "NotApplicable_criterionId_projectId_key" ON "NotApplicable"("criterionId", "projectId");

-- The same foreign keys, each with the project. SET NULL names its column: the project of a row stays.
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_supersededById_projectId_fkey" FOREIGN KEY ("supersededById", "projectId") REFERENCES "Decision"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DecisionOption"
  ADD CONSTRAINT "DecisionOption_decisionId_projectId_fkey" FOREIGN KEY ("decisionId", "projectId") REFERENCES "Decision"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "DecisionOption_optionId_projectId_fkey" FOREIGN KEY ("optionId", "projectId") REFERENCES "Option"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Poll"
  ADD CONSTRAINT "Poll_decisionId_projectId_fkey" FOREIGN KEY ("decisionId", "projectId") REFERENCES "Decision"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Review"
  ADD CONSTRAINT "Review_snapshotId_projectId_fkey" FOREIGN KEY ("snapshotId", "projectId") REFERENCES "Snapshot"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MoneyLine"
  ADD CONSTRAINT "MoneyLine_phaseId_projectId_fkey" FOREIGN KEY ("phaseId", "projectId") REFERENCES "Phase"("id", "projectId") ON DELETE SET NULL ("phaseId") ON UPDATE CASCADE,
  ADD CONSTRAINT "MoneyLine_optionId_projectId_fkey" FOREIGN KEY ("optionId", "projectId") REFERENCES "Option"("id", "projectId") ON DELETE SET NULL ("optionId") ON UPDATE CASCADE;
ALTER TABLE "Task"
  ADD CONSTRAINT "Task_phaseId_projectId_fkey" FOREIGN KEY ("phaseId", "projectId") REFERENCES "Phase"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Task_componentId_projectId_fkey" FOREIGN KEY ("componentId", "projectId") REFERENCES "Component"("id", "projectId") ON DELETE SET NULL ("componentId") ON UPDATE CASCADE;
ALTER TABLE "ChecklistItem"
  ADD CONSTRAINT "ChecklistItem_phaseId_projectId_fkey" FOREIGN KEY ("phaseId", "projectId") REFERENCES "Phase"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "ChecklistItem_componentId_projectId_fkey" FOREIGN KEY ("componentId", "projectId") REFERENCES "Component"("id", "projectId") ON DELETE SET NULL ("componentId") ON UPDATE CASCADE;
ALTER TABLE "Dependency"
  ADD CONSTRAINT "Dependency_blockingTaskId_projectId_fkey" FOREIGN KEY ("blockingTaskId", "projectId") REFERENCES "Task"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Dependency_blockingPhaseId_projectId_fkey" FOREIGN KEY ("blockingPhaseId", "projectId") REFERENCES "Phase"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Dependency_blockingBlockerId_projectId_fkey" FOREIGN KEY ("blockingBlockerId", "projectId") REFERENCES "Blocker"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Dependency_dependentTaskId_projectId_fkey" FOREIGN KEY ("dependentTaskId", "projectId") REFERENCES "Task"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Dependency_dependentPhaseId_projectId_fkey" FOREIGN KEY ("dependentPhaseId", "projectId") REFERENCES "Phase"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Dependency_dependentBlockerId_projectId_fkey" FOREIGN KEY ("dependentBlockerId", "projectId") REFERENCES "Blocker"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StakeholderImpact"
  ADD CONSTRAINT "StakeholderImpact_optionId_projectId_fkey" FOREIGN KEY ("optionId", "projectId") REFERENCES "Option"("id", "projectId") ON DELETE SET NULL ("optionId") ON UPDATE CASCADE;
ALTER TABLE "StatedFigure"
  ADD CONSTRAINT "StatedFigure_sourceId_projectId_fkey" FOREIGN KEY ("sourceId", "projectId") REFERENCES "SourceDocument"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Blocker"
  ADD CONSTRAINT "Blocker_resolvingTaskId_projectId_fkey" FOREIGN KEY ("resolvingTaskId", "projectId") REFERENCES "Task"("id", "projectId") ON DELETE SET NULL ("resolvingTaskId") ON UPDATE CASCADE,
  ADD CONSTRAINT "Blocker_resolvingPhaseId_projectId_fkey" FOREIGN KEY ("resolvingPhaseId", "projectId") REFERENCES "Phase"("id", "projectId") ON DELETE SET NULL ("resolvingPhaseId") ON UPDATE CASCADE;
ALTER TABLE "Sample"
  ADD CONSTRAINT "Sample_metricId_projectId_fkey" FOREIGN KEY ("metricId", "projectId") REFERENCES "Metric"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Check"
  ADD CONSTRAINT "Check_taskId_projectId_fkey" FOREIGN KEY ("taskId", "projectId") REFERENCES "Task"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Check_itemId_projectId_fkey" FOREIGN KEY ("itemId", "projectId") REFERENCES "ChecklistItem"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Check_blockerId_projectId_fkey" FOREIGN KEY ("blockerId", "projectId") REFERENCES "Blocker"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Check_criterionId_projectId_fkey" FOREIGN KEY ("criterionId", "projectId") REFERENCES "Criterion"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_taskId_projectId_fkey" FOREIGN KEY ("taskId", "projectId") REFERENCES "Task"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Evidence_itemId_projectId_fkey" FOREIGN KEY ("itemId", "projectId") REFERENCES "ChecklistItem"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Evidence_blockerId_projectId_fkey" FOREIGN KEY ("blockerId", "projectId") REFERENCES "Blocker"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Evidence_criterionId_projectId_fkey" FOREIGN KEY ("criterionId", "projectId") REFERENCES "Criterion"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Evidence_checkId_projectId_fkey" FOREIGN KEY ("checkId", "projectId") REFERENCES "Check"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Evidence_sourceId_projectId_fkey" FOREIGN KEY ("sourceId", "projectId") REFERENCES "SourceDocument"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_taskId_projectId_fkey" FOREIGN KEY ("taskId", "projectId") REFERENCES "Task"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Claim_itemId_projectId_fkey" FOREIGN KEY ("itemId", "projectId") REFERENCES "ChecklistItem"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Claim_blockerId_projectId_fkey" FOREIGN KEY ("blockerId", "projectId") REFERENCES "Blocker"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Claim_criterionId_projectId_fkey" FOREIGN KEY ("criterionId", "projectId") REFERENCES "Criterion"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Claim_sourceId_projectId_fkey" FOREIGN KEY ("sourceId", "projectId") REFERENCES "SourceDocument"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ClaimWithdrawal"
  ADD CONSTRAINT "ClaimWithdrawal_claimId_projectId_fkey" FOREIGN KEY ("claimId", "projectId") REFERENCES "Claim"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Waiver"
  ADD CONSTRAINT "Waiver_taskId_projectId_fkey" FOREIGN KEY ("taskId", "projectId") REFERENCES "Task"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Waiver_itemId_projectId_fkey" FOREIGN KEY ("itemId", "projectId") REFERENCES "ChecklistItem"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Waiver_criterionId_projectId_fkey" FOREIGN KEY ("criterionId", "projectId") REFERENCES "Criterion"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NotApplicable"
  ADD CONSTRAINT "NotApplicable_taskId_projectId_fkey" FOREIGN KEY ("taskId", "projectId") REFERENCES "Task"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "NotApplicable_itemId_projectId_fkey" FOREIGN KEY ("itemId", "projectId") REFERENCES "ChecklistItem"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "NotApplicable_criterionId_projectId_fkey" FOREIGN KEY ("criterionId", "projectId") REFERENCES "Criterion"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Columns that are null in most rows: the index holds the others, and Prisma's schema cannot say so.
-- Append-only rows are read in the order they were recorded.
CREATE INDEX "Evidence_taskId_seq_idx" ON "Evidence"("taskId", "seq") WHERE "taskId" IS NOT NULL;
CREATE INDEX "Evidence_itemId_seq_idx" ON "Evidence"("itemId", "seq") WHERE "itemId" IS NOT NULL;
CREATE INDEX "Evidence_blockerId_seq_idx" ON "Evidence"("blockerId", "seq") WHERE "blockerId" IS NOT NULL;
CREATE INDEX "Evidence_criterionId_seq_idx" ON "Evidence"("criterionId", "seq") WHERE "criterionId" IS NOT NULL;
CREATE INDEX "Claim_taskId_seq_idx" ON "Claim"("taskId", "seq") WHERE "taskId" IS NOT NULL;
CREATE INDEX "Claim_itemId_seq_idx" ON "Claim"("itemId", "seq") WHERE "itemId" IS NOT NULL;
CREATE INDEX "Claim_blockerId_seq_idx" ON "Claim"("blockerId", "seq") WHERE "blockerId" IS NOT NULL;
CREATE INDEX "Claim_criterionId_seq_idx" ON "Claim"("criterionId", "seq") WHERE "criterionId" IS NOT NULL;
CREATE INDEX "Evidence_checkId_seq_idx" ON "Evidence"("checkId", "seq") WHERE "checkId" IS NOT NULL;
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId") WHERE "sourceId" IS NOT NULL;
CREATE INDEX "Claim_sourceId_idx" ON "Claim"("sourceId") WHERE "sourceId" IS NOT NULL;
CREATE INDEX "Waiver_taskId_idx" ON "Waiver"("taskId") WHERE "taskId" IS NOT NULL;
CREATE INDEX "Waiver_itemId_idx" ON "Waiver"("itemId") WHERE "itemId" IS NOT NULL;
CREATE INDEX "Waiver_criterionId_idx" ON "Waiver"("criterionId") WHERE "criterionId" IS NOT NULL;
CREATE INDEX "Check_blockerId_idx" ON "Check"("blockerId") WHERE "blockerId" IS NOT NULL;
CREATE INDEX "Check_criterionId_idx" ON "Check"("criterionId") WHERE "criterionId" IS NOT NULL;
CREATE INDEX "Dependency_blockingTaskId_idx" ON "Dependency"("blockingTaskId") WHERE "blockingTaskId" IS NOT NULL;
CREATE INDEX "Dependency_blockingPhaseId_idx" ON "Dependency"("blockingPhaseId") WHERE "blockingPhaseId" IS NOT NULL;
CREATE INDEX "Dependency_blockingBlockerId_idx" ON "Dependency"("blockingBlockerId") WHERE "blockingBlockerId" IS NOT NULL;
CREATE INDEX "Dependency_dependentTaskId_idx" ON "Dependency"("dependentTaskId") WHERE "dependentTaskId" IS NOT NULL;
CREATE INDEX "Dependency_dependentPhaseId_idx" ON "Dependency"("dependentPhaseId") WHERE "dependentPhaseId" IS NOT NULL;
CREATE INDEX "Dependency_dependentBlockerId_idx" ON "Dependency"("dependentBlockerId") WHERE "dependentBlockerId" IS NOT NULL;
CREATE INDEX "Blocker_resolvingTaskId_idx" ON "Blocker"("resolvingTaskId") WHERE "resolvingTaskId" IS NOT NULL;
CREATE INDEX "Blocker_resolvingPhaseId_idx" ON "Blocker"("resolvingPhaseId") WHERE "resolvingPhaseId" IS NOT NULL;
CREATE INDEX "Task_componentId_idx" ON "Task"("componentId") WHERE "componentId" IS NOT NULL;
CREATE INDEX "ChecklistItem_componentId_idx" ON "ChecklistItem"("componentId") WHERE "componentId" IS NOT NULL;
CREATE INDEX "MoneyLine_phaseId_idx" ON "MoneyLine"("phaseId") WHERE "phaseId" IS NOT NULL;
CREATE INDEX "MoneyLine_optionId_idx" ON "MoneyLine"("optionId") WHERE "optionId" IS NOT NULL;
CREATE INDEX "StakeholderImpact_optionId_idx" ON "StakeholderImpact"("optionId") WHERE "optionId" IS NOT NULL;
