ALTER TABLE "MappingRule"
  ADD CONSTRAINT "MappingRule_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "MappingRule_position_filled_check" CHECK ("position" <> '');
-- Order keys sort by their bytes, as they are made.
ALTER TABLE "MappingRule" ALTER COLUMN "position" TYPE TEXT COLLATE "C";

ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_version_check" CHECK ("version" >= 1);
ALTER TABLE "ToldState" ADD CONSTRAINT "ToldState_version_check" CHECK ("version" >= 1);

CREATE INDEX "MappingRule_checkId_idx" ON "MappingRule"("checkId") WHERE "checkId" IS NOT NULL;
CREATE INDEX "MappingRule_metricId_idx" ON "MappingRule"("metricId") WHERE "metricId" IS NOT NULL;
