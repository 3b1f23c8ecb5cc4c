import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type customerClient as Client, customerClient } from "../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";
import { readTable } from "../support/table.ts";

let host: HarshHost;
let customer: ReturnType<typeof Client>;
let before: unknown;
beforeAll(async () => {
  host = await startHarshHost();
  customer = customerClient(host);
  // A deployment's keys are made by the first function that starts, whatever it is asked.
  await customer.complainAs("text/plain", "");
  before = await everything();
});
afterAll(() => host.stopAndCheck());

/** Whatever a request could leave behind. */
const everything = async () => {
  const { requests } = (await host.usage()).sqs;
  return {
    items: await readTable(host),
    mails: await mailbox(host).count(),
    sent: (requests.SendMessage ?? 0) + (requests.SendMessageBatch ?? 0),
  };
};

const good = { message: "It came broken.", email: "ann@example.com" };
const fieldsAtFault = async (body: unknown, ...pointers: string[]) =>
  expectProblem(await customer.complain(body), 422, "fields-at-fault", pointers);

describe("a body that can't be read", () => {
  it.each(["", "{", "message=hello", "{'message':'x'}", '{"message":"x",}', "\u{FEFF}{}", "NaN", "[1,2"])(
    "is refused as not JSON: %j",
    async (body) => expectProblem(await customer.complain(body), 400, "bad-json"),
  );

  it("is refused as not JSON when its bytes are no UTF-8", async () => {
    expectProblem(await customer.complain(Uint8Array.of(0xff, 0xfe, 0x7b, 0x7d)), 400, "bad-json");
  });

  it.each(["text/plain", "multipart/form-data; boundary=x", "application/xml", "application/jsonp", "nonsense"])(
    "is refused as of an unknown type: %s",
    async (type) => expectProblem(await customer.complainAs(type, "{}"), 415, "unsupported-content-type"),
  );

  it("is refused as of an unknown type when it has none", async () => {
    expectProblem(
      await customer.complainAs(undefined, new TextEncoder().encode("{}")),
      415,
      "unsupported-content-type",
    );
  });

  it("is refused above 256 KB, in whatever characters, and never at it", async () => {
    const most = 256 * 1024;
    const filled = (fill: string) => `{"message":"${fill}"}`;
    const around = filled("").length;
    expectProblem(await customer.complain(filled("x".repeat(most - around + 1))), 413, "body-too-large");
    expectProblem(await customer.complain(filled("ก".repeat((most - around) / 3 + 1))), 413, "body-too-large");
    await fieldsAtFault(filled("x".repeat(most - around)), "/message", "/email");
    const form = `message=${"x".repeat(most)}`;
    const type = "application/x-www-form-urlencoded";
    expectProblem(await customer.complainAs(type, form), 413, "body-too-large");
  });

  it.each([7, 11])("of %d MB is refused by the gateway, in its own form", async (megabytes) => {
    const answer = await customer.complainAs("application/json", "x".repeat(megabytes * 1024 * 1024));
    expect([answer.status, answer.text]).toEqual([413, '{"message":"Request Entity Too Large"}']);
  });
});

