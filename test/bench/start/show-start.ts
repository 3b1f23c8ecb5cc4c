import { table } from "../report/table.ts";
import type { Started } from "./run-start.ts";

/** The most of a naive build's time that the one may take for whom customers wait. */
const MOST_SHARE = 0.4;
const WAITED_FOR = "receive-form";

const HEAD = [
  "KB",
  "of them languages, mail",
  "KB soon",
  "KB later",
  "KB naive",
  "ms",
  "ms naive",
  "ratio",
  "ratio to load",
];

export const showStart = (started: readonly Started[]): string =>
  [
    table([["A function's start", ...HEAD], ...started.map(row)]),
    ...started
      .filter(({ ours }) => ours.name === WAITED_FOR)
      .map(
        (one) =>
          `${shareOf(one) <= MOST_SHARE ? "✔" : "✘"} ${WAITED_FOR} starts in at most ${MOST_SHARE} of what a naive build of it takes`,
      ),
  ].join("\n");

/** As Markdown. */
export const documentStart = (started: readonly Started[]): string =>
  [
    `| | ${HEAD.join(" | ")} |`,
    `|---|${HEAD.map(() => "---:").join("|")}|`,
    ...started.map((one) => `| ${row(one).join(" | ")} |`),
  ].join("\n");

const shareOf = ({ ours, naive }: Started): number => ours.ms / naive.ms;

const row = (one: Started): string[] => {
  const { name, bytes, knowledgeBytes, soonBytes, lazyBytes, ms } = one.ours;
  return [
    name,
    ...[bytes, knowledgeBytes, soonBytes, lazyBytes, one.naive.bytes].map(kilobytes),
    ...[ms, one.naive.ms].map((time) => time.toFixed(0)),
    shareOf(one).toFixed(2),
    (one.ours.loadMs / one.naive.loadMs).toFixed(2),
  ];
};

const kilobytes = (bytes: number): string => (bytes < 1_000 ? "" : (bytes / 1_000).toFixed(0));
