import { describe, expect, it, test } from "vitest";
import { etagOf, isWanted, refuseCondition, revisionsWanted } from "../../../shared/http/entity-tag.ts";
import { Problem } from "../../../shared/http/problem.ts";

const wanted = (header: string) => revisionsWanted({ "if-match": header });

describe("If-Match", () => {
  it("asks for nothing where it isn't sent", () => {
    expect(revisionsWanted({})).toBeUndefined();
    expect(isWanted(undefined, 3)).toBe(true);
  });

  it("is for whatever there is as *", () => {
    for (const header of ["*", " * ", "\t*"]) expect(wanted(header)).toBe("any");
    expect(isWanted("any", 3)).toBe(true);
  });

  it.each([
    ['"3"', [3]],
    ['"3", "4"', [3, 4]],
    ['"4","3"', [4, 3]],
    [' , "3" ,\t, "4", ', [3, 4]],
    ['"another", "3"', [3]],
    ['"a,b", "3"', [3]],
    ['"", "3"', [3]],
    ['"0"', [0]],
  ])("%s is for any of its revisions", (header, revisions) => {
    expect(wanted(header)).toEqual(revisions);
    for (const revision of [0, 1, 3, 4]) {
      expect(isWanted(wanted(header), revision)).toBe(revisions.includes(revision));
    }
  });

  it.each([
    ['W/"3"', []],
    ['W/"3", "4"', [4]],
    ['"3", W/"4"', [3]],
    ['w/"3"', []],
  ])("%s compares strongly, so that what is weak never matches", (header, revisions) => {
    expect(wanted(header)).toEqual(revisions);
  });

  it.each([
    "",
    ",",
    "3",
    "nonsense",
    '"3',
    '3"',
    "'3'",
    '"3" "4"',
    '"3"; "4"',
    '"3", nonsense',
    '*, "3"',
    '"3", *',
    "**",
  ])("%j is no list of tags, and matches nothing", (header) => expect(wanted(header)).toEqual([]));

  it.each(['"03"', '"3 "', '"+3"', '"-1"', '"3.0"', '"1e3"', '"9999999999999999"', '"٣"'])(
    "%s was never given out, and matches nothing",
    (header) => expect(wanted(header)).toEqual([]),
  );

  it("takes what was given out", () => {
    for (const revision of [0, 1, 10, 123_456_789]) expect(isWanted(wanted(etagOf(revision)), revision)).toBe(true);
  });

  it("is read in a moment, however long it is", () => {
    for (const part of ['"3",', '"3"', " ,", "\t", 'W/"', '"3" ,']) {
      const begun = performance.now();
      wanted(`${part.repeat(50_000)}x`);
      expect(performance.now() - begun).toBeLessThan(500);
    }
  });
});

test("where nothing has an ETag, anything but * is refused", () => {
  for (const header of [undefined, "*"]) {
    expect(() => refuseCondition(header === undefined ? {} : { "if-match": header })).not.toThrow();
  }
  for (const header of ['"3"', "", "nonsense", 'W/"3"']) {
    const refused = expect(() => refuseCondition({ "if-match": header }));
    refused.toThrow(Problem);
    refused.toThrow(expect.objectContaining({ status: 412, type: "no-etag" }));
  }
});
