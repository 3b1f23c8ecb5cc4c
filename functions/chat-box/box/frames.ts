/** What the server says, as far as the box listens. Nothing of it is trusted before it was looked at here. */

/** Lasting frames are numbered without a gap from 1; every other one repeats the last number that its sender knew of. */
interface Numbered {
  seq: number;
}

export interface Ready extends Numbered {
  type: "ready";
  token: string;
  /** The next number of ours that is expected. */
  next: number;
}

export interface Accepted extends Numbered {
  type: "accepted";
  /** The number that the message had. */
  of: number;
  id: string | undefined;
  text: string;
  at: number;
  acknowledgement: string | undefined;
}

export interface Answer extends Numbered {
  type: "message";
  text: string;
  at: number;
}

export interface Status extends Numbered {
  type: "status";
  status: string | undefined;
  ahead: number | undefined;
  joined: boolean;
  typing: boolean;
  /** It goes on by mail. */
  elsewhere: boolean;
  missing: number | undefined;
  contactKnown: boolean;
  over: boolean;
}

export interface Failure extends Numbered {
  type: "error";
  code: string;
  id: string | undefined;
  of: number | undefined;
  next: number | undefined;
  /** The first step of the pointer to each field at fault. */
  fields: string[];
}

export type Lasting = Accepted | Answer;
export type ServerFrame = Ready | Lasting | Status | Failure;

type Members = Record<string, unknown>;

export const readFrame = (data: unknown): ServerFrame | undefined => {
  const members = parse(data);
  if (members === undefined) return undefined;
  const seq = count(members.seq) ?? 0;
  switch (members.type) {
    case "ready":
      return readReady(members, seq);
    case "accepted":
      return readAccepted(members, seq);
    case "message":
      return readAnswer(members, seq);
    case "status":
      return readStatus(members, seq);
    case "error":
      return readFailure(members, seq);
    // What the gateway itself says where a function failed.
    case undefined:
      return typeof members.message === "string" ? readFailure({ code: "our-mistake" }, seq) : undefined;
    default:
      return undefined;
  }
};

const parse = (data: unknown): Members | undefined => {
  try {
    const value: unknown = JSON.parse(String(data));
    return typeof value === "object" && value !== null ? (value as Members) : undefined;
  } catch {
    return undefined;
  }
};

const count = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** What can't be read as a time is as good as now. */
const moment = (value: unknown): number => {
  const at = Date.parse(text(value) ?? "");
  return Number.isNaN(at) ? Date.now() : at;
};

const readReady = ({ token, next }: Members, seq: number): Ready | undefined => {
  const expected = count(next);
  if (typeof token !== "string" || token === "" || expected === undefined) return undefined;
  return { type: "ready", seq, token, next: expected };
};

const readAccepted = (members: Members, seq: number): Accepted | undefined => {
  const of = count(members.of);
  const words = text(members.text);
  if (seq === 0 || of === undefined || words === undefined) return undefined;
  const acknowledgement = text((members.acknowledgement as Members | null | undefined)?.text);
  return { type: "accepted", seq, of, id: text(members.id), text: words, at: moment(members.at), acknowledgement };
};

const readAnswer = (members: Members, seq: number): Answer | undefined => {
  const words = text(members.text);
  if (seq === 0 || words === undefined) return undefined;
  return { type: "message", seq, text: words, at: moment(members.at) };
};

const readStatus = (members: Members, seq: number): Status => ({
  type: "status",
  seq,
  status: text(members.status),
  ahead: count(members.ahead),
  joined: members.joined === true,
  typing: members.typing === true,
  elsewhere: members.elsewhere === true,
  missing: count(members.missing),
  contactKnown: members.contact === "known",
  over: members.over === true,
});

const readFailure = (members: Members, seq: number): Failure => ({
  type: "error",
  seq,
  code: text(members.code) ?? "",
  id: text(members.id),
  of: count(members.of),
  next: count(members.next),
  fields: (Array.isArray(members.errors) ? members.errors : []).flatMap((error: unknown) => {
    const [, field] = text((error as Members | null)?.pointer)?.split("/") ?? [];
    return field === undefined ? [] : [field];
  }),
});
