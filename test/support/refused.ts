import { expect } from "vitest";
import type { Answer } from "./answer.ts";

/** What may never get out: where an error was thrown, and what things are called inside. */
const INTERNALS = /\bat .+:\d+:\d+|node_modules|\/work\/|index\.mjs|heard-table|DynamoDB|ValidationException|\bpk\b/u;

/** The answer is a problem document (RFC 9457) that a client can act on, with these fields at fault and no others. */
export const expectProblem = (answer: Answer, status: number, type: string, pointers?: string[]): void => {
  expect([answer.status, answer.text]).toEqual([status, expect.any(String)]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const { errors, ...problem } = answer.body;
  expect(problem).toMatchObject({
    type: `urn:heard:problem:${type}`,
    title: expect.stringMatching(/^[A-Z]/u),
    status,
    detail: expect.stringMatching(/^[\p{L}"].+\.$/su),
  });
  expect(answer.text).not.toMatch(INTERNALS);
  expect((errors ?? []).map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers ?? []);
  for (const { detail } of errors ?? []) expect(detail).toMatch(/^.{3,}\.$/su);
};
