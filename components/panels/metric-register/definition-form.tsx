"use client";

import { useId, useState } from "react";
import { sentence } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Metric, Sample } from "@/lib/domain/project";
import type { Comparator } from "@/lib/domain/vocabulary";
import { type CurrentMetric, definitionOf } from "@/lib/features/metrics/types";
import {
  asComparator,
  asksFor,
  type DefinitionDraft,
  type DraftProblems,
  EMPTY_DRAFT,
  readDraft,
  toDraft,
} from "./definition-draft";
import { foretellDefinition } from "./foretell";
import { wordChanges } from "./word-definition";

interface DefinitionFormProps {
  slug: string;
  /** Null for a new one. */
  metric: Metric | null;
  /** The newest sample that stands. */
  current: Sample | null;
  /** Nothing rests on it: it may be a mistake. */
  isUnused: boolean;
  /** What others are called, to choose from. */
  categories: readonly string[];
  now: string;
  onDone: (said: string, key: string | null) => void;
  onClose: () => void;
}

/** What is measured, and what is wanted of it. */
export function DefinitionForm(props: DefinitionFormProps) {
  const { slug, metric, current, isUnused, categories, now, onDone, onClose } = props;
  const list = useId();
  // What the page learns meanwhile is not what the writer has seen.
  const [version] = useState(metric?.version ?? 0);
  const [draft, setDraft] = useState(() => (metric ? toDraft(definitionOf(metric)) : EMPTY_DRAFT));
  const [problems, setProblems] = useState<DraftProblems>({});
  const define = useAction("metrics.define", ({ key }) => onDone(`${draft.name} is defined.`, key));
  // Told by `changeMetric` alone: the metric as somebody else has left it.
  const [faster, setFaster] = useState<CurrentMetric | null>(null);
  const change = useAction(
    "metrics.change",
    () => onDone(`${draft.name} is changed.`, null),
    ({ reason, detail }) => setFaster(reason === "conflict" ? (detail as CurrentMetric) : null),
  );
  const remove = useAction("metrics.remove", () => onDone(`${draft.name} is removed.`, null));
  const { wrong } = metric ? change : define;
  const busy = define.busy || change.busy || remove.busy;
  const refusal = define.refusal ?? change.refusal ?? remove.refusal;
  const newest = faster ? faster.sample : current;
  const asks = asksFor(draft.comparator);
  const read = readDraft(draft);
  const { definition } = read;

  const field = (name: Exclude<keyof DefinitionDraft, "comparator">) => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => {
      setDraft({ ...draft, [name]: event.target.value });
      setProblems({ ...problems, [name]: undefined });
    },
    error: sentence(problems[name] ?? wrong[`definition.${name}`]),
    autoComplete: "off",
    maxLength: 500,
  });

  function save(from: number) {
    setProblems(read.problems);
    if (Object.keys(read.problems).length > 0) return;
    if (metric) change.send({ slug, metric: { id: metric.id, version: from }, definition });
    else define.send({ slug, definition });
  }

  return (
    <Form
      about={metric ? `metric ${metric.id}` : undefined}
      busy={busy}
      onSubmit={() => save(version)}
    >
      <TextField label="What is measured" autoFocus required {...field("name")} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField label="Category" list={list} {...field("category")} />
        <datalist id={list}>
          {categories.map((category) => (
            <option key={category} value={category} />
          ))}
        </datalist>
        {asks.figure && <TextField label="Unit" hint="As %, ms or per week." {...field("unit")} />}
      </div>
      <div className="grid gap-4 md:grid-cols-3">
        <Select
          label="Wanted"
          name="comparator"
          value={draft.comparator}
          options={COMPARATOR_OPTIONS}
          onChange={(event) => {
            setDraft({ ...draft, comparator: asComparator(event.target.value) });
            setProblems({});
          }}
        />
        {asks.figure && <TextField label="Target" required {...field("target")} />}
        {asks.end && <TextField label="Up to" required {...field("targetHigh")} />}
        {asks.whole && <TextField label="Out of" hint="For “2 of 3”." {...field("targetHigh")} />}
        {asks.words && (
          <div className="md:col-span-2">
            <TextField label="The words" hint="As full." required {...field("targetText")} />
          </div>
        )}
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        {asks.figure && (
          <TextField label="Baseline" hint="Where it began." {...field("baseline")} />
        )}
        <TextField
          label="Fresh for, in days"
          hint="Empty: it never gets stale."
          inputMode="numeric"
          {...field("cadenceDays")}
        />
      </div>
      <p
        role="status"
        className="min-h-5 border-l-2 pl-3 text-xs text-ink empty:border-transparent"
      >
        {definition.target !== null || definition.targetText !== null
          ? foretellDefinition({ ...NEW, ...metric, ...definition }, newest, now)
          : null}
      </p>
      {faster ? (
        <Faster
          message={refusal ?? ""}
          changes={wordChanges(faster.definition, definition)}
          busy={busy}
          onMine={() => save(faster.version)}
          onClose={onClose}
        />
      ) : (
        <>
          {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
          <div className="flex flex-wrap gap-2 max-md:grid">
            <Button type="submit" look="primary" busy={busy}>
              {metric ? "Save metric" : "Define metric"}
            </Button>
            <LeaveButton onLeave={onClose}>{metric ? "Leave as it is" : "Cancel"}</LeaveButton>
            {metric && isUnused && (
              <Button
                look="danger"
                busy={busy}
                className="md:ml-auto"
                onClick={() => remove.send({ slug, metric: { id: metric.id, version } })}
              >
                Remove
              </Button>
            )}
          </div>
        </>
      )}
    </Form>
  );
}

interface FasterProps {
  message: string;
  /** From what stands to what is written here. */
  changes: readonly string[];
  busy: boolean;
  onMine: () => void;
  onClose: () => void;
}

/** Neither is lost: whoever came second sees both, and chooses. */
function Faster({ message, changes, busy, onMine, onClose }: FasterProps) {
  return (
    <>
      <Notice kind="conflict">{message}</Notice>
      <div className="text-xs text-ink-2">
        {changes.length === 0 ? (
          <p>What stands is what you have written.</p>
        ) : (
          <>
            <p>What stands, and what yours makes of it:</p>
            <ul className="mt-1 text-ink">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="flex flex-wrap gap-2 max-md:grid">
        {changes.length > 0 && (
          <Button look="primary" busy={busy} onClick={onMine}>
            Save mine
          </Button>
        )}
        <LeaveButton onLeave={onClose}>Keep what stands</LeaveButton>
      </div>
    </>
  );
}

const COMPARATOR_OPTIONS: readonly { value: Comparator; label: string }[] = [
  { value: ">=", label: "at least (≥)" },
  { value: ">", label: "above (>)" },
  { value: "<=", label: "at most (≤)" },
  { value: "<", label: "below (<)" },
  { value: "=", label: "exactly" },
  { value: "between", label: "between two figures" },
  { value: "within", label: "within ± of zero" },
  { value: "is", label: "in words" },
];

/** What only the database knows of a metric. */
const NEW = { id: "", version: 1, key: "" };
