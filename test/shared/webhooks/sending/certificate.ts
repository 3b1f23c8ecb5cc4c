import { generateKeyPairSync, sign } from "node:crypto";

/** X.509 in DER, no more of it than a TLS server needs: Node reads certificates and makes none. */
const der = (tag: number, ...contents: Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  const length = content.length < 128 ? [content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const [INTEGER, BITS, OCTETS, OID, TEXT, TIME, SEQUENCE, SET] = [0x02, 0x03, 0x04, 0x06, 0x0c, 0x17, 0x30, 0x31];
const hex = (text: string) => Buffer.from(text, "hex");

const ECDSA_WITH_SHA256 = der(SEQUENCE, der(OID, hex("2a8648ce3d040302")));
const COMMON_NAME = der(OID, hex("550403"));
const SUBJECT_ALT_NAME = der(OID, hex("551d11"));

const time = (at: number) => der(TIME, Buffer.from(new Date(at).toISOString().replace(/^..|\.\d+|[-:T]/gu, "")));

const nameOf = (text: string) => der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(TEXT, Buffer.from(text)))));

const altName = (dnsName: string) =>
  der(
    0xa3,
    der(SEQUENCE, der(SEQUENCE, SUBJECT_ALT_NAME, der(OCTETS, der(SEQUENCE, der(0x82, Buffer.from(dnsName)))))),
  );

const pem = (label: string, bytes: Buffer) =>
  `-----BEGIN ${label}-----\n${bytes.toString("base64")}\n-----END ${label}-----\n`;

const DAY = 24 * 60 * 60_000;

/** A key and a certificate of it that nobody but itself vouches for. */
export const selfSigned = (dnsName: string, { from = Date.now() - DAY, until = Date.now() + DAY } = {}) => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const certificate = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, hex("02"))),
    der(INTEGER, hex("01")),
    ECDSA_WITH_SHA256,
    nameOf(dnsName),
    der(SEQUENCE, time(from), time(until)),
    nameOf(dnsName),
    publicKey.export({ type: "spki", format: "der" }),
    altName(dnsName),
  );
  const signature = der(BITS, hex("00"), sign("sha256", certificate, privateKey));
  return {
    cert: pem("CERTIFICATE", der(SEQUENCE, certificate, ECDSA_WITH_SHA256, signature)),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
};
