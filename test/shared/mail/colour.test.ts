import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, lightenedFor, mixed, readableOn } from "../../../shared/mail/colour.ts";

const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  /** By the WebAIM contrast checker. */
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
    ["#0000ff", "#ffffff", 8.59],
    ["#ff0000", "#000000", 5.25],
    ["#010101", "#000000", 1.01],
  ])("of %s and %s is %d", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  test("upper and lower case are the same colour", () => {
    expect(contrast("#ABCDEF", "#abcdef")).toBe(1);
  });
});

test("whatever the ground, one of black and white reads on it", () => {
  expect(readableOn("#1b6b52")).toBe("#ffffff");
  expect(readableOn("#7fd1b2")).toBe("#000000");
  fc.assert(fc.property(colours, (ground) => contrast(readableOn(ground), ground) >= 4.5));
});

test("a mix has so much of each", () => {
  expect(mixed("#ffffff", "#1b6b52", 0)).toBe("#ffffff");
  expect(mixed("#ffffff", "#1b6b52", 1)).toBe("#1b6b52");
  expect(mixed("#000000", "#ff8001", 0.5)).toBe("#804001");
});

describe("lightenedFor", () => {
  test("whatever the colour, it reads on a dark ground", () => {
    fc.assert(fc.property(colours, (colour) => contrast(lightenedFor("#211f1c", colour, 5.5), "#211f1c") >= 5.5));
  });

  test("a colour that reads already stays", () => {
    expect(lightenedFor("#211f1c", "#7fd1b2", 4.5)).toBe("#7fd1b2");
  });

  test("it becomes no lighter than it must, and keeps its hue", () => {
    const shade = lightenedFor("#211f1c", "#1b6b52", 4.5);
    expect(contrast(shade, "#211f1c")).toBeLessThan(5);
    expect(shade).toMatch(/^#[4-6].[89].[7-9].$/);
  });

  test("a pure colour becomes a tint of itself, not white", () => {
    expect(lightenedFor("#211f1c", "#0000cc", 4.5)).toMatch(/^#[5-9].[5-9].[d-f].$/);
  });

  test("white where no shade reads", () => {
    expect(lightenedFor("#888888", "#888888", 4.5)).toBe("#ffffff");
  });
});
