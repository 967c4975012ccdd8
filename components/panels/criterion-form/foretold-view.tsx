import type { CriterionForetoldModel } from "./contract";

/** What the line would be found to be now, and what becomes of the verdict. */
export function CriterionForetoldView({ model }: { model: CriterionForetoldModel }) {
  const { now, then, standing } = model;
  return (
    <p>
      Today it is {standing}.{" "}
      {now === then ? `The verdict stays ${now}.` : `The verdict becomes ${then}; it is ${now}.`}
    </p>
  );
}
