import { DifferenceMark } from "@/components/charts/difference-mark";
import { VERDICTS } from "@/lib/domain/vocabulary";
import type { GoNoGoModel } from "./contract";

/** Lines to sign, on paper alone: what is decided there may differ from what was computed. */
export function SignLines({ model }: { model: GoNoGoModel }) {
  const { verdict, fingerprint } = model;
  return (
    <div className="hidden break-inside-avoid print:block">
      <section className="grid grid-cols-[88pt_minmax(0,1fr)] gap-x-4 border-t border-ink pt-1.5">
        <header>
          <h2 className="text-base">Decision</h2>
          <p className="text-2xs text-ink-3">May differ from the computed verdict.</p>
        </header>
        <div>
          <p className="flex items-center gap-7 font-semibold">
            {VERDICTS.map((word) => (
              <span key={word} className="flex items-center gap-2">
                <span className="size-4 border-[1.5px] border-line-strong" />
                {word}
              </span>
            ))}
            <span className="ml-auto text-2xs font-normal text-ink-3">computed: {verdict}</span>
          </p>
          <p className={LINE}>Reason</p>
          <div className="grid grid-cols-[2fr_1fr_2fr] gap-x-6">
            <p className={LINE}>Name and function</p>
            <p className={LINE}>Date</p>
            <p className={LINE}>Signature</p>
          </div>
        </div>
      </section>
      <p className="mt-2.5 border-t pt-1.5 text-2xs text-ink-3">
        Inputs <span className="font-mono">{fingerprint}</span>. A decision taken on this page is
        valid for these inputs only. <DifferenceMark label="The mark ≠" /> stands between figures
        that differ.
      </p>
    </div>
  );
}

const LINE = "flex h-[28pt] items-end border-b border-line-strong pb-1 text-2xs text-ink-3";
