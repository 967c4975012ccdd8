"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

export interface DraftCondition {
  text: string;
  dueOn: string;
  owner: string;
}

interface ConditionsProps {
  conditions: readonly DraftCondition[];
  /** No condition is due before it. */
  first: string;
  wrong: Readonly<Record<string, string>>;
  /** What is to be known of words that are there. */
  hintAt: (words: string) => string | undefined;
  onChange: (conditions: DraftCondition[]) => void;
}

/** What has to be done, by when and by whom: each becomes a task of the plan. */
export function Conditions({ conditions, first, wrong, hintAt, onChange }: ConditionsProps) {
  const write = (at: number, part: Partial<DraftCondition>) =>
    onChange(conditions.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="grid gap-3 border-l-2 pl-3">
      <legend className="sr-only">Conditions</legend>
      <p className="text-2xs text-ink-2">
        Each becomes a task. Missed, it turns the go back into no-go.
      </p>
      {conditions.map((one, at) => {
        const of = conditions.length === 1 ? "" : ` ${at + 1}`;
        const error = (name: string) => wrong[`conditions.${at}.${name}`];
        return (
          <div key={at} className="grid gap-3 md:grid-cols-2">
            <div className="md:col-span-2">
              <TextField
                label={`Condition${of}`}
                value={one.text}
                maxLength={500}
                onChange={(event) => write(at, { text: event.target.value })}
                hint={hintAt(one.text)}
                error={error("text")}
              />
            </div>
            <TextField
              label={`Due${of}`}
              type="date"
              min={first}
              value={one.dueOn}
              onChange={(event) => write(at, { dueOn: event.target.value })}
              error={error("dueOn")}
            />
            <TextField
              label={`Owner${of}`}
              value={one.owner}
              maxLength={500}
              onChange={(event) => write(at, { owner: event.target.value })}
              error={error("owner")}
            />
          </div>
        );
      })}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onChange([...conditions, { text: "", dueOn: "", owner: "" }])}>
          Add a condition
        </Button>
        {conditions.length > 1 && (
          <Button onClick={() => onChange(conditions.slice(0, -1))}>Remove the last</Button>
        )}
      </div>
    </fieldset>
  );
}
