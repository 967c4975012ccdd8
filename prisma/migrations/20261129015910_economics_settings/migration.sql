-- How money over the years is judged. No rate is not a rate of zero: without one there is no present value.
ALTER TABLE "Project" ADD COLUMN     "discountRatePercent" DECIMAL(5,2),
ADD COLUMN     "returnYears" INTEGER NOT NULL DEFAULT 3;

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_discountRatePercent_percent_check" CHECK ("discountRatePercent" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Project_returnYears_check" CHECK ("returnYears" BETWEEN 1 AND 50);
