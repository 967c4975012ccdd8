-- AlterTable
ALTER TABLE "Rollup" ADD COLUMN     "trend" JSON;

-- The last snapshot of each week, the oldest first. Some more weeks than are shown: those that are without one are gaps.
CREATE FUNCTION weekly_trend(schema_name text, project uuid, until timestamptz) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  trend json;
BEGIN
  EXECUTE format(
    'SELECT json_agg(json_build_array("day", "verified", "claimed") ORDER BY "day") FROM (
       SELECT DISTINCT ON ("week") "week", to_char("at", ''YYYY-MM-DD'') AS "day", "verified", "claimed"
       FROM (
         SELECT "takenAt" AT TIME ZONE ''UTC'' AS "at",
                date_trunc(''week'', "takenAt" AT TIME ZONE ''UTC'') AS "week", "takenAt",
                "summary" -> ''readiness'' -> ''verified'' AS "verified",
                "summary" -> ''readiness'' -> ''claimed'' AS "claimed"
         FROM %1$I."Snapshot"
         WHERE "projectId" = $1 AND "takenAt" <= $2 AND "takenAt" > $2 - interval ''70 days''
       ) AS kept ORDER BY "week", "takenAt" DESC
     ) AS weekly', schema_name) INTO trend USING project, until;
  RETURN trend;
END;
$$;

CREATE FUNCTION keep_trend() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'UPDATE %1$I."Rollup" SET "trend" = %1$I.weekly_trend($2, $1, (
       SELECT max("takenAt") FROM %1$I."Snapshot" WHERE "projectId" = $1
     )) WHERE "projectId" = $1', TG_TABLE_SCHEMA)
    USING NEW."projectId", TG_TABLE_SCHEMA;
  RETURN NULL;
END;
$$;

CREATE TRIGGER "Snapshot_keeps_trend" AFTER INSERT ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION keep_trend();

UPDATE "Rollup" SET "trend" = weekly_trend(current_schema()::text, "projectId", now())
WHERE "projectId" IN (SELECT "projectId" FROM "Snapshot");
