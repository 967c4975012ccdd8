/** One line of a row: the ring of the focus runs around all of it, and nothing clips it. */
export const lineClass =
  "grid items-center text-xs transition-colors duration-quick hover:on-sunk has-[[data-stop]:focus-visible]:on-surface has-[[data-stop]:focus-visible]:outline-2 has-[[data-stop]:focus-visible]:-outline-offset-2 has-[[data-stop]:focus-visible]:outline-accent md:pr-2";
