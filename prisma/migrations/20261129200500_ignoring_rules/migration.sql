-- A rule without a target says that what it matches speaks of nothing here.
ALTER TABLE "MappingRule"
  DROP CONSTRAINT "MappingRule_one_target_check",
  ADD CONSTRAINT "MappingRule_one_target_check" CHECK (num_nonnulls("checkId", "metricId") <= 1);
