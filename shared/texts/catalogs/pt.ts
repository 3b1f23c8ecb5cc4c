import type { Catalog } from "./en.ts";

/** In Brazilian spelling, worded to read well in Portugal too. */
export const pt: Catalog = {
  "greeting.named": "Olá, {name},",
  "greeting.plain": "Olá,",
  signOff: "Cordialmente,",

  "label.reference": "Sua referência",
  "label.answerBy": "Resposta até",
  "button.open": "Ver a reclamação",
  "button.answer": "Ler e responder",
  "button.write": "Escrever uma resposta",

  "category.delivery": "entrega",
  "category.billing": "cobrança",
  "category.refund": "reembolso",
  "category.quality": "qualidade de um produto",
  "category.service": "nosso atendimento",
  "category.account": "sua conta",
  "category.injury": "ferimento",
  "category.fraud": "fraude",
  "category.safety": "segurança",
  "category.data-protection": "proteção de dados",
  "category.other": "outro assunto",

  "acknowledgement.subject": "Recebemos a sua reclamação ({reference})",
  "acknowledgement.arrived":
    "Agradecemos o seu contato. Recebemos a sua reclamação e lamentamos que tenha havido motivo para nos escrever.",
  "acknowledgement.who": "Alguém da nossa equipe vai ler tudo e responder por e-mail.",
  "acknowledgement.whoTeam": "Alguém da nossa equipe ({team}) vai ler tudo e responder por e-mail.",
  "acknowledgement.noTime":
    "Ainda não sabemos dizer quando, e preferimos não prometer um prazo que talvez não consigamos cumprir.",
  "acknowledgement.addOnPage":
    "Não é preciso repetir nada. Para acrescentar algo ou ver como está a sua reclamação, abra a sua página:",
  "acknowledgement.addByMail":
    "Não é preciso repetir nada. Para acrescentar algo, basta responder a este e-mail. A sua página mostra como está a reclamação:",
  "acknowledgement.preview": "Alguém da nossa equipe vai responder até {by}.",
  "acknowledgement.previewNoTime": "Alguém da nossa equipe vai ler tudo e responder por e-mail.",

  "harm.urgent": "Tratamos este caso como urgente: ele passa à frente dos outros.",
  "harm.injury":
    "Se alguém se feriu ou não se sente bem, procure primeiro atendimento médico e, se for grave, ligue para o número de emergência local.",
  "harm.fraud":
    "Se alguém puder estar com o seu dinheiro, o seu cartão ou a sua senha, avise agora o seu banco e troque a senha. Nunca pedimos senhas nem números de cartão.",
  "harm.danger":
    "Se algo puder ferir alguém, por exemplo por causa de fogo, gás ou eletricidade, pare de usar, mantenha distância e, se o perigo for imediato, ligue para o número de emergência local.",
  "harm.phone": "Para falar agora com uma pessoa por telefone: {phone}",

  "notYou.why":
    "Este e-mail foi enviado porque alguém indicou este endereço ao fazer uma reclamação a {company}. Se a reclamação não for sua, avise-nos, e não escreveremos mais sobre ela.",
  "notYou.link": "Não fui eu",

  "digest.subject":
    "{count, plural, one {Recebemos mais uma reclamação sua} many {Recebemos mais # de reclamações suas} other {Recebemos mais # reclamações suas}}",
  "digest.subjectMany": "Recebemos todas as suas reclamações",
  "digest.arrived":
    "Em poucos minutos, recebemos várias reclamações com o seu endereço. Para não encher a sua caixa de entrada, confirmamos todas juntas:",
  "digest.complaint": "Reclamação {reference}",
  "digest.more": "Nesses minutos chegaram ainda outras, que não estão nesta lista. Temos todas elas.",
  "digest.next":
    "Nada se perdeu, e não é preciso enviar nada de novo. Alguém da nossa equipe vai ler todas e responder.",
  "digest.notYou":
    "Este e-mail foi enviado porque alguém indicou este endereço repetidas vezes ao fazer reclamações a {company}. Se as reclamações não forem suas, avise-nos, e deixaremos de escrever sobre elas.",

  "reply.subject": "Sobre a sua reclamação ({reference})",
  "reply.subjectAbout": "Re: {about} ({reference})",
  "reply.answerOnPage": "Na sua página está toda a conversa, com espaço para a sua resposta:",
  "reply.answerByMail": "É possível responder diretamente a este e-mail. Toda a conversa está na sua página:",

  "update.subject": "Andamento da sua reclamação ({reference})",
  "update.late":
    "A sua reclamação ainda espera a nossa resposta. Está demorando mais do que dissemos, e pedimos desculpas. Queríamos avisar antes que precisasse perguntar.",
  "update.raised": "Ela passou à frente das outras, e avisamos a pessoa responsável.",
  "update.working": "Continuamos tratando da sua reclamação. Ela não foi esquecida, e não é preciso fazer nada.",
  "update.by": "Daremos notícias de novo até {by}.",
  "update.noTime":
    "Ainda não sabemos dizer quando teremos a resposta, e preferimos não prometer um prazo que talvez não consigamos cumprir.",

  "resolution.subject": "O resultado da sua reclamação ({reference})",
  "resolution.upheld": "Analisamos a sua reclamação, e a razão está do seu lado.",
  "resolution.partlyUpheld": "Analisamos a sua reclamação, e a razão está, em parte, do seu lado.",
  "resolution.notUpheld":
    "Analisamos a sua reclamação com atenção. Não encontramos um erro da nossa parte e queremos explicar por quê.",
  "resolution.withdrawn": "A sua reclamação foi retirada a seu pedido. Por isso, já não trabalhamos nela.",
  "resolution.explanation": "O que aconteceu",
  "resolution.redress": "O que vamos fazer",
  "resolution.refund": "Vamos devolver o seu dinheiro.",
  "resolution.refundOf": "Vamos reembolsar {amount}.",
  "resolution.discount": "Vamos conceder um desconto.",
  "resolution.discountOf": "Vamos conceder um desconto de {amount}.",
  "resolution.replacement": "Vamos enviar um produto em substituição.",
  "resolution.repair": "Vamos fazer o conserto.",
  "resolution.other": "Vamos compensar o ocorrido como descrito acima.",
  "resolution.otherOf": "Como compensação, receberá {amount}.",
  "resolution.notFixed":
    "Se isso não resolver o problema, avise-nos na sua página. A reclamação voltará então para a pessoa que já a conhece.",
  "resolution.notFixedByMail":
    "Se isso não resolver o problema, basta responder a este e-mail. A reclamação voltará então para a pessoa que já a conhece.",
  "resolution.changedMind": "Se mudar de ideia, avise-nos na sua página, e voltaremos a tratar da reclamação.",
  "resolution.changedMindByMail":
    "Se mudar de ideia, basta responder a este e-mail, e voltaremos a tratar da reclamação.",

  "reminder.subject": "Precisamos da sua resposta para continuar ({reference})",
  "reminder.yourTurn": "Escrevemos sobre a sua reclamação e não podemos continuar sem a sua resposta.",
  "reminder.onPage": "A nossa mensagem está na sua página, com espaço para responder:",
  "reminder.closing": "Se não recebermos resposta, encerraremos a reclamação.",
  "reminder.closingBy":
    "Se não recebermos resposta até {by}, encerraremos a reclamação. Se depois disso precisar de nós, basta escrever de novo.",

  "closingWarning.subject": "Vamos encerrar a sua reclamação em breve ({reference})",
  "closingWarning.waiting": "Escrevemos sobre a sua reclamação e enviamos um lembrete, mas não recebemos resposta.",
  "closingWarning.closing": "Se continuarmos sem resposta, encerraremos a reclamação.",
  "closingWarning.closingBy":
    "Se não recebermos resposta até {by}, encerraremos a reclamação. Se depois disso precisar de nós, basta escrever de novo.",

  "followUp.subject": "Está mesmo resolvido? ({reference})",
  "followUp.ask":
    "Já contamos o que fizemos a respeito da sua reclamação e queremos ter certeza de que ajudou. O problema está mesmo resolvido?",
  "followUp.yes": "Sim, está resolvido",
  "followUp.no": "Não, não está resolvido",
  "followUp.how":
    "As duas opções abrem a sua página, onde pode dar a sua resposta. Se não estiver resolvido, a pessoa que conhece a sua reclamação voltará a tratar dela com prioridade.",
  "followUp.byMail": "Ou responda a este e-mail e diga-nos o que ainda não está certo.",

  "followUpReminder.subject": "Só para ter certeza: está resolvido? ({reference})",
  "followUpReminder.ask":
    "Perguntamos se o problema estava mesmo resolvido e não recebemos resposta. Se não estiver, diga-nos: é para isso que estamos aqui.",
  "followUpReminder.closing": "Se estiver tudo bem, não é preciso fazer nada. Não voltaremos a perguntar.",
  "followUpReminder.closingBy":
    "Se estiver tudo bem, não é preciso fazer nada: sem resposta até {by}, encerraremos a reclamação e não voltaremos a perguntar.",

  "page.queued.title": "Recebemos a sua reclamação",
  "page.queued.detail": "Alguém da nossa equipe vai ler e responder.",
  "page.assigned.title": "Estamos tratando da sua reclamação",
  "page.assigned.detail": "Ela já está com uma pessoa da nossa equipe.",
  "page.awaiting_customer.title": "Aguardamos a sua resposta",
  "page.awaiting_customer.detail": "Enviamos uma mensagem e precisamos da sua resposta para continuar.",
  "page.resolved.title": "Resolvemos a sua reclamação",
  "page.resolved.detail": "Se o problema não estiver mesmo resolvido, diga-nos aqui, e voltaremos a tratar dela.",
  "page.closed.title": "Esta reclamação está encerrada",
  "page.closed.detail": "Agradecemos o seu contato.",
  "page.merged.title": "Ela continua junto com outra reclamação",
  "page.merged.detail": "Respondemos às duas como uma só. O que escrever aqui chega às mesmas pessoas.",
  "page.conversation": "Conversa",
  "page.byYou": "Sua mensagem",
  "page.byUs": "Nossa mensagem",
  "page.partial":
    "Para proteger a sua privacidade, este link mostra só o que foi enviado por este meio. Os links dos nossos e-mails mostram tudo.",
  "page.add.title": "Acrescentar algo",
  "page.add.label": "Sua mensagem para nós",
  "page.add.button": "Enviar mensagem",
  "page.followUp.title": "Está mesmo resolvido?",
  "page.followUp.detail": "Se não estiver, a pessoa que conhece a sua reclamação voltará a tratar dela com prioridade.",
  "page.followUp.comment": "Há algo que devamos saber? (opcional)",
  "page.followUp.answeredYes": "Recebemos a sua resposta: está resolvido. Agradecemos.",
  "page.followUp.answeredNo": "Recebemos a sua resposta: não está resolvido. Voltamos a tratar da sua reclamação.",
  "page.followUp.change": "É possível mudar a sua resposta até {until}.",
  "page.followUp.nowYes": "Agora está resolvido",
  "page.followUp.nowNo": "Na verdade, não está resolvido",
  "page.rating.title": "Como nos saímos?",
  "page.rating.question": "Na sua opinião, como cuidamos da sua reclamação?",
  "page.rating.1": "Muito mal",
  "page.rating.2": "Mal",
  "page.rating.3": "Nem bem nem mal",
  "page.rating.4": "Bem",
  "page.rating.5": "Muito bem",
  "page.rating.comment": "O que poderíamos ter feito melhor? (opcional)",
  "page.rating.button": "Enviar avaliação",
  "page.rating.given": "A sua resposta: {rating}.",
  "page.rating.change": "É possível mudar a sua avaliação até {until}.",
  "page.notYou.title": "A reclamação não é sua?",
  "page.notYou.detail":
    "Alguém pode ter indicado o seu endereço por engano ou de propósito. Avise-nos, e não escreveremos mais sobre esta reclamação.",
  "page.notYou.all":
    "Também não escrever para este endereço sobre outras reclamações que alguém envie por um formulário.",
  "page.notYou.button": "Não fui eu",
  "page.notYou.done": "Recebemos o seu aviso de que esta reclamação não é sua. Não escreveremos mais sobre ela.",

  "notice.messageAdded": "Agradecemos. A sua mensagem já está conosco.",
  "notice.answerRecorded": "Agradecemos. Recebemos a sua resposta.",
  "notice.ratingRecorded": "Agradecemos. Recebemos a sua avaliação.",
  "notice.notYouRecorded": "Agradecemos o aviso. Não escreveremos mais sobre esta reclamação.",
  "notice.messageEmpty": "Por favor, escreva algo primeiro.",
  "notice.messageTooLong":
    "É longo demais para uma só mensagem. Por favor, envie em partes de no máximo {most, number} caracteres.",
  "notice.ratingMissing": "Por favor, escolha uma das cinco respostas.",
  "notice.notPossible":
    "Isso já não é possível: a sua reclamação avançou entretanto. Esta página mostra como ela está agora.",

  "gone.title": "Este link não funciona",
  "gone.detail": "Ele pode ter expirado, ou pode faltar uma parte dele.",
  "gone.next":
    "Tente o link do nosso e-mail mais recente. Se não der certo, escreva-nos de novo: nada do que enviou se perdeu.",

  "refused.title": "Ainda não conseguimos receber a sua reclamação",
  "refused.detail":
    "Ao voltar, tudo o que escreveu ainda estará lá. {count, plural, one {Por favor, verifique este ponto:} many {Por favor, verifique estes # de pontos:} other {Por favor, verifique estes # pontos:}}",
  "refused.tryAgain":
    "Algo deu errado do nosso lado, e a sua reclamação não chegou até nós. Por favor, volte e envie de novo.",
  "refused.tooMany":
    "Muitas reclamações chegaram da sua conexão em pouco tempo. Por favor, volte e tente de novo mais tarde.",
  "field.message": "Mensagem",
  "field.email": "E-mail",
  "field.phone": "Telefone",
  "field.name": "Nome",
  "field.subject": "Assunto",
  "field.orderId": "Número do pedido",
  "field.product": "Produto",
  "field.category": "Categoria",
  "field.other": "Outro campo do formulário",
  "fault.needed": "Por favor, preencha este campo.",
  "fault.needWayToAnswer": "Por favor, indique um e-mail ou um telefone para que possamos responder.",
  "fault.tooLong": "É longo demais: no máximo {most, number} caracteres.",
  "fault.invalid": "Por favor, verifique: algo não parece certo.",

  "chat.open": "Escreva-nos",
  "chat.title": "Chat com {company}",
  "chat.close": "Fechar o chat",
  "chat.intro": "Conte-nos o que deu errado. Respondemos aqui e, se precisar sair, por e-mail.",
  "chat.label": "Sua mensagem",
  "chat.send": "Enviar",
  "chat.acknowledged":
    "Agradecemos. A sua mensagem já está conosco. A sua referência é {reference}. Alguém da nossa equipe vai responder até {by}.",
  "chat.acknowledgedWithoutTime": "Agradecemos. A sua mensagem já está conosco. A sua referência é {reference}.",
  "chat.ahead":
    "{count, plural, =0 {O próximo atendimento é o seu.} one {Há uma pessoa à sua frente.} many {Há # de pessoas à sua frente.} other {Há # pessoas à sua frente.}}",
  "chat.joined": "Alguém da nossa equipe já está tratando disso e está lendo.",
  "chat.typing": "Estamos escrevendo…",
  "chat.resolved": "Acreditamos que está resolvido. Se não estiver, basta escrever.",
  "chat.over": "Esta conversa terminou.",
  "chat.startNew": "Nova conversa",
  "chat.askEmail": "Se precisar sair: para qual e-mail podemos escrever?",
  "chat.emailLabel": "Seu e-mail",
  "chat.emailSave": "Salvar",
  "chat.emailThanks": "Agradecemos. Se não estiver aqui quando respondermos, escreveremos para {email}.",
  "chat.emailInvalid": "Isso não parece um e-mail.",
  "chat.notNow": "Agora não",
  "chat.sending": "Ainda não enviada",
  "chat.reconnecting": "A conexão caiu. Estamos conectando de novo, e nada se perdeu.",
  "chat.elsewhere": "Este chat está aberto em outra aba.",
  "chat.useHere": "Continuar aqui",
  "chat.tooLong": "É longo demais. Por favor, envie em partes.",
  "chat.tooMany": "Foram muitas mensagens seguidas. Por favor, espere um momento.",
  "chat.failed": "Algo deu errado do nosso lado. Estamos tentando de novo.",
  "chat.mailed": "Respondemos por e-mail.",
};
