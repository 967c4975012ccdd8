-- R18, R22: when people work, what was planned and what happened, and the plan as it once stood.
-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "finishedOn" DATE,
ADD COLUMN     "plannedEndOn" DATE,
ADD COLUMN     "plannedStartOn" DATE,
ADD COLUMN     "startedOn" DATE;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "holidays" DATE[] DEFAULT ARRAY[]::DATE[],
ADD COLUMN     "workingDays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[];

-- CreateTable
CREATE TABLE "Baseline" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenByName" TEXT NOT NULL,
    "takenByUserId" UUID,
    "rows" JSONB NOT NULL,

    CONSTRAINT "Baseline_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Baseline_projectId_key_key" ON "Baseline"("projectId", "key");

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Project"
  ALTER COLUMN "holidays" SET NOT NULL,
  ALTER COLUMN "workingDays" SET NOT NULL,
  ADD CONSTRAINT "Project_workingDays_check" CHECK (cardinality("workingDays") BETWEEN 1 AND 7 AND "workingDays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
ALTER TABLE "Task"
  ADD CONSTRAINT "Task_planned_days_order_check" CHECK ("plannedStartOn" <= "plannedEndOn"),
  ADD CONSTRAINT "Task_actual_days_order_check" CHECK ("startedOn" <= "finishedOn");
ALTER TABLE "Baseline"
  ADD CONSTRAINT "Baseline_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Baseline_key_filled_check" CHECK ("key" <> ''),
  ADD CONSTRAINT "Baseline_position_filled_check" CHECK ("position" <> ''),
  ADD CONSTRAINT "Baseline_rows_list_check" CHECK (jsonb_typeof("rows") = 'array');

ALTER TABLE "Baseline" ALTER COLUMN "position" TYPE TEXT COLLATE "C";

-- A baseline may get another name or place; what it froze stays as it was.
CREATE TRIGGER "Baseline_frozen" BEFORE UPDATE OF "rows", "takenAt", "takenByName" ON "Baseline"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
