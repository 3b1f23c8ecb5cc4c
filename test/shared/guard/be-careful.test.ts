import { expect, test } from "vitest";
import { beCareful, type Signs } from "../../../shared/guard/be-careful.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";

const { guard } = settingsSchema.parse({
  guard: { client: { acknowledged: 3, accepted: 5 }, acknowledgedInAll: 10 },
});
const harmless: Signs = { ofClient: 1, ofAll: 1, honeypotFilled: false, captcha: "not-asked" };
const judged = (signs: Partial<Signs>) => beCareful({ ...harmless, ...signs }, guard);
const TAKEN = { refuse: false };

test("a form of which nothing bad is known is taken", () => {
  expect(judged({})).toEqual(TAKEN);
  expect(judged({ captcha: "passed" })).toEqual(TAKEN);
});

test("a client's complaints beyond a few are kept with a caution, and refused where they are a flood", () => {
  expect(judged({ ofClient: 3 })).toEqual(TAKEN);
  expect(judged({ ofClient: 4 })).toEqual({ refuse: false, caution: "client-limit" });
  expect(judged({ ofClient: 5 })).toEqual({ refuse: false, caution: "client-limit" });
  expect(judged({ ofClient: 6 })).toEqual({ refuse: true });
});

test("beyond so many of all clients nobody is refused", () => {
  expect(judged({ ofAll: 10 })).toEqual(TAKEN);
  expect(judged({ ofAll: 11 })).toEqual({ refuse: false, caution: "overall-limit" });
});

test("who isn't counted is never too many", () => {
  expect(judged({ ofClient: undefined, ofAll: undefined })).toEqual(TAKEN);
});

test("a program gives itself away by the field that no person sees, or by the captcha", () => {
  expect(judged({ honeypotFilled: true })).toEqual({ refuse: false, caution: "looks-automatic" });
  expect(judged({ captcha: "failed" })).toEqual({ refuse: false, caution: "captcha-failed" });
});

test("with nobody to verify captchas, forms are taken as without", () => {
  expect(judged({ captcha: "unknown" })).toEqual(TAKEN);
});

test("of several signs a flood counts first, and then what tells most", () => {
  const all: Signs = { ofClient: 6, ofAll: 11, honeypotFilled: true, captcha: "failed" };
  expect(judged(all)).toEqual({ refuse: true });
  expect(judged({ ...all, ofClient: 5 })).toMatchObject({ caution: "looks-automatic" });
  expect(judged({ ...all, ofClient: 5, honeypotFilled: false })).toMatchObject({ caution: "captcha-failed" });
  expect(judged({ ofClient: 5, ofAll: 11 })).toMatchObject({ caution: "client-limit" });
});
