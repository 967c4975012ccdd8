import { onPageHeard, pageHeard } from "./presence";

/** So quickly nobody writes in one field after another. */
const SAY_MS = 250;

let edits: string | null = null;
/** What was last said, and under which name of the page. */
let told = "";
let saying: ReturnType<typeof setTimeout> | undefined;

/** What is under the hands of whoever looks at this page: a row and a field, or nothing. */
export function noteEditing(next: string | null): void {
  edits = next;
  onPageHeard(say);
  say();
}

function say(): void {
  saying ??= setTimeout(() => {
    saying = undefined;
    const page = pageHeard();
    const now = `${page?.here ?? ""} ${edits ?? ""}`;
    if (page === null || now === told) return;
    told = now;
    const body = JSON.stringify({ ...page, edits });
    const headers = { "content-type": "application/json" };
    // Nobody waits for it, and nothing is lost with it.
    void fetch("/api/presence", { method: "POST", headers, body }).catch(() => undefined);
  }, SAY_MS);
}
