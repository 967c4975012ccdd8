-- DropIndex
DROP INDEX "Snapshot_projectId_key_key";

-- AlterTable
ALTER TABLE "Snapshot" DROP COLUMN "key",
ADD COLUMN     "byName" TEXT NOT NULL,
ADD COLUMN     "byUserId" UUID,
ADD COLUMN     "chainHead" BYTEA NOT NULL,
ADD COLUMN     "chainLength" BIGINT NOT NULL,
ADD COLUMN     "day" DATE,
ADD COLUMN     "format" INTEGER NOT NULL,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "summary" JSONB NOT NULL,
DROP COLUMN "state",
ADD COLUMN     "state" BYTEA NOT NULL;

-- CreateIndex
CREATE INDEX "Snapshot_projectId_takenAt_idx" ON "Snapshot"("projectId", "takenAt");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_projectId_day_key" ON "Snapshot"("projectId", "day");

-- One a day by itself, and the day says which.
ALTER TABLE "Snapshot"
  ADD CONSTRAINT "Snapshot_reason_word_check" CHECK ("reason" IN ('daily', 'review', 'asked')),
  ADD CONSTRAINT "Snapshot_day_check" CHECK (("reason" = 'daily') = ("day" IS NOT NULL)),
  ADD CONSTRAINT "Snapshot_format_check" CHECK ("format" >= 1);

CREATE TRIGGER "Snapshot_append_only" BEFORE UPDATE OR DELETE ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Snapshot_never_truncated" BEFORE TRUNCATE ON "Snapshot"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- It is compressed already.
ALTER TABLE "Snapshot" ALTER COLUMN "state" SET STORAGE EXTERNAL;
