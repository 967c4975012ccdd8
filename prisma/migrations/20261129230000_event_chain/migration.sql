-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "hash" BYTEA NOT NULL DEFAULT '\x',
ADD COLUMN     "place" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "seals" JSONB;

-- CreateTable
CREATE TABLE "EventChain" (
    "id" UUID NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "length" BIGINT NOT NULL DEFAULT 0,
    "head" BYTEA NOT NULL DEFAULT '\x',

    CONSTRAINT "EventChain_pkey" PRIMARY KEY ("id")
);

-- What was recorded cannot be rewritten unseen: every event carries a hash over the one before it and over
-- all of its own. `npm run audit:verify` computes both again with expressions of its own (ADR 034): a change
-- here that alters what they answer makes every earlier event look altered.

-- What an event says, as one text that no setting of a session changes.
CREATE FUNCTION event_text(e "Event", place bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(
    place, e."id", e."seq", e."projectId", e."actorUserId", e."actorName", e."action", e."subjectKind",
    e."subjectId", e."subjectKey", e."before", e."after", e."requestId", e."takesBack", e."seals",
    round(extract(epoch FROM e."at") * 1000)::bigint
  )::text
$$;

-- What a row says, less what may move without its saying anything else.
CREATE FUNCTION sealed_facts(facts jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_strip_nulls(facts - ARRAY['version', 'position', 'current'])
$$;

CREATE FUNCTION row_seal(facts jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT left(encode(sha256(convert_to(sealed_facts(facts)::text, 'UTF8')), 'hex'), 32)
$$;

CREATE FUNCTION decision_facts(d "Decision") RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT sealed_facts(to_jsonb(d)) || jsonb_build_object('options', ARRAY(
    SELECT "optionId" FROM "DecisionOption" WHERE "decisionId" = d."id" ORDER BY "optionId"))
$$;

CREATE FUNCTION poll_facts(p "Poll") RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('row', sealed_facts(to_jsonb(p)), 'voices', coalesce((
    SELECT jsonb_object_agg(v."id", sealed_facts(to_jsonb(v))) FROM "PollVoice" v WHERE v."pollId" = p."id"
  ), '{}'))
$$;

-- What the rows that an event speaks of hold as it is written: decisions and polls word for word, records
-- that are never changed as a hash of each. Times are written in UTC, whatever the session's zone.
CREATE FUNCTION event_seals(e "Event") RETURNS jsonb LANGUAGE plpgsql STABLE SET timezone TO 'UTC' AS $$
DECLARE
  named text;
  decisions uuid[];
BEGIN
  IF e."action" IN ('claim.made', 'evidence.recorded') THEN
    named := e."after" -> split_part(e."action", '.', 1) ->> 'id';
    IF named IS NULL THEN
      RETURN NULL;
    ELSIF e."action" = 'claim.made' THEN
      RETURN (SELECT jsonb_build_object('Claim:' || r."id", row_seal(to_jsonb(r)))
        FROM "Claim" r WHERE r."id" = named::uuid);
    END IF;
    RETURN (SELECT jsonb_build_object('Evidence:' || r."id", row_seal(to_jsonb(r)))
      FROM "Evidence" r WHERE r."id" = named::uuid);
  ELSIF e."action" = 'claim.withdrawn' THEN
    named := e."before" -> 'claim' ->> 'id';
    RETURN (SELECT jsonb_build_object('ClaimWithdrawal:' || r."claimId", row_seal(to_jsonb(r)))
      FROM "ClaimWithdrawal" r WHERE r."claimId" = named::uuid);
  ELSIF e."action" = 'blocker.reopened' THEN
    RETURN (SELECT jsonb_object_agg(found."name", found."seal") FROM (
      SELECT 'ClaimWithdrawal:' || r."claimId" AS "name", row_seal(to_jsonb(r)) AS "seal"
        FROM jsonb_array_elements(e."before" -> 'claims') given
        JOIN "ClaimWithdrawal" r ON r."claimId" = (given ->> 'id')::uuid
      UNION ALL SELECT 'Evidence:' || r."id", row_seal(to_jsonb(r))
        FROM "Evidence" r WHERE r."id" = (e."after" -> 'evidence' ->> 'id')::uuid
    ) found);
  ELSIF e."subjectKind" = 'project' AND e."action" IN ('project.imported', 'project.created', 'audit.begun') THEN
    RETURN (SELECT jsonb_object_agg(found."name", found."facts") FROM (
      SELECT 'Claim:' || r."id" AS "name", to_jsonb(row_seal(to_jsonb(r))) AS "facts"
        FROM "Claim" r WHERE r."projectId" = e."projectId"
      UNION ALL SELECT 'ClaimWithdrawal:' || r."claimId", to_jsonb(row_seal(to_jsonb(r)))
        FROM "ClaimWithdrawal" r WHERE r."projectId" = e."projectId"
      UNION ALL SELECT 'Evidence:' || r."id", to_jsonb(row_seal(to_jsonb(r)))
        FROM "Evidence" r WHERE r."projectId" = e."projectId"
      UNION ALL SELECT 'Decision:' || r."id", decision_facts(r)
        FROM "Decision" r WHERE r."projectId" = e."projectId"
      UNION ALL SELECT 'Poll:' || r."id", poll_facts(r)
        FROM "Poll" r WHERE r."projectId" = e."projectId"
    ) found);
  ELSIF e."subjectKind" NOT IN ('decision', 'poll', 'voice') THEN
    RETURN NULL;
  END IF;
  -- Of a decision, or of a poll on it: with what it takes the place of and what takes its place.
  decisions := ARRAY(
    SELECT e."subjectId"
    UNION SELECT r."id" FROM "Decision" r WHERE r."supersededById" = e."subjectId"
    UNION SELECT r."supersededById" FROM "Decision" r
      WHERE r."id" = e."subjectId" AND r."supersededById" IS NOT NULL
    UNION SELECT r."decisionId" FROM "Poll" r WHERE r."id" = e."subjectId"
    UNION SELECT r."decisionId" FROM "Poll" r JOIN "PollVoice" v ON v."pollId" = r."id"
      WHERE v."id" = e."subjectId");
  RETURN CASE e."subjectKind"
      WHEN 'decision' THEN jsonb_build_object('Decision:' || e."subjectId", NULL)
      WHEN 'poll' THEN jsonb_build_object('Poll:' || e."subjectId", NULL)
      ELSE '{}' END
    || coalesce((SELECT jsonb_object_agg('Decision:' || r."id", decision_facts(r))
        FROM "Decision" r WHERE r."id" = ANY(decisions)), '{}')
    || coalesce((SELECT jsonb_object_agg('Poll:' || r."id", poll_facts(r))
        FROM "Poll" r WHERE r."decisionId" = ANY(decisions)), '{}');
END;
$$;

-- One after the other in each project: whoever comes second waits until the first commits, and gets a number
-- behind it, so that the order of `seq` is that of the chain.
CREATE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  chain uuid := coalesce(NEW."projectId", '00000000-0000-0000-0000-000000000000');
BEGIN
  NEW."seals" := CASE
    WHEN NEW."subjectKind" IN ('decision', 'poll', 'voice') OR NEW."action" IN (
      'claim.made', 'claim.withdrawn', 'evidence.recorded', 'blocker.reopened', 'project.imported', 'project.created', 'audit.begun'
    ) THEN event_seals(NEW)
  END;
  LOOP
    UPDATE "EventChain" SET
      "seq" = NEW."seq",
      "length" = "length" + 1,
      "head" = sha256("head" || convert_to(event_text(NEW, "length" + 1), 'UTF8'))
    WHERE "id" = chain AND "seq" < NEW."seq"
    RETURNING "length", "head" INTO NEW."place", NEW."hash";
    IF FOUND THEN
      RETURN NEW;
    END IF;
    INSERT INTO "EventChain" ("id") VALUES (chain) ON CONFLICT DO NOTHING;
    PERFORM FROM "EventChain" WHERE "id" = chain FOR UPDATE;
    NEW."seq" := nextval('"Event_seq_seq"');
  END LOOP;
END;
$$;

CREATE TRIGGER "Event_chained" BEFORE INSERT ON "Event"
  FOR EACH ROW EXECUTE FUNCTION chain_event();

CREATE TRIGGER "EventChain_never_deleted" BEFORE DELETE ON "EventChain"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "EventChain_never_truncated" BEFORE TRUNCATE ON "EventChain"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- What was recorded before there was a chain becomes its beginning.
ALTER TABLE "Event" DISABLE TRIGGER "Event_append_only";
DO $$
DECLARE
  e "Event";
  link "EventChain";
BEGIN
  FOR e IN SELECT * FROM "Event" ORDER BY "seq" LOOP
    INSERT INTO "EventChain" AS known ("id", "seq", "length", "head")
    VALUES (
      coalesce(e."projectId", '00000000-0000-0000-0000-000000000000'), e."seq", 1,
      sha256(convert_to(event_text(e, 1), 'UTF8'))
    )
    ON CONFLICT ("id") DO UPDATE SET
      "seq" = EXCLUDED."seq",
      "length" = known."length" + 1,
      "head" = sha256(known."head" || convert_to(event_text(e, known."length" + 1), 'UTF8'))
    RETURNING * INTO link;
    UPDATE "Event" SET "place" = link."length", "hash" = link."head" WHERE "id" = e."id";
  END LOOP;
END;
$$;
ALTER TABLE "Event" ENABLE TRIGGER "Event_append_only";

-- What its rows hold today is what is vouched for from here on.
INSERT INTO "Event" ("id", "projectId", "actorName", "action", "subjectKind", "subjectId", "subjectKey", "after")
SELECT gen_random_uuid(), "id", 'Gantry', 'audit.begun', 'project', "id", "slug", '{}' FROM "Project" ORDER BY "slug";
