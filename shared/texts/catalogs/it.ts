import type { Catalog } from "./en.ts";

export const it: Catalog = {
  "greeting.named": "Gentile {name},",
  "greeting.plain": "Buongiorno,",
  signOff: "Cordiali saluti,",

  "label.reference": "Il suo riferimento",
  "label.answerBy": "Risposta entro",
  "button.open": "Vedi il reclamo",
  "button.answer": "Leggi e rispondi",
  "button.write": "Scrivi una risposta",

  "category.delivery": "consegna",
  "category.billing": "fatturazione",
  "category.refund": "rimborso",
  "category.quality": "qualità di un prodotto",
  "category.service": "il nostro servizio",
  "category.account": "il suo account",
  "category.injury": "lesioni",
  "category.fraud": "frode",
  "category.safety": "sicurezza",
  "category.data-protection": "protezione dei dati",
  "category.other": "altro",

  "acknowledgement.subject": "Abbiamo ricevuto il suo reclamo ({reference})",
  "acknowledgement.arrived":
    "Grazie per averci scritto. Abbiamo ricevuto il suo reclamo e ci dispiace che abbia avuto motivo di farlo.",
  "acknowledgement.who": "Una persona del nostro team leggerà tutto e le risponderà via e-mail.",
  "acknowledgement.whoTeam": "Una persona del nostro team ({team}) leggerà tutto e le risponderà via e-mail.",
  "acknowledgement.noTime":
    "Non sappiamo ancora dirle quando, e preferiamo non prometterle una data che potremmo non rispettare.",
  "acknowledgement.addOnPage":
    "Non occorre ripetere nulla. Per aggiungere qualcosa o vedere a che punto è il reclamo, apra la sua pagina:",
  "acknowledgement.addByMail":
    "Non occorre ripetere nulla. Per aggiungere qualcosa basta rispondere a questa e-mail. Nella sua pagina può vedere a che punto è il reclamo:",
  "acknowledgement.preview": "Una persona del nostro team le risponderà entro {by}.",
  "acknowledgement.previewNoTime": "Una persona del nostro team leggerà tutto e le risponderà via e-mail.",

  "harm.urgent": "Lo trattiamo come urgente: ha la precedenza sugli altri reclami.",
  "harm.injury":
    "Se qualcuno si è fatto male o non si sente bene, chieda prima di tutto assistenza medica e, se la situazione è grave, chiami il numero di emergenza locale.",
  "harm.fraud":
    "Se teme che qualcuno abbia il suo denaro, la sua carta o la sua password, avvisi subito la sua banca e cambi la password. Noi non chiediamo mai password né numeri di carta.",
  "harm.danger":
    "Se qualcosa può fare del male a qualcuno, per esempio a causa di fuoco, gas o elettricità, smetta di usarlo, resti a distanza e, se il pericolo è immediato, chiami il numero di emergenza locale.",
  "harm.phone": "Può parlare subito con una persona al telefono: {phone}",

  "notYou.why":
    "Riceve questa e-mail perché qualcuno ha indicato questo indirizzo in un reclamo a {company}. Se il reclamo non è suo, ce lo dica e non le scriveremo più al riguardo.",
  "notYou.link": "Il reclamo non è mio",

  "digest.subject":
    "{count, plural, one {Abbiamo ricevuto un altro suo reclamo} many {Abbiamo ricevuto altri # di suoi reclami} other {Abbiamo ricevuto altri # suoi reclami}}",
  "digest.subjectMany": "Abbiamo ricevuto tutti i suoi reclami",
  "digest.arrived":
    "In pochi minuti ci sono arrivati più reclami con il suo indirizzo. Per non riempirle la casella di posta, glieli confermiamo tutti insieme:",
  "digest.complaint": "Reclamo {reference}",
  "digest.more": "In quei minuti ne sono arrivati altri che non compaiono qui. Li abbiamo tutti.",
  "digest.next":
    "Niente è andato perso e non occorre inviare di nuovo i reclami. Una persona del nostro team li leggerà e le risponderà.",
  "digest.notYou":
    "Riceve questa e-mail perché qualcuno ha indicato più volte questo indirizzo in reclami a {company}. Se i reclami non sono suoi, ce lo dica e smetteremo di scriverle al riguardo.",

  "reply.subject": "A proposito del suo reclamo ({reference})",
  "reply.subjectAbout": "Re: {about} ({reference})",
  "reply.answerOnPage": "Nella sua pagina trova tutta la conversazione e lo spazio per rispondere:",
  "reply.answerByMail": "Può rispondere direttamente a questa e-mail. Nella sua pagina trova tutta la conversazione:",

  "update.subject": "A che punto è il suo reclamo ({reference})",
  "update.late":
    "Il suo reclamo aspetta ancora la nostra risposta. Ci vuole più tempo di quanto le avevamo detto, e ci dispiace. Volevamo che lo sapesse da noi, prima di doverlo chiedere.",
  "update.raised": "Ora ha la precedenza sugli altri reclami, e abbiamo avvisato la persona responsabile.",
  "update.working": "Stiamo ancora lavorando al suo reclamo. Non lo abbiamo dimenticato, e non deve fare nulla.",
  "update.by": "Avrà di nuovo nostre notizie entro {by}.",
  "update.noTime":
    "Non sappiamo ancora dirle quando avremo la risposta, e preferiamo non prometterle una data che potremmo non rispettare.",

  "resolution.subject": "L’esito del suo reclamo ({reference})",
  "resolution.upheld": "Abbiamo esaminato il suo reclamo: aveva ragione.",
  "resolution.partlyUpheld": "Abbiamo esaminato il suo reclamo: aveva ragione in parte.",
  "resolution.notUpheld":
    "Abbiamo esaminato con attenzione il suo reclamo. Non abbiamo riscontrato un errore da parte nostra e desideriamo spiegarle perché.",
  "resolution.withdrawn": "Ha ritirato il suo reclamo, quindi abbiamo smesso di occuparcene.",
  "resolution.explanation": "Che cosa è successo",
  "resolution.redress": "Che cosa facciamo per lei",
  "resolution.refund": "Le restituiamo il suo denaro.",
  "resolution.refundOf": "Le rimborsiamo {amount}.",
  "resolution.discount": "Le facciamo uno sconto.",
  "resolution.discountOf": "Le facciamo uno sconto di {amount}.",
  "resolution.replacement": "Le inviamo un prodotto sostitutivo.",
  "resolution.repair": "Ci occupiamo noi della riparazione.",
  "resolution.other": "Rimediamo come descritto sopra.",
  "resolution.otherOf": "Per rimediare, le riconosciamo {amount}.",
  "resolution.notFixed":
    "Se questo non risolve il problema, ce lo dica nella sua pagina. Il reclamo tornerà alla persona che lo conosce.",
  "resolution.notFixedByMail":
    "Se questo non risolve il problema, basta rispondere a questa e-mail. Il reclamo tornerà alla persona che lo conosce.",
  "resolution.changedMind": "Se cambia idea, ce lo dica nella sua pagina e riprenderemo a occuparcene.",
  "resolution.changedMindByMail": "Se cambia idea, basta rispondere a questa e-mail e riprenderemo a occuparcene.",

  "reminder.subject": "Ci serve la sua risposta per proseguire ({reference})",
  "reminder.yourTurn":
    "Le abbiamo scritto a proposito del suo reclamo e non possiamo proseguire senza la sua risposta.",
  "reminder.onPage": "Nella sua pagina trova il nostro messaggio e lo spazio per rispondere:",
  "reminder.closing": "Se non riceviamo sue notizie, chiuderemo il reclamo.",
  "reminder.closingBy":
    "Se non riceviamo sue notizie entro {by}, chiuderemo il reclamo. Se in seguito avrà bisogno di noi, basterà scriverci di nuovo.",

  "closingWarning.subject": "Stiamo per chiudere il suo reclamo ({reference})",
  "closingWarning.waiting":
    "Le abbiamo scritto a proposito del suo reclamo e le abbiamo inviato un promemoria, ma non abbiamo ricevuto risposta.",
  "closingWarning.closing": "Se anche questa volta non riceviamo sue notizie, chiuderemo il reclamo.",
  "closingWarning.closingBy":
    "Se non riceviamo sue notizie entro {by}, chiuderemo il reclamo. Se in seguito avrà bisogno di noi, basterà scriverci di nuovo.",

  "followUp.subject": "È davvero risolto? ({reference})",
  "followUp.ask":
    "Le abbiamo comunicato che cosa abbiamo fatto per il suo reclamo e vogliamo assicurarci che sia servito. Il problema è davvero risolto?",
  "followUp.yes": "Sì, è risolto",
  "followUp.no": "No, non è risolto",
  "followUp.how":
    "Entrambe le scelte aprono la sua pagina, dove può dare la sua risposta. Se non è risolto, la persona che conosce il suo reclamo riprenderà a occuparsene con priorità.",
  "followUp.byMail": "Oppure risponda a questa e-mail e ci dica che cosa ancora non va.",

  "followUpReminder.subject": "Solo per conferma: è risolto? ({reference})",
  "followUpReminder.ask":
    "Le abbiamo chiesto se il problema è davvero risolto e non abbiamo ricevuto risposta. Se non lo è, ce lo dica: siamo qui per questo.",
  "followUpReminder.closing": "Se va tutto bene, non deve fare nulla. Non glielo chiederemo più.",
  "followUpReminder.closingBy":
    "Se va tutto bene, non deve fare nulla: senza sue notizie entro {by}, chiuderemo il reclamo e non glielo chiederemo più.",

  "page.queued.title": "Abbiamo ricevuto il suo reclamo",
  "page.queued.detail": "Una persona del nostro team lo leggerà e le risponderà.",
  "page.assigned.title": "Ci stiamo lavorando",
  "page.assigned.detail": "Una persona del nostro team si sta occupando del suo reclamo.",
  "page.awaiting_customer.title": "Aspettiamo la sua risposta",
  "page.awaiting_customer.detail": "Le abbiamo scritto e ci serve la sua risposta per proseguire.",
  "page.resolved.title": "Abbiamo risolto il suo reclamo",
  "page.resolved.detail": "Se il problema non è davvero risolto, ce lo dica qui e riprenderemo a occuparcene.",
  "page.closed.title": "Questo reclamo è chiuso",
  "page.closed.detail": "Grazie per averci scritto.",
  "page.merged.title": "Prosegue insieme a un altro reclamo",
  "page.merged.detail": "Rispondiamo a entrambi insieme. Ciò che scrive qui arriva alle stesse persone.",
  "page.conversation": "La nostra conversazione",
  "page.byYou": "Lei",
  "page.byUs": "Noi",
  "page.partial":
    "Per proteggere la sua privacy, questo link mostra solo ciò che è stato inviato attraverso questo canale. I link nelle nostre e-mail mostrano tutto.",
  "page.add.title": "Aggiungere qualcosa",
  "page.add.label": "Il suo messaggio per noi",
  "page.add.button": "Invia il messaggio",
  "page.followUp.title": "È davvero risolto?",
  "page.followUp.detail": "Se non lo è, la persona che conosce il suo reclamo riprenderà a occuparsene con priorità.",
  "page.followUp.comment": "C’è qualcosa che dovremmo sapere? (facoltativo)",
  "page.followUp.answeredYes": "Ci ha detto che è risolto. Grazie.",
  "page.followUp.answeredNo": "Ci ha detto che non è risolto. Abbiamo ripreso a occuparci del suo reclamo.",
  "page.followUp.change": "Può cambiare la sua risposta fino a {until}.",
  "page.followUp.nowYes": "Ora è risolto",
  "page.followUp.nowNo": "In realtà non è risolto",
  "page.rating.title": "Come siamo andati?",
  "page.rating.question": "Secondo lei, come abbiamo gestito il suo reclamo?",
  "page.rating.1": "Molto male",
  "page.rating.2": "Male",
  "page.rating.3": "Né bene né male",
  "page.rating.4": "Bene",
  "page.rating.5": "Molto bene",
  "page.rating.comment": "Che cosa avremmo potuto fare meglio? (facoltativo)",
  "page.rating.button": "Invia la valutazione",
  "page.rating.given": "Ci ha risposto: {rating}.",
  "page.rating.change": "Può cambiare la sua valutazione fino a {until}.",
  "page.notYou.title": "Il reclamo non è suo?",
  "page.notYou.detail":
    "Forse qualcuno ha indicato il suo indirizzo per sbaglio o di proposito. Ce lo dica e non le scriveremo più per questo reclamo.",
  "page.notYou.all": "Non scrivere a questo indirizzo nemmeno per altri reclami che qualcuno invia da un modulo.",
  "page.notYou.button": "Il reclamo non è mio",
  "page.notYou.done": "Ci ha detto che questo reclamo non è suo. Non le scriveremo più al riguardo.",

  "notice.messageAdded": "Grazie. Abbiamo ricevuto il suo messaggio.",
  "notice.answerRecorded": "Grazie. Abbiamo ricevuto la sua risposta.",
  "notice.ratingRecorded": "Grazie. Abbiamo ricevuto la sua valutazione.",
  "notice.notYouRecorded": "Grazie per averci avvisato. Non le scriveremo più per questo reclamo.",
  "notice.messageEmpty": "Prima scriva qualcosa, per favore.",
  "notice.messageTooLong":
    "È troppo lungo per un solo messaggio. Lo invii in parti di {most, number} caratteri al massimo.",
  "notice.ratingMissing": "Scelga una delle cinque risposte, per favore.",
  "notice.notPossible":
    "Non è più possibile: nel frattempo il suo reclamo è andato avanti. Questa pagina mostra a che punto è ora.",

  "gone.title": "Questo link non funziona",
  "gone.detail": "Forse è scaduto o ne manca una parte.",
  "gone.next":
    "Provi con il link nella nostra ultima e-mail. Se non funziona, ci scriva di nuovo: nulla di ciò che ha inviato è andato perso.",

  "refused.title": "Non abbiamo ancora potuto ricevere il suo reclamo",
  "refused.detail":
    "Tornando indietro, troverà ancora quello che ha scritto. {count, plural, one {Controlli questo punto, per favore:} many {Controlli questi # di punti, per favore:} other {Controlli questi # punti, per favore:}}",
  "refused.tryAgain":
    "Qualcosa è andato storto da parte nostra e il suo reclamo non ci è arrivato. Torni indietro e lo invii di nuovo, per favore.",
  "refused.tooMany":
    "In poco tempo sono arrivati molti reclami dalla sua connessione. Torni indietro e riprovi più tardi, per favore.",
  "field.message": "Messaggio",
  "field.email": "Indirizzo e-mail",
  "field.phone": "Numero di telefono",
  "field.name": "Nome",
  "field.subject": "Oggetto",
  "field.orderId": "Numero d’ordine",
  "field.product": "Prodotto",
  "field.category": "Categoria",
  "field.other": "Un altro campo del modulo",
  "fault.needed": "Compili questo campo, per favore.",
  "fault.needWayToAnswer": "Indichi un indirizzo e-mail o un numero di telefono, così potremo risponderle.",
  "fault.tooLong": "È troppo lungo: {most, number} caratteri al massimo.",
  "fault.invalid": "Controlli questo dato, per favore: non sembra corretto.",

  "chat.open": "Ci scriva",
  "chat.title": "Chat con {company}",
  "chat.close": "Chiudi la chat",
  "chat.intro": "Ci dica che cosa non è andato bene. Le rispondiamo qui, oppure via e-mail se deve lasciare la pagina.",
  "chat.label": "Il suo messaggio",
  "chat.send": "Invia",
  "chat.acknowledged":
    "Grazie, abbiamo ricevuto il suo messaggio. Il suo riferimento è {reference}. Una persona del nostro team le risponderà entro {by}.",
  "chat.acknowledgedWithoutTime": "Grazie, abbiamo ricevuto il suo messaggio. Il suo riferimento è {reference}.",
  "chat.ahead":
    "{count, plural, =0 {Il prossimo turno è il suo.} one {C’è una persona prima di lei.} many {Ci sono # di persone prima di lei.} other {Ci sono # persone prima di lei.}}",
  "chat.joined": "Una persona del nostro team se ne sta occupando e sta leggendo.",
  "chat.typing": "Stiamo scrivendo…",
  "chat.resolved": "Pensiamo che il problema sia risolto. Se non lo è, basta scriverci.",
  "chat.over": "Questa conversazione è terminata.",
  "chat.startNew": "Nuova conversazione",
  "chat.askEmail": "Se deve lasciare la pagina: a quale indirizzo possiamo scriverle?",
  "chat.emailLabel": "Il suo indirizzo e-mail",
  "chat.emailSave": "Salva",
  "chat.emailThanks": "Grazie. Se non sarà qui quando risponderemo, le scriveremo a {email}.",
  "chat.emailInvalid": "Non sembra un indirizzo e-mail.",
  "chat.notNow": "Non ora",
  "chat.sending": "Non ancora inviato",
  "chat.reconnecting": "La connessione si è interrotta. La stiamo ripristinando e niente è andato perso.",
  "chat.elsewhere": "Questa chat è aperta in un’altra scheda.",
  "chat.useHere": "Continua qui",
  "chat.tooLong": "È troppo lungo. Lo invii in più parti, per favore.",
  "chat.tooMany": "Sono molti messaggi di seguito. Attenda un momento, per favore.",
  "chat.failed": "Qualcosa è andato storto da parte nostra. Stiamo riprovando.",
  "chat.mailed": "Le abbiamo risposto via e-mail.",
};
