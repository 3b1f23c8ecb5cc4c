import { expect, test } from "vitest";
import type { Authority } from "../../../shared/domain/resolution.ts";
import {
  faultOf,
  isMoney,
  isWithin,
  type Outcome,
  type Redress,
  type RedressKind,
} from "../../../shared/domain/resolution.ts";
import { notUpheld, upheld } from "../../support/complaints.ts";

const authority: Authority = { free: ["repair"], amount: 100, currency: "EUR" };

test.each<[string, Redress | undefined]>([
  ["no redress at all", undefined],
  ["a free kind, whatever it costs", { kind: "repair", amount: 10_000, currency: "USD" }],
  ["a free kind without an amount", { kind: "repair" }],
  ["money up to the limit", { kind: "refund", amount: 100, currency: "EUR" }],
  ["money without a currency, in the limit's own", { kind: "discount", amount: 99.99 }],
  ["money that is none", { kind: "refund", amount: 0 }],
])("an agent may grant alone: %s", (_, redress) => {
  expect(isWithin(authority, redress)).toBe(true);
});

test.each<[string, Redress]>([
  ["money above the limit", { kind: "refund", amount: 100.01, currency: "EUR" }],
  ["money without an amount, as an unknown sum is not a small one", { kind: "refund" }],
  ["money in a currency without a limit", { kind: "refund", amount: 1, currency: "USD" }],
  ["a replacement that isn't free", { kind: "replacement" }],
  ["a replacement that isn't free, whatever it is said to cost", { kind: "replacement", amount: 0 }],
  ["something else", { kind: "other" }],
  ["something else, at no cost", { kind: "other", amount: 0, currency: "EUR" }],
  ["something else, at a small cost", { kind: "other", amount: 1, currency: "EUR" }],
])("for a supervisor: %s", (_, redress) => {
  expect(isWithin(authority, redress)).toBe(false);
});

test.each<Redress>([
  { kind: "repair" },
  { kind: "repair", amount: 0 },
  { kind: "replacement", amount: 0 },
  { kind: "other", amount: 0 },
])("where nothing is free, %j is for a supervisor", (redress) => {
  expect(isWithin({ free: [], amount: 100, currency: "EUR" }, redress)).toBe(false);
  expect(isWithin({ free: [redress.kind], amount: 0, currency: "EUR" }, redress)).toBe(true);
});

test("only refunds and discounts have a price", () => {
  const kinds: RedressKind[] = ["refund", "discount", "replacement", "repair", "other"];
  expect(kinds.filter((kind) => isMoney({ kind }))).toEqual(["refund", "discount"]);
});

test.each<Outcome>(["upheld", "partly_upheld"])("%s without an apology is at fault", (outcome) => {
  const { apology: _none, ...without } = { ...upheld, outcome };
  expect(faultOf(without)).toBe("apology-needed");
  expect(faultOf({ ...without, apology: " \n" })).toBe("apology-needed");
  expect(faultOf({ ...without, apology: "Sorry." })).toBeUndefined();
});

test.each<Outcome>(["not_upheld", "withdrawn"])("%s needs no apology", (outcome) => {
  expect(faultOf({ ...notUpheld, outcome })).toBeUndefined();
});

test("nothing ends without an explanation, and blank is none", () => {
  expect(faultOf({ ...notUpheld, explanation: "" })).toBe("explanation-needed");
  expect(faultOf({ ...upheld, explanation: " \t" })).toBe("explanation-needed");
});
