/** A mail as what it says, in order. Text and HTML are both made from it, so they can't say different things. */
export interface Layout {
  subject: string;
  /** What the inbox shows beside the subject. Repeats what the mail says, so the text part goes without. */
  preview: string;
  blocks: Block[];
}

export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "heading"; text: string }
  /** Somebody's own words: their line breaks stay, their direction is their own. */
  | { kind: "words"; text: string }
  | { kind: "facts"; facts: Fact[] }
  | { kind: "links"; links: Link[] }
  | { kind: "aside"; text: string };

export interface Fact {
  label: string;
  value: string;
}

export interface Link {
  label: string;
  url: string;
}
