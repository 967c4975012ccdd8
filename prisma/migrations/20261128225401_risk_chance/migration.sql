-- The chance of a risk as a number, where somebody gives one: only then can an expected loss be computed.
ALTER TABLE "Risk" ADD COLUMN     "probabilityPercent" INTEGER;

ALTER TABLE "Risk"
  ADD CONSTRAINT "Risk_probabilityPercent_percent_check" CHECK ("probabilityPercent" BETWEEN 0 AND 100);
