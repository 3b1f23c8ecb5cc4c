/** What Outlook and webmail write above a mail that is quoted without a prefix, by language (BCP 47). */
export const headers: Readonly<Record<string, readonly string[]>> = {
  en: [
    "________________________________\nFrom: Mia Chen <care@shop.example>\nSent: Friday, January 5, 2024 12:34 PM\nTo: Ann <ann@home.example>\nSubject: Your complaint",
    "-----Original Message-----\nFrom: Mia Chen\nSent: Friday",
    "From: Mia Chen \n<care@shop.example> \nDate: Friday, 5 January 2024 at 12:34\nTo: Ann\nSubject: RE: a subject that goes\non here",
    "*From:* Mia Chen\n\n*Sent:* Friday, January 5, 2024\n\n*To:* Ann\n\n*Subject:* Your complaint",
  ],
  ko: [
    "보낸 사람: Mia Chen <care@shop.example>\n보낸 날짜: 2024년 1월 5일 금요일 오후 12:34\n받는 사람: Ann\n제목: 불만",
    '-----Original Message-----\nFrom: "Mia Chen"<care@shop.example>\nTo: <ann@naver.example>;\nCc:\nSent: 2024-01-05 (금) 12:34:56 (GMT+09:00)\nSubject: 불만',
    "--------- 원본 메일 ---------\n보낸사람: Mia Chen <care@shop.example>\n받는사람: Ann\n날짜: 2024년 1월 5일 금요일, 12시 34분 56초 +0900\n제목: 불만",
    "-------- 원본 메시지 --------",
  ],
  th: ["จาก: Mia Chen <care@shop.example>\nส่ง: 5 มกราคม 2567 12:34\nถึง: Ann\nเรื่อง: ร้องเรียน"],
  ja: [
    "差出人: Mia Chen <care@shop.example>\n送信日時: 2024年1月5日 12:34\n宛先: Ann\n件名: 苦情",
    "----- 元のメッセージ -----",
    "-----Original Message-----\n差出人：Mia",
  ],
  "zh-Hans": [
    "发件人: Mia Chen <care@shop.example>\n发送时间: 2024年1月5日 12:34\n收件人: Ann\n主题: 投诉",
    '------------------ 原始邮件 ------------------\n发件人: "Mia" <care@shop.example>;\n发送时间: 2024年1月5日(星期五) 中午12:34\n收件人: "Ann";\n主题: 投诉',
    "---- 回复的原邮件 ----\n| 发件人 | Mia<care@shop.example> |\n| 日期 | 2024年01月05日 12:34 |\n| 收件人 | Ann |\n| 主题 | 投诉 |",
  ],
  "zh-Hant": ["寄件者: Mia Chen <care@shop.example>\n寄件日期: 2024年1月5日 12:34\n收件者: Ann\n主旨: 投訴"],
  es: ["De: Mia Chen <care@shop.example>\nEnviado: viernes, 5 de enero de 2024 12:34\nPara: Ann\nAsunto: Queja"],
  fr: [
    "De : Mia Chen <care@shop.example>\nEnvoyé : vendredi 5 janvier 2024 12:34\nÀ : Ann\nObjet : Plainte",
    "-------- Message d'origine --------",
  ],
  de: [
    "Von: Mia Chen <care@shop.example>\nGesendet: Freitag, 5. Januar 2024 12:34\nAn: Ann\nBetreff: Beschwerde",
    "-----Ursprüngliche Nachricht-----",
  ],
  pt: [
    "De: Mia Chen <care@shop.example>\nEnviado: sexta-feira, 5 de janeiro de 2024 12:34\nPara: Ann\nAssunto: Queixa",
  ],
  it: ["Da: Mia Chen <care@shop.example>\nInviato: venerdì 5 gennaio 2024 12:34\nA: Ann\nOggetto: Reclamo"],
  vi: ["Từ: Mia Chen <care@shop.example>\nĐã gửi: Thứ Sáu, 5 tháng 1 2024 12:34\nTới: Ann\nChủ đề: Khiếu nại"],
  id: ["Dari: Mia Chen <care@shop.example>\nDikirim: Jumat, 5 Januari 2024 12.34\nKepada: Ann\nSubjek: Keluhan"],
  ar: ["من: Mia Chen <care@shop.example>\n‏تم الإرسال: الجمعة، 5 يناير 2024 12:34\nإلى: Ann\nالموضوع: شكوى"],
  ru: ["От: Mia Chen <care@shop.example>\nОтправлено: пятница, 5 января 2024 г. 12:34\nКому: Ann\nТема: Жалоба"],
  nl: ["Van: Mia Chen <care@shop.example>\nVerzonden: vrijdag 5 januari 2024 12:34\nAan: Ann\nOnderwerp: Klacht"],
  sv: ["Från: Mia Chen <care@shop.example>\nSkickat: den 5 januari 2024 12:34\nTill: Ann\nÄmne: Klagomål"],
  no: ["Fra: Mia Chen <care@shop.example>\nSendt: fredag 5. januar 2024 12:34\nTil: Ann\nEmne: Klage"],
  da: ["Fra: Mia Chen <care@shop.example>\nSendt: 5. januar 2024 12:34\nTil: Ann\nEmne: Klage"],
  fi: [
    "Lähettäjä: Mia Chen <care@shop.example>\nLähetetty: perjantai 5. tammikuuta 2024 12.34\nVastaanottaja: Ann\nAihe: Valitus",
  ],
  pl: ["Od: Mia Chen <care@shop.example>\nWysłano: piątek, 5 stycznia 2024 12:34\nDo: Ann\nTemat: Reklamacja"],
  cs: ["Od: Mia Chen <care@shop.example>\nOdesláno: pátek 5. ledna 2024 12:34\nKomu: Ann\nPředmět: Stížnost"],
  tr: ["Kimden: Mia Chen <care@shop.example>\nGönderildi: 5 Ocak 2024 Cuma 12:34\nKime: Ann\nKonu: Şikayet"],
  uk: ["Від: Mia Chen <care@shop.example>\nНадіслано: 5 січня 2024 р. 12:34\nКому: Ann\nТема: Скарга"],
  he: ["מאת: Mia Chen <care@shop.example>\n‏נשלח: יום שישי 5 ינואר 2024 12:34\nאל: Ann\nנושא: תלונה"],
  hu: ["Feladó: Mia Chen <care@shop.example>\nElküldve: 2024. január 5., péntek 12:34\nCímzett: Ann\nTárgy: Panasz"],
  ro: ["De la: Mia Chen <care@shop.example>\nTrimis: vineri, 5 ianuarie 2024 12:34\nCătre: Ann\nSubiect: Reclamație"],
  el: ["Από: Mia Chen <care@shop.example>\nΣτάλθηκε: Παρασκευή, 5 Ιανουαρίου 2024 12:34\nΠρος: Ann\nΘέμα: Παράπονο"],
};
