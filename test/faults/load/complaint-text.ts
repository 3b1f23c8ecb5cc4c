const WORDS = [
  "the parcel arrived open and half of it was gone",
  "nobody has answered me since Tuesday",
  "배송이 세 번이나 늦었습니다",
  "สินค้าชำรุดและไม่มีใครตอบ",
  "Der Stuhl wackelt — schon wieder",
  "посылка пришла пустой",
  "😡📦 <b>not</b> what I ordered & not what I paid for",
];

/** What a customer writes under this key, about 1.2 KB: any reader can tell whether it is whole, and nobody else's. */
export const textOf = (key: string): string =>
  `${key}\n${Array.from({ length: 30 }, (_, line) => WORDS[(line + key.length) % WORDS.length]).join(". ")}\n${key} ends`;
