import type { Catalog } from "../en.ts";

/** With tu. */
export const it: Partial<Catalog> = {
  "greeting.named": "Ciao {name},",
  "greeting.plain": "Ciao,",
  signOff: "Un saluto,",

  "label.reference": "Il tuo riferimento",

  "category.account": "il tuo account",

  "acknowledgement.subject": "Abbiamo ricevuto il tuo reclamo ({reference})",
  "acknowledgement.arrived":
    "Grazie per averci scritto. Abbiamo ricevuto il tuo reclamo e ci dispiace che tu abbia avuto motivo di farlo.",
  "acknowledgement.who": "Una persona del nostro team leggerà tutto e ti risponderà via e-mail.",
  "acknowledgement.whoTeam": "Una persona del nostro team ({team}) leggerà tutto e ti risponderà via e-mail.",
  "acknowledgement.noTime":
    "Non sappiamo ancora dirti quando, e preferiamo non prometterti una data che potremmo non rispettare.",
  "acknowledgement.addOnPage":
    "Non occorre ripetere nulla. Per aggiungere qualcosa o vedere a che punto è il reclamo, apri la tua pagina:",
  "acknowledgement.addByMail":
    "Non occorre ripetere nulla. Per aggiungere qualcosa basta rispondere a questa e-mail. Nella tua pagina puoi vedere a che punto è il reclamo:",
  "acknowledgement.preview": "Una persona del nostro team ti risponderà entro {by}.",
  "acknowledgement.previewNoTime": "Una persona del nostro team leggerà tutto e ti risponderà via e-mail.",

  "harm.injury":
    "Se qualcuno si è fatto male o non si sente bene, chiedi prima di tutto assistenza medica e, se la situazione è grave, chiama il numero di emergenza locale.",
  "harm.fraud":
    "Se temi che qualcuno abbia il tuo denaro, la tua carta o la tua password, avvisa subito la tua banca e cambia la password. Noi non chiediamo mai password né numeri di carta.",
  "harm.danger":
    "Se qualcosa può fare del male a qualcuno, per esempio a causa di fuoco, gas o elettricità, smetti di usarlo, resta a distanza e, se il pericolo è immediato, chiama il numero di emergenza locale.",
  "harm.phone": "Puoi parlare subito con una persona al telefono: {phone}",

  "notYou.why":
    "Ricevi questa e-mail perché qualcuno ha indicato questo indirizzo in un reclamo a {company}. Se il reclamo non è tuo, diccelo e non ti scriveremo più al riguardo.",

  "digest.subject":
    "{count, plural, one {Abbiamo ricevuto un altro tuo reclamo} many {Abbiamo ricevuto altri # di tuoi reclami} other {Abbiamo ricevuto altri # tuoi reclami}}",
  "digest.subjectMany": "Abbiamo ricevuto tutti i tuoi reclami",
  "digest.arrived":
    "In pochi minuti ci sono arrivati più reclami con il tuo indirizzo. Per non riempirti la casella di posta, te li confermiamo tutti insieme:",
  "digest.next":
    "Niente è andato perso e non occorre inviare di nuovo i reclami. Una persona del nostro team li leggerà e ti risponderà.",
  "digest.notYou":
    "Ricevi questa e-mail perché qualcuno ha indicato più volte questo indirizzo in reclami a {company}. Se i reclami non sono tuoi, diccelo e smetteremo di scriverti al riguardo.",

  "reply.subject": "A proposito del tuo reclamo ({reference})",
  "reply.answerOnPage": "Nella tua pagina trovi tutta la conversazione e lo spazio per rispondere:",
  "reply.answerByMail": "Puoi rispondere direttamente a questa e-mail. Nella tua pagina trovi tutta la conversazione:",

  "update.subject": "A che punto è il tuo reclamo ({reference})",
  "update.late":
    "Il tuo reclamo aspetta ancora la nostra risposta. Ci vuole più tempo di quanto ti avevamo detto, e ci dispiace. Volevamo che lo sapessi da noi, prima di doverlo chiedere.",
  "update.working": "Stiamo ancora lavorando al tuo reclamo. Non lo abbiamo dimenticato, e non devi fare nulla.",
  "update.by": "Avrai di nuovo nostre notizie entro {by}.",
  "update.noTime":
    "Non sappiamo ancora dirti quando avremo la risposta, e preferiamo non prometterti una data che potremmo non rispettare.",

  "resolution.subject": "L’esito del tuo reclamo ({reference})",
  "resolution.upheld": "Abbiamo esaminato il tuo reclamo: avevi ragione.",
  "resolution.partlyUpheld": "Abbiamo esaminato il tuo reclamo: avevi ragione in parte.",
  "resolution.notUpheld":
    "Abbiamo esaminato con attenzione il tuo reclamo. Non abbiamo riscontrato un errore da parte nostra e vogliamo spiegarti perché.",
  "resolution.withdrawn": "Hai ritirato il tuo reclamo, quindi abbiamo smesso di occuparcene.",
  "resolution.redress": "Che cosa facciamo per te",
  "resolution.refund": "Ti restituiamo il tuo denaro.",
  "resolution.refundOf": "Ti rimborsiamo {amount}.",
  "resolution.discount": "Ti facciamo uno sconto.",
  "resolution.discountOf": "Ti facciamo uno sconto di {amount}.",
  "resolution.replacement": "Ti inviamo un prodotto sostitutivo.",
  "resolution.otherOf": "Per rimediare, ti riconosciamo {amount}.",
  "resolution.notFixed":
    "Se questo non risolve il problema, diccelo nella tua pagina. Il reclamo tornerà alla persona che lo conosce.",
  "resolution.changedMind": "Se cambi idea, diccelo nella tua pagina e riprenderemo a occuparcene.",
  "resolution.changedMindByMail": "Se cambi idea, basta rispondere a questa e-mail e riprenderemo a occuparcene.",

  "reminder.subject": "Ci serve la tua risposta per proseguire ({reference})",
  "reminder.yourTurn":
    "Ti abbiamo scritto a proposito del tuo reclamo e non possiamo proseguire senza la tua risposta.",
  "reminder.onPage": "Nella tua pagina trovi il nostro messaggio e lo spazio per rispondere:",
  "reminder.closing": "Se non riceviamo tue notizie, chiuderemo il reclamo.",
  "reminder.closingBy":
    "Se non riceviamo tue notizie entro {by}, chiuderemo il reclamo. Se in seguito avrai bisogno di noi, basterà scriverci di nuovo.",

  "closingWarning.subject": "Stiamo per chiudere il tuo reclamo ({reference})",
  "closingWarning.waiting":
    "Ti abbiamo scritto a proposito del tuo reclamo e ti abbiamo inviato un promemoria, ma non abbiamo ricevuto risposta.",
  "closingWarning.closing": "Se anche questa volta non riceviamo tue notizie, chiuderemo il reclamo.",
  "closingWarning.closingBy":
    "Se non riceviamo tue notizie entro {by}, chiuderemo il reclamo. Se in seguito avrai bisogno di noi, basterà scriverci di nuovo.",

  "followUp.ask":
    "Ti abbiamo detto che cosa abbiamo fatto per il tuo reclamo e vogliamo assicurarci che sia servito. Il problema è davvero risolto?",
  "followUp.how":
    "Entrambe le scelte aprono la tua pagina, dove puoi dare la tua risposta. Se non è risolto, la persona che conosce il tuo reclamo riprenderà a occuparsene con priorità.",
  "followUp.byMail": "Oppure rispondi a questa e-mail e dicci che cosa ancora non va.",

  "followUpReminder.ask":
    "Ti abbiamo chiesto se il problema è davvero risolto e non abbiamo ricevuto risposta. Se non lo è, diccelo: siamo qui per questo.",
  "followUpReminder.closing": "Se va tutto bene, non devi fare nulla. Non te lo chiederemo più.",
  "followUpReminder.closingBy":
    "Se va tutto bene, non devi fare nulla: senza tue notizie entro {by}, chiuderemo il reclamo e non te lo chiederemo più.",

  "page.queued.title": "Abbiamo ricevuto il tuo reclamo",
  "page.queued.detail": "Una persona del nostro team lo leggerà e ti risponderà.",
  "page.assigned.detail": "Una persona del nostro team si sta occupando del tuo reclamo.",
  "page.awaiting_customer.title": "Aspettiamo la tua risposta",
  "page.awaiting_customer.detail": "Ti abbiamo scritto e ci serve la tua risposta per proseguire.",
  "page.resolved.title": "Abbiamo risolto il tuo reclamo",
  "page.resolved.detail": "Se il problema non è davvero risolto, diccelo qui e riprenderemo a occuparcene.",
  "page.byYou": "Tu",
  "page.partial":
    "Per proteggere la tua privacy, questo link mostra solo ciò che è stato inviato attraverso questo canale. I link nelle nostre e-mail mostrano tutto.",
  "page.add.label": "Il tuo messaggio per noi",
  "page.followUp.detail": "Se non lo è, la persona che conosce il tuo reclamo riprenderà a occuparsene con priorità.",
  "page.followUp.answeredYes": "Ci hai detto che è risolto. Grazie.",
  "page.followUp.answeredNo": "Ci hai detto che non è risolto. Abbiamo ripreso a occuparci del tuo reclamo.",
  "page.followUp.change": "Puoi cambiare la tua risposta fino a {until}.",
  "page.rating.question": "Secondo te, come abbiamo gestito il tuo reclamo?",
  "page.rating.given": "Ci hai risposto: {rating}.",
  "page.rating.change": "Puoi cambiare la tua valutazione fino a {until}.",
  "page.notYou.title": "Il reclamo non è tuo?",
  "page.notYou.detail":
    "Forse qualcuno ha indicato il tuo indirizzo per sbaglio o di proposito. Diccelo e non ti scriveremo più per questo reclamo.",
  "page.notYou.done": "Ci hai detto che questo reclamo non è tuo. Non ti scriveremo più al riguardo.",

  "notice.messageAdded": "Grazie. Abbiamo ricevuto il tuo messaggio.",
  "notice.answerRecorded": "Grazie. Abbiamo ricevuto la tua risposta.",
  "notice.ratingRecorded": "Grazie. Abbiamo ricevuto la tua valutazione.",
  "notice.notYouRecorded": "Grazie per averci avvisato. Non ti scriveremo più per questo reclamo.",
  "notice.messageEmpty": "Prima scrivi qualcosa, per favore.",
  "notice.messageTooLong":
    "È troppo lungo per un solo messaggio. Invialo in parti di {most, number} caratteri al massimo.",
  "notice.ratingMissing": "Scegli una delle cinque risposte, per favore.",
  "notice.notPossible":
    "Non è più possibile: nel frattempo il tuo reclamo è andato avanti. Questa pagina mostra a che punto è ora.",

  "gone.next":
    "Prova con il link nella nostra ultima e-mail. Se non funziona, scrivici di nuovo: nulla di ciò che hai inviato è andato perso.",

  "refused.title": "Non abbiamo ancora potuto ricevere il tuo reclamo",
  "refused.detail":
    "Tornando indietro, troverai ancora quello che hai scritto. {count, plural, one {Controlla questo punto, per favore:} many {Controlla questi # di punti, per favore:} other {Controlla questi # punti, per favore:}}",
  "refused.tryAgain":
    "Qualcosa è andato storto da parte nostra e il tuo reclamo non ci è arrivato. Torna indietro e invialo di nuovo, per favore.",
  "refused.tooMany":
    "In poco tempo sono arrivati molti reclami dalla tua connessione. Torna indietro e riprova più tardi, per favore.",
  "fault.needed": "Compila questo campo, per favore.",
  "fault.needWayToAnswer": "Indica un indirizzo e-mail o un numero di telefono, così potremo risponderti.",
  "fault.invalid": "Controlla questo dato, per favore: non sembra corretto.",

  "chat.open": "Scrivici",
  "chat.intro": "Dicci che cosa non è andato bene. Ti rispondiamo qui, oppure via e-mail se devi lasciare la pagina.",
  "chat.label": "Il tuo messaggio",
  "chat.acknowledged":
    "Grazie, abbiamo ricevuto il tuo messaggio. Il tuo riferimento è {reference}. Una persona del nostro team ti risponderà entro {by}.",
  "chat.acknowledgedWithoutTime": "Grazie, abbiamo ricevuto il tuo messaggio. Il tuo riferimento è {reference}.",
  "chat.ahead":
    "{count, plural, =0 {Il prossimo turno è il tuo.} one {C’è una persona prima di te.} many {Ci sono # di persone prima di te.} other {Ci sono # persone prima di te.}}",
  "chat.askEmail": "Se devi lasciare la pagina: a quale indirizzo possiamo scriverti?",
  "chat.emailLabel": "Il tuo indirizzo e-mail",
  "chat.emailThanks": "Grazie. Se non sarai qui quando risponderemo, ti scriveremo a {email}.",
  "chat.tooLong": "È troppo lungo. Invialo in più parti, per favore.",
  "chat.tooMany": "Sono molti messaggi di seguito. Attendi un momento, per favore.",
  "chat.mailed": "Ti abbiamo risposto via e-mail.",
};
