import { AS_OF, asOfHere } from "@/lib/client/as-of";
import { keepingAsOf } from "@/lib/client/keep-as-of";

/** Whichever links and forms of the project are followed, they lead to how it stood; what is given back ends that. */
export function stayInThePast(): () => void {
  const early = { capture: true };
  // Before it is opened in another tab, or its address is copied.
  document.addEventListener("pointerdown", lead, early);
  document.addEventListener("focusin", lead, early);
  document.addEventListener("click", follow, early);
  document.addEventListener("submit", send, early);
  return () => {
    document.removeEventListener("pointerdown", lead, early);
    document.removeEventListener("focusin", lead, early);
    document.removeEventListener("click", follow, early);
    document.removeEventListener("submit", send, early);
  };
}

function lead(event: Event): void {
  const link = linkOf(event);
  if (link) link.href = keepingAsOf(link.href);
}

function follow(event: MouseEvent): void {
  lead(event);
  const link = linkOf(event);
  if (!link || event.defaultPrevented) return;
  const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (isElsewhere || link.target === "_blank" || event.button !== 0) return;
  // What Next's own links know is the address without the moment.
  event.preventDefault();
  event.stopPropagation();
  window.location.assign(link.href);
}

function send({ target: form }: SubmitEvent): void {
  if (!(form instanceof HTMLFormElement) || form.method !== "get") return;
  if (keepingAsOf(form.action) === form.action || form.elements.namedItem(AS_OF)) return;
  const moment = document.createElement("input");
  Object.assign(moment, { type: "hidden", name: AS_OF, value: asOfHere() });
  form.append(moment);
}

/** A link of the project that leads to another page than the one that is open. */
function linkOf({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.dataset.leaves !== undefined) return null;
  const { pathname, search, searchParams } = new URL(keepingAsOf(link.href), window.location.href);
  const isHere = pathname === window.location.pathname && search === window.location.search;
  return searchParams.has(AS_OF) && !isHere ? link : null;
}
