import type { Line } from "../../figures/line.ts";
import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import type { Brand } from "../brand.ts";
import type { Layout } from "../layout.ts";
import { adviceFor } from "./report-advice.ts";
import { type Change, changesIn } from "./report-changes.ts";
import { reportCharts } from "./report-charts.ts";
import type { ReportContent } from "./report-content.ts";
import { glance, groupTables, headlines } from "./report-figures.ts";
import { adviceItem, changeSentence } from "./report-sentences.ts";
import { staffFormats } from "./staff-formats.ts";

const MOST_CHANGES = 3;

/** First what one has to know in half a minute; the figures behind it come after that. */
export const reportLayout = (content: ReportContent, texts: StaffTexts, brand: Brand): Layout => {
  const { now } = content;
  const { say } = texts;
  const formats = staffFormats(content.locale, texts.language);
  const changes = changesIn(content);
  const advice = adviceFor(content, changes);
  const told = wholeFirst(changes.slice(0, MOST_CHANGES)).map((change) => changeSentence(change, texts, formats));
  const lead = leadOf(content, texts);
  const isQuiet = isNothing(now);
  return {
    subject: say("report.subject", { period: formats.period(content.from, content.to), received: now.received }),
    preview: [lead, ...told].join(" "),
    blocks: [
      { kind: "paragraph", text: lead },
      ...(isQuiet
        ? []
        : [
            { kind: "tiles" as const, tiles: headlines(content, texts, formats) },
            { kind: "heading" as const, text: say("report.changes") },
            { kind: "list" as const, items: [...told, closingOf(content, changes, texts)].map((text) => ({ text })) },
          ]),
      ...(isQuiet && advice.length === 0 ? [] : [{ kind: "heading" as const, text: say("report.look") }]),
      ...(advice.length === 0
        ? [{ kind: "paragraph" as const, text: say("look.none") }]
        : [{ kind: "list" as const, items: advice.map((one) => adviceItem(one, texts, formats)) }]),
      ...(isQuiet
        ? []
        : [
            ...reportCharts(content, texts, brand, formats),
            { kind: "table" as const, table: glance(content, texts, formats) },
            ...groupTables(content, changes, texts, formats),
            { kind: "aside" as const, text: say("report.about", { zone: content.timeZone }) },
          ]),
    ],
  };
};

const closingOf = ({ before }: ReportContent, changes: readonly Change[], { say }: StaffTexts): string => {
  if (before === undefined) return say("change.noComparison");
  if (changes.length === 0) return say("change.none");
  const untold = changes.length - MOST_CHANGES;
  return untold > 0 ? say("change.more", { count: untold }) : say("change.rest");
};

/** What one product did is read as a part of what all of them did. */
const wholeFirst = (changes: readonly Change[]): Change[] => [
  ...changes.filter(({ name }) => name === undefined),
  ...changes.filter(({ name }) => name !== undefined),
];

const leadOf = ({ period, now: { received, resolved }, before }: ReportContent, { say }: StaffTexts): string =>
  received > 0
    ? say("report.lead", { received, resolved })
    : [
        say(`report.quiet.${period}`),
        ...(before === undefined ? [] : [say(`report.quietAfter.${period}`, { before: before.received })]),
        ...(resolved === 0 ? [] : [say("report.quietBut", { resolved })]),
      ].join(" ");

const COUNTS = ["received", "acknowledged", "resolved", "closed", "overdue", "reopened", "repeatContacts"] as const;

const isNothing = (line: Line): boolean => COUNTS.every((count) => line[count] === 0);
