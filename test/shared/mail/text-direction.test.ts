import { expect, test } from "vitest";
import { directionOf } from "../../../shared/mail/text-direction.ts";

test.each([
  ["Dear Maria", "ltr"],
  ["مرحبًا", "rtl"],
  ["שלום", "rtl"],
  ["12: שלום, Maria", "rtl"],
  ["«Hello» مرحبًا", "ltr"],
  ["안녕하세요", "ltr"],
] as const)("%s begins as %s, whatever is around it", (text, direction) => {
  expect(directionOf(text, "ltr")).toBe(direction);
  expect(directionOf(text, "rtl")).toBe(direction);
});

test.each(["", "49,90 €", "٣٤", "– 7 –"])("%j has no direction, and takes that of its surroundings", (text) => {
  expect(directionOf(text, "ltr")).toBe("ltr");
  expect(directionOf(text, "rtl")).toBe("rtl");
});
