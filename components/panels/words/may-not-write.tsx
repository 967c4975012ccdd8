/** In the place of a form of money, for whoever may not write. */
export function MayNotWrite() {
  return <p className="text-xs">Your role may not write money, or the project is archived.</p>;
}
