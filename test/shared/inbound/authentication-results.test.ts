import { expect, test } from "vitest";
import { verdictsIn } from "../../../shared/inbound/authentication-results.ts";
import { readMail } from "../../../shared/inbound/read-mail.ts";

const OURS = "mx.company.example";

const verdictsOf = async (...values: string[]) => {
  const head = values.map((value) => `Authentication-Results: ${value}`).join("\r\n");
  return verdictsIn(await readMail(Buffer.from(`${head}\r\nFrom: ada@example.com\r\n\r\nwords`)), [OURS]);
};

test("a believed system's results are read, with the policy of the domain", async () => {
  const found = await verdictsOf(
    `${OURS} 1; spf=softfail smtp.mailfrom=a@b.example; dkim=pass header.d=b.example; dmarc=fail (p=REJECT sp=NONE) header.from=b.example`,
  );
  expect(found).toMatchObject({ spf: "fail", dkim: "pass", dmarc: "fail", dmarcPolicy: "reject" });
});

test("nobody else's results count, wherever they stand", async () => {
  expect(await verdictsOf("mx.evil.example; dmarc=pass")).toBeUndefined();
  expect(await verdictsOf(`${OURS}.evil.example; dmarc=pass`)).toBeUndefined();
  const both = await verdictsOf("mx.evil.example; dmarc=pass", `${OURS}; dmarc=fail (p=quarantine)`);
  expect(both).toMatchObject({ dmarc: "fail", dmarcPolicy: "quarantine" });
});

test("of several headers of a believed system the topmost counts: it was written last", async () => {
  expect(await verdictsOf(`${OURS}; dmarc=fail (p=reject)`, `${OURS}; dmarc=pass`)).toMatchObject({ dmarc: "fail" });
});

test.each([
  `${OURS}; spf=pass smtp.mailfrom="x;dmarc=pass"@evil.example; dmarc=fail (p=REJECT)`,
  `${OURS}; spf=fail (a (b) ; dmarc=pass c) smtp.mailfrom=x@evil.example; dmarc=fail (p=REJECT)`,
  `${OURS}; spf=pass smtp.mailfrom=p=none@evil.example; dmarc=fail (p=REJECT)`,
  `${OURS}; spf=pass smtp.mailfrom="\\";dmarc=fail (p=none)"@evil.example; dmarc=fail (p=REJECT)`,
  `${OURS}; dmarc=fail (p=REJECT); spf=pass smtp.mailfrom=x;dmarc=pass@evil.example`,
])("what a sender chose is no result: %s", async (value) => {
  expect(await verdictsOf(value)).toMatchObject({ dmarc: "fail", dmarcPolicy: "reject" });
});

test("what Microsoft rejects by itself is refused as well", async () => {
  const found = await verdictsOf(`${OURS}; dmarc=fail action=oreject header.from=b.example`);
  expect(found).toMatchObject({ dmarc: "fail", dmarcPolicy: "reject" });
});

test("what says neither proves nothing", async () => {
  expect(await verdictsOf(`${OURS}; dmarc=none; spf=temperror; dkim=none`)).toMatchObject({
    dmarc: "unknown",
    spf: "unknown",
    dkim: "unknown",
  });
});
