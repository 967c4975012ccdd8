import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { TOKEN_SCOPES, type TokenScope } from "@/lib/domain/rights";

interface ScopeFieldProps {
  scopes: readonly TokenScope[];
  error: string | undefined;
  onChange: (scopes: TokenScope[]) => void;
}

const WORDS: Record<TokenScope, { name: string; does: string }> = {
  read: { name: "Read", does: "all that a viewer is shown, so no money" },
  evidence: { name: "Record evidence", does: "what a check has found; reads nothing" },
  write: {
    name: "Read and write",
    does: "what an editor does, money too; claims nothing, asks for no waiver, approves and signs nothing",
  },
};

/** What a program may do; each is told in a line. */
export function ScopeField({ scopes, error, onChange }: ScopeFieldProps) {
  const errorId = useId();
  return (
    <fieldset aria-describedby={error === undefined ? undefined : errorId}>
      <legend className="mb-1 text-2xs text-ink-2">What it may do</legend>
      <div className="grid justify-items-start gap-y-1">
        {TOKEN_SCOPES.map((scope) => (
          <Checkbox
            key={scope}
            name="scopes"
            value={scope}
            aria-invalid={error === undefined ? undefined : true}
            checked={scopes.includes(scope)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                TOKEN_SCOPES.filter((one) => (one === scope ? checked : scopes.includes(one))),
              )
            }
          >
            <span>
              {WORDS[scope].name}{" "}
              <span className="block text-2xs text-ink-3">{WORDS[scope].does}</span>
            </span>
          </Checkbox>
        ))}
      </div>
      {error !== undefined && (
        <p id={errorId} className="mt-1 text-2xs text-stop">
          {error}
        </p>
      )}
    </fieldset>
  );
}
