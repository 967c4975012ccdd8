/** An element of an XML file as its reader (lib/platform/xml.ts) hands it over. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: readonly XmlElement[];
  /** What stands in it outside its children. */
  text: string;
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Every element of that name below, in the order of the file. */
export function allNamed(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (child.name === name) found.push(child);
    for (const deeper of allNamed(child, name)) found.push(deeper);
  }
  return found;
}
