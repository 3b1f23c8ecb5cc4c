import type { Catalog } from "../en.ts";

/** With tu. */
export const fr: Partial<Catalog> = {
  signOff: "À bientôt,",

  "label.reference": "Ta référence",

  "category.account": "ton compte",

  "acknowledgement.subject": "Nous avons bien reçu ta réclamation ({reference})",
  "acknowledgement.arrived":
    "Merci de nous en avoir parlé. Ta réclamation nous est bien parvenue, et nous sommes désolés que tu aies eu une raison de nous écrire.",
  "acknowledgement.who": "Une personne de notre équipe lira tout ce que tu nous as écrit et te répondra par e-mail.",
  "acknowledgement.whoTeam":
    "Une personne de notre équipe ({team}) lira tout ce que tu nous as écrit et te répondra par e-mail.",
  "acknowledgement.noTime":
    "Nous ne pouvons pas encore te dire quand, et préférons ne pas te promettre un délai que nous ne pourrions peut-être pas tenir.",
  "acknowledgement.addOnPage":
    "Tu n’as rien à répéter. Pour ajouter quelque chose ou voir où en est ta réclamation, ouvre ta page de suivi\u00a0:",
  "acknowledgement.addByMail":
    "Tu n’as rien à répéter. Pour ajouter quelque chose, réponds simplement à cet e-mail. Ta page de suivi indique où en est ta réclamation\u00a0:",
  "acknowledgement.preview": "Une personne de notre équipe te répondra au plus tard le {by}.",
  "acknowledgement.previewNoTime":
    "Une personne de notre équipe lira tout ce que tu nous as écrit et te répondra par e-mail.",

  "harm.urgent": "Nous traitons cela comme une urgence\u00a0: ta réclamation passe avant les autres.",
  "harm.injury":
    "Si quelqu’un est blessé ou ne se sent pas bien, demande d’abord une aide médicale et, si c’est grave, appelle le numéro d’urgence local.",
  "harm.fraud":
    "Si quelqu’un a pu s’emparer de ton argent, de ta carte ou de ton mot de passe, préviens ta banque dès maintenant et change le mot de passe. Nous ne demandons jamais de mot de passe ni de numéro de carte.",
  "harm.danger":
    "Si quelque chose peut blesser quelqu’un, par exemple à cause du feu, du gaz ou de l’électricité, cesse de t’en servir, tiens-toi à distance et, si le danger est immédiat, appelle le numéro d’urgence local.",
  "harm.phone": "Tu peux parler tout de suite à quelqu’un par téléphone\u00a0: {phone}",

  "notYou.why":
    "Tu reçois cet e-mail parce que quelqu’un a indiqué cette adresse en adressant une réclamation à {company}. Si ce n’était pas toi, dis-le-nous et nous ne t’écrirons plus à ce sujet.",

  "digest.subject":
    "{count, plural, one {Nous avons bien reçu une autre réclamation de ta part} many {Nous avons bien reçu # de réclamations supplémentaires de ta part} other {Nous avons bien reçu # autres réclamations de ta part}}",
  "digest.subjectMany": "Nous avons bien reçu toutes tes réclamations",
  "digest.arrived":
    "Plusieurs réclamations portant ton adresse nous sont parvenues en quelques minutes. Pour ne pas encombrer ta messagerie, nous te les confirmons ensemble\u00a0:",
  "digest.next": "Rien n’est perdu et tu n’as rien à renvoyer. Une personne de notre équipe les lira et te répondra.",
  "digest.notYou":
    "Tu reçois cet e-mail parce que quelqu’un a indiqué cette adresse à plusieurs reprises en adressant des réclamations à {company}. Si ce n’était pas toi, dis-le-nous et nous cesserons de t’écrire à ce sujet.",

  "reply.subject": "À propos de ta réclamation ({reference})",
  "reply.answerOnPage": "Tu trouveras tous nos échanges sur ta page de suivi, et tu peux y répondre\u00a0:",
  "reply.answerByMail":
    "Tu peux répondre directement à cet e-mail. Tu trouveras tous nos échanges sur ta page de suivi\u00a0:",

  "update.subject": "Où en est ta réclamation ({reference})",
  "update.late":
    "Ta réclamation attend toujours notre réponse. Cela prend plus de temps que nous ne te l’avions dit, et nous en sommes désolés. Nous voulions que tu l’apprennes de nous, sans avoir à nous relancer.",
  "update.working": "Nous nous occupons toujours de ta réclamation. Elle n’est pas oubliée, et tu n’as rien à faire.",
  "update.by": "Tu auras à nouveau de nos nouvelles au plus tard le {by}.",
  "update.noTime":
    "Nous ne pouvons pas encore te dire quand nous aurons la réponse, et préférons ne pas te promettre un délai que nous ne pourrions peut-être pas tenir.",

  "resolution.subject": "La suite donnée à ta réclamation ({reference})",
  "resolution.upheld": "Nous avons examiné ta réclamation, et tu avais raison.",
  "resolution.partlyUpheld": "Nous avons examiné ta réclamation, et tu avais en partie raison.",
  "resolution.notUpheld":
    "Nous avons examiné ta réclamation avec attention. Nous n’avons pas constaté d’erreur de notre part et souhaitons t’expliquer pourquoi.",
  "resolution.withdrawn": "Tu as retiré ta réclamation\u202f; nous avons donc cessé de la traiter.",
  "resolution.redress": "Ce que nous faisons pour toi",
  "resolution.refund": "Nous te remboursons.",
  "resolution.refundOf": "Nous te remboursons {amount}.",
  "resolution.discount": "Nous t’accordons une remise.",
  "resolution.discountOf": "Nous t’accordons une remise de {amount}.",
  "resolution.replacement": "Nous t’envoyons un produit de remplacement.",
  "resolution.otherOf": "En compensation, nous t’accordons {amount}.",
  "resolution.notFixed":
    "Si cela ne règle pas le problème, dis-le-nous sur ta page de suivi. Ta réclamation reviendra alors à la personne qui la connaît.",
  "resolution.notFixedByMail":
    "Si cela ne règle pas le problème, réponds simplement à cet e-mail. Ta réclamation reviendra alors à la personne qui la connaît.",
  "resolution.changedMind": "Si tu changes d’avis, dis-le-nous sur ta page de suivi et nous la reprendrons.",
  "resolution.changedMindByMail": "Si tu changes d’avis, réponds simplement à cet e-mail et nous la reprendrons.",

  "reminder.subject": "Il nous faut ta réponse pour avancer ({reference})",
  "reminder.yourTurn": "Nous t’avons écrit au sujet de ta réclamation et ne pouvons pas avancer sans ta réponse.",
  "reminder.onPage": "Tu trouveras notre message sur ta page de suivi, et tu peux y répondre\u00a0:",
  "reminder.closing": "Sans réponse de ta part, nous clôturerons la réclamation.",
  "reminder.closingBy":
    "Sans réponse de ta part d’ici au {by}, nous clôturerons la réclamation. Si tu as besoin de nous par la suite, il suffira de nous écrire à nouveau.",

  "closingWarning.subject": "Nous allons bientôt clôturer ta réclamation ({reference})",
  "closingWarning.waiting":
    "Nous t’avons écrit au sujet de ta réclamation, puis envoyé un rappel, mais n’avons pas eu de réponse.",
  "closingWarning.closing": "Si nous restons sans réponse de ta part, nous clôturerons la réclamation.",
  "closingWarning.closingBy":
    "Sans réponse de ta part d’ici au {by}, nous clôturerons la réclamation. Si tu as besoin de nous par la suite, il suffira de nous écrire à nouveau.",

  "followUp.ask":
    "Nous t’avons dit ce que nous avons fait pour ta réclamation et voulons nous assurer que cela a été utile. Le problème est-il vraiment réglé\u202f?",
  "followUp.how":
    "Les deux choix ouvrent ta page de suivi, où tu donnes ta réponse. Si ce n’est pas réglé, la personne qui connaît ta réclamation la reprendra en priorité.",
  "followUp.byMail": "Ou réponds simplement à cet e-mail en nous disant ce qui ne va toujours pas.",

  "followUpReminder.ask":
    "Nous t’avons demandé si le problème était vraiment réglé, et n’avons pas eu de réponse. S’il ne l’est pas, dis-le-nous\u00a0: nous sommes là pour ça.",
  "followUpReminder.closing": "Si tout va bien, tu n’as rien à faire. Nous ne te reposerons pas la question.",
  "followUpReminder.closingBy":
    "Si tout va bien, tu n’as rien à faire\u00a0: nous clôturerons la réclamation après le {by} et ne te reposerons pas la question.",

  "page.queued.title": "Nous avons bien reçu ta réclamation",
  "page.queued.detail": "Une personne de notre équipe la lira et te répondra.",
  "page.assigned.title": "Nous nous occupons de ta réclamation",
  "page.awaiting_customer.title": "Nous attendons ta réponse",
  "page.awaiting_customer.detail": "Nous t’avons écrit et avons besoin de ta réponse pour avancer.",
  "page.resolved.title": "Nous avons réglé ta réclamation",
  "page.resolved.detail": "Si le problème n’est pas vraiment réglé, dis-le-nous ici et nous la reprendrons.",
  "page.closed.detail": "Merci de nous en avoir parlé.",
  "page.byYou": "Toi",
  "page.partial":
    "Pour protéger ta vie privée, ce lien ne montre que ce qui a été envoyé par cette voie. Les liens contenus dans nos e-mails montrent tout.",
  "page.add.label": "Ton message",
  "page.followUp.detail": "Si ce n’est pas le cas, la personne qui connaît ta réclamation la reprendra en priorité.",
  "page.followUp.answeredYes": "Tu nous as dit que c’était réglé. Merci.",
  "page.followUp.answeredNo": "Tu nous as dit que ce n’était pas réglé. Nous avons repris ta réclamation.",
  "page.followUp.change": "Tu peux modifier ta réponse jusqu’au {until}.",
  "page.rating.title": "Ton avis sur notre travail",
  "page.rating.question": "Selon toi, comment avons-nous traité ta réclamation\u202f?",
  "page.rating.given": "Tu nous as répondu\u00a0: {rating}.",
  "page.rating.change": "Tu peux modifier ton avis jusqu’au {until}.",
  "page.notYou.title": "Ce n’était pas toi\u202f?",
  "page.notYou.detail":
    "Quelqu’un a peut-être indiqué ton adresse par erreur, ou à dessein. Dis-le-nous et nous ne t’écrirons plus au sujet de cette réclamation.",
  "page.notYou.done": "Tu nous as dit que cette réclamation n’est pas la tienne. Nous ne t’écrirons plus à ce sujet.",

  "notice.messageAdded": "Merci. Nous avons bien reçu ton message.",
  "notice.answerRecorded": "Merci. Nous avons bien noté ta réponse.",
  "notice.ratingRecorded": "Merci. Nous avons bien noté ton avis.",
  "notice.notYouRecorded": "Merci de nous avoir prévenus. Nous ne t’écrirons plus au sujet de cette réclamation.",
  "notice.messageEmpty": "Écris d’abord ton message.",
  "notice.messageTooLong":
    "C’est trop long pour un seul message. Envoie-le en plusieurs parties de {most, number} caractères au maximum.",
  "notice.ratingMissing": "Choisis l’une des cinq réponses, s’il te plaît.",
  "notice.notPossible":
    "Ce n’est plus possible\u00a0: ta réclamation a avancé entre-temps. Cette page indique où elle en est maintenant.",

  "gone.next":
    "Essaie le lien de notre dernier e-mail. S’il ne fonctionne pas non plus, écris-nous à nouveau\u00a0: rien de ce que tu as envoyé n’est perdu.",

  "refused.title": "Nous n’avons pas encore pu recevoir ta réclamation",
  "refused.detail":
    "En revenant en arrière, tu retrouveras ce que tu as écrit. {count, plural, one {Vérifie ce point, s’il te plaît\u00a0:} many {Vérifie ces # de points, s’il te plaît\u00a0:} other {Vérifie ces # points, s’il te plaît\u00a0:}}",
  "refused.tryAgain":
    "Une erreur s’est produite de notre côté et ta réclamation ne nous est pas parvenue. Reviens en arrière et envoie-la à nouveau, s’il te plaît.",
  "refused.tooMany":
    "Beaucoup de réclamations sont arrivées depuis ta connexion en peu de temps. Reviens en arrière et réessaie dans quelque temps, s’il te plaît.",
  "fault.needed": "Remplis ce champ, s’il te plaît.",
  "fault.needWayToAnswer": "Indique une adresse e-mail ou un numéro de téléphone pour que nous puissions te répondre.",
  "fault.invalid": "Vérifie ceci, s’il te plaît\u00a0: il semble y avoir une erreur.",

  "chat.intro": "Dis-nous ce qui ne va pas. Nous te répondons ici et, si tu dois partir, par e-mail.",
  "chat.label": "Ton message",
  "chat.acknowledged":
    "Merci, nous avons bien reçu ton message. Ta référence est {reference}. Une personne de notre équipe te répondra au plus tard le {by}.",
  "chat.acknowledgedWithoutTime": "Merci, nous avons bien reçu ton message. Ta référence est {reference}.",
  "chat.ahead":
    "{count, plural, =0 {Ce sera ensuite ton tour.} one {Une personne passe avant toi.} many {# de personnes passent avant toi.} other {# personnes passent avant toi.}}",
  "chat.joined": "Une personne de notre équipe s’en occupe et lit ton message.",
  "chat.askEmail": "Si tu dois partir\u00a0: à quelle adresse pouvons-nous t’écrire\u202f?",
  "chat.emailLabel": "Ton adresse e-mail",
  "chat.emailThanks": "Merci. Si tu n’es plus là quand nous répondrons, nous t’écrirons à l’adresse {email}.",
  "chat.tooLong": "C’est trop long. Envoie-le en plusieurs parties, s’il te plaît.",
  "chat.tooMany": "Cela fait beaucoup de messages d’un coup. Patiente un instant, s’il te plaît.",
  "chat.mailed": "Nous t’avons répondu par e-mail.",
};
