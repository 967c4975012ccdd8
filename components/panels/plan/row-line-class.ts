/** One line of a row: the ring of the focus runs around all of it, and nothing clips it. */
export const lineClass =
  "grid items-center text-xs hover:on-sunk hover:transition-colors hover:duration-quick has-[[data-stop]:focus-visible]:on-surface has-[[data-stop]:focus-visible]:outline-2 has-[[data-stop]:focus-visible]:-outline-offset-2 has-[[data-stop]:focus-visible]:outline-accent md:pr-2";
