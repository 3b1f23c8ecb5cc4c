import type { Catalog } from "./en.ts";

export const fr: Catalog = {
  "greeting.named": "Bonjour {name},",
  "greeting.plain": "Bonjour,",
  signOff: "Cordialement,",

  "label.reference": "Votre référence",
  "label.answerBy": "Réponse au plus tard",
  "button.open": "Voir la réclamation",
  "button.answer": "Lire et répondre",
  "button.write": "Écrire une réponse",

  "category.delivery": "livraison",
  "category.billing": "facturation",
  "category.refund": "remboursement",
  "category.quality": "qualité d’un produit",
  "category.service": "notre service",
  "category.account": "votre compte",
  "category.injury": "blessure",
  "category.fraud": "fraude",
  "category.safety": "sécurité",
  "category.data-protection": "protection des données",
  "category.other": "autre sujet",

  "acknowledgement.subject": "Nous avons bien reçu votre réclamation ({reference})",
  "acknowledgement.arrived":
    "Merci de nous en avoir fait part. Votre réclamation nous est bien parvenue, et nous sommes désolés que vous ayez eu une raison de nous écrire.",
  "acknowledgement.who":
    "Une personne de notre équipe lira tout ce que vous nous avez écrit et vous répondra par e-mail.",
  "acknowledgement.whoTeam":
    "Une personne de notre équipe ({team}) lira tout ce que vous nous avez écrit et vous répondra par e-mail.",
  "acknowledgement.noTime":
    "Nous ne pouvons pas encore vous dire quand, et préférons ne pas vous promettre un délai que nous ne pourrions peut-être pas tenir.",
  "acknowledgement.addOnPage":
    "Vous n’avez rien à répéter. Pour ajouter quelque chose ou voir où en est votre réclamation, ouvrez votre page de suivi\u00a0:",
  "acknowledgement.addByMail":
    "Vous n’avez rien à répéter. Pour ajouter quelque chose, répondez simplement à cet e-mail. Votre page de suivi indique où en est votre réclamation\u00a0:",
  "acknowledgement.preview": "Une personne de notre équipe vous répondra au plus tard le {by}.",
  "acknowledgement.previewNoTime":
    "Une personne de notre équipe lira tout ce que vous nous avez écrit et vous répondra par e-mail.",

  "harm.urgent": "Nous traitons cela comme une urgence\u00a0: votre réclamation passe avant les autres.",
  "harm.injury":
    "Si quelqu’un est blessé ou ne se sent pas bien, demandez d’abord une aide médicale et, si c’est grave, appelez le numéro d’urgence local.",
  "harm.fraud":
    "Si quelqu’un a pu s’emparer de votre argent, de votre carte ou de votre mot de passe, prévenez votre banque dès maintenant et changez le mot de passe. Nous ne demandons jamais de mot de passe ni de numéro de carte.",
  "harm.danger":
    "Si quelque chose peut blesser quelqu’un, par exemple à cause du feu, du gaz ou de l’électricité, cessez de vous en servir, tenez-vous à distance et, si le danger est immédiat, appelez le numéro d’urgence local.",
  "harm.phone": "Vous pouvez parler tout de suite à quelqu’un par téléphone\u00a0: {phone}",

  "notYou.why":
    "Vous recevez cet e-mail parce que quelqu’un a indiqué cette adresse en adressant une réclamation à {company}. Si ce n’était pas vous, dites-le-nous et nous ne vous écrirons plus à ce sujet.",
  "notYou.link": "Ce n’était pas moi",

  "digest.subject":
    "{count, plural, one {Nous avons bien reçu une autre réclamation de votre part} many {Nous avons bien reçu # de réclamations supplémentaires de votre part} other {Nous avons bien reçu # autres réclamations de votre part}}",
  "digest.subjectMany": "Nous avons bien reçu toutes vos réclamations",
  "digest.arrived":
    "Plusieurs réclamations portant votre adresse nous sont parvenues en quelques minutes. Pour ne pas encombrer votre messagerie, nous vous les confirmons ensemble\u00a0:",
  "digest.complaint": "Réclamation {reference}",
  "digest.more":
    "Il en est arrivé d’autres pendant ces quelques minutes, qui ne figurent pas ici. Nous les avons toutes.",
  "digest.next":
    "Rien n’est perdu et vous n’avez rien à renvoyer. Une personne de notre équipe les lira et vous répondra.",
  "digest.notYou":
    "Vous recevez cet e-mail parce que quelqu’un a indiqué cette adresse à plusieurs reprises en adressant des réclamations à {company}. Si ce n’était pas vous, dites-le-nous et nous cesserons de vous écrire à ce sujet.",

  "reply.subject": "À propos de votre réclamation ({reference})",
  "reply.subjectAbout": "Re: {about} ({reference})",
  "reply.answerOnPage": "Vous trouverez tous nos échanges sur votre page de suivi, et vous pouvez y répondre\u00a0:",
  "reply.answerByMail":
    "Vous pouvez répondre directement à cet e-mail. Vous trouverez tous nos échanges sur votre page de suivi\u00a0:",

  "update.subject": "Où en est votre réclamation ({reference})",
  "update.late":
    "Votre réclamation attend toujours notre réponse. Cela prend plus de temps que nous ne vous l’avions dit, et nous en sommes désolés. Nous voulions que vous l’appreniez de nous, sans avoir à nous relancer.",
  "update.raised": "Nous la faisons passer avant les autres et avons prévenu la personne responsable.",
  "update.working":
    "Nous nous occupons toujours de votre réclamation. Elle n’est pas oubliée, et vous n’avez rien à faire.",
  "update.by": "Vous aurez à nouveau de nos nouvelles au plus tard le {by}.",
  "update.noTime":
    "Nous ne pouvons pas encore vous dire quand nous aurons la réponse, et préférons ne pas vous promettre un délai que nous ne pourrions peut-être pas tenir.",

  "resolution.subject": "La suite donnée à votre réclamation ({reference})",
  "resolution.upheld": "Nous avons examiné votre réclamation, et vous aviez raison.",
  "resolution.partlyUpheld": "Nous avons examiné votre réclamation, et vous aviez en partie raison.",
  "resolution.notUpheld":
    "Nous avons examiné votre réclamation avec attention. Nous n’avons pas constaté d’erreur de notre part et souhaitons vous expliquer pourquoi.",
  "resolution.withdrawn": "Vous avez retiré votre réclamation\u202f; nous avons donc cessé de la traiter.",
  "resolution.explanation": "Ce qui s’est passé",
  "resolution.redress": "Ce que nous faisons pour vous",
  "resolution.refund": "Nous vous remboursons.",
  "resolution.refundOf": "Nous vous remboursons {amount}.",
  "resolution.discount": "Nous vous accordons une remise.",
  "resolution.discountOf": "Nous vous accordons une remise de {amount}.",
  "resolution.replacement": "Nous vous envoyons un produit de remplacement.",
  "resolution.repair": "Nous nous chargeons de la réparation.",
  "resolution.other": "Nous compensons ce qui s’est passé comme indiqué ci-dessus.",
  "resolution.otherOf": "En compensation, nous vous accordons {amount}.",
  "resolution.notFixed":
    "Si cela ne règle pas le problème, dites-le-nous sur votre page de suivi. Votre réclamation reviendra alors à la personne qui la connaît.",
  "resolution.notFixedByMail":
    "Si cela ne règle pas le problème, répondez simplement à cet e-mail. Votre réclamation reviendra alors à la personne qui la connaît.",
  "resolution.changedMind": "Si vous changez d’avis, dites-le-nous sur votre page de suivi et nous la reprendrons.",
  "resolution.changedMindByMail": "Si vous changez d’avis, répondez simplement à cet e-mail et nous la reprendrons.",

  "reminder.subject": "Il nous faut votre réponse pour avancer ({reference})",
  "reminder.yourTurn":
    "Nous vous avons écrit au sujet de votre réclamation et ne pouvons pas avancer sans votre réponse.",
  "reminder.onPage": "Vous trouverez notre message sur votre page de suivi, et vous pouvez y répondre\u00a0:",
  "reminder.closing": "Sans réponse de votre part, nous clôturerons la réclamation.",
  "reminder.closingBy":
    "Sans réponse de votre part d’ici au {by}, nous clôturerons la réclamation. Si vous avez besoin de nous par la suite, il suffira de nous écrire à nouveau.",

  "closingWarning.subject": "Nous allons bientôt clôturer votre réclamation ({reference})",
  "closingWarning.waiting":
    "Nous vous avons écrit au sujet de votre réclamation, puis envoyé un rappel, mais n’avons pas eu de réponse.",
  "closingWarning.closing": "Si nous restons sans réponse de votre part, nous clôturerons la réclamation.",
  "closingWarning.closingBy":
    "Sans réponse de votre part d’ici au {by}, nous clôturerons la réclamation. Si vous avez besoin de nous par la suite, il suffira de nous écrire à nouveau.",

  "followUp.subject": "Est-ce vraiment réglé\u202f? ({reference})",
  "followUp.ask":
    "Nous vous avons dit ce que nous avons fait pour votre réclamation et voulons nous assurer que cela a été utile. Le problème est-il vraiment réglé\u202f?",
  "followUp.yes": "Oui, c’est réglé",
  "followUp.no": "Non, ce n’est pas réglé",
  "followUp.how":
    "Les deux choix ouvrent votre page de suivi, où vous donnez votre réponse. Si ce n’est pas réglé, la personne qui connaît votre réclamation la reprendra en priorité.",
  "followUp.byMail": "Ou répondez simplement à cet e-mail en nous disant ce qui ne va toujours pas.",

  "followUpReminder.subject": "Juste pour nous en assurer\u00a0: est-ce réglé\u202f? ({reference})",
  "followUpReminder.ask":
    "Nous vous avons demandé si le problème était vraiment réglé, et n’avons pas eu de réponse. S’il ne l’est pas, dites-le-nous\u00a0: nous sommes là pour cela.",
  "followUpReminder.closing": "Si tout va bien, vous n’avez rien à faire. Nous ne vous reposerons pas la question.",
  "followUpReminder.closingBy":
    "Si tout va bien, vous n’avez rien à faire\u00a0: nous clôturerons la réclamation après le {by} et ne vous reposerons pas la question.",

  "page.queued.title": "Nous avons bien reçu votre réclamation",
  "page.queued.detail": "Une personne de notre équipe la lira et vous répondra.",
  "page.assigned.title": "Nous nous occupons de votre réclamation",
  "page.assigned.detail": "Une personne de notre équipe l’a prise en charge.",
  "page.awaiting_customer.title": "Nous attendons votre réponse",
  "page.awaiting_customer.detail": "Nous vous avons écrit et avons besoin de votre réponse pour avancer.",
  "page.resolved.title": "Nous avons réglé votre réclamation",
  "page.resolved.detail": "Si le problème n’est pas vraiment réglé, dites-le-nous ici et nous la reprendrons.",
  "page.closed.title": "Cette réclamation est close",
  "page.closed.detail": "Merci de nous en avoir fait part.",
  "page.merged.title": "Elle se poursuit avec une autre réclamation",
  "page.merged.detail": "Nous répondons aux deux ensemble. Ce que vous écrivez ici parvient aux mêmes personnes.",
  "page.conversation": "Nos échanges",
  "page.byYou": "Vous",
  "page.byUs": "Nous",
  "page.partial":
    "Pour protéger votre vie privée, ce lien ne montre que ce qui a été envoyé par cette voie. Les liens contenus dans nos e-mails montrent tout.",
  "page.add.title": "Ajouter quelque chose",
  "page.add.label": "Votre message",
  "page.add.button": "Envoyer le message",
  "page.followUp.title": "Est-ce vraiment réglé\u202f?",
  "page.followUp.detail": "Si ce n’est pas le cas, la personne qui connaît votre réclamation la reprendra en priorité.",
  "page.followUp.comment": "Y a-t-il quelque chose que nous devrions savoir\u202f? (facultatif)",
  "page.followUp.answeredYes": "Vous nous avez dit que c’était réglé. Merci.",
  "page.followUp.answeredNo": "Vous nous avez dit que ce n’était pas réglé. Nous avons repris votre réclamation.",
  "page.followUp.change": "Vous pouvez modifier votre réponse jusqu’au {until}.",
  "page.followUp.nowYes": "Finalement, c’est réglé",
  "page.followUp.nowNo": "Finalement, ce n’est pas réglé",
  "page.rating.title": "Votre avis sur notre travail",
  "page.rating.question": "Selon vous, comment avons-nous traité votre réclamation\u202f?",
  "page.rating.1": "Très mal",
  "page.rating.2": "Mal",
  "page.rating.3": "Ni bien ni mal",
  "page.rating.4": "Bien",
  "page.rating.5": "Très bien",
  "page.rating.comment": "Qu’aurions-nous pu mieux faire\u202f? (facultatif)",
  "page.rating.button": "Envoyer mon avis",
  "page.rating.given": "Vous nous avez répondu\u00a0: {rating}.",
  "page.rating.change": "Vous pouvez modifier votre avis jusqu’au {until}.",
  "page.notYou.title": "Ce n’était pas vous\u202f?",
  "page.notYou.detail":
    "Quelqu’un a peut-être indiqué votre adresse par erreur, ou à dessein. Dites-le-nous et nous ne vous écrirons plus au sujet de cette réclamation.",
  "page.notYou.all": "Ne pas écrire non plus à cette adresse pour d’autres réclamations envoyées depuis un formulaire.",
  "page.notYou.button": "Ce n’était pas moi",
  "page.notYou.done":
    "Vous nous avez dit que cette réclamation n’est pas la vôtre. Nous ne vous écrirons plus à ce sujet.",

  "notice.messageAdded": "Merci. Nous avons bien reçu votre message.",
  "notice.answerRecorded": "Merci. Nous avons bien noté votre réponse.",
  "notice.ratingRecorded": "Merci. Nous avons bien noté votre avis.",
  "notice.notYouRecorded": "Merci de nous avoir prévenus. Nous ne vous écrirons plus au sujet de cette réclamation.",
  "notice.messageEmpty": "Veuillez d’abord écrire votre message.",
  "notice.messageTooLong":
    "C’est trop long pour un seul message. Veuillez l’envoyer en plusieurs parties de {most, number} caractères au maximum.",
  "notice.ratingMissing": "Veuillez choisir l’une des cinq réponses.",
  "notice.notPossible":
    "Ce n’est plus possible\u00a0: votre réclamation a avancé entre-temps. Cette page indique où elle en est maintenant.",

  "gone.title": "Ce lien ne fonctionne pas",
  "gone.detail": "Il a peut-être expiré, ou il en manque une partie.",
  "gone.next":
    "Essayez le lien de notre dernier e-mail. S’il ne fonctionne pas non plus, écrivez-nous à nouveau\u00a0: rien de ce que vous avez envoyé n’est perdu.",

  "refused.title": "Nous n’avons pas encore pu recevoir votre réclamation",
  "refused.detail":
    "En revenant en arrière, vous retrouverez ce que vous avez écrit. {count, plural, one {Veuillez vérifier ce point\u00a0:} many {Veuillez vérifier ces # de points\u00a0:} other {Veuillez vérifier ces # points\u00a0:}}",
  "refused.tryAgain":
    "Une erreur s’est produite de notre côté et votre réclamation ne nous est pas parvenue. Veuillez revenir en arrière et l’envoyer à nouveau.",
  "refused.tooMany":
    "Beaucoup de réclamations sont arrivées depuis votre connexion en peu de temps. Veuillez revenir en arrière et réessayer dans quelque temps.",
  "field.message": "Message",
  "field.email": "Adresse e-mail",
  "field.phone": "Numéro de téléphone",
  "field.name": "Nom",
  "field.subject": "Objet",
  "field.orderId": "Numéro de commande",
  "field.product": "Produit",
  "field.category": "Catégorie",
  "field.other": "Un autre champ du formulaire",
  "fault.needed": "Veuillez remplir ce champ.",
  "fault.needWayToAnswer":
    "Veuillez indiquer une adresse e-mail ou un numéro de téléphone pour que nous puissions vous répondre.",
  "fault.tooLong": "C’est trop long\u00a0: {most, number} caractères au maximum.",
  "fault.invalid": "Veuillez vérifier ceci\u00a0: il semble y avoir une erreur.",

  "chat.open": "Nous écrire",
  "chat.title": "Conversation avec {company}",
  "chat.close": "Fermer la fenêtre de conversation",
  "chat.intro": "Dites-nous ce qui ne va pas. Nous vous répondons ici et, si vous devez partir, par e-mail.",
  "chat.label": "Votre message",
  "chat.send": "Envoyer",
  "chat.acknowledged":
    "Merci, nous avons bien reçu votre message. Votre référence est {reference}. Une personne de notre équipe vous répondra au plus tard le {by}.",
  "chat.acknowledgedWithoutTime": "Merci, nous avons bien reçu votre message. Votre référence est {reference}.",
  "chat.ahead":
    "{count, plural, =0 {Ce sera ensuite votre tour.} one {Une personne passe avant vous.} many {# de personnes passent avant vous.} other {# personnes passent avant vous.}}",
  "chat.joined": "Une personne de notre équipe s’en occupe et lit votre message.",
  "chat.typing": "Nous écrivons…",
  "chat.resolved": "Nous pensons que c’est réglé. Si ce n’est pas le cas, il suffit de nous écrire.",
  "chat.over": "Cette conversation est terminée.",
  "chat.startNew": "Nouvelle conversation",
  "chat.askEmail": "Si vous devez partir\u00a0: à quelle adresse pouvons-nous vous écrire\u202f?",
  "chat.emailLabel": "Votre adresse e-mail",
  "chat.emailSave": "Enregistrer",
  "chat.emailThanks": "Merci. Si vous n’êtes plus là quand nous répondrons, nous vous écrirons à l’adresse {email}.",
  "chat.emailInvalid": "Cela ne ressemble pas à une adresse e-mail.",
  "chat.notNow": "Pas maintenant",
  "chat.sending": "Pas encore envoyé",
  "chat.reconnecting": "La connexion est interrompue. Nous la rétablissons, et rien n’est perdu.",
  "chat.elsewhere": "Cette conversation est ouverte dans un autre onglet.",
  "chat.useHere": "Continuer ici",
  "chat.tooLong": "C’est trop long. Veuillez l’envoyer en plusieurs parties.",
  "chat.tooMany": "Cela fait beaucoup de messages d’un coup. Veuillez patienter un instant.",
  "chat.failed": "Une erreur s’est produite de notre côté. Nous réessayons.",
  "chat.mailed": "Nous vous avons répondu par e-mail.",
};
