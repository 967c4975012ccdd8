"use client";

import { useState } from "react";
import { LeaveButton } from "@/components/forms/leave-button";
import { sentence } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { RULE_FORMATS } from "@/lib/features/intake/constants";
import { formatCount } from "@/lib/format/counts";
import type { MappingRuleModel } from "../mapping-rules/contract";
import { readTarget, suits } from "../words/intake-targets";
import { TargetField } from "../words/target-field";
import type { TrayGroup } from "./contract";
import { foretellAssigning } from "./foretell-assigning";

export interface AssignFormProps {
  slug: string;
  group: TrayGroup;
  targets: MappingRuleModel["targets"];
  /** It speaks of nothing here. */
  isAside: boolean;
  onDone: (said: string) => void;
  /** Another was faster: what stands on the page is outdated. */
  onOutdated: () => void;
  onClose: () => void;
}

/** Of what a name speaks, once for what waits, or from now on too. */
export function AssignForm(props: AssignFormProps) {
  const { slug, group, isAside, onDone, onOutdated, onClose } = props;
  const isFigure = group.figure !== null;
  const kind = isFigure ? "metric" : "check";
  const targets = props.targets.filter((one) => suits({ kind: one.kind, key: one.key }, isFigure));
  const [written, setWritten] = useState("");
  const [remember, setRemember] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const target = readTarget(written, targets);
  const assign = useAction(
    "intake.assign",
    ({ settled }) =>
      onDone(
        `${isAside ? "Put aside" : "Assigned"}: ${formatCount(settled, isFigure ? "figure" : "result")} of ${group.name}`,
      ),
    ({ reason }) => {
      if (reason === "not found") onOutdated();
    },
  );
  const { busy, refusal, wrong } = assign;
  const foretold =
    isAside || target ? foretellAssigning(group, isAside ? null : target, remember) : null;

  function submit() {
    setMissing(!isAside && target === null);
    if (!isAside && target === null) return;
    assign.send({
      slug,
      format: RULE_FORMATS.find((one) => one === group.format) ?? "any",
      name: group.name,
      target: target && !isAside ? { kind: target.kind, key: target.key } : { kind: "nothing" },
      remember,
    });
  }

  const missing = isMissing && target === null ? `Name a ${kind} of this project` : undefined;
  return (
    <Form busy={busy} onSubmit={submit}>
      <p className="font-mono text-2xs wrap-anywhere">{group.name}</p>
      {!isAside && (
        <TargetField
          label={isFigure ? "It speaks of the metric" : "It speaks of the check"}
          targets={targets}
          value={written}
          error={sentence(missing ?? wrong["target.key"])}
          takesFocus
          onChange={setWritten}
        />
      )}
      <Checkbox
        checked={remember}
        autoFocus={isAside}
        onChange={({ currentTarget }) => setRemember(currentTarget.checked)}
      >
        From now on too: makes a mapping rule
      </Checkbox>
      <p
        role="status"
        className="min-h-5 border-l-2 pl-3 text-xs text-ink empty:border-transparent"
      >
        {foretold}
      </p>
      {wrong.pattern !== undefined && <Notice kind="refused">{wrong.pattern}.</Notice>}
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          {isAside ? "Put aside" : "Assign"}
        </Button>
        <LeaveButton onLeave={onClose}>Cancel</LeaveButton>
      </div>
    </Form>
  );
}
