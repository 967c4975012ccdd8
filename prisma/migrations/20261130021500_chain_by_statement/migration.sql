-- A statement that records a hundred events moved the end of the chain a hundred times, each time past all that
-- it had left of it. Now it holds the end with its first event, remembers it from one to the next, and writes
-- it once, when all of them are in. What is hashed, and in which order, stays as it was (ADR 034, 041).

-- They are as stable as what they call: told so, Postgres writes them into the statement instead of calling them.
ALTER FUNCTION sealed_facts(jsonb) STABLE;
ALTER FUNCTION row_seal(jsonb) STABLE;

-- Where a chain ended, as one text: whose it is, `seq`, `length`, `head`.
CREATE FUNCTION keep_chain_end(ended text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told text[] := string_to_array(ended, ' ');
BEGIN
  UPDATE "EventChain"
  SET "seq" = told[2]::bigint, "length" = told[3]::bigint, "head" = decode(told[4], 'hex')
  WHERE "id" = told[1]::uuid;
END;
$$;

-- One after the other in each project: whoever comes second waits until the first commits, and gets a number
-- behind it, so that the order of `seq` is that of the chain. The end is remembered in a setting of the
-- transaction, which goes with whatever is rolled back; a statement of several projects writes the one before
-- as it turns to the next.
CREATE OR REPLACE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  chain uuid := coalesce(NEW."projectId", '00000000-0000-0000-0000-000000000000');
  ended text := current_setting('gantry.chain_end', true);
  last_seq bigint;
  last_head bytea;
BEGIN
  IF starts_with(ended, chain::text) THEN
    last_seq := split_part(ended, ' ', 2)::bigint;
    NEW."place" := split_part(ended, ' ', 3)::bigint + 1;
    last_head := decode(split_part(ended, ' ', 4), 'hex');
  ELSE
    IF ended <> '' THEN
      PERFORM keep_chain_end(ended);
    END IF;
    LOOP
      SELECT known."seq", known."length" + 1, known."head" INTO last_seq, NEW."place", last_head
      FROM "EventChain" known WHERE known."id" = chain FOR NO KEY UPDATE;
      EXIT WHEN FOUND;
      INSERT INTO "EventChain" ("id") VALUES (chain) ON CONFLICT DO NOTHING;
    END LOOP;
  END IF;
  WHILE NEW."seq" <= last_seq LOOP
    NEW."seq" := nextval('"Event_seq_seq"');
  END LOOP;
  NEW."seals" := CASE
    WHEN NEW."subjectKind" IN ('decision', 'poll', 'voice') OR NEW."action" IN (
      'claim.made', 'claim.withdrawn', 'evidence.recorded', 'blocker.reopened', 'project.imported', 'project.created', 'audit.begun'
    ) THEN event_seals(NEW)
  END;
  NEW."hash" := sha256(last_head || convert_to(event_text(NEW, NEW."place"), 'UTF8'));
  ended := set_config('gantry.chain_end',
    concat_ws(' ', chain, NEW."seq", NEW."place", encode(NEW."hash", 'hex')), true);
  RETURN NEW;
END;
$$;

CREATE FUNCTION end_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ended text := current_setting('gantry.chain_end', true);
BEGIN
  IF ended <> '' THEN
    PERFORM keep_chain_end(ended);
    PERFORM set_config('gantry.chain_end', '', true);
  END IF;
  RETURN NULL;
END;
$$;

CREATE TRIGGER "Event_chain_ended" AFTER INSERT ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION end_chain();
