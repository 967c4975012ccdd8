import type { DecidedModel } from "./contract";

/** Who decided it and why; and, in place of the fingerprint, whether its inputs still hold. */
export function DecidedLines({ decided }: { decided: DecidedModel }) {
  const {
    key,
    question,
    besideAnother,
    words,
    reason,
    missed,
    changed,
    inputs,
    since,
    hash,
    isAltered,
  } = decided;
  return (
    <div className="mb-3 grid gap-1 text-xs print:mb-1.5">
      {besideAnother && (
        <p className="wrap-anywhere">
          {key}: {question}
        </p>
      )}
      <p className="wrap-anywhere">
        <b className="font-semibold">{words}</b>
        {reason !== null && `. ${reason}`}
      </p>
      {missed.map((condition) => (
        <p key={condition} className="text-stop wrap-anywhere">
          No-go again: {condition}.
        </p>
      ))}
      {changed.length > 0 ? (
        <p className="relative text-warn">
          <a href="#inputs-changed" className="inline-flex items-center max-md:min-h-11">
            Inputs changed since {since}: {changed.length}
          </a>
        </p>
      ) : (
        <p className="text-2xs text-ink-3">
          {hash === null ? (
            "No signature on record"
          ) : (
            <>
              Signed <span className="font-mono [word-spacing:-0.25em]">{hash}</span>
            </>
          )}
          , {inputs}.
        </p>
      )}
      {isAltered && (
        <p className="text-stop">What stands here is not what was signed. Look at the trail.</p>
      )}
    </div>
  );
}
