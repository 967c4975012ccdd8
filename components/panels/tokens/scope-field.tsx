import { ChoicesField } from "@/components/forms/choices-field";
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
    does: "what an editor does, money too; claims and asks for waivers in your name, approves and signs nothing",
  },
};

const OPTIONS = TOKEN_SCOPES.map((value) => ({
  value,
  label: (
    <>
      {WORDS[value].name} <span className="block text-2xs text-ink-3">{WORDS[value].does}</span>
    </>
  ),
}));

/** What a program may do. */
export function ScopeField({ scopes, error, onChange }: ScopeFieldProps) {
  return (
    <ChoicesField
      legend="What it may do"
      name="scopes"
      options={OPTIONS}
      chosen={scopes}
      {...{ error, onChange }}
    />
  );
}
