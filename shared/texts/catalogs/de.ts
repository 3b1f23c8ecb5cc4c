import type { Catalog } from "./en.ts";

/** Whatever follows a greeting begins with a capital by itself (a noun, or Sie): after its comma German goes on in small letters. */
export const de: Catalog = {
  "greeting.named": "Guten Tag {name},",
  "greeting.plain": "Guten Tag,",
  signOff: "Mit freundlichen Grüßen",

  "label.reference": "Ihre Vorgangsnummer",
  "label.answerBy": "Antwort spätestens",
  "button.open": "Beschwerde ansehen",
  "button.answer": "Lesen und antworten",
  "button.write": "Antwort schreiben",

  "category.delivery": "Lieferung",
  "category.billing": "Rechnung",
  "category.refund": "Erstattung",
  "category.quality": "Qualität eines Produkts",
  "category.service": "unser Service",
  "category.account": "Ihr Konto",
  "category.injury": "Verletzung",
  "category.fraud": "Betrug",
  "category.safety": "Sicherheit",
  "category.data-protection": "Datenschutz",
  "category.other": "Sonstiges",

  "acknowledgement.subject": "Wir haben Ihre Beschwerde erhalten ({reference})",
  "acknowledgement.arrived":
    "Ihre Beschwerde ist bei uns angekommen. Danke, dass Sie uns geschrieben haben. Es tut uns leid, dass Sie Grund dazu hatten.",
  "acknowledgement.who": "Jemand aus unserem Team liest alles und antwortet Ihnen per E-Mail.",
  "acknowledgement.whoTeam": "Jemand aus unserem Team ({team}) liest alles und antwortet Ihnen per E-Mail.",
  "acknowledgement.noTime":
    "Wann das sein wird, können wir noch nicht sagen. Wir möchten Ihnen keinen Termin versprechen, den wir vielleicht nicht halten.",
  "acknowledgement.addOnPage":
    "Sie müssen nichts wiederholen. Auf Ihrer Seite können Sie etwas ergänzen und sehen, wie es um Ihre Beschwerde steht:",
  "acknowledgement.addByMail":
    "Sie müssen nichts wiederholen. Möchten Sie etwas ergänzen, antworten Sie einfach auf diese E-Mail. Auf Ihrer Seite sehen Sie, wie es um Ihre Beschwerde steht:",
  "acknowledgement.preview": "Jemand aus unserem Team antwortet Ihnen bis {by}.",
  "acknowledgement.previewNoTime": "Jemand aus unserem Team liest alles und antwortet Ihnen per E-Mail.",

  "harm.urgent": "Wir behandeln das als dringend: Ihre Beschwerde hat Vorrang.",
  "harm.injury":
    "Wenn jemand verletzt ist oder es jemandem schlecht geht, holen Sie bitte zuerst ärztliche Hilfe. Wenn es ernst ist, wählen Sie den örtlichen Notruf.",
  "harm.fraud":
    "Wenn jemand Ihr Geld, Ihre Karte oder Ihr Passwort haben könnte, geben Sie bitte sofort Ihrer Bank Bescheid und ändern Sie das Passwort. Wir fragen nie nach einem Passwort oder einer Kartennummer.",
  "harm.danger":
    "Wenn etwas Menschen verletzen könnte, etwa durch Feuer, Gas oder Strom, benutzen Sie es bitte nicht weiter und halten Sie Abstand. Bei unmittelbarer Gefahr wählen Sie den örtlichen Notruf.",
  "harm.phone": "Telefonisch erreichen Sie sofort einen Menschen: {phone}",

  "notYou.why":
    "Sie bekommen diese E-Mail, weil jemand diese Adresse bei einer Beschwerde an {company} angegeben hat. Wenn Sie das nicht waren, sagen Sie es uns. Dann schreiben wir Ihnen dazu nicht mehr.",
  "notYou.link": "Das war ich nicht",

  "digest.subject":
    "{count, plural, one {Eine weitere Beschwerde von Ihnen ist bei uns angekommen} other {# weitere Beschwerden von Ihnen sind bei uns angekommen}}",
  "digest.subjectMany": "Alle Ihre Beschwerden sind bei uns angekommen",
  "digest.arrived":
    "Beschwerden mit Ihrer E-Mail-Adresse sind innerhalb weniger Minuten mehrfach bei uns eingegangen. Damit Ihr Postfach übersichtlich bleibt, bestätigen wir sie gemeinsam:",
  "digest.complaint": "Beschwerde {reference}",
  "digest.more": "In diesen Minuten sind noch mehr angekommen, als hier stehen. Wir haben sie alle.",
  "digest.next":
    "Nichts ist verloren, und Sie müssen nichts noch einmal senden. Jemand aus unserem Team liest die Beschwerden und antwortet Ihnen.",
  "digest.notYou":
    "Sie bekommen diese E-Mail, weil jemand diese Adresse immer wieder bei Beschwerden an {company} angegeben hat. Wenn Sie das nicht waren, sagen Sie es uns. Dann schreiben wir Ihnen dazu nicht mehr.",

  "reply.subject": "Zu Ihrer Beschwerde ({reference})",
  "reply.subjectAbout": "Re: {about} ({reference})",
  "reply.answerOnPage": "Auf Ihrer Seite finden Sie alle bisherigen Nachrichten und Platz für Ihre Antwort:",
  "reply.answerByMail":
    "Sie können direkt auf diese E-Mail antworten. Alle bisherigen Nachrichten finden Sie auf Ihrer Seite:",

  "update.subject": "Der Stand Ihrer Beschwerde ({reference})",
  "update.late":
    "Ihre Beschwerde wartet noch auf unsere Antwort. Es dauert länger, als wir Ihnen gesagt hatten, und das tut uns leid. Sie sollten es von uns hören, bevor Sie nachfragen müssen.",
  "update.raised": "Wir geben der Beschwerde jetzt Vorrang, und die verantwortliche Person weiß Bescheid.",
  "update.working": "Ihre Beschwerde ist nicht vergessen: Wir arbeiten weiter daran. Sie brauchen nichts zu tun.",
  "update.by": "Sie hören bis {by} wieder von uns.",
  "update.noTime":
    "Wann wir Ihnen antworten können, wissen wir noch nicht. Wir möchten Ihnen keinen Termin versprechen, den wir vielleicht nicht halten.",

  "resolution.subject": "Das Ergebnis Ihrer Beschwerde ({reference})",
  "resolution.upheld": "Ihre Beschwerde haben wir geprüft: Sie hatten recht.",
  "resolution.partlyUpheld": "Ihre Beschwerde haben wir geprüft: Sie hatten zum Teil recht.",
  "resolution.notUpheld":
    "Ihre Beschwerde haben wir sorgfältig geprüft. Einen Fehler auf unserer Seite haben wir nicht gefunden, und wir möchten Ihnen erklären, warum.",
  "resolution.withdrawn": "Sie haben Ihre Beschwerde zurückgezogen. Deshalb arbeiten wir nicht weiter daran.",
  "resolution.explanation": "Was geschehen ist",
  "resolution.redress": "Was wir für Sie tun",
  "resolution.refund": "Wir erstatten Ihnen Ihr Geld.",
  "resolution.refundOf": "Wir erstatten Ihnen {amount}.",
  "resolution.discount": "Wir geben Ihnen einen Rabatt.",
  "resolution.discountOf": "Wir geben Ihnen einen Rabatt von {amount}.",
  "resolution.replacement": "Wir senden Ihnen Ersatz.",
  "resolution.repair": "Wir reparieren es für Sie.",
  "resolution.other": "Wir machen es wieder gut, wie oben beschrieben.",
  "resolution.otherOf": "Als Ausgleich erhalten Sie {amount}.",
  "resolution.notFixed":
    "Wenn das Ihr Problem nicht löst, sagen Sie es uns auf Ihrer Seite. Ihre Beschwerde geht dann zurück an die Person, die sie kennt.",
  "resolution.notFixedByMail":
    "Wenn das Ihr Problem nicht löst, antworten Sie einfach auf diese E-Mail. Ihre Beschwerde geht dann zurück an die Person, die sie kennt.",
  "resolution.changedMind":
    "Wenn Sie es sich anders überlegen, sagen Sie es uns auf Ihrer Seite. Dann nehmen wir sie wieder auf.",
  "resolution.changedMindByMail":
    "Wenn Sie es sich anders überlegen, antworten Sie einfach auf diese E-Mail. Dann nehmen wir sie wieder auf.",

  "reminder.subject": "Wir brauchen Ihre Antwort, um weiterzukommen ({reference})",
  "reminder.yourTurn":
    "Sie haben von uns eine Nachricht zu Ihrer Beschwerde bekommen, und ohne Ihre Antwort kommen wir nicht weiter.",
  "reminder.onPage": "Unsere Nachricht und Platz für Ihre Antwort finden Sie auf Ihrer Seite:",
  "reminder.closing": "Wenn wir nichts von Ihnen hören, schließen wir die Beschwerde ab.",
  "reminder.closingBy":
    "Wenn wir bis {by} nichts von Ihnen hören, schließen wir die Beschwerde ab. Sollten Sie uns danach noch brauchen, schreiben Sie uns einfach wieder.",

  "closingWarning.subject": "Wir schließen Ihre Beschwerde bald ab ({reference})",
  "closingWarning.waiting":
    "Sie haben von uns eine Nachricht zu Ihrer Beschwerde und eine Erinnerung bekommen, aber wir haben noch nichts von Ihnen gehört.",
  "closingWarning.closing": "Wenn wir weiterhin nichts von Ihnen hören, schließen wir die Beschwerde ab.",
  "closingWarning.closingBy":
    "Wenn wir bis {by} nichts von Ihnen hören, schließen wir die Beschwerde ab. Sollten Sie uns danach noch brauchen, schreiben Sie uns einfach wieder.",

  "followUp.subject": "Ist es wirklich gelöst? ({reference})",
  "followUp.ask":
    "Sie haben von uns gehört, was wir wegen Ihrer Beschwerde getan haben. Wir möchten sichergehen, dass es auch geholfen hat: Ist das Problem wirklich gelöst?",
  "followUp.yes": "Ja, es ist gelöst",
  "followUp.no": "Nein, ist es nicht",
  "followUp.how":
    "Beides führt auf Ihre Seite, wo Sie Ihre Antwort geben. Ist es nicht gelöst, nimmt die Person, die Ihre Beschwerde kennt, sie mit Vorrang wieder auf.",
  "followUp.byMail": "Oder antworten Sie einfach auf diese E-Mail und schreiben Sie uns, was noch nicht stimmt.",

  "followUpReminder.subject": "Nur zur Sicherheit: Ist es gelöst? ({reference})",
  "followUpReminder.ask":
    "Ihre Antwort fehlt uns noch: Wir hatten gefragt, ob das Problem wirklich gelöst ist. Wenn nicht, sagen Sie es uns bitte. Dafür sind wir da.",
  "followUpReminder.closing": "Ist alles in Ordnung, brauchen Sie nichts zu tun. Wir fragen nicht noch einmal.",
  "followUpReminder.closingBy":
    "Ist alles in Ordnung, brauchen Sie nichts zu tun: Hören wir bis {by} nichts von Ihnen, schließen wir die Beschwerde ab und fragen nicht noch einmal.",

  "page.queued.title": "Wir haben Ihre Beschwerde erhalten",
  "page.queued.detail": "Jemand aus unserem Team liest sie und antwortet Ihnen.",
  "page.assigned.title": "Wir arbeiten daran",
  "page.assigned.detail": "Jemand aus unserem Team kümmert sich um Ihre Beschwerde.",
  "page.awaiting_customer.title": "Wir warten auf Ihre Antwort",
  "page.awaiting_customer.detail": "Wir haben Ihnen geschrieben und brauchen Ihre Antwort, um weiterzukommen.",
  "page.resolved.title": "Wir haben Ihre Beschwerde bearbeitet",
  "page.resolved.detail":
    "Wenn das Problem nicht wirklich gelöst ist, sagen Sie es uns hier. Dann nehmen wir die Beschwerde wieder auf.",
  "page.closed.title": "Diese Beschwerde ist abgeschlossen",
  "page.closed.detail": "Danke, dass Sie uns geschrieben haben.",
  "page.merged.title": "Es geht zusammen mit einer anderen Beschwerde weiter",
  "page.merged.detail": "Wir beantworten beide gemeinsam. Was Sie hier schreiben, erreicht dieselben Menschen.",
  "page.conversation": "Bisherige Nachrichten",
  "page.byYou": "Sie",
  "page.byUs": "Wir",
  "page.partial":
    "Zum Schutz Ihrer Privatsphäre zeigt dieser Link nur, was auf diesem Weg gesendet wurde. Die Links in unseren E-Mails zeigen alles.",
  "page.add.title": "Etwas ergänzen",
  "page.add.label": "Ihre Nachricht an uns",
  "page.add.button": "Nachricht senden",
  "page.followUp.title": "Ist es wirklich gelöst?",
  "page.followUp.detail": "Wenn nicht, nimmt die Person, die Ihre Beschwerde kennt, sie mit Vorrang wieder auf.",
  "page.followUp.comment": "Sollten wir noch etwas wissen? (freiwillig)",
  "page.followUp.answeredYes": "Sie haben uns gesagt, dass es gelöst ist. Danke.",
  "page.followUp.answeredNo":
    "Sie haben uns gesagt, dass es nicht gelöst ist. Wir haben Ihre Beschwerde wieder aufgenommen.",
  "page.followUp.change": "Sie können Ihre Antwort bis {until} ändern.",
  "page.followUp.nowYes": "Es ist doch gelöst",
  "page.followUp.nowNo": "Es ist doch nicht gelöst",
  "page.rating.title": "Was sagen Sie zu unserer Arbeit?",
  "page.rating.question": "Wie zufrieden sind Sie damit, wie wir mit Ihrer Beschwerde umgegangen sind?",
  "page.rating.1": "Sehr unzufrieden",
  "page.rating.2": "Unzufrieden",
  "page.rating.3": "Teils, teils",
  "page.rating.4": "Zufrieden",
  "page.rating.5": "Sehr zufrieden",
  "page.rating.comment": "Was hätten wir besser machen können? (freiwillig)",
  "page.rating.button": "Bewertung senden",
  "page.rating.given": "Ihre Bewertung: {rating}.",
  "page.rating.change": "Sie können Ihre Bewertung bis {until} ändern.",
  "page.notYou.title": "Das waren Sie nicht?",
  "page.notYou.detail":
    "Vielleicht hat jemand Ihre Adresse aus Versehen oder mit Absicht angegeben. Sagen Sie es uns. Dann schreiben wir Ihnen zu dieser Beschwerde nicht mehr.",
  "page.notYou.all":
    "Auch zu anderen Beschwerden, die jemand über ein Formular sendet, nicht an diese Adresse schreiben.",
  "page.notYou.button": "Das war ich nicht",
  "page.notYou.done":
    "Sie haben uns gesagt, dass diese Beschwerde nicht von Ihnen ist. Wir schreiben Ihnen dazu nicht mehr.",

  "notice.messageAdded": "Danke. Ihre Nachricht ist bei uns.",
  "notice.answerRecorded": "Danke. Wir haben Ihre Antwort.",
  "notice.ratingRecorded": "Danke. Wir haben Ihre Bewertung.",
  "notice.notYouRecorded":
    "Danke, dass Sie uns Bescheid gegeben haben. Wir schreiben Ihnen zu dieser Beschwerde nicht mehr.",
  "notice.messageEmpty": "Bitte schreiben Sie zuerst etwas.",
  "notice.messageTooLong":
    "Das ist zu lang für eine Nachricht. Bitte senden Sie es in Teilen von höchstens {most, number} Zeichen.",
  "notice.ratingMissing": "Bitte wählen Sie eine der fünf Antworten aus.",
  "notice.notPossible":
    "Das geht nicht mehr: Bei Ihrer Beschwerde hat sich inzwischen etwas getan. Auf dieser Seite sehen Sie, wie es jetzt um sie steht.",

  "gone.title": "Dieser Link funktioniert nicht",
  "gone.detail": "Vielleicht ist er abgelaufen, oder ein Teil davon fehlt.",
  "gone.next":
    "Versuchen Sie es mit dem Link in unserer letzten E-Mail an Sie. Wenn das nicht hilft, schreiben Sie uns noch einmal: Nichts, was Sie gesendet haben, ist verloren.",

  "refused.title": "Wir konnten Ihre Beschwerde noch nicht annehmen",
  "refused.detail":
    "Wenn Sie zurückgehen, ist alles noch da, was Sie geschrieben haben. {count, plural, one {Bitte sehen Sie sich diesen Punkt noch einmal an:} other {Bitte sehen Sie sich diese # Punkte noch einmal an:}}",
  "refused.tryAgain":
    "Auf unserer Seite ist etwas schiefgegangen, und Ihre Beschwerde ist nicht bei uns angekommen. Bitte gehen Sie zurück und senden Sie sie noch einmal.",
  "refused.tooMany":
    "Über Ihre Verbindung sind in kurzer Zeit viele Beschwerden gekommen. Bitte gehen Sie zurück und versuchen Sie es nach einer Weile noch einmal.",
  "field.message": "Nachricht",
  "field.email": "E-Mail-Adresse",
  "field.phone": "Telefonnummer",
  "field.name": "Name",
  "field.subject": "Betreff",
  "field.orderId": "Bestellnummer",
  "field.product": "Produkt",
  "field.category": "Kategorie",
  "field.other": "Ein anderes Feld des Formulars",
  "fault.needed": "Bitte füllen Sie dieses Feld aus.",
  "fault.needWayToAnswer":
    "Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer an, damit wir Ihnen antworten können.",
  "fault.tooLong": "Das ist zu lang: höchstens {most, number} Zeichen.",
  "fault.invalid": "Bitte prüfen Sie diese Angabe: Sie scheint nicht zu stimmen.",

  "chat.open": "Schreiben Sie uns",
  "chat.title": "Chat mit {company}",
  "chat.close": "Chat schließen",
  "chat.intro":
    "Schreiben Sie uns, was schiefgelaufen ist. Wir antworten Ihnen hier und, wenn Sie gehen müssen, per E-Mail.",
  "chat.label": "Ihre Nachricht",
  "chat.send": "Senden",
  "chat.acknowledged":
    "Danke, Ihre Nachricht ist bei uns. Ihre Vorgangsnummer ist {reference}. Jemand aus unserem Team antwortet Ihnen bis {by}.",
  "chat.acknowledgedWithoutTime": "Danke, Ihre Nachricht ist bei uns. Ihre Vorgangsnummer ist {reference}.",
  "chat.ahead":
    "{count, plural, =0 {Sie sind als Nächstes an der Reihe.} one {Vor Ihnen ist noch eine Person an der Reihe.} other {Vor Ihnen sind noch # Personen an der Reihe.}}",
  "chat.joined": "Jemand aus unserem Team ist jetzt für Sie da und liest.",
  "chat.typing": "Wir schreiben\u00a0…",
  "chat.resolved": "Aus unserer Sicht ist das Problem gelöst. Wenn nicht, schreiben Sie uns einfach.",
  "chat.over": "Dieser Chat ist beendet.",
  "chat.startNew": "Neuen Chat beginnen",
  "chat.askEmail": "Falls Sie gehen müssen: An welche Adresse dürfen wir Ihnen schreiben?",
  "chat.emailLabel": "Ihre E-Mail-Adresse",
  "chat.emailSave": "Speichern",
  "chat.emailThanks": "Danke. Wenn Sie bei unserer Antwort nicht mehr hier sind, schreiben wir Ihnen an {email}.",
  "chat.emailInvalid": "Das sieht nicht nach einer E-Mail-Adresse aus.",
  "chat.notNow": "Jetzt nicht",
  "chat.sending": "Noch nicht gesendet",
  "chat.reconnecting": "Die Verbindung ist unterbrochen. Wir stellen sie gerade wieder her, und nichts ist verloren.",
  "chat.elsewhere": "Dieser Chat ist in einem anderen Tab geöffnet.",
  "chat.useHere": "Hier fortsetzen",
  "chat.tooLong": "Das ist zu lang. Bitte senden Sie es in Teilen.",
  "chat.tooMany": "Das waren viele Nachrichten auf einmal. Bitte warten Sie einen Moment.",
  "chat.failed": "Auf unserer Seite ist etwas schiefgegangen. Wir versuchen es noch einmal.",
  "chat.mailed": "Wir haben Ihnen per E-Mail geantwortet.",
};
