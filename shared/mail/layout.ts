import type { MailImage } from "./mail.ts";

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
  /** What must not be missed, such as what to do about an injury. */
  | { kind: "alert"; lines: string[]; phone?: Phone }
  /** Several complaints, each with its page. */
  | { kind: "references"; items: Link[] }
  | { kind: "aside"; text: string; link?: Link }
  | { kind: "list"; items: ListItem[] }
  /** The few figures that somebody in a hurry reads. */
  | { kind: "tiles"; tiles: Tile[] }
  | { kind: "table"; table: Table }
  | { kind: "chart"; chart: Chart }
  | { kind: "signature"; closing: string; name: string };

export interface Fact {
  label: string;
  value: string;
  /** For what reads from left to right in every language, such as a reference. */
  code?: true;
}

export interface Link {
  label: string;
  url: string;
}

/** `label` is the sentence around the number, `number` what a phone can dial (E.164). */
export interface Phone {
  label: string;
  number: string;
}

/** `lead`: the few words by which an item is found. */
export interface ListItem {
  lead?: string;
  text: string;
}

export interface Tile {
  label: string;
  value: string;
  /** What to compare it with. */
  note: string;
}

/** Each row begins with what its cells are about. */
export interface Table {
  caption: string;
  /** The first is that of the rows' heads. */
  columns: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  head: string;
  /** Where the head reads from left to right in every language, such as a reference. */
  code?: true;
  cells: readonly string[];
}

/** Two bars a place. Whoever doesn't see the picture reads `alt` in HTML, and all values in the text part. */
export interface Chart {
  title: string;
  image: MailImage;
  /** In CSS pixels. */
  width: number;
  height: number;
  alt: string;
  now: string;
  /** Nothing where there is nothing to compare with. */
  before?: string;
  /** `short`: where there is little room. */
  places: readonly { label: string; short: string; now: string; before: string }[];
}
