import type * as z from "zod";

type Names = readonly string[];

interface Named {
  calendars: Readonly<Record<string, unknown>>;
  teams: readonly { id: string; calendar?: string }[];
  segments: readonly { id: string }[];
  targetRules: readonly { team?: Names; segment?: Names }[];
  regulations: readonly { team?: Names; clocks: readonly { id: string }[] }[];
  triage?: readonly { team?: string; segment?: Names }[];
}

/** Whatever is named exists, and what is named by its id has an id of its own. */
export const checkNames = (
  { calendars, teams, segments, targetRules, regulations, triage = [] }: Named,
  context: z.RefinementCtx,
): void => {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message });
  const exists = (of: string, known: Names, path: PropertyKey[], name: string | undefined) => {
    if (name === undefined || known.includes(name)) return;
    refuse(
      path,
      `"${name}" is not among ${of}: ${known.length === 0 ? "there are none" : [...new Set(known)].join(", ")}`,
    );
  };
  const allExist = (of: string, known: Names, path: PropertyKey[], names: Names = []) => {
    for (const [index, name] of names.entries()) exists(of, known, [...path, index], name);
  };

  const teamIds = teams.map(({ id }) => id);
  const segmentIds = segments.map(({ id }) => id);
  for (const index of repeated(teamIds)) refuse(["teams", index, "id"], `"${teamIds[index]}" is another team's too`);
  for (const index of repeated(segmentIds)) {
    refuse(["segments", index, "id"], `"${segmentIds[index]}" is another segment's too`);
  }
  for (const [index, { calendar }] of teams.entries()) {
    exists("calendars", Object.keys(calendars), ["teams", index, "calendar"], calendar);
  }
  for (const [index, { team, segment }] of targetRules.entries()) {
    allExist("teams", teamIds, ["targetRules", index, "team"], team);
    allExist("segments", segmentIds, ["targetRules", index, "segment"], segment);
  }
  for (const [index, { team, segment }] of triage.entries()) {
    exists("teams", teamIds, ["triage", index, "team"], team);
    allExist("segments", segmentIds, ["triage", index, "segment"], segment);
  }
  const clocks = regulations.flatMap((one, index) => one.clocks.map(({ id }) => ({ id, index })));
  for (const [index, { team }] of regulations.entries()) {
    allExist("teams", teamIds, ["regulations", index, "team"], team);
  }
  for (const place of repeated(clocks.map(({ id }) => id))) {
    const { id, index } = clocks[place] ?? { id: "", index: 0 };
    refuse(["regulations", index], `has the clock "${id}" a second time; one entry can name several teams`);
  }
};

/** The places of what was there before. */
const repeated = (names: Names): number[] =>
  names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));
