"use client";

import { useId, useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { sentence } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { useReason } from "@/components/forms/use-reason";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { noteChange } from "@/lib/client/changes";
import type { Metric, Sample } from "@/lib/domain/project";
import type { Comparator } from "@/lib/domain/vocabulary";
import { definitionOf, type MovedMetric } from "@/lib/features/metrics/types";
import { whyNotAsked } from "@/lib/features/metrics/access";
import {
  asComparator,
  asksFor,
  type DefinitionDraft,
  type DraftProblems,
  FACTS,
  NOTHING_ASKED,
  readDraft,
  toDraft,
} from "./definition-draft";
import { foretellDefinition } from "./foretell";

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
  const edited = useFactEdit(FORM, {
    facts: metric ? definitionOf(metric) : NOTHING_ASKED,
    version: metric?.version ?? 0,
  });
  const { draft, met } = edited;
  const [problems, setProblems] = useState<DraftProblems>({});
  /** What became of it last, where another was faster. */
  const [since, setSince] = useState<MovedMetric | null>(null);
  const onRefused: Parameters<typeof useAction>[2] = (refusal) => {
    const isLate = refusal.reason === "conflict" && refusal.detail !== undefined;
    if (isLate) setSince(refusal.detail as MovedMetric);
    edited.refused(refusal);
  };
  const tell = (did: "defined" | "changed" | "removed", request: string, key: string | null) => {
    edited.forget();
    noteChange({ slug, change: request, words: `Metric ${draft.name} ${did}` });
    onDone(`${draft.name} is ${did}.`, key);
  };
  const define = useAction("metrics.define", ({ key }, request) => tell("defined", request, key));
  const change = useAction(
    "metrics.change",
    (_, request) => tell("changed", request, null),
    onRefused,
  );
  const remove = useAction(
    "metrics.remove",
    (_, request) => tell("removed", request, null),
    onRefused,
  );
  const wrong = metric ? pathsOfFacts(change.wrong) : define.wrong;
  const why = useReason(wrong);
  const busy = define.busy || change.busy || remove.busy;
  const refusal = define.refusal ?? change.refusal ?? remove.refusal;
  const newest = since ? since.sample : current;
  const asks = asksFor(draft.comparator);
  const read = readDraft(draft);
  const { definition } = read;

  const field = (name: Exclude<keyof DefinitionDraft, "comparator">) => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => {
      edited.write({ [name]: event.target.value });
      setProblems({ ...problems, [name]: undefined });
    },
    error: sentence(problems[name] ?? wrong[name] ?? wrong[`definition.${name}`]),
    autoComplete: "off",
    maxLength: 500,
  });

  function submit() {
    const { problems: unread } = read;
    const asked = whyNotAsked(definition).map(({ path, message }) => [path, message]);
    const found: DraftProblems = {
      ...(definition.name === "" && { name: "Say what is measured" }),
      ...(Object.fromEntries(asked) as DraftProblems),
      ...unread,
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    if (metric === null) {
      define.send({ slug, definition });
      return;
    }
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) onClose();
    else {
      const seen = { id: metric.id, version: edited.version };
      change.send({ slug, metric: seen, changes, reason: why.reason });
    }
  }

  return (
    <Form
      about={metric ? `metric ${metric.id}` : undefined}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
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
            edited.write({ comparator: asComparator(event.target.value) });
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
      {why.field}
      <EditEnd
        adds={metric === null ? "Define metric" : null}
        {...{ busy, refusal, edited, onClose }}
        removal={
          metric && isUnused
            ? {
                name: `metric ${metric.name}`,
                whyNot: null,
                follows: [],
                onRemove: () =>
                  remove.send({ slug, metric: { id: metric.id, version: edited.version } }),
              }
            : null
        }
      />
    </Form>
  );
}

const FORM = {
  facts: FACTS,
  draftOf: toDraft,
  read: (draft: DefinitionDraft) => readDraft(draft).definition,
};

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
