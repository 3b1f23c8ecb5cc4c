import { describe, expect, it } from "vitest";
import { readMail } from "../../../../shared/inbound/read-mail.ts";
import { createHeaderDecoding } from "../../../../shared/inbound/reading/decode-header.ts";
import { createTextDecoding } from "../../../../shared/inbound/reading/decode-text.ts";
import { Missing } from "../../../../shared/inbound/reading/libraries.ts";
import { createReading } from "../../../../shared/inbound/reading/reading.ts";
import { splitParts } from "../../../../shared/inbound/reading/split-parts.ts";
import { wordsOf } from "../../../../shared/inbound/reading/words.ts";
import { multipart, part } from "../mail-source.ts";

const bytes = (source: string) => Buffer.from(source, "latin1");

/** What is read with nothing loaded, or the name of what that takes. */
const readWithNone = (source: string): string => {
  const reading = createReading({}, undefined);
  try {
    return wordsOf(splitParts(bytes(source), reading.header).root, reading, 0).text;
  } catch (reason) {
    if (reason instanceof Missing) return `wants ${reason.wanted}`;
    throw reason;
  }
};

const html = part("text/html", "<p>Real words</p>");

describe("nothing is loaded", () => {
  it("for HTML beside a plain text that says it", () => {
    expect(readWithNone(multipart("alternative", html, part("text/plain", "plain")))).toBe("plain");
    const within = multipart("mixed", multipart("alternative", part("text/plain", "one"), multipart("related", html)));
    expect(readWithNone(within)).toBe("one");
  });
  it("for the charsets of nearly all mail", () => {
    expect(readWithNone(part("text/plain; charset=euc-kr", "\xb0\xa1"))).toBe("가");
  });
});

describe("what reads HTML is wanted", () => {
  it.each([
    ["alone", html],
    ["beside an empty text", multipart("alternative", part("text/plain", " "), html)],
    ["beside a text that points to it", multipart("alternative", part("text/plain", "See the HTML"), html)],
    ["after another text", multipart("mixed", part("text/plain", "one"), html)],
  ])("%s", (_, source) => {
    expect(readWithNone(source)).toBe("wants html");
  });
});

describe("rare charsets are wanted", () => {
  it("for a name that Node doesn't know, in seven bits too, and for bytes that aren't what was declared", () => {
    expect(readWithNone(part("text/plain; charset=cp850", "\x81"))).toBe("wants charsets");
    expect(readWithNone(part("text/plain; charset=utf-7", "+AOQ-"))).toBe("wants charsets");
    expect(readWithNone(part("text/plain; charset=utf-8", "\xb0\xa1\xb0\xa1"))).toBe("wants charsets");
  });
  it("for a header", () => {
    const decoding = createHeaderDecoding(createTextDecoding({}), undefined);
    expect(() => decoding.decode("=?cp850?Q?=81?=")).toThrow(Missing);
  });
});

it("a mail that takes all of them has all of them", async () => {
  const { subject, text } = await readMail(
    bytes(`Subject: =?cp850?Q?=81?=\r\n${part("text/html; charset=cp850", "<p>\x81 <b>\x84</b></p>")}`),
  );
  expect([subject, text]).toEqual(["ü", "ü ä"]);
});
