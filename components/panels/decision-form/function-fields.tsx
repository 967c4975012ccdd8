"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { DraftVoice, PollModel, Somebody } from "./contract";

interface FunctionFieldsProps {
  voices: readonly DraftVoice[];
  people: readonly Somebody[];
  /** They come first and stay; nobody approves who may not by them. */
  ruled?: PollModel["ruled"];
  onChange: (voices: DraftVoice[]) => void;
}

/** Functions, each with who answers for it and who may in its place. */
export function FunctionFields({ voices, people, ruled = [], onChange }: FunctionFieldsProps) {
  const write = (at: number, part: Partial<DraftVoice>) =>
    onChange(voices.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? "nobody";
  const choices = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {voices.map((one, at) => {
        const of = voices.length === 1 ? "" : ` ${at + 1}`;
        const isRuled = at < ruled.length;
        return (
          <div key={at} className="grid gap-3 border-t pt-3 md:grid-cols-3">
            <TextField
              label={`Function${of}`}
              value={one.function}
              maxLength={500}
              readOnly={isRuled}
              onChange={(event) => write(at, { function: event.target.value })}
            />
            {ruled[at]?.isNamed === true ? (
              <p className="self-end pb-1 text-xs wrap-anywhere md:col-span-2">
                {nameOf(one.userId)} answers
                {one.deputyUserId !== null && `, ${nameOf(one.deputyUserId)} as a deputy`}
                <span className="block text-2xs text-ink-2">as the rules say</span>
              </p>
            ) : (
              <>
                <Select
                  label={`Who answers${of}`}
                  options={[{ value: "", label: "nobody" }, ...choices]}
                  value={one.userId ?? ""}
                  onChange={(event) => write(at, { userId: event.target.value || null })}
                />
                <Select
                  label={`Deputy${of}`}
                  options={[{ value: "", label: "none" }, ...choices]}
                  value={one.deputyUserId ?? ""}
                  onChange={(event) => write(at, { deputyUserId: event.target.value || null })}
                />
              </>
            )}
            <div className="flex flex-wrap items-center gap-x-6 md:col-span-3">
              {ruled.length === 0 || ruled[at]?.mayApprove === true ? (
                <Checkbox
                  checked={one.mayApprove}
                  onChange={(event) => write(at, { mayApprove: event.target.checked })}
                >
                  Its go approves{of}
                </Checkbox>
              ) : (
                <p className="text-xs text-ink-2">Heard, does not approve</p>
              )}
              {!isRuled && (
                <Button
                  look="quiet"
                  onClick={() => onChange(voices.filter((_, index) => index !== at))}
                >
                  Remove function{of}
                </Button>
              )}
            </div>
          </div>
        );
      })}
      <div>
        <Button
          onClick={() =>
            onChange([
              ...voices,
              { function: "", userId: null, deputyUserId: null, mayApprove: ruled.length === 0 },
            ])
          }
        >
          Add a function
        </Button>
      </div>
    </>
  );
}
