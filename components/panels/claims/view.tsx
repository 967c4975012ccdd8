import { EvidenceChain } from "@/components/charts/evidence-chain";
import type { GlyphState } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { GrowingList } from "@/components/ui/growing-list";
import { Opens } from "@/components/ui/opens";
import { BlockSection } from "@/components/ui/section";
import type { ClaimFate } from "@/lib/domain/truth/claim-outcomes";
import { formatCount } from "@/lib/format/counts";
import { CodedText } from "../words/coded-text";
import type { ClaimRow, ClaimsModel } from "./contract";
import { FATES, FATE_WORDS } from "./filter";

interface ClaimsViewProps {
  model: ClaimsModel;
  fate?: ClaimFate | null;
  hrefOf?: (fate: ClaimFate | null) => string;
  onFate?: (fate: ClaimFate | null) => void;
}

const STATES: Record<ClaimFate, GlyphState> = {
  standing: "claimed",
  confirmed: "verified",
  refuted: "refuted",
  withdrawn: "not applicable",
};

const WORDS: Record<ClaimFate, string> = {
  standing: "no answer yet",
  confirmed: "confirmed",
  refuted: "refuted",
  withdrawn: "withdrawn",
};

/** The ledger: what was said, and what came of it. */
export function ClaimsView(props: ClaimsViewProps) {
  const { model, fate = null, hrefOf = () => "?", onFate = () => undefined } = props;
  const { rows } = model;
  const shown = fate === null ? rows : rows.filter((row) => row.fate === fate);
  const tabs = [
    { value: null, label: "All", count: rows.length },
    ...FATES.map((value) => ({
      value,
      label: FATE_WORDS[value],
      count: rows.filter((row) => row.fate === value).length,
    })),
  ];
  const asFate = (value: string | null) => FATES.find((known) => known === value) ?? null;
  return (
    <BlockSection id="claims" title="Claims" note={formatCount(rows.length, "claim")}>
      {rows.length === 0 ? (
        <EmptyState>Nobody has claimed anything yet.</EmptyState>
      ) : (
        <>
          <FilterTabs
            label="Which claims"
            tabs={tabs}
            current={fate}
            hrefOf={(value) => hrefOf(asFate(value))}
            onChoose={(value) => onFate(asFate(value))}
          />
          {shown.length === 0 && <EmptyState>No claim is like that.</EmptyState>}
          <GrowingList key={fate} rows={shown} keyOf={({ id }) => id}>
            {(row) => <Claim row={row} />}
          </GrowingList>
        </>
      )}
    </BlockSection>
  );
}

function Claim({ row: { fate, text, href, chain, override, withdrawn } }: { row: ClaimRow }) {
  return (
    <li className="grid gap-y-2 border-t py-3">
      <div className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 text-xs">
        <span className="min-w-0 flex-1 basis-64 wrap-anywhere">
          <Opens href={href}>
            <CodedText>{text}</CodedText>
          </Opens>
        </span>
        <StateWord state={STATES[fate]}>{WORDS[fate]}</StateWord>
      </div>
      <EvidenceChain claim={chain.claim} checks={chain.checks} />
      {override !== null && <p className="max-w-[80ch] text-2xs text-ink">{override}</p>}
      {withdrawn !== null && <p className="text-2xs text-ink-2">{withdrawn}</p>}
    </li>
  );
}
