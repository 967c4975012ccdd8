-- AlterTable
ALTER TABLE "Check" ADD COLUMN     "passesNeeded" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "branch" TEXT,
ADD COLUMN     "clockSkewed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "current" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "masked" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "startedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "IntakeKey" (
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IntakeKey_pkey" PRIMARY KEY ("projectId","key")
);

-- CreateTable
CREATE TABLE "WaitingResult" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "outcome" TEXT,
    "value" DECIMAL(18,4),
    "unit" TEXT,
    "exitCode" INTEGER,
    "excerpt" TEXT,
    "commit" TEXT,
    "branch" TEXT,
    "url" TEXT,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "clockSkewed" BOOLEAN NOT NULL DEFAULT false,
    "masked" INTEGER NOT NULL DEFAULT 0,
    "settledAs" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "settledByName" TEXT,
    "settledByUserId" UUID,

    CONSTRAINT "WaitingResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MappingRule" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "checkId" UUID,
    "metricId" UUID,
    "byName" TEXT NOT NULL,
    "byUserId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MappingRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "WaitingResult_seq_key" ON "WaitingResult"("seq");

-- CreateIndex
CREATE INDEX "WaitingResult_projectId_settledAt_format_name_idx" ON "WaitingResult"("projectId", "settledAt", "format", "name");

-- CreateIndex
CREATE INDEX "MappingRule_projectId_idx" ON "MappingRule"("projectId");

-- AddForeignKey
ALTER TABLE "IntakeKey" ADD CONSTRAINT "IntakeKey_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingResult" ADD CONSTRAINT "WaitingResult_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MappingRule" ADD CONSTRAINT "MappingRule_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MappingRule" ADD CONSTRAINT "MappingRule_checkId_projectId_fkey" FOREIGN KEY ("checkId", "projectId") REFERENCES "Check"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MappingRule" ADD CONSTRAINT "MappingRule_metricId_projectId_fkey" FOREIGN KEY ("metricId", "projectId") REFERENCES "Metric"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Check"
  ADD CONSTRAINT "Check_passes_needed_check" CHECK ("passesNeeded" BETWEEN 1 AND 20);

ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_masked_check" CHECK ("masked" >= 0),
  ADD CONSTRAINT "Evidence_ended_after_start_check" CHECK ("endedAt" >= "startedAt");

ALTER TABLE "WaitingResult"
  ADD CONSTRAINT "WaitingResult_outcome_word_check" CHECK ("outcome" IN ('passed', 'failed', 'error', 'skipped')),
  ADD CONSTRAINT "WaitingResult_result_or_figure_check" CHECK (num_nonnulls("outcome", "value") = 1),
  ADD CONSTRAINT "WaitingResult_masked_check" CHECK ("masked" >= 0),
  ADD CONSTRAINT "WaitingResult_settled_as_check" CHECK ("settledAs" IN ('assigned', 'dismissed')),
  ADD CONSTRAINT "WaitingResult_settled_check" CHECK (
    ("settledAs" IS NULL) = ("settledAt" IS NULL) AND ("settledAs" IS NULL) = ("settledByName" IS NULL)
  );

ALTER TABLE "MappingRule"
  ADD CONSTRAINT "MappingRule_one_target_check" CHECK (num_nonnulls("checkId", "metricId") = 1),
  ADD CONSTRAINT "MappingRule_pattern_check" CHECK ("pattern" <> '');

-- What figures rest on, however many runs there have been.
CREATE INDEX "Evidence_current_idx" ON "Evidence"("projectId", "seq") WHERE "current";
CREATE INDEX "Evidence_current_checkId_idx" ON "Evidence"("checkId") WHERE "current" AND "checkId" IS NOT NULL;
CREATE INDEX "Evidence_current_taskId_idx" ON "Evidence"("taskId") WHERE "current" AND "taskId" IS NOT NULL;
CREATE INDEX "Evidence_current_itemId_idx" ON "Evidence"("itemId") WHERE "current" AND "itemId" IS NOT NULL;
CREATE INDEX "Evidence_current_blockerId_idx" ON "Evidence"("blockerId") WHERE "current" AND "blockerId" IS NOT NULL;
CREATE INDEX "Evidence_current_criterionId_idx" ON "Evidence"("criterionId")
  WHERE "current" AND "criterionId" IS NOT NULL;

-- Evidence stays as it was recorded. That newer runs have taken over from it is all that may be said of it
-- later, and only once.
CREATE FUNCTION refuse_rewriting_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."current" AND NOT NEW."current" THEN
    OLD."current" := false;
    IF NEW IS NOT DISTINCT FROM OLD THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION USING
    ERRCODE = 'GA001',
    MESSAGE = format('"%s" is append-only: %s is refused', TG_TABLE_NAME, TG_OP),
    TABLE = TG_TABLE_NAME;
END;
$$;

DROP TRIGGER "Evidence_append_only" ON "Evidence";
CREATE TRIGGER "Evidence_append_only" BEFORE UPDATE OR DELETE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_evidence();
