-- A team's own tools are told of polls and decisions too.
ALTER TABLE "Webhook"
  DROP CONSTRAINT "Webhook_kinds_check",
  ADD CONSTRAINT "Webhook_kinds_check" CHECK (
    cardinality("kinds") > 0 AND "kinds" <@ ARRAY[
      'verdict.changed', 'gate.passed', 'gate.fell', 'claim.refuted', 'trigger.fired', 'waiver.asked',
      'poll.opened', 'decision.taken', 'decision.moved'
    ]
  );
