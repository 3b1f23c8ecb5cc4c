import { describe, expect, test } from "vitest";
import type { Harm } from "../../../shared/domain/policy.ts";
import { triage } from "../../../shared/domain/triage.ts";
import type { SupportedLanguage } from "../../../shared/language/supported.ts";
import { withTriage } from "../../../shared/settings/default-triage.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";

const { policy } = withTriage(settingsSchema.parse({}));
const triaged = (text: string) => triage({ channel: "form", about: {}, text }, policy);

const told: Record<SupportedLanguage, Record<Harm, string>> = {
  en: {
    injury: "The ladder folded under me and I was injured; I spent the night in hospital.",
    fraud: "My account was hacked and all my loyalty points are gone.",
    danger: "There was broken glass in the jar of olives.",
  },
  ko: {
    injury: "국물이 쏟아져 아이가 화상을 입었어요.",
    fraud: "고객센터를 사칭한 사람에게 사기를 당했습니다.",
    danger: "충전하던 중에 배터리에 불이 붙었습니다.",
  },
  th: {
    injury: "เก้าอี้หักแล้วผมล้มบาดเจ็บที่หลัง",
    fraud: "มีคนแอบอ้างเป็นพนักงานของคุณแล้วให้ฉันโอนเงิน",
    danger: "พาวเวอร์แบงค์ระเบิดตอนชาร์จ",
  },
  ja: {
    injury: "椅子の脚が折れて転倒し、腕を骨折しました。",
    fraud: "身に覚えのない請求がカードに届きました。",
    danger: "充電中にバッテリーから煙が出ました。",
  },
  "zh-Hans": {
    injury: "热水壶漏水，把孩子烫伤了。",
    fraud: "我的银行卡被盗刷了三笔。",
    danger: "充电宝在充电时起火了。",
  },
  "zh-Hant": {
    injury: "椅子突然斷裂，我摔倒受傷了。",
    fraud: "有人冒充你們的客服詐騙我兩千元。",
    danger: "插座一開就冒煙。",
  },
  es: {
    injury: "Mi hijo sufrió quemaduras con la tapa.",
    fraud: "Hay un cargo no autorizado de su tienda en mi tarjeta.",
    danger: "La cocina huele a gas todo el día.",
  },
  fr: {
    injury: "La chaise a cédé et nous avons fini la nuit aux urgences.",
    fraud: "J’ai été victime d’une escroquerie en votre nom.",
    danger: "J’ai reçu une décharge électrique en la branchant.",
  },
  de: {
    injury: "Der Stuhl brach zusammen und ich wurde am Rücken verletzt.",
    fraud: "Von meinem Konto wurde unberechtigt abgebucht.",
    danger: "Das Ladegerät hat in der Nacht Feuer gefangen.",
  },
  pt: {
    injury: "A minha filha teve queimaduras na mão.",
    fraud: "Há uma compra não reconhecida no meu cartão.",
    danger: "O carregador pegou fogo durante a noite.",
  },
  it: {
    injury: "Dopo cena siamo finiti tutti al pronto soccorso.",
    fraud: "Sono stato truffato da un finto operatore.",
    danger: "Si sente odore di gas ogni volta che lo accendo.",
  },
  vi: {
    injury: "Ghế bị gãy làm tôi ngã và bị thương ở lưng.",
    fraud: "Có người mạo danh nhân viên của cửa hàng gọi cho tôi.",
    danger: "Tôi bị điện giật khi cắm ấm.",
  },
  id: {
    injury: "Anak saya kena luka bakar karena tutupnya.",
    fraud: "Saya ditipu oleh orang yang mengaku dari toko Anda.",
    danger: "Saya kesetrum waktu mencolokkannya.",
  },
  ar: {
    injury: "أصيب ابني بحروق في يده بسبب الغطاء.",
    fraud: "تعرضت لعملية احتيال من شخص يدعي أنه موظف لديكم.",
    danger: "اشتعل الشاحن أثناء الليل.",
  },
};

