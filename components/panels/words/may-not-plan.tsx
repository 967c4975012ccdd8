/** In the place of a form of the plan, for whoever may not write. */
export function MayNotPlan() {
  return <p className="text-xs">Your role may not change the plan, or the project is archived.</p>;
}
