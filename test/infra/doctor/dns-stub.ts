import { createSocket } from "node:dgram";
import { once } from "node:events";

const TYPES = { A: 1, CNAME: 5, MX: 15, TXT: 16 } as const;
type Type = keyof typeof TYPES;
const NO_SUCH_NAME = 3;
const SERVER_FAILED = 2;

/** By name, and then by type: what is there. `MX` as in a zone: `10 host`. A name that isn't here doesn't exist. */
export type Zone = Record<string, Partial<Record<Type, string[]>> | "fails">;

export interface DnsStub {
  /** With its port, as a resolver takes it. */
  server: string;
  zone: Zone;
  close(): Promise<void>;
}

/** A name server (RFC 1035) on loopback, for as much as the doctor asks. */
export const startDnsStub = async (zone: Zone): Promise<DnsStub> => {
  const socket = createSocket("udp4");
  const stub = { zone };
  socket.on("message", (query, { port, address }) => socket.send(answerTo(query, stub.zone), port, address));
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return Object.assign(stub, {
    server: `127.0.0.1:${socket.address().port}`,
    close: async () => {
      socket.close();
      await once(socket, "close");
    },
  });
};

const HEADER = 12;

const answerTo = (query: Buffer, zone: Zone): Buffer => {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  const question = query.subarray(HEADER, at + 5);
  const type = query.readUInt16BE(at + 1);
  const found = zone[labels.join(".").toLowerCase()];
  const [name] = Object.entries(TYPES).find(([, number]) => number === type) ?? [];
  const values = found === undefined || found === "fails" ? [] : (found[name as Type] ?? []);
  const code = found === undefined ? NO_SUCH_NAME : found === "fails" ? SERVER_FAILED : 0;
  const header = Buffer.alloc(HEADER);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(values.length, 6);
  return Buffer.concat([header, question, ...values.map((value) => recordOf(type, dataOf(type, value)))]);
};

const recordOf = (type: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(12);
  // The question's name, wherever it stands.
  head.writeUInt16BE(0xc000 | HEADER, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
};

const dataOf = (type: number, value: string): Buffer => {
  if (type === TYPES.A) return Buffer.from(value.split(".").map(Number));
  if (type === TYPES.CNAME) return nameOf(value);
  if (type === TYPES.TXT) return Buffer.concat(chunks(value).map(withLength));
  const [preference, host = ""] = value.split(" ");
  return Buffer.concat([Buffer.from([0, Number(preference)]), nameOf(host)]);
};

const nameOf = (host: string): Buffer => Buffer.concat([...host.split(".").map(withLength), Buffer.from([0])]);
const withLength = (part: string): Buffer => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)]);
/** Short, so that a long text comes in several parts as it does from real servers. */
const chunks = (value: string): string[] => value.match(/.{1,20}/g) ?? [];
