-- R8, R9: a task that waits for something can be claimed with a reason, which stays with the claim,
-- beside what was open then.
ALTER TABLE "Claim" ADD COLUMN     "overridden" JSONB,
ADD COLUMN     "overrideReason" TEXT;

ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_override_whole_check" CHECK (num_nonnulls("overrideReason", "overridden") <> 1),
  ADD CONSTRAINT "Claim_overrideReason_filled_check" CHECK (btrim("overrideReason") <> ''),
  ADD CONSTRAINT "Claim_overridden_list_check" CHECK (
    CASE jsonb_typeof("overridden") WHEN 'array' THEN jsonb_array_length("overridden") > 0 ELSE "overridden" IS NULL END
  );
