import { attributionEndingAt } from "./attribution.ts";
import { isDeviceSignature } from "./device-signature.ts";
import { headerFields, titledHeaderAt } from "./header-block.ts";
import { type Line, nextWritten } from "./line.ts";
import { isQuotedAlone, prefixBelow } from "./prefix.ts";
import { isRule, isSeparator } from "./separator.ts";

/** Where a program says that a quote begins. `end` is exclusive. */
interface Marker {
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  /** A mail's whole header or title: what is below without a prefix is that mail, even if there are prefixes farther down. */
  readonly headed: boolean;
}

const markersIn = (lines: readonly Line[]): readonly Marker[] => {
  const markers: Marker[] = [];
  const fields = headerFields(lines);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.legible === "") continue;
    const attribution = attributionEndingAt(lines, at);
    if (attribution !== undefined) {
      markers.push({ start: attribution.start, end: at + 1, sure: attribution.sureness === "sure", headed: false });
      continue;
    }
    if (line.prefixed) continue;
    const separated = isSeparator(line);
    const headerEnd = titledHeaderAt(lines, fields, separated ? nextWritten(lines, at + 1) : at);
    if (!separated && headerEnd === undefined) continue;
    markers.push({ start: at, end: headerEnd ?? at + 1, sure: true, headed: true });
    at = (headerEnd ?? at + 1) - 1;
  }
  return markers;
};

/** How many lines before each line are prefixed. */
const countPrefixed = (lines: readonly Line[]): readonly number[] => {
  let count = 0;
  return [0, ...lines.map(({ prefixed }) => (count += prefixed ? 1 : 0))];
};

/** Marks what markers say, down to the end where the quote has no prefix; where it has one, that is another rule. */
const markBelowMarkers = (lines: readonly Line[], quoted: boolean[]): void => {
  const markers = markersIn(lines);
  const prefixedBefore = countPrefixed(lines);
  for (const [index, { start, end, sure, headed }] of markers.entries()) {
    const below = nextWritten(lines, end);
    const prefixEnd = prefixBelow(lines, below);
    if (prefixEnd !== undefined) {
      quoted.fill(true, start, prefixEnd);
      continue;
    }
    if (!sure) continue;
    const stretch = markers[index + 1]?.start ?? lines.length;
    const answered = !headed && (prefixedBefore[stretch] ?? 0) > (prefixedBefore[below] ?? 0);
    quoted.fill(true, start, answered ? end : lines.length);
    if (!answered) return;
  }
};

const markPrefixed = (lines: readonly Line[], quoted: boolean[]): void => {
  for (const [at, line] of lines.entries())
    if (line.prefixed && (quoted[at - 1] || lines[at - 1]?.prefixed || lines[at + 1]?.prefixed || isQuotedAlone(line)))
      quoted[at] = true;
};

const DASHES = /^--\s?$/u;
export const beginsSignature = ({ raw }: Line): boolean => DASHES.test(raw);

/** A signature that is right below a quote was below the answer that is above it. */
const markSignatureBelowQuote = (lines: readonly Line[], quoted: boolean[]): void => {
  let below = false;
  let within = false;
  for (const [at, line] of lines.entries()) {
    if (line.blank) continue;
    if (quoted[at]) within = false;
    else if (below && beginsSignature(line)) within = true;
    below = quoted[at] === true;
    if (within) quoted[at] = true;
  }
};

const markDeviceSignatures = (lines: readonly Line[], quoted: boolean[]): void => {
  for (const [at, line] of lines.entries()) {
    const stands = (beside: number): boolean =>
      (lines[beside]?.blank ?? true) || quoted[beside] === true || isRuleAt(lines, beside);
    if (!quoted[at] && isDeviceSignature(line) && stands(at - 1) && (stands(at + 1) || isDeviceAt(lines, at + 1)))
      quoted[at] = true;
  }
};
const isRuleAt = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  return line !== undefined && isRule(line);
};
const isDeviceAt = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  return line !== undefined && isDeviceSignature(line);
};

/** Lines drawn between an answer and a quote, or below everything, say nothing. */
const markRulesAboveQuotes = (lines: readonly Line[], quoted: boolean[]): void => {
  let above = true;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.blank) continue;
    if (above && !quoted[at] && isRule(line)) quoted[at] = true;
    above = quoted[at] === true;
  }
};

/** For each line, whether it isn't the writer's own. */
export const markQuotes = (lines: readonly Line[]): readonly boolean[] => {
  const quoted = lines.map(() => false);
  markBelowMarkers(lines, quoted);
  markPrefixed(lines, quoted);
  markSignatureBelowQuote(lines, quoted);
  markDeviceSignatures(lines, quoted);
  markRulesAboveQuotes(lines, quoted);
  return quoted;
};
