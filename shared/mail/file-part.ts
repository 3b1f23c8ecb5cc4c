import { asciiName, percentEncoded } from "../content-disposition.ts";

/** A file that goes out with a mail. */
export interface MailFile {
  /** One line, never a path. */
  filename: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Characters of a name to a line, so that no line gets long. */
const PIECE = 60;
/** RFC 2045, 6.8. */
const LINE = /.{76}(?=.)/g;

/**
 * One part of `multipart/mixed`, to be saved and not shown. Its name is there in ASCII for programs that read no other, and
 * whole (RFC 2231) for all that do. What is text or a mail elsewhere is bytes here: nothing may change them on the way.
 */
export const filePart = ({ filename, contentType, bytes }: MailFile): string[] => [
  `Content-Type: ${isMediaType(contentType) ? contentType : "application/octet-stream"};`,
  ` name="${asciiName(filename)}"`,
  "Content-Transfer-Encoding: base64",
  "Content-Disposition: attachment;",
  ...nameParameters(filename).map((parameter, place, all) => ` ${parameter}${place + 1 < all.length ? ";" : ""}`),
  "",
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64").replace(LINE, "$&\r\n"),
];

/** RFC 2046, 5.2: a whole mail or a list of parts may not be encoded. */
const isMediaType = (text: string): boolean =>
  /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/.test(text) && !/^(?:message|multipart)\//.test(text);

/** Cut between characters, never in one: each piece has to decode by itself in programs that take them one by one. */
const nameParameters = (filename: string): string[] => {
  const plain = `filename="${asciiName(filename)}"`;
  if (asciiName(filename) === filename) return [plain];
  const pieces = [""];
  for (const character of filename) {
    const [last = "", next] = [pieces.at(-1), percentEncoded(character)];
    if (last.length + next.length > PIECE) pieces.push(next);
    else pieces[pieces.length - 1] = last + next;
  }
  const [only = ""] = pieces;
  if (pieces.length === 1) return [plain, `filename*=utf-8''${only}`];
  return [plain, ...pieces.map((piece, place) => `filename*${place}*=${place === 0 ? "utf-8''" : ""}${piece}`)];
};
