-- CreateTable
CREATE TABLE "Rollup" (
    "projectId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "computedRevision" INTEGER,
    "computedAt" TIMESTAMPTZ(3),
    "holdsUntil" TIMESTAMPTZ(3),
    "format" INTEGER NOT NULL DEFAULT 0,
    "summary" JSON,
    "line" JSON,

    CONSTRAINT "Rollup_pkey" PRIMARY KEY ("projectId")
);

-- AddForeignKey
ALTER TABLE "Rollup" ADD CONSTRAINT "Rollup_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Rollup"
  ADD CONSTRAINT "Rollup_revision_check" CHECK ("revision" >= 0 AND "computedRevision" BETWEEN 0 AND "revision"),
  ADD CONSTRAINT "Rollup_figures_whole_check" CHECK (num_nonnulls("computedRevision", "computedAt", "summary", "line") IN (0, 4));

-- A portfolio reads every line and no summary: lines stay in the row, summaries go where large values go.
ALTER TABLE "Rollup" ALTER COLUMN "line" SET STORAGE MAIN;
-- Room in each page for a row's next version, so that a mark touches no index.
ALTER TABLE "Rollup" SET (fillfactor = 50);

-- Every project has one, whoever inserts it: a mark is then one UPDATE.
INSERT INTO "Rollup" ("projectId") SELECT "id" FROM "Project";

CREATE FUNCTION begin_rollup() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO %I."Rollup" ("projectId") VALUES ($1)', TG_TABLE_SCHEMA) USING NEW."id";
  RETURN NULL;
END;
$$;

CREATE TRIGGER "Project_begins_rollup" AFTER INSERT ON "Project"
  FOR EACH ROW EXECUTE FUNCTION begin_rollup();
