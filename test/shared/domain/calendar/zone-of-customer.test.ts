import { expect, test } from "vitest";
import { timeZoneFor } from "../../../../shared/domain/calendar/zone-of-customer.ts";
import { isTimeZone } from "../../../../shared/time-zone.ts";

const OURS = "America/Sao_Paulo";

test("what the customer's form told comes first", () => {
  expect(timeZoneFor({ timeZone: "Asia/Tokyo", language: "ko-KR" }, OURS)).toBe("Asia/Tokyo");
});

test.each([
  ["ko", "Asia/Seoul"],
  ["ja", "Asia/Tokyo"],
  ["th", "Asia/Bangkok"],
  ["it", "Europe/Rome"],
  ["en-GB", "Europe/London"],
  ["fr-FR", "Europe/Paris"],
  ["de-AT", "Europe/Vienna"],
  ["zh-TW", "Asia/Taipei"],
  ["zh-Hant-HK", "Asia/Hong_Kong"],
  ["ar-EG-u-nu-latn", "Africa/Cairo"],
])("whoever asks for %s is in the one zone of that country: %s", (language, zone) => {
  expect(timeZoneFor({ language }, OURS)).toBe(zone);
});

test("the zone of a country by its older name is one all the same", () => {
  const zone = timeZoneFor({ language: "vi" }, OURS);
  expect(["Asia/Ho_Chi_Minh", "Asia/Saigon"]).toContain(zone);
  expect(isTimeZone(zone)).toBe(true);
});

test.each(["en", "es", "fr", "de", "pt", "ar", "zh", "zh-Hans", "id", "en-US", "pt-BR", "id-ID", "ko-US", "de-DE"])(
  "%s is at home in several zones or countries, so the company's is used",
  (language) => {
    expect(timeZoneFor({ language }, OURS)).toBe(OURS);
  },
);

test.each([undefined, "", "x", "no language", "und", "toString", "ko-ZZ"])("%o says nothing of a place", (language) => {
  expect(timeZoneFor(language === undefined ? {} : { language }, OURS)).toBe(OURS);
});
