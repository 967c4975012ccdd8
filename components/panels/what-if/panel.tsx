"use client";

import { PanelFrame } from "../frame";
import { isHidden } from "../words/hidden-money";
import type { WhatIfTerms } from "./contract";
import { listInputs } from "./inputs";
import { useWhatIf } from "./use-what-if";
import { WhatIfView } from "./view";

export function WhatIfPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="what-if" slug={slug}>
      {(model) => (isHidden(model) ? <WhatIfView model={model} /> : <Trying terms={model} />)}
    </PanelFrame>
  );
}

function Trying({ terms }: { terms: WhatIfTerms }) {
  const { changes, change } = useWhatIf(listInputs(terms), terms.currency);
  return <WhatIfView model={terms} changes={changes} onChange={change} />;
}
