import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../../shared/language/detect-language.ts";
import { supported } from "../../../shared/language/supported.ts";
import { textsIn } from "./texts.ts";

const inLatin = textsIn("supported").filter(([language]) => /^(?:de|en|es|fr|id|it|pt|vi)$/.test(language));

const withoutMarks = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");

describe("detectLanguage", () => {
  test("there are texts in every supported language, and in no other", () => {
    expect(textsIn("supported").map(([language]) => language)).toEqual([...supported].sort());
  });

  test.each(textsIn("supported"))("it knows %s", (language, texts) => {
    for (const text of texts) expect([text, detectLanguage(text)]).toEqual([text, language]);
  });

  test.each(textsIn("unsupported"))("it takes %s for none of ours", (_language, texts) => {
    for (const text of texts) expect([text, detectLanguage(text)]).toEqual([text, undefined]);
  });

  test.each(inLatin)("it knows %s without accents and in capitals", (language, texts) => {
    for (const text of texts.flatMap((each) => [withoutMarks(each), each.toUpperCase()])) {
      expect([text, detectLanguage(text)]).toEqual([text, language]);
    }
  });

  test.each([
    ["nothing", ""],
    ["blanks", " \n\t\u3000 "],
    ["a number", "88213 4471-22"],
    ["order numbers alone", "JP9876543210 and A4-5531-XK9 in SM-S918B/DS"],
    ["emoji", "😡😡😡😡😡😡😡😡👎🏽👎🏽👨‍👩‍👧‍👦"],
    ["an address", "https://example.com/commande/toujours-pas-recue-depuis-trois-semaines"],
    ["a mail address", "je-veux-etre-rembourse.immediatement@example.com"],
    ["mentions and tags", "@user @autre_compte #RemboursezMoi #ÇaSuffit #JeVeuxMonColis"],
    ["one word", "refund"],
    ["two words", "remboursement immédiat"],
    ["a product's name", "Samsung Galaxy Ultra"],
    ["a word of Korean", "환불"],
    ["Chinese that both write the same", "我要退票"],
    ["keys pressed at random", "asdf jkl qwer asdfg hjkl zxcv bnm qwert yuiop asdf ghjk"],
    ["a filler text", "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor"],
    [
      "half one and half the other",
      "Where is my parcel? I paid for express delivery two weeks ago! 제 택배는 어디에 있나요?",
    ],
  ])("no language is told by %s", (_what, text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  test.each([
    ["ko", "iPhone 15 Pro Max Natural Titanium 주문했는데 Plus가 왔어요 교환해 주세요"],
    ["ko", '판매자는 "Your order has been delivered" 라고만 하고 그 뒤로는 연락이 없어요. 도와주세요.'],
    ["th", "สั่ง iPhone Pro Max Natural Titanium ไปแต่ได้รุ่น Plus มาแทน ขอเปลี่ยนด้วยค่ะ"],
    ["ja", "Netgear Nighthawk Proを注文したのに、別のルーターが届きました。"],
    ["ar", "طلبت هاتف Samsung Galaxy Ultra ووصلني هاتف آخر، أريد استبداله"],
    ["en", "The label only says 취급주의 and the box was wet and torn when it came to my house."],
    ["zh-Hans", "我在“優の良品”买的饼干已经过期了,店员还说没有问题,请你们尽快处理。"],
    ["zh-Hant", "我跟賣家「华为旗舰店」買的手機壞了,客服說不能退換,請問該怎麼辦?"],
    ["ja", "返品希望。六月七日購入分。三回連絡済みですが返答がありません。"],
  ])("%s is the language, whatever name or quote is in it: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test.each([
    "سلام، من هفته پيش يك كتري سفارش دادم ولي هنوز به دستم نرسيده، لطفا پيگيري كنيد",
    "ميرے پيسے واپس کريں، موبائل دو دن ميں خراب ہو گيا ہے",
  ])("Persian and Urdu are no Arabic, even from an Arabic keyboard: %s", (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  test("a dialect's borrowed letter leaves it Arabic", () => {
    expect(detectLanguage("شنو هاي الخدمة، گلتلكم الف مرة النت ضعيف ومحد جاوبني")).toBe("ar");
  });

  test("letters of other widths and styles, and parts of letters, are read as what they are", () => {
    const text = "Je n'ai toujours pas reçu mon colis, c'est une honte";
    expect(detectLanguage(text.normalize("NFD"))).toBe("fr");
    expect(detectLanguage("Ｉ ｗａｎｔ ｔｏ ｈａｖｅ ｍｙ ｍｏｎｅｙ ｂａｃｋ ｒｉｇｈｔ ｎｏｗ")).toBe("en");
    expect(detectLanguage("환불해 주세요 당장".normalize("NFD"))).toBe("ko");
  });

  test("what comes after the first sentences changes nothing", () => {
    const text = "Meine Bestellung ist noch immer nicht angekommen. ".repeat(20);
    expect(detectLanguage(text + "환불해 주세요 ".repeat(100_000))).toBe("de");
  });

  test("any text gives one of ours or none", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 2000 }),
      fc.string({ unit: "grapheme", maxLength: 2000 }),
      fc
        .array(fc.constantFrom("@", "www.", "#", "a", "'", ".", "ñ", "ー", "ا", "\u0301", "\ud800", "9", " ", "好"), {
          maxLength: 1000,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect([undefined, ...supported]).toContain(detectLanguage(text));
      }),
    );
  });
});
