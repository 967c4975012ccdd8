-- AlterTable
ALTER TABLE "Rollup" ADD COLUMN     "forecast" JSON,
ADD COLUMN     "forecastFormat" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "forecastHoldsUntil" TIMESTAMPTZ(3),
ADD COLUMN     "forecastRevision" INTEGER;

-- A forecast is kept with all of its mark, and is never of a revision to come.
ALTER TABLE "Rollup"
  ADD CONSTRAINT "Rollup_forecast_revision_check" CHECK ("forecastRevision" BETWEEN 0 AND "revision"),
  ADD CONSTRAINT "Rollup_forecast_whole_check" CHECK (num_nonnulls("forecast", "forecastRevision", "forecastHoldsUntil") IN (0, 3));
