"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

interface ScrollRegionProps {
  label: string;
  children: ReactNode;
}

/**
 * Scrolls sideways within its section. It is a stop for the keyboard only while there is something
 * to scroll; until that has been measured it is one, so that nothing is out of reach without scripts.
 */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  const region = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(true);

  useEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setScrolls(element.scrollWidth > element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  return (
    <section
      ref={region}
      aria-label={label}
      tabIndex={scrolls ? 0 : undefined}
      className="focus-inset overflow-x-auto print:overflow-visible"
    >
      {children}
    </section>
  );
}