/** Late delivery, the wrong size, rude staff, and a thing that isn't as it was shown. */
const ordinary: Record<SupportedLanguage, string[]> = {
  en: [
    "My gas stove should have been here on Monday, and a week later there is still no word of it.",
    "I ordered size 42 and what came was 38; the shoes don’t fit at all.",
    "The man at your counter was rude, rolled his eyes and told me to come back another day.",
  ],
  ko: [
    "주문한 지 열흘이 지났는데 아직도 배송이 안 왔습니다.",
    "42 사이즈를 주문했는데 38이 왔어요. 작아서 못 입어요.",
    "매장 직원이 너무 불친절했고 제 말을 무시했습니다.",
  ],
  th: ["สั่งของไปสิบวันแล้วยังไม่ได้รับสินค้าเลย", "สั่งไซส์ 42 แต่ได้ 38 ใส่ไม่ได้", "พนักงานพูดจาไม่สุภาพและไม่สนใจลูกค้า"],
  ja: [
    "注文から十日たっても商品が届きません。",
    "42を注文したのに38が届き、小さくて履けません。",
    "店員の態度がとても悪く、話を聞いてくれませんでした。",
  ],
  "zh-Hans": [
    "下单十天了，快递还没到，物流一直不更新。",
    "我买的是42码，收到的却是38码，根本穿不了。",
    "店员态度很差，一直不理我，说话也很不耐烦。",
  ],
  "zh-Hant": [
    "下單十天了，包裹還沒到，物流一直沒有更新。",
    "我買的是42號，收到的卻是38號，根本穿不下。",
    "店員態度很差，一直不理我，講話也很不耐煩。",
  ],
  es: [
    "La estufa de gas tenía que llegar el lunes y una semana después sigue sin llegar.",
    "Pedí la talla 42 y me enviaron la 38; no me vale.",
    "La reacción del empleado de la tienda fue muy maleducada y no quiso atenderme.",
  ],
  fr: [
    "Mon colis devait arriver lundi aux heures annoncées, et une semaine plus tard il n’est toujours pas là.",
    "J’ai commandé la bouilloire électrique de 2 litres et j’ai reçu celle d’un litre.",
    "Le vendeur a été très impoli et a refusé de m’aider.",
  ],
  de: [
    "Mein Paket sollte am Montag kommen, eine Woche später ist es immer noch nicht da.",
    "Ich habe Größe 42 bestellt und 38 bekommen, die Schuhe passen nicht.",
    "Der Mitarbeiter an der Kasse war unfreundlich und hat mich einfach stehen lassen.",
  ],
  pt: [
    "A encomenda devia ter chegado na segunda e uma semana depois ainda não chegou.",
    "Pedi o tamanho 42 e recebi o 38; não me serve.",
    "O funcionário da loja foi muito mal-educado e não me quis atender.",
  ],
  it: [
    "Il fornello a gas doveva arrivare lunedì e dopo una settimana non è ancora qui.",
    "Ho ordinato la taglia 42 e ho ricevuto la 38: è troppo piccola.",
    "Il commesso è stato molto scortese e non mi ha voluto aiutare.",
  ],
  vi: [
    "Tôi đặt điện thoại mười ngày rồi mà vẫn chưa nhận được.",
    "Tôi đặt cỡ 42 nhưng nhận được cỡ 38, mang không vừa.",
    "Nhân viên cửa hàng thái độ rất tệ và không chịu hỗ trợ tôi.",
  ],
  id: [
    "Pesanan saya sudah sepuluh hari belum sampai juga.",
    "Saya pesan ukuran 42 tetapi yang datang 38, kekecilan.",
    "Pegawai tokonya kasar dan tidak mau melayani saya.",
  ],
  ar: [
    "كان يجب أن يصل الطرد يوم الاثنين ومرّ أسبوع ولم يصل بعد.",
    "طلبت مقاس 42 ووصلني مقاس 38 بدون علبة وهو صغير جدًا.",
    "كان الموظف في المتجر غير مهذب ورفض مساعدتي.",
  ],
};

describe.each(Object.entries(told))("in %s", (language, kinds) => {
  test.each(Object.entries(kinds))("%s is found, and can't wait", (harm, text) => {
    expect(triaged(text)).toEqual({ team: "support", urgent: true, harm });
  });

  test.each(ordinary[language as SupportedLanguage])("an ordinary complaint can wait: %s", (text) => {
    expect(triaged(text)).toEqual({ team: "support", urgent: false });
  });
});

/** Of several runs, so that a busy machine doesn't count. */
const quickest = (text: string): number => {
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now();
    triaged(text);
    return performance.now() - start;
  });
  return Math.min(...times);
};

test.each(["It came late, and nobody answers. ", "xhospitalx", "งานช้า", "不良品"])(
  "the longest complaint takes a few milliseconds: %s, again and again",
  (words) => {
    expect(quickest(words.repeat(20_000).slice(0, 20_000))).toBeLessThan(20);
  },
);
