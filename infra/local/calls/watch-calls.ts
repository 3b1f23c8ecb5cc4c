import type { Call } from "../../topology/calls.ts";
import type { Allowed } from "./allowed.ts";
import { callerOf, type SignedRequest } from "./caller-of.ts";
import { openCallNotes } from "./note-calls.ts";

/** Whether whoever signed a request may do all of this. */
export type CallWatch = (request: SignedRequest, calls: readonly Call[]) => boolean;

/**
 * Does for one service what IAM does on AWS, and notes what functions call. A key that names no function is the host's own
 * or a test's, and may do anything.
 */
export const watchCalls = (allowed: Allowed, note = openCallNotes()): CallWatch => {
  const known = new Map(Object.entries(allowed).map(([name, calls]) => [name, new Set(calls.map(textOf))]));
  return (request, calls) => {
    const caller = callerOf(request) ?? "";
    const may = known.get(caller);
    if (may === undefined) return true;
    for (const call of calls) note(caller, call);
    return calls.every((call) => may.has(textOf(call)));
  };
};

const textOf = ({ action, on }: Call): string => `${action} ${on}`;
