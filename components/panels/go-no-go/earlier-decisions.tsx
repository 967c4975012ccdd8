import { Row, RowList } from "@/components/ui/row-list";
import type { GoNoGoModel } from "./contract";
import { Part } from "./part";

/** Superseded, never edited. */
export function EarlierDecisions({ earlier }: Pick<GoNoGoModel, "earlier">) {
  return (
    <Part title="Earlier decisions" note="superseded, never edited">
      <RowList marks="figures">
        {earlier.map(({ key, question, words }) => (
          <Row
            key={key}
            mark={<span className="font-mono text-2xs">{key}</span>}
            title={<span className="wrap-anywhere">{question}</span>}
            note={<span className="wrap-anywhere">{words}</span>}
          />
        ))}
      </RowList>
    </Part>
  );
}
