"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { bindFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { useFactEdit } from "@/components/forms/use-fact-edit";
import { Choice } from "@/components/ui/choice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { noteChange } from "@/lib/client/changes";
import { RULE_FORMATS } from "@/lib/features/intake/constants";
import type { Refusal } from "@/lib/platform/outcome";
import { FORMAT_WORDS } from "../words/format-words";
import { TargetField } from "../words/target-field";
import type { MappingRuleModel, RuleFacts } from "./contract";
import { draftOf, FACTS, formatOf, targetIn } from "./draft";
import { foretellRule } from "./foretell-rule";

export interface RuleFormProps {
  model: MappingRuleModel;
  takesFocus: boolean;
  onDone: (said: string) => void;
  /** Another was faster: what stands on the page is outdated, and what is written here stays. */
  onOutdated: () => void;
  onClose: () => void;
}

const FORMATS = RULE_FORMATS.map((value) => ({ value, label: FORMAT_WORDS[value] }));
const SPEAKS = [
  { value: "named", label: "a check or a metric" },
  { value: "nothing", label: "nothing: put aside" },
];

/** Which names speak of what, and what that does to those that wait. */
export function RuleForm({ model, takesFocus, onDone, onOutdated, onClose }: RuleFormProps) {
  const { slug, rule, targets, names, newId } = model;
  const form = { facts: FACTS, draftOf, read: () => null };
  const edited = useFactEdit(form, { facts: model.facts, version: rule?.version ?? 0, newId });
  const { draft, met, write } = edited;
  const [wrong, setWrong] = useState<Partial<Record<keyof typeof draft, string>>>({});
  const pattern = draft.pattern.trim();
  const target = targetIn(draft, targets);
  const say = (did: string, change: string, isUndone = true) => {
    edited.forget();
    const words = `${did} the rule for ${pattern}`;
    if (isUndone) noteChange({ slug, change, words });
    onDone(words);
  };
  const onRefused = (refusal: { reason: string; detail?: unknown }) => {
    if (edited.refused(asContested(refusal))) onOutdated();
  };
  // What it has settled at once is evidence, which nothing takes back.
  const add = useAction("intake.addRule", ({ settled }, change) =>
    say("Added", change, settled === 0),
  );
  const edit = useAction(
    "intake.changeRule",
    ({ settled }, change) => say("Changed", change, settled === 0),
    onRefused,
  );
  const remove = useAction("intake.removeRule", (_, change) => say("Removed", change), onRefused);
  const busy = add.busy || edit.busy || remove.busy;
  const told = rule === null ? add.wrong : edit.wrong;
  const field = bindFields(
    draft,
    { pattern: told.pattern, target: told["target.key"], ...wrong },
    (part) => {
      setWrong({});
      write(part);
    },
  );
  const foretold = foretellRule({ format: formatOf(draft.format), pattern, target }, names);

  function submit() {
    if (pattern === "" || target === null) {
      setWrong({
        ...(pattern === "" && { pattern: "Say which names, with * for any run of characters" }),
        ...(target === null && { target: "Name a check or a metric of this project" }),
      });
      return;
    }
    const said = { slug, format: formatOf(draft.format), pattern, target };
    if (rule === null) add.send({ id: edited.newId ?? newId, ...said });
    else if (edited.isTouched)
      edit.send({ ...said, rule: { id: rule.id, version: edited.version } });
    else onClose();
  }

  return (
    <Form
      about={rule === null ? undefined : `rule ${rule.id}`}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      <TextField
        label="Names like"
        className="font-mono"
        hint="* is any run of characters: suite*, api > login"
        autoFocus={takesFocus}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        {...field("pattern")}
      />
      <Select label="Sent as" options={FORMATS} {...field("format")} />
      <Choice
        legend="Count for"
        name="speaks"
        options={SPEAKS}
        value={draft.speaks}
        onChange={(speaks) => write({ speaks })}
      />
      {draft.speaks !== "nothing" && (
        <TargetField
          label="Check or metric"
          targets={targets}
          value={draft.target}
          error={field("target").error}
          onChange={(written) => {
            setWrong({});
            write({ target: written });
          }}
        />
      )}
      <div role="status" className="grid gap-1 border-l-2 pl-3 text-xs empty:border-transparent">
        {foretold.sentence !== "" && <p>{foretold.sentence}</p>}
        {foretold.named.map((name) => (
          <p key={name} className="font-mono text-2xs wrap-anywhere text-ink-2">
            {name}
          </p>
        ))}
      </div>
      <EditEnd
        adds={rule === null ? "Add rule" : null}
        busy={busy}
        refusal={add.refusal ?? edit.refusal ?? remove.refusal}
        edited={edited}
        onClose={onClose}
        removal={
          rule && {
            name: "the rule",
            whyNot: null,
            follows: [
              "What comes under its names waits from then on, unless another rule has them.",
            ],
            onRemove: () => remove.send({ slug, rule: { id: rule.id, version: edited.version } }),
          }
        }
      />
    </Form>
  );
}

/** A rule is told whole: each fact of it may be another's. */
function asContested({ reason, detail }: { reason: string; detail?: unknown }) {
  if (reason !== "conflict" || detail === undefined) return { reason, detail };
  const { format, pattern, target, ...row } = detail as RuleFacts & ConflictDetail;
  const theirs = (value: unknown) => ({ theirs: value, base: null, mine: null });
  const fields = { format: theirs(format), pattern: theirs(pattern), target: theirs(target) };
  return { reason, detail: { ...row, fields } };
}

type ConflictDetail = { id: string; version: number; changedBy: unknown } & Pick<Refusal, "detail">;
