-- A blocker can be waived too (R10).
ALTER TABLE "Waiver" ADD COLUMN "blockerId" UUID;

ALTER TABLE "Waiver"
  DROP CONSTRAINT "Waiver_one_subject_check",
  ADD CONSTRAINT "Waiver_one_subject_check" CHECK (num_nonnulls("taskId", "itemId", "blockerId", "criterionId") = 1),
  ADD CONSTRAINT "Waiver_blockerId_projectId_fkey" FOREIGN KEY ("blockerId", "projectId") REFERENCES "Blocker"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "Waiver_blockerId_idx" ON "Waiver"("blockerId") WHERE "blockerId" IS NOT NULL;
