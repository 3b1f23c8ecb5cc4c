import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { callerOf } from "../../../infra/local/calls/caller-of.ts";
import { openCallNotes } from "../../../infra/local/calls/note-calls.ts";
import { watchCalls } from "../../../infra/local/calls/watch-calls.ts";
import { recordedCalls } from "./recorded-calls.ts";

let dir: string;
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), "heard-calls-")), "calls");
});
afterEach(() => rmSync(join(dir, ".."), { recursive: true, force: true }));

const get = { action: "dynamodb:GetItem", on: "table" };
const scan = { action: "dynamodb:Scan", on: "table" };
const signedBy = (key: string) => ({
  headers: {
    authorization: `AWS4-HMAC-SHA256 Credential=${key}/20261122/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
  },
});

test("what a function calls is noted at once, once, and whether it may or not", () => {
  const mayCall = watchCalls({ chat: [get], uploads: [] }, openCallNotes(dir));
  for (const _ of [1, 2]) expect(mayCall(signedBy("chat"), [get])).toBe(true);
  expect(mayCall(signedBy("uploads"), [get, scan])).toBe(false);
  expect(mayCall(signedBy("local"), [scan])).toBe(true);
  expect(recordedCalls(dir)).toEqual(
    new Map([
      ["chat", [get]],
      ["uploads", [get, scan]],
    ]),
  );
  const [file = ""] = readdirSync(dir);
  expect(readFileSync(join(dir, file), "utf8").trim().split("\n")).toHaveLength(3);
});

test("who calls is read of a signed address as well, however it is written", () => {
  const address = (key: string) => ({ url: `/heard/uploads/a?X-Amz-Credential=${key}&X-Amz-Date=1`, headers: {} });
  expect(callerOf(address("agent-api%2F20261122%2Fus-east-1"))).toBe("agent-api");
  expect(callerOf(address("agent-api/20261122/us-east-1"))).toBe("agent-api");
  expect(callerOf({ url: "/heard/uploads/a", headers: {} })).toBeUndefined();
});

test("half a line, of a process that was killed, is none", () => {
  openCallNotes(dir)("chat", get);
  const [file = ""] = readdirSync(dir);
  appendFileSync(join(dir, file), '["chat","dynamodb:Pu');
  expect(recordedCalls(dir)).toEqual(new Map([["chat", [get]]]));
  expect(recordedCalls(join(dir, "nowhere"))).toEqual(new Map());
});
