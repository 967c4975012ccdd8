import { bindFields } from "@/components/forms/fields";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { PRIORITIES } from "@/lib/domain/vocabulary";
import { RULE_KINDS } from "@/lib/features/criteria/types";
import { wordTarget } from "../words/metric-words";
import type { FieldsProps } from "./fields-props";
import { NamedSelect } from "./named-select";

const RULE_WORDS: Record<(typeof RULE_KINDS)[number], string> = {
  manual: "people say it, and prove it",
  metric: "a metric meets its target",
  blockers: "few enough blockers are open",
  tally: "the tracker counts few enough issues",
  gate: "the gate of a phase passes",
  task: "a task is verified",
  component: "a component is mature enough",
};

const SEVERITIES = PRIORITIES.map((value) => ({ value, label: value }));

/** How it is known, from what the project holds. */
export function RuleFields({ draft, wrong, names, onChange }: FieldsProps) {
  const field = bindFields(draft, wrong, onChange);
  const called = ({ key, name }: { key: string; name: string }) => ({
    key,
    label: `${key} ${name}`,
  });
  const counts = draft.rule === "blockers" || draft.rule === "tally";
  return (
    <fieldset className="grid gap-4">
      <Select
        label="How it is known"
        options={RULE_KINDS.map((value) => ({ value, label: RULE_WORDS[value] }))}
        {...field("rule")}
      />
      {draft.rule === "metric" && (
        <NamedSelect
          label="Metric, with its target"
          none="Which metric"
          rows={names.metrics.map((metric) => ({
            key: metric.key,
            label: `${metric.name}: ${wordTarget(metric)}`,
          }))}
          {...field("metric")}
        />
      )}
      {draft.rule === "gate" && (
        <NamedSelect
          label="Phase whose gate it is"
          none="Which phase"
          rows={names.phases.map(called)}
          {...field("phase")}
        />
      )}
      {draft.rule === "task" && (
        <NamedSelect
          label="Task"
          none="Which task"
          rows={names.tasks.map(called)}
          {...field("task")}
        />
      )}
      {draft.rule === "component" && (
        <div className="grid gap-4 md:grid-cols-2">
          <NamedSelect
            label="Component"
            none="Which component"
            rows={names.components.map(called)}
            {...field("component")}
          />
          <TextField label="At least, in % verified" inputMode="numeric" {...field("percent")} />
        </div>
      )}
      {counts && (
        <div className="grid grid-cols-2 gap-4">
          <Select label="Severity" options={SEVERITIES} {...field("severity")} />
          <TextField label="At most" inputMode="numeric" {...field("max")} />
        </div>
      )}
    </fieldset>
  );
}