describe("a JSON body that is no complaint", () => {
  it.each(["null", "[]", '["message"]', '"message"', "1", "true"])("is refused whole: %s", async (body) => {
    await fieldsAtFault(body, "");
  });

  it("is told everything that is missing at once", async () => {
    await fieldsAtFault({}, "/message", "/email");
    const { body } = await customer.complain({});
    expect(body.errors.map(({ detail }: { detail: string }) => detail)).toEqual([
      "message is needed.",
      "email or phone is needed, so that we can answer.",
    ]);
  });

  it.each(["", " ", "\n\r\n\t", "\u{A0}\u{3000}\u{2003}\u{FEFF}", "\u{0}\u{1}\u{7F}\u{9B}"])(
    "is refused without words: %j",
    async (message) => fieldsAtFault({ ...good, message }, "/message"),
  );

  it.each(["x", "ж", "ก", "💔", "é"])("is refused with 20,001 characters of %s", async (character) => {
    await fieldsAtFault({ ...good, message: character.normalize("NFC").repeat(20_001) }, "/message");
  });

  it("is refused with neither address nor phone, which have to be there and not only be named", async () => {
    await fieldsAtFault({ message: "x" }, "/email");
    await fieldsAtFault({ message: "x", email: "" }, "/email");
    await fieldsAtFault({ message: "x", phone: " " }, "/phone");
    await fieldsAtFault({ message: "x", email: null, phone: null }, "/email", "/phone");
  });

  it.each([
    "ann",
    "ann@",
    "@example.com",
    "ann@example",
    "ann@@example.com",
    "ann@example..com",
    "ann @example.com",
    "ann@-example.com",
    "ann@example.com, bob@example.com",
    "Ann <ann@example.com>",
    '"ann"@example.com',
    "ann@[127.0.0.1]",
    "ann@127.0.0.1",
    "안나@example.com",
    "ann@example.com\r\nBcc: bob@example.com",
    "ann\u{0}@example.com",
    "ann@exam\u{200B}ple.com",
    "ann@example.com\u{D800}",
    `${"a".repeat(65)}@example.com`,
    `ann@${"a.".repeat(130)}com`,
    "a".repeat(400),
  ])("is refused with an address that can't be mailed to: %j", async (email) => {
    await fieldsAtFault({ ...good, email }, "/email");
  });

  it.each(["call me", "1234", "+", "+1 800 FLOWERS", "1".repeat(31), "+49 30 123\r\n456", "٠١٢٣٤٥٦"])(
    "is refused with a phone that can't be called: %j",
    async (phone) => fieldsAtFault({ message: "x", phone }, "/phone"),
  );

  it("is refused with fields that nobody knows, each by its pointer", async () => {
    const unknown = { Message: "x", adress: 1, "a/b~c": true, constructor: "x", toString: "x" };
    await fieldsAtFault({ ...good, ...unknown }, "/Message", "/adress", "/a~1b~0c", "/constructor", "/toString");
    await fieldsAtFault(`{"message":"x","email":"ann@example.com","__proto__":{"phone":"12345"}}`, "/__proto__");
    await fieldsAtFault(
      { ...good, channel: "email", reference: "0000000ZA", proof: "link" },
      "/channel",
      "/reference",
      "/proof",
    );
  });

  it.each([
    [{ message: { text: "x" } }, "/message"],
    [{ message: ["x"] }, "/message"],
    [{ message: 1 }, "/message"],
    [{ message: null }, "/message"],
    [{ email: ["ann@example.com"] }, "/email"],
    [{ email: { address: "ann@example.com" } }, "/email"],
    [{ phone: 493012345 }, "/phone"],
    [{ name: ["Ann"] }, "/name"],
    [{ name: null }, "/name"],
    [{ name: { first: "Ann" } }, "/name"],
    [{ subject: true }, "/subject"],
    [{ orderId: 12345 }, "/orderId"],
    [{ locale: "not a language" }, "/locale"],
    [{ locale: 5 }, "/locale"],
    [{ attachments: "file" }, "/attachments"],
    [{ attachments: ["upl_unknown"] }, "/attachments/0"],
    [{ metadata: "x" }, "/metadata"],
    [{ metadata: [] }, "/metadata"],
    [{ metadata: { page: { url: "x" } } }, "/metadata/page"],
    [{ metadata: { tags: ["x"] } }, "/metadata/tags"],
    [{ metadata: { gone: null } }, "/metadata/gone"],
    [{ metadata: { "": "x" } }, "/metadata/"],
    [{ metadata: { ["k".repeat(65)]: "x" } }, `/metadata/${"k".repeat(65)}`],
    [{ metadata: { long: "x".repeat(4096) } }, "/metadata"],
  ])("is refused with a field of the wrong type: %j", async (field, pointer) => {
    await fieldsAtFault({ ...good, ...field }, pointer);
  });

  it("is told every field at fault at once", async () => {
    const wrong = { message: {}, email: [], phone: 1, name: [], subject: 2, locale: "", metadata: { a: [], b: {} } };
    const pointers = ["/message", "/email", "/phone", "/name", "/subject", "/locale", "/metadata/a", "/metadata/b"];
    await fieldsAtFault(wrong, ...pointers);
  });

  it("is refused when nested as deep as a body allows", async () => {
    await fieldsAtFault(`{"message":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, "/message", "/email");
  });

  const lineBreaks = [
    "Ann\r\nBcc: bob@example.com",
    "Ann\nX",
    "Ann\rX",
    "Ann\u{2028}X",
    "Ann\u{0}",
    "An\u{1B}[31mn",
    "A\u{85}n",
  ];
  it.each(["name", "subject", "orderId", "product", "category", "source"])(
    "is refused with a line break or control character in its %s",
    async (field) => {
      for (const value of lineBreaks) await fieldsAtFault({ ...good, [field]: value }, `/${field}`);
    },
  );

  it.each([
    ["name", 200],
    ["subject", 300],
    ["orderId", 100],
    ["product", 200],
    ["category", 100],
    ["source", 200],
  ])("is refused with a %s of more than %d characters", async (field, most) => {
    await fieldsAtFault({ ...good, [field]: "ก".repeat(most + 1) }, `/${field}`);
  });
});

describe("a request that isn't one", () => {
  it.each([" ", "a b", "ключ", "k".repeat(256), "a\tb"])("is refused with the Idempotency-Key %j", async (key) => {
    const headers = { "idempotency-key": Buffer.from(key).toString("latin1") };
    expectProblem(await customer.complain(good, headers), 400, "bad-idempotency-key");
  });

  it.each([
    ["GET", "/v1/complaints"],
    ["PUT", "/v1/complaints"],
    ["POST", "/v1/complaint"],
    ["POST", "/v1/complaints/"],
  ])("is refused by the gateway: %s %s", async (method, path) => {
    const response = await fetch(host.url + path, { method });
    expect([response.status, await response.text()]).toEqual([404, '{"message":"Not Found"}']);
  });
});

it("none of all that wrote, sent or mailed anything", async () => {
  expect(await everything()).toEqual(before);
});
