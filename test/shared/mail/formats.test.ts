import { describe, expect, test } from "vitest";
import { type SupportedLanguage, supported } from "../../../shared/language/supported.ts";
import { formatsFor } from "../../../shared/mail/formats.ts";

const WINTER = Date.UTC(2026, 0, 5, 15, 30);
const SUMMER = Date.UTC(2026, 6, 5, 15, 30);
const at = WINTER;
/** Which kind of space ICU puts between is its business, and changes. */
const plain = (text: string): string => text.replace(/\s/gu, " ");

describe("formatsFor", () => {
  test.each<[SupportedLanguage, string, string]>([
    ["en", "Monday, January 5 at 4:30 PM (Germany Time)", "Sunday, July 5 at 5:30 PM (Germany Time)"],
    ["ko", "1월 5일 월요일 오후 4:30 (독일 시간)", "7월 5일 일요일 오후 5:30 (독일 시간)"],
    ["th", "วันจันทร์ที่ 5 มกราคม เวลา 16:30 (เวลาเยอรมนี)", "วันอาทิตย์ที่ 5 กรกฎาคม เวลา 17:30 (เวลาเยอรมนี)"],
    ["ja", "1月5日月曜日 16:30（ドイツ時間）", "7月5日日曜日 17:30（ドイツ時間）"],
    ["zh-Hans", "1月5日星期一 16:30（德国时间）", "7月5日星期日 17:30（德国时间）"],
    ["zh-Hant", "1月5日星期一 下午4:30（德國時間）", "7月5日星期日 下午5:30（德國時間）"],
    ["es", "lunes, 5 de enero, 16:30 (CET)", "domingo, 5 de julio, 17:30 (CEST)"],
    ["fr", "lundi 5 janvier à 16:30 (heure : Allemagne)", "dimanche 5 juillet à 17:30 (heure : Allemagne)"],
    ["de", "Montag, 5. Januar um 16:30 (MEZ)", "Sonntag, 5. Juli um 17:30 (MESZ)"],
    [
      "pt",
      "segunda-feira, 5 de janeiro às 16:30 (Horário Alemanha)",
      "domingo, 5 de julho às 17:30 (Horário Alemanha)",
    ],
    ["it", "lunedì 5 gennaio alle ore 16:30 (CET)", "domenica 5 luglio alle ore 17:30 (CEST)"],
    ["vi", "lúc 16:30 Thứ Hai, 5 tháng 1 (Giờ Đức)", "lúc 17:30 Chủ Nhật, 5 tháng 7 (Giờ Đức)"],
    ["id", "Senin, 5 Januari pukul 16.30 (Waktu Jerman)", "Minggu, 5 Juli pukul 17.30 (Waktu Jerman)"],
    ["ar", "الاثنين، 5 يناير في 4:30 م (توقيت ألمانيا)", "الأحد، 5 يوليو في 5:30 م (توقيت ألمانيا)"],
  ])("in %s a time has its weekday and its place, or the letters of its season", (language, winter, summer) => {
    const { moment } = formatsFor(language, language, "Europe/Berlin");
    expect([plain(moment(WINTER)), plain(moment(SUMMER))]).toEqual([winter, summer]);
  });

  test("a customer's own variety of a language is used, also for what the zone is called", () => {
    const inBritain = formatsFor("en-GB", "en", "Europe/Berlin");
    expect(plain(inBritain.moment(WINTER))).toBe("Monday 5 January at 16:30 (CET)");
    expect(plain(inBritain.moment(SUMMER))).toBe("Sunday 5 July at 17:30 (CEST)");
    const inSydney = formatsFor("en-AU", "en", "Australia/Sydney");
    expect(plain(inSydney.moment(WINTER))).toMatch(/2:30 am \(AEDT\)$/u);
    expect(plain(inSydney.moment(SUMMER))).toMatch(/1:30 am \(AEST\)$/u);
  });

  test.each(supported)("in %s UTC is the same all year, and is no place", (language) => {
    const { moment } = formatsFor(language, language, "UTC");
    expect(plain(moment(WINTER))).toMatch(/(?:15|3)[:.]30.*[(（](?:UTC|غرينتش)(?:\+0)?[)）]$/u);
    const zone = (at: number) => moment(at).replace(/^.*(?=[(（])/u, "");
    expect(zone(SUMMER)).toBe(zone(WINTER));
  });

  test("a mail in another language than the customer's keeps to its own way of writing times", () => {
    expect(formatsFor("ko-KR", "en", "UTC").moment(at)).toBe(formatsFor("en", "en", "UTC").moment(at));
  });

  test("nobody can ask for another calendar or other digits", () => {
    expect(formatsFor("en-u-ca-buddhist-nu-thai", "en", "UTC").moment(at)).toBe(
      formatsFor("en", "en", "UTC").moment(at),
    );
  });

  test.each(["", "x", "no such language", "en-", "🦊", "a".repeat(35)])(
    "%j is no language, and does no harm",
    (wanted) => {
      expect(formatsFor(wanted, "en", "UTC").moment(at)).toBe(formatsFor("en", "en", "UTC").moment(at));
    },
  );

  test("an unknown zone is UTC, and says so", () => {
    expect(formatsFor("en", "en", "Mars/Olympus").moment(at)).toContain("UTC");
  });

  test("money is told as the language does, and without a currency as a number", () => {
    const { money } = formatsFor("en", "en", "UTC");
    expect(money(49.9, "EUR")).toBe("€49.90");
    expect(money(50, "EUR")).toBe("€50");
    expect(money(1500, "KRW")).toBe("₩1,500");
    expect(money(12.5, undefined)).toBe("12.5");
    expect(money(12.5, "euro!")).toBe("12.5");
  });
});
