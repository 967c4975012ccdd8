import type { DecidedModel } from "./contract";
import { Part } from "./part";

/** R15: what has moved past its tolerance since it was decided, both sides of each. */
export function ChangedInputs({ decided }: { decided: DecidedModel }) {
  return (
    <div id="inputs-changed" className="scroll-mt-6">
      <Part title="Inputs changed since" note={`${decided.key}, ${decided.since}`}>
        <table className="data-table stacks">
          <caption className="sr-only">Inputs changed since {decided.since}</caption>
          <thead>
            <tr>
              <th scope="col">Input</th>
              <th scope="col">Then</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {decided.changed.map(({ id, label, before, after, note }) => (
              <tr key={id}>
                <th scope="row" className="font-normal wrap-anywhere">
                  {label}
                  <span className="block text-2xs text-ink-2">{note}</span>
                </th>
                <td data-label="then">{before}</td>
                <td data-label="now" className="font-medium text-warn">
                  {after}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    </div>
  );
}
