import type { Instant } from "../../domain/time.ts";
import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import { formatsFor } from "../formats.ts";
import type { Layout } from "../layout.ts";
import { nameFor } from "./names.ts";
import { staffFormats } from "./staff-formats.ts";

/** An unusual rise of complaints about one thing. */
export interface WarningContent {
  readonly kind: "early-warning";
  /** BCP 47: of the company, for the way of writing times. */
  readonly locale: string;
  readonly timeZone: string;
  readonly dimension: "product" | "category";
  /** As a stranger typed it. */
  readonly value: string;
  readonly count: number;
  /** In as much time, going by its own past. */
  readonly expected: number;
  readonly since: Instant;
  /** Latest first. */
  readonly references: readonly string[];
}

const MOST_LISTED = 50;

export const warningLayout = (content: WarningContent, texts: StaffTexts): Layout => {
  const { dimension, value, count, locale, timeZone, references } = content;
  const { say } = texts;
  const formats = staffFormats(locale, texts.language);
  const since = formatsFor(locale, texts.language, timeZone).moment(content.since);
  const expected = formats.rough(content.expected);
  const subject = say(`warning.subject.${dimension}`, { name: nameFor(dimension, value, texts) });
  const lead = say("warning.lead", { count, since, expected });
  const listed = references.slice(0, MOST_LISTED);
  const more = Math.max(count, references.length) - listed.length;
  return {
    subject,
    preview: lead,
    blocks: [
      { kind: "heading", text: subject },
      { kind: "paragraph", text: lead },
      { kind: "heading", text: say("warning.next") },
      {
        kind: "list",
        items: (["read", "stop", "tell"] as const).map((what) => ({
          lead: say(`warning.${what}.lead`),
          text: say(`warning.${what}.text`),
        })),
      },
      { kind: "heading", text: say("warning.behind") },
      { kind: "words", text: listed.join(", ") },
      ...(more > 0 && listed.length > 0 ? [{ kind: "aside" as const, text: say("notice.more", { count: more }) }] : []),
      { kind: "aside", text: say("warning.once") },
    ],
  };
};
