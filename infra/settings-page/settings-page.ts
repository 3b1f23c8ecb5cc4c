import type { Setting } from "./list-settings.ts";

const HEAD = `# All settings

Everything that can stand under \`context.heard\` of [\`cdk.json\`](../cdk.json). None has to: what isn't written is as the second column says. A wrong value
fails at synth and at \`npm start\`, naming the setting, what was found and what is allowed. Lengths of time are ISO 8601 durations (\`PT10M\`,
\`P2D\`); in \`targets\` a day is a working day of the team. This page is written from the schema by \`npm run settings\`.
`;

/** One section for each of the uppermost settings. */
export const settingsPage = (settings: readonly Setting[]): string => {
  const names = [...new Set(settings.map(({ path }) => rootOf(path)))];
  return [
    HEAD,
    ...names.map((name) =>
      section(
        name,
        settings.filter(({ path }) => rootOf(path) === name),
      ),
    ),
  ].join("\n");
};

const rootOf = (path: string): string => path.split(/[.[]/u, 1)[0] ?? path;

const section = (name: string, [first, ...others]: readonly Setting[]): string => {
  if (first === undefined) return "";
  const usual = first.usual === undefined ? "" : ` Without it: ${code(first.usual)}.`;
  const table = ["| setting | without it | |", "|---|---|---|", ...others.map((setting) => row(name, setting))];
  return [`## ${name}`, "", `${first.sentence}${usual}`, "", ...(others.length === 0 ? [] : [...table, ""])].join("\n");
};

const row = (name: string, { path, usual, words, sentence = "" }: Setting): string => {
  const allowed = words === undefined ? "" : ` One of ${words.map((word) => `\`${word}\``).join(", ")}.`;
  return `| \`${path.slice(name.length).replace(/^\./u, "")}\` | ${usual === undefined ? "" : code(usual)} | ${escaped(sentence + allowed)} |`;
};

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;
const escaped = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
