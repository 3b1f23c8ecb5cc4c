import type { Examination } from "./examine.ts";
import type { Finding, Level, Step } from "./finding.ts";

const SIGNS: Record<Level, string> = { good: "ok  ", hint: "note", later: "then", fault: "BAD ", unknown: "?   " };
const WIDTH = 110;
const INDENT = " ".repeat(7);

/** For a person: each line that isn't plainly well says what it means, and what to do. */
export const reportText = ({ stage, caller, sections }: Examination): string => {
  const where = caller === undefined ? "" : `, account ${caller.account}, ${caller.region}`;
  const parts = sections.map(({ title, findings }) => [title, ...findings.flatMap(linesOf)].join("\n"));
  return [`Stage ${stage}${where}`, ...parts, summaryOf(sections.flatMap(({ findings }) => findings))].join("\n\n");
};

/** For a program. Fields may be added. */
export const reportJson = ({ stage, caller, sections }: Examination): string => {
  const findings = sections.flatMap(({ title, findings: found }) => found.map((each) => ({ check: title, ...each })));
  return JSON.stringify({ ok: isWell(findings), stage, ...caller, findings }, undefined, 2);
};

/** Nothing is at fault, and everything could be looked at. */
export const isWell = (findings: readonly Finding[]): boolean =>
  findings.every(({ level }) => level !== "fault" && level !== "unknown");

const linesOf = ({ level, what, means, fix = [] }: Finding): string[] => [
  ...wrap(`  ${SIGNS[level]} ${what}`),
  ...(means === undefined ? [] : wrap(`${INDENT}${means}`)),
  ...fix.flatMap(stepLines),
];

/** What is to be copied is never broken. */
const stepLines = (step: Step): string[] => {
  if ("run" in step) return [`${INDENT}$ ${step.run}`];
  if ("say" in step) return wrap(`${INDENT}> ${step.say}`, `${INDENT}  `);
  const { name, type, value } = step.record;
  return [`${INDENT}> DNS  ${name}  ${type}  ${type === "TXT" ? `"${value}"` : value}`];
};

const wrap = (text: string, indent: string = INDENT): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\S) /)) {
    const longer = line === "" ? word : `${line} ${word}`;
    const isFull = line !== "" && longer.length > WIDTH;
    if (isFull) lines.push(line);
    line = isFull ? `${indent}${word}` : longer;
  }
  return [...lines, line];
};

const summaryOf = (findings: readonly Finding[]): string => {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const [faults, unseen, deferred] = [count("fault"), count("unknown"), count("later")];
  const after = deferred === 0 ? "" : ` ${deferred} more (then) come with deploying, or after it.`;
  if (faults + unseen === 0) return `Nothing is wrong.${after}`;
  const parts = [
    ...(faults > 0 ? [`${faults} to mend`] : []),
    ...(unseen > 0 ? [`${unseen} that couldn't be seen`] : []),
  ];
  return `${parts.join(", ")}.${after}`;
};
