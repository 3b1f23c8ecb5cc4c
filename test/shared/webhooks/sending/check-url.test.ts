import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Allowed, checkWebhookUrl } from "../../../../shared/webhooks/sending/check-url.ts";
import { LOOPBACK_HOSTS, OTHER_HOSTS, PUBLIC_HOSTS } from "./other-hosts.ts";

const check = (text: string, allowed: Allowed = "public") => {
  const checked = checkWebhookUrl(text, allowed);
  return "refused" in checked ? checked.refused : checked.href;
};

describe("a host that only this machine reaches", () => {
  test.each([...LOOPBACK_HOSTS, ...OTHER_HOSTS])("%s is refused", (host) => {
    for (const port of ["", ":8443"]) expect(check(`https://${host}${port}/hook`)).toBe("refused-address");
    expect(check(`http://${host}/hook`)).toBe("refused-address");
  });

  test.each(OTHER_HOSTS)("%s is refused on one machine as well", (host) => {
    for (const scheme of ["http", "https"]) {
      expect(check(`${scheme}://${host}/hook`, "also-loopback")).toBe("refused-address");
    }
  });

  test.each(LOOPBACK_HOSTS)("%s is taken on one machine, whatever the port, and without TLS", (host) => {
    for (const start of ["http:", "https:"]) {
      expect(checkWebhookUrl(`${start}//${host}:3000/hook`, "also-loopback")).toBeInstanceOf(URL);
    }
  });
});

test("no private IPv4 address gets through, however it is written", () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const net = fc.constantFrom([10], [127], [0], [169, 254], [192, 168], [100, 64], [172, 16], [198, 18], [224], [255]);
  const bytes = fc.tuple(net, octet, octet, octet).map(([start, ...rest]) => [...start, ...rest].slice(0, 4));
  const radix = fc.constantFrom(
    (part: number) => String(part),
    (part: number) => `0x${part.toString(16)}`,
    (part: number) => `0X000${part.toString(16).toUpperCase()}`,
    (part: number) => `0${part.toString(8)}`,
  );
  fc.assert(
    fc.property(
      bytes,
      fc.array(radix, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: 4 }),
      (four, how, parts) => {
        const last = four.slice(parts - 1).reduce((sum, byte) => sum * 256 + byte, 0);
        const host = [...four.slice(0, parts - 1), last].map((part, place) => how[place]?.(part)).join(".");
        const hextets = [0, 2]
          .map((place) => (((four[place] ?? 0) << 8) | (four[place + 1] ?? 0)).toString(16))
          .join(":");
        for (const form of [
          host,
          `[::ffff:${hextets}]`,
          `[::${hextets}]`,
          `[64:ff9b::${hextets}]`,
          `[2002:${hextets}::]`,
        ]) {
          expect(check(`https://${form}/`)).toBe("refused-address");
        }
      },
    ),
  );
});

test.each(PUBLIC_HOSTS)("%s is everybody's, over TLS alone", (host) => {
  for (const allowed of ["public", "also-loopback"] as const) {
    expect(checkWebhookUrl(`https://${host}/hook`, allowed)).toBeInstanceOf(URL);
    expect(check(`http://${host}/hook`, allowed)).toBe("not-https");
    expect(check(`https://${host}:3000/hook`, allowed)).toBe("refused-port");
  }
});

test.each([
  ["https://hooks.example.com:443/a?b=c", "https://hooks.example.com/a?b=c"],
  ["https://hooks.example.com:8443", "https://hooks.example.com:8443/"],
  ["HTTPS://Hooks.Example.COM/A", "https://hooks.example.com/A"],
  ["https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"],
])("%s is taken as %s", (text, href) => {
  expect(check(text)).toBe(href);
});

test.each([
  ["http://hooks.example.com/", "not-https"],
  ["ftp://hooks.example.com/", "not-https"],
  ["file:///etc/passwd", "not-https"],
  ["javascript:alert(1)", "not-https"],
  ["blob:https://hooks.example.com/1", "not-https"],
  ["ws://127.0.0.1/", "not-https"],
  ["https://hooks.example.com:80/", "refused-port"],
  ["https://hooks.example.com:22/", "refused-port"],
  ["https://hooks.example.com:0/", "refused-port"],
  ["https://maria@hooks.example.com/", "has-credentials"],
  ["https://maria:secret@hooks.example.com/", "has-credentials"],
  ["https://:secret@hooks.example.com/", "has-credentials"],
  ["https://hooks.example.com@127.0.0.1/", "has-credentials"],
  ["https://hooks.example.com/#", "has-fragment"],
  ["https://hooks.example.com/#part", "has-fragment"],
  ["", "not-a-url"],
  ["hooks.example.com", "not-a-url"],
  ["//hooks.example.com", "not-a-url"],
  ["https://", "not-a-url"],
  ["https://hooks.example.com:65536/", "not-a-url"],
  ["https://256.256.256.256/", "not-a-url"],
  ["https://127.0.0.0x100/", "not-a-url"],
  ["https://[fe80::1%25eth0]/", "not-a-url"],
  ["https://[::1/", "not-a-url"],
  ["https://a%00.example.com/", "not-a-url"],
  [" https://hooks.example.com/", "not-a-url"],
  ["https://hooks.example.com/\n", "not-a-url"],
  ["https://hooks.exam\tple.com/", "not-a-url"],
  ["https://local\u00adhost/", "not-a-url"],
  ["https://local\u200dhost/", "not-a-url"],
  ["https://hooks.example.com/\u0000", "not-a-url"],
])("%j is refused: %s", (text, refused) => {
  expect(check(text)).toBe(refused);
  expect(checkWebhookUrl(text, "also-loopback")).toEqual({ refused });
});

test("a backslash is a slash, as for everybody who reads URLs so, and hides no host", () => {
  expect(check("https:\\\\127.0.0.1\\@hooks.example.com/")).toBe("refused-address");
});

test("2,000 characters are taken, as they are written in the end, and no more", () => {
  const start = "https://hooks.example.com/";
  expect(check(start.padEnd(2_000, "a"))).toHaveLength(2_000);
  expect(check(start.padEnd(2_001, "a"))).toBe("too-long");
  expect(check(start.padEnd(1_000, "ä"))).toBe("too-long");
  expect(check(start.padEnd(2_026, "a/../"))).toBe("too-long");
});
