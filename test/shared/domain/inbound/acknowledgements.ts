/** What helpdesks and forms answer by themselves, without any header that says so. Each answers a mail of ours. */
export const ACKNOWLEDGEMENTS: readonly (readonly [program: string, subject: string, text: string])[] = [
  [
    "Zendesk",
    "[Request received] Your complaint",
    "Your request (12345) has been received and is being reviewed by our support staff.",
  ],
  [
    "Freshdesk",
    "Ticket Received - Your complaint",
    "Dear Heard,\n\nWe would like to acknowledge that we have received your request and a ticket has been created.",
  ],
  ["osTicket", "Support Ticket Opened [#482910]", "A request for support has been created and assigned #482910."],
  [
    "RT",
    "[example.com #4711] AutoReply: Your complaint",
    "Greetings,\n\nThis message has been automatically generated in response to the creation of a ticket.",
  ],
  [
    "OTRS",
    "[Ticket#2024042910000012] RE: Your complaint",
    "This is a demo text which is send to every inquiry.\nThis is an automatic reply. Your ticket was created.",
  ],
  [
    "Zammad",
    "[Ticket#31001] Thanks for your inquiry (Your complaint)",
    "Your request (Ticket#31001) has been received and will be reviewed by our support staff.",
  ],
  [
    "Jira Service Management",
    "SUP-12 Your complaint",
    "##- Please type your reply above this line -##\n\nJust confirming that we got your request. We're on it.",
  ],
  [
    "Help Scout",
    "Re: Your complaint",
    "Hi there,\n\nThank you for contacting us. We've received your message and will get back to you within 24 hours.",
  ],
  [
    "Kayako",
    "[#ABC-12345]: Your complaint",
    "Thank you for contacting us. This is an automated response confirming the receipt of your ticket.",
  ],
  [
    "WHMCS",
    "New Support Ticket Opened",
    "Thank you for contacting our support team. A support ticket has now been opened for your request.",
  ],
  ["a mailbox, en", "Re: Your complaint", "Thank you for your email. We aim to reply within two working days."],
  [
    "a mailbox that nobody reads",
    "Re: Your complaint",
    "This mailbox is not monitored. Please use the form on our site.",
  ],
  [
    "a mailbox, de",
    "Re: Ihre Anfrage",
    "Vielen Dank für Ihre Nachricht. Wir werden uns schnellstmöglich bei Ihnen melden. Dies ist eine automatisch generierte E-Mail.",
  ],
  ["a shop, de", "Ihre Anfrage", "Ihre E-Mail ist bei uns eingegangen. Wir werden uns zeitnah bei Ihnen melden."],
  [
    "a shop, fr",
    "Votre demande",
    "Bonjour,\nNous avons bien reçu votre message et vous répondrons dans les plus brefs délais.",
  ],
  [
    "a shop, es",
    "Re: Reclamación",
    "Hemos recibido su mensaje. Le responderemos a la mayor brevedad posible. Por favor, no responda a este correo.",
  ],
  [
    "a shop, pt",
    "Re: Reclamação",
    "Recebemos a sua mensagem e responderemos em breve. Esta é uma mensagem automática.",
  ],
  ["a shop, it", "Re: Reclamo", "Abbiamo ricevuto la sua richiesta. La ricontatteremo al più presto."],
  ["a shop, nl", "Re: Klacht", "Wij hebben uw bericht in goede orde ontvangen en zullen zo spoedig mogelijk reageren."],
  ["a shop, ru", "Ваше обращение", "Ваше обращение зарегистрировано. Мы ответим в ближайшее время."],
  [
    "a shop, pl",
    "Re: Reklamacja",
    "Otrzymaliśmy Państwa wiadomość. Odpowiemy najszybciej jak to możliwe. Prosimy nie odpowiadać na ten e-mail.",
  ],
  ["a shop, ja", "お問い合わせありがとうございます", "※このメールは自動返信です。\n担当者より改めてご連絡いたします。"],
  [
    "a shop, ja, without a note",
    "お問い合わせを受け付けました",
    "お問い合わせいただきありがとうございます。3営業日以内に回答いたします。",
  ],
  [
    "a shop, ko",
    "문의가 접수되었습니다",
    "본 메일은 발신 전용입니다.\n문의가 접수되었습니다. 빠른 시일 내에 답변드리겠습니다.",
  ],
  ["a shop, zh", "Re: 投诉", "您好,您的邮件已收到,我们会尽快回复您。本邮件由系统自动发送,请勿回复。"],
  ["a shop, th", "Re: ร้องเรียน", "ขอบคุณที่ติดต่อเรา เราได้รับอีเมลของคุณแล้ว และจะติดต่อกลับภายใน 24 ชั่วโมง"],
  [
    "a shop, vi",
    "Re: Khiếu nại",
    "Cảm ơn bạn đã liên hệ. Chúng tôi đã nhận được yêu cầu và sẽ phản hồi trong vòng 24 giờ.",
  ],
  ["a shop, ar", "Re: شكوى", "شكرا لتواصلكم معنا. تم استلام رسالتكم وسنرد عليكم في أقرب وقت."],
  ["a tracker", "A new conversation [ID - 8] has been assigned to you.", "Click here."],
];
