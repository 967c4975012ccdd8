-- AlterTable
ALTER TABLE "Component" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Phase" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ChecklistItem" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3);

-- What is written in the browser stays within what the project document can carry.
ALTER TABLE "Component"
  DROP CONSTRAINT "Component_weight_check",
  ADD CONSTRAINT "Component_weight_check" CHECK ("weight" BETWEEN 1 AND 1000),
  ADD CONSTRAINT "Component_name_filled_check" CHECK (btrim("name") <> '');
ALTER TABLE "Phase"
  ADD CONSTRAINT "Phase_name_filled_check" CHECK (btrim("name") <> '');
ALTER TABLE "Task"
  DROP CONSTRAINT "Task_weight_check",
  ADD CONSTRAINT "Task_weight_check" CHECK ("weight" BETWEEN 1 AND 1000),
  ADD CONSTRAINT "Task_title_filled_check" CHECK (btrim("title") <> '');
ALTER TABLE "ChecklistItem"
  DROP CONSTRAINT "ChecklistItem_weight_check",
  ADD CONSTRAINT "ChecklistItem_weight_check" CHECK ("weight" BETWEEN 1 AND 1000),
  ADD CONSTRAINT "ChecklistItem_text_filled_check" CHECK (btrim("text") <> '');
