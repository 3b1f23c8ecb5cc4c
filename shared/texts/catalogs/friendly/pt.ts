import type { Catalog } from "../en.ts";

/** With você. */
export const pt: Partial<Catalog> = {
  "greeting.named": "Oi, {name},",
  "greeting.plain": "Oi,",
  signOff: "Um abraço,",

  "acknowledgement.arrived":
    "Agradecemos por você nos contar o que aconteceu. Recebemos a sua reclamação, e sentimos muito que você tenha tido motivo para escrever.",
  "acknowledgement.who": "Alguém da nossa equipe vai ler tudo e responder a você por e-mail.",
  "acknowledgement.whoTeam": "Alguém da nossa equipe ({team}) vai ler tudo e responder a você por e-mail.",
  "acknowledgement.noTime":
    "Ainda não sabemos dizer quando, e preferimos não prometer a você um prazo que talvez não consigamos cumprir.",
  "acknowledgement.addOnPage":
    "Você não precisa repetir nada. Para acrescentar algo ou ver como está a sua reclamação, abra a sua página:",
  "acknowledgement.addByMail":
    "Você não precisa repetir nada. Para acrescentar algo, é só responder a este e-mail. A sua página mostra como está a reclamação:",
  "acknowledgement.preview": "Alguém da nossa equipe vai responder a você até {by}.",
  "acknowledgement.previewNoTime": "Alguém da nossa equipe vai ler tudo e responder a você por e-mail.",

  "harm.phone": "Você pode falar agora com uma pessoa por telefone: {phone}",

  "notYou.why":
    "Você recebeu este e-mail porque alguém indicou este endereço ao fazer uma reclamação a {company}. Se não foi você, avise a gente, e não escreveremos mais sobre isso.",

  "digest.next":
    "Nada se perdeu, e você não precisa enviar nada de novo. Alguém da nossa equipe vai ler todas e responder a você.",
  "digest.notYou":
    "Você recebeu este e-mail porque alguém indicou este endereço repetidas vezes ao fazer reclamações a {company}. Se não foi você, avise a gente, e deixaremos de escrever sobre isso.",

  "reply.answerOnPage": "Na sua página você encontra toda a conversa e espaço para a sua resposta:",
  "reply.answerByMail": "Você pode responder diretamente a este e-mail. Toda a conversa está na sua página:",

  "update.late":
    "A sua reclamação ainda espera a nossa resposta. Está demorando mais do que dissemos a você, e pedimos desculpas. Queríamos avisar antes que você precisasse perguntar.",
  "update.working": "Continuamos tratando da sua reclamação. Ela não foi esquecida, e você não precisa fazer nada.",
  "update.by": "Você vai ter notícias nossas de novo até {by}.",
  "update.noTime":
    "Ainda não sabemos dizer quando teremos a resposta, e preferimos não prometer a você um prazo que talvez não consigamos cumprir.",

  "resolution.upheld": "Analisamos a sua reclamação, e você tinha razão.",
  "resolution.partlyUpheld": "Analisamos a sua reclamação, e você tinha razão em parte.",
  "resolution.notUpheld":
    "Analisamos a sua reclamação com atenção. Não encontramos um erro da nossa parte e queremos explicar a você por quê.",
  "resolution.withdrawn": "Você retirou a sua reclamação. Por isso, já não trabalhamos nela.",
  "resolution.redress": "O que vamos fazer por você",
  "resolution.refundOf": "Vamos reembolsar {amount} a você.",
  "resolution.discount": "Vamos dar um desconto a você.",
  "resolution.discountOf": "Vamos dar um desconto de {amount} a você.",
  "resolution.otherOf": "Como compensação, você recebe {amount}.",
  "resolution.notFixed":
    "Se isso não resolver o problema, avise a gente na sua página. A reclamação voltará então para a pessoa que já a conhece.",
  "resolution.notFixedByMail":
    "Se isso não resolver o problema, é só responder a este e-mail. A reclamação voltará então para a pessoa que já a conhece.",
  "resolution.changedMind": "Se você mudar de ideia, avise a gente na sua página, e voltaremos a tratar da reclamação.",
  "resolution.changedMindByMail":
    "Se você mudar de ideia, é só responder a este e-mail, e voltaremos a tratar da reclamação.",

  "reminder.yourTurn": "Escrevemos a você sobre a sua reclamação e não podemos continuar sem a sua resposta.",
  "reminder.closing": "Se não tivermos notícias suas, vamos encerrar a reclamação.",
  "reminder.closingBy":
    "Se não tivermos notícias suas até {by}, vamos encerrar a reclamação. Se depois disso você precisar de nós, é só escrever de novo.",

  "closingWarning.waiting":
    "Escrevemos a você sobre a sua reclamação e enviamos um lembrete, mas não recebemos a sua resposta.",
  "closingWarning.closing": "Se continuarmos sem notícias suas, vamos encerrar a reclamação.",
  "closingWarning.closingBy":
    "Se não tivermos notícias suas até {by}, vamos encerrar a reclamação. Se depois disso você precisar de nós, é só escrever de novo.",

  "followUp.ask":
    "Já contamos a você o que fizemos a respeito da sua reclamação e queremos ter certeza de que ajudou. O problema está mesmo resolvido?",
  "followUp.how":
    "As duas opções abrem a sua página, onde você dá a sua resposta. Se não estiver resolvido, a pessoa que conhece a sua reclamação voltará a tratar dela com prioridade.",
  "followUp.byMail": "Ou responda a este e-mail e conte para a gente o que ainda não está certo.",

  "followUpReminder.ask":
    "Perguntamos se o problema estava mesmo resolvido e não recebemos a sua resposta. Se não estiver, conte para a gente: é para isso que estamos aqui.",
  "followUpReminder.closing": "Se estiver tudo bem, você não precisa fazer nada. Não vamos perguntar de novo.",
  "followUpReminder.closingBy":
    "Se estiver tudo bem, você não precisa fazer nada: sem resposta até {by}, vamos encerrar a reclamação e não perguntar de novo.",

  "page.queued.detail": "Alguém da nossa equipe vai ler e responder a você.",
  "page.awaiting_customer.detail": "Escrevemos a você e precisamos da sua resposta para continuar.",
  "page.resolved.detail":
    "Se o problema não estiver mesmo resolvido, conte para a gente aqui, e voltaremos a tratar da reclamação.",
  "page.closed.detail": "Agradecemos por você nos contar.",
  "page.byYou": "Você",
  "page.byUs": "Nossa equipe",
  "page.followUp.comment": "Quer contar mais alguma coisa para a gente? (opcional)",
  "page.followUp.answeredYes": "Você disse que está resolvido. Agradecemos.",
  "page.followUp.answeredNo": "Você disse que não está resolvido. Voltamos a tratar da sua reclamação.",
  "page.followUp.change": "Você pode mudar a sua resposta até {until}.",
  "page.rating.given": "Você respondeu: {rating}.",
  "page.rating.change": "Você pode mudar a sua avaliação até {until}.",
  "page.notYou.title": "Não foi você?",
  "page.notYou.detail":
    "Alguém pode ter indicado o seu endereço por engano ou de propósito. Avise a gente, e não escreveremos mais a você sobre esta reclamação.",
  "page.notYou.done": "Você disse que esta reclamação não é sua. Não escreveremos mais a você sobre ela.",

  "notice.notYouRecorded": "Agradecemos o aviso. Não escreveremos mais a você sobre esta reclamação.",

  "gone.next":
    "Tente o link do nosso e-mail mais recente. Se não der certo, escreva de novo para a gente: nada do que você enviou se perdeu.",

  "refused.detail":
    "Ao voltar, tudo o que você escreveu ainda estará lá. {count, plural, one {Por favor, verifique este ponto:} many {Por favor, verifique estes # de pontos:} other {Por favor, verifique estes # pontos:}}",
  "fault.needWayToAnswer": "Por favor, indique um e-mail ou um telefone para que possamos responder a você.",

  "chat.open": "Fale com a gente",
  "chat.intro": "Conte para a gente o que deu errado. Respondemos aqui e, se você precisar sair, por e-mail.",
  "chat.acknowledged":
    "Agradecemos. A sua mensagem já está conosco. A sua referência é {reference}. Alguém da nossa equipe vai responder a você até {by}.",
  "chat.resolved": "Acreditamos que está resolvido. Se não estiver, é só escrever.",
  "chat.askEmail": "Se você precisar sair: para qual e-mail podemos escrever?",
  "chat.emailThanks": "Agradecemos. Se você não estiver aqui quando respondermos, escreveremos para {email}.",
  "chat.mailed": "Respondemos a você por e-mail.",
};
