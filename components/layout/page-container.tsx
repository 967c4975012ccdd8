import type { ReactNode } from "react";

/** The one column of a page, and where the skip link leads. */
export function PageContainer({ children }: { children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto max-w-page px-4 pb-16 outline-none md:pointer-fine:has-[[data-key-hints]]:pb-0 md:px-10 print:max-w-none print:p-0"
    >
      {children}
    </main>
  );
}

/** Main and an aside of at most 400, under each other where there is no room for both. */
export function TwoColumns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 print:block print:[&_section]:break-inside-avoid lg:grid-cols-[minmax(0,1fr)_clamp(17.5rem,28vw,25rem)]">
      <div>{main}</div>
      <div>{aside}</div>
    </div>
  );
}
