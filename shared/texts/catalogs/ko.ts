import type { Catalog } from "./en.ts";

export const ko: Catalog = {
  "greeting.named": "{name} 님, 안녕하십니까.",
  "greeting.plain": "고객님, 안녕하십니까.",
  signOff: "감사합니다.",

  "label.reference": "접수 번호",
  "label.answerBy": "답변드릴 기한",
  "button.open": "접수 내용 보기",
  "button.answer": "확인하고 답변하기",
  "button.write": "답변 쓰기",

  "category.delivery": "배송",
  "category.billing": "결제 및 청구",
  "category.refund": "환불",
  "category.quality": "제품 품질",
  "category.service": "서비스",
  "category.account": "계정",
  "category.injury": "부상",
  "category.fraud": "사기 피해",
  "category.safety": "안전",
  "category.data-protection": "개인정보 보호",
  "category.other": "기타",

  "acknowledgement.subject": "불편 사항이 접수되었습니다 ({reference})",
  "acknowledgement.arrived":
    "알려 주셔서 감사합니다. 보내 주신 불편 사항은 잘 접수되었습니다. 이런 일로 연락하시게 하여 죄송합니다.",
  "acknowledgement.who": "보내 주신 내용은 담당자가 빠짐없이 읽고 이메일로 답변드리겠습니다.",
  "acknowledgement.whoTeam": "보내 주신 내용은 {team} 담당자가 빠짐없이 읽고 이메일로 답변드리겠습니다.",
  "acknowledgement.noTime":
    "언제 답변드릴 수 있을지는 아직 말씀드리기 어렵습니다. 지키지 못할 수도 있는 시간은 약속드리지 않겠습니다.",
  "acknowledgement.addOnPage":
    "같은 내용을 다시 보내지 않으셔도 됩니다. 덧붙일 내용이 있거나 진행 상황이 궁금하시면 전용 페이지를 열어 주십시오.",
  "acknowledgement.addByMail":
    "같은 내용을 다시 보내지 않으셔도 됩니다. 덧붙일 내용이 있으시면 이 메일에 회신해 주십시오. 진행 상황은 전용 페이지에서 확인하실 수 있습니다.",
  "acknowledgement.preview": "{by}까지 담당자가 답변드리겠습니다.",
  "acknowledgement.previewNoTime": "보내 주신 내용은 담당자가 빠짐없이 읽고 이메일로 답변드리겠습니다.",

  "harm.urgent": "긴급한 사안으로 보아, 순서를 기다리지 않고 먼저 처리하겠습니다.",
  "harm.injury":
    "다치거나 몸이 좋지 않은 분이 계시면 먼저 의료진의 도움을 받으시기 바랍니다. 상태가 심각하면 계신 지역의 긴급 신고 번호로 전화해 주십시오.",
  "harm.fraud":
    "돈이나 카드, 비밀번호가 다른 사람의 손에 넘어갔을 수 있다면 지금 바로 은행이나 카드사에 알리고 비밀번호를 바꾸시기 바랍니다. 저희는 어떤 경우에도 비밀번호나 카드 번호를 묻지 않습니다.",
  "harm.danger":
    "불, 가스, 전기처럼 사람이 다칠 수 있는 위험이 있으면 사용을 멈추고 가까이 가지 마시기 바랍니다. 당장 위험한 상황이라면 계신 지역의 긴급 신고 번호로 전화해 주십시오.",
  "harm.phone": "전화로 바로 상담원과 통화하실 수 있습니다: {phone}",

  "notYou.why":
    "누군가 {company}에 불편 사항을 접수하면서 이 주소를 적었기에 이 메일을 보내 드립니다. 본인이 접수하신 것이 아니라면 알려 주십시오. 이 건으로 다시 메일을 보내지 않겠습니다.",
  "notYou.link": "제가 접수하지 않았습니다",

  "digest.subject": "{count, plural, other {불편 사항 #건이 추가로 접수되었습니다}}",
  "digest.subjectMany": "보내 주신 불편 사항이 모두 접수되었습니다",
  "digest.arrived":
    "몇 분 사이에 고객님의 메일 주소로 여러 건이 접수되었습니다. 메일이 여러 통 쌓이지 않도록 아래 건들을 모아 한 번에 알려 드립니다.",
  "digest.complaint": "접수 번호 {reference}",
  "digest.more": "같은 시간에 여기 적힌 것보다 더 많은 건이 접수되었습니다. 빠진 것 없이 모두 받았습니다.",
  "digest.next": "빠진 내용은 없으니 다시 보내지 않으셔도 됩니다. 담당자가 모두 읽고 답변드리겠습니다.",
  "digest.notYou":
    "누군가 {company}에 불편 사항을 여러 차례 접수하면서 이 주소를 적었기에 이 메일을 보내 드립니다. 본인이 접수하신 것이 아니라면 알려 주십시오. 이와 관련한 메일을 더 보내지 않겠습니다.",

  "reply.subject": "접수하신 불편 사항에 대해 말씀드립니다 ({reference})",
  "reply.subjectAbout": "Re: {about} ({reference})",
  "reply.answerOnPage": "지금까지 주고받은 내용은 전용 페이지에 모두 있으며, 답변도 그곳에서 하실 수 있습니다.",
  "reply.answerByMail": "답변하시려면 이 메일에 회신해 주십시오. 지금까지 주고받은 내용은 전용 페이지에 모두 있습니다.",

  "update.subject": "접수하신 불편 사항의 진행 상황입니다 ({reference})",
  "update.late":
    "접수하신 불편 사항에 아직 답변을 드리지 못했습니다. 말씀드린 것보다 시간이 더 걸려 죄송합니다. 문의하시기 전에 저희가 먼저 알려 드리고자 합니다.",
  "update.raised": "순서를 기다리지 않고 먼저 처리하도록 했으며, 책임자에게도 알렸습니다.",
  "update.working":
    "접수하신 불편 사항을 계속 처리하고 있습니다. 잊지 않고 있으며, 고객님께서 따로 하실 일은 없습니다.",
  "update.by": "{by}까지 다시 연락드리겠습니다.",
  "update.noTime":
    "언제 답변드릴 수 있을지는 아직 말씀드리기 어렵습니다. 지키지 못할 수도 있는 시간은 약속드리지 않겠습니다.",

  "resolution.subject": "접수하신 불편 사항의 처리 결과입니다 ({reference})",
  "resolution.upheld": "보내 주신 내용을 확인해 보니, 고객님의 말씀이 맞았습니다.",
  "resolution.partlyUpheld": "보내 주신 내용을 확인해 보니, 고객님의 말씀이 일부 맞았습니다.",
  "resolution.notUpheld":
    "보내 주신 내용을 꼼꼼히 살펴보았습니다. 저희 쪽의 잘못은 찾지 못했으며, 그 이유를 설명해 드리고자 합니다.",
  "resolution.withdrawn": "고객님께서 접수를 취소하셔서 처리를 중단했습니다.",
  "resolution.explanation": "확인한 내용",
  "resolution.redress": "이렇게 처리해 드리겠습니다",
  "resolution.refund": "결제하신 금액을 환불해 드리겠습니다.",
  "resolution.refundOf": "고객님께 {amount} 환불해 드리겠습니다.",
  "resolution.discount": "할인해 드리겠습니다.",
  "resolution.discountOf": "고객님께 {amount} 할인해 드리겠습니다.",
  "resolution.replacement": "교환품을 보내 드리겠습니다.",
  "resolution.repair": "수리해 드리겠습니다.",
  "resolution.other": "위에서 말씀드린 대로 보상해 드리겠습니다.",
  "resolution.otherOf": "{amount} 상당의 보상을 해 드리겠습니다.",
  "resolution.notFixed":
    "이것으로 해결되지 않았다면 전용 페이지에서 알려 주십시오. 내용을 알고 있는 담당자가 이어서 살펴보겠습니다.",
  "resolution.notFixedByMail":
    "이것으로 해결되지 않았다면 이 메일에 회신해 주십시오. 내용을 알고 있는 담당자가 이어서 살펴보겠습니다.",
  "resolution.changedMind": "생각이 바뀌시면 전용 페이지에서 알려 주십시오. 다시 처리하겠습니다.",
  "resolution.changedMindByMail": "생각이 바뀌시면 이 메일에 회신해 주십시오. 다시 처리하겠습니다.",

  "reminder.subject": "고객님의 답변이 있어야 처리를 이어갈 수 있습니다 ({reference})",
  "reminder.yourTurn":
    "접수하신 불편 사항과 관련해 메시지를 보내 드렸으며, 고객님의 답변이 있어야 처리를 이어갈 수 있습니다.",
  "reminder.onPage": "저희가 보낸 메시지는 전용 페이지에 있고, 답변도 그곳에서 하실 수 있습니다.",
  "reminder.closing": "답변이 없으시면 이 건의 처리를 마치겠습니다.",
  "reminder.closingBy":
    "{by}까지 답변이 없으시면 이 건의 처리를 마치겠습니다. 그 뒤에 저희 도움이 필요하시면 다시 보내 주시기 바랍니다.",

  "closingWarning.subject": "답변이 없으시면 접수하신 건이 곧 종료됩니다 ({reference})",
  "closingWarning.waiting":
    "접수하신 불편 사항과 관련해 메시지를 보내 드리고 다시 한번 알려 드렸으나, 아직 답변을 받지 못했습니다.",
  "closingWarning.closing": "계속 답변이 없으시면 이 건의 처리를 마치겠습니다.",
  "closingWarning.closingBy":
    "{by}까지 답변이 없으시면 이 건의 처리를 마치겠습니다. 그 뒤에 저희 도움이 필요하시면 다시 보내 주시기 바랍니다.",

  "followUp.subject": "문제가 정말 해결되었습니까? ({reference})",
  "followUp.ask":
    "접수하신 불편 사항의 처리 결과를 알려 드렸는데, 실제로 도움이 되었는지 확인하고 싶습니다. 문제가 정말 해결되었습니까?",
  "followUp.yes": "예, 해결되었습니다",
  "followUp.no": "아니요, 아직입니다",
  "followUp.how":
    "어느 쪽을 누르셔도 전용 페이지가 열리며, 답변은 그곳에서 하실 수 있습니다. 해결되지 않았다면 내용을 알고 있는 담당자가 순서를 기다리지 않고 먼저 다시 살펴보겠습니다.",
  "followUp.byMail": "이 메일에 바로 회신하여 아직 해결되지 않은 점을 알려 주셔도 됩니다.",

  "followUpReminder.subject": "한 번 더 여쭙니다. 문제가 해결되었습니까? ({reference})",
  "followUpReminder.ask":
    "문제가 정말 해결되었는지 여쭈었으나 아직 답변을 받지 못했습니다. 해결되지 않았다면 알려 주십시오. 그럴 때를 위해 저희가 있습니다.",
  "followUpReminder.closing": "모두 해결되었다면 따로 하실 일은 없습니다. 다시 여쭙지 않겠습니다.",
  "followUpReminder.closingBy":
    "모두 해결되었다면 따로 하실 일은 없습니다. {by} 이후에 이 건의 처리를 마치고, 다시 여쭙지 않겠습니다.",

  "page.queued.title": "불편 사항이 접수되었습니다",
  "page.queued.detail": "담당자가 읽고 답변드리겠습니다.",
  "page.assigned.title": "처리하고 있습니다",
  "page.assigned.detail": "담당자가 접수하신 내용을 맡아 살펴보고 있습니다.",
  "page.awaiting_customer.title": "고객님의 답변을 기다리고 있습니다",
  "page.awaiting_customer.detail": "메시지를 보내 드렸습니다. 고객님의 답변이 있어야 처리를 이어갈 수 있습니다.",
  "page.resolved.title": "처리를 완료했습니다",
  "page.resolved.detail": "실제로 해결되지 않았다면 여기에서 알려 주십시오. 다시 처리하겠습니다.",
  "page.closed.title": "이 건은 종료되었습니다",
  "page.closed.detail": "알려 주셔서 감사합니다.",
  "page.merged.title": "다른 건과 함께 처리하고 있습니다",
  "page.merged.detail": "두 건을 하나로 묶어 답변해 드립니다. 여기에 남기시는 말씀도 같은 담당자에게 전달됩니다.",
  "page.conversation": "주고받은 내용",
  "page.byYou": "고객님",
  "page.byUs": "{company}",
  "page.partial":
    "고객님의 개인정보를 보호하기 위해 이 링크에서는 접수하실 때와 이 링크를 통해 보내신 내용만 보입니다. 저희 메일에 있는 링크를 열면 모든 내용을 보실 수 있습니다.",
  "page.add.title": "내용 덧붙이기",
  "page.add.label": "저희에게 보내실 메시지",
  "page.add.button": "메시지 보내기",
  "page.followUp.title": "문제가 정말 해결되었습니까?",
  "page.followUp.detail": "해결되지 않았다면 내용을 알고 있는 담당자가 순서를 기다리지 않고 먼저 다시 살펴보겠습니다.",
  "page.followUp.comment": "더 알려 주실 내용이 있습니까? (선택)",
  "page.followUp.answeredYes": "해결되었다고 알려 주셨습니다. 감사합니다.",
  "page.followUp.answeredNo": "해결되지 않았다고 알려 주셨습니다. 다시 처리하고 있습니다.",
  "page.followUp.change": "답변은 {until}까지 바꾸실 수 있습니다.",
  "page.followUp.nowYes": "이제 해결되었습니다",
  "page.followUp.nowNo": "사실은 해결되지 않았습니다",
  "page.rating.title": "저희의 처리가 어떠셨습니까?",
  "page.rating.question": "접수하신 불편 사항이 처리된 과정에 얼마나 만족하십니까?",
  "page.rating.1": "매우 불만족",
  "page.rating.2": "불만족",
  "page.rating.3": "보통",
  "page.rating.4": "만족",
  "page.rating.5": "매우 만족",
  "page.rating.comment": "저희가 더 잘할 수 있었던 점이 있습니까? (선택)",
  "page.rating.button": "평가 보내기",
  "page.rating.given": "고객님의 평가: {rating}",
  "page.rating.change": "평가는 {until}까지 바꾸실 수 있습니다.",
  "page.notYou.title": "본인이 접수하신 것이 아닙니까?",
  "page.notYou.detail":
    "누군가 실수로, 또는 일부러 고객님의 주소를 적었을 수 있습니다. 알려 주시면 이 건으로 다시 메일을 보내지 않겠습니다.",
  "page.notYou.all": "앞으로 누가 양식으로 다른 불편 사항을 접수하더라도 이 주소로는 메일을 보내지 않기를 원합니다.",
  "page.notYou.button": "제가 접수하지 않았습니다",
  "page.notYou.done": "본인이 접수하신 것이 아니라고 알려 주셨습니다. 이 건으로 다시 메일을 보내지 않겠습니다.",

  "notice.messageAdded": "감사합니다. 메시지를 잘 받았습니다.",
  "notice.answerRecorded": "감사합니다. 답변을 잘 받았습니다.",
  "notice.ratingRecorded": "감사합니다. 평가를 잘 받았습니다.",
  "notice.notYouRecorded": "알려 주셔서 감사합니다. 이 건으로 다시 메일을 보내지 않겠습니다.",
  "notice.messageEmpty": "먼저 내용을 입력해 주십시오.",
  "notice.messageTooLong": "한 번에 보내기에는 내용이 너무 깁니다. {most, number}자 이하로 나누어 보내 주십시오.",
  "notice.ratingMissing": "다섯 가지 중 하나를 선택해 주십시오.",
  "notice.notPossible":
    "그사이 처리 상태가 바뀌어 더 이상 하실 수 없는 작업입니다. 현재 상태는 이 페이지에서 보실 수 있습니다.",

  "gone.title": "이 링크는 열 수 없습니다",
  "gone.detail": "유효 기간이 지났거나 링크의 일부가 빠졌을 수 있습니다.",
  "gone.next":
    "가장 최근에 보내 드린 메일의 링크를 열어 보시기 바랍니다. 그래도 열리지 않으면 다시 연락해 주십시오. 지금까지 보내신 내용은 모두 그대로 있습니다.",

  "refused.title": "아직 접수되지 않았습니다",
  "refused.detail":
    "이전 화면으로 돌아가시면 입력하신 내용이 그대로 남아 있습니다. {count, plural, other {다음 #개 항목을 확인해 주십시오.}}",
  "refused.tryAgain": "저희 쪽에 문제가 생겨 불편 사항이 접수되지 않았습니다. 이전 화면으로 돌아가 다시 보내 주십시오.",
  "refused.tooMany":
    "짧은 시간에 같은 인터넷 연결에서 많은 건이 접수되었습니다. 이전 화면으로 돌아가 잠시 기다리신 뒤 다시 보내 주십시오.",
  "field.message": "내용",
  "field.email": "이메일 주소",
  "field.phone": "전화번호",
  "field.name": "이름",
  "field.subject": "제목",
  "field.orderId": "주문 번호",
  "field.product": "제품",
  "field.category": "분류",
  "field.other": "양식의 다른 항목",
  "fault.needed": "입력해 주십시오.",
  "fault.needWayToAnswer": "답변을 드릴 수 있도록 이메일 주소나 전화번호를 입력해 주십시오.",
  "fault.tooLong": "너무 깁니다. {most, number}자 이하로 줄여 주십시오.",
  "fault.invalid": "올바르지 않은 것 같습니다. 다시 확인해 주십시오.",

  "chat.open": "문의하기",
  "chat.title": "{company} 채팅 상담",
  "chat.close": "채팅창 닫기",
  "chat.intro": "어떤 점이 불편하셨는지 알려 주십시오. 이곳에서 답변드리며, 자리를 비우시면 이메일로 보내 드립니다.",
  "chat.label": "메시지",
  "chat.send": "보내기",
  "chat.acknowledged":
    "감사합니다. 메시지를 잘 받았습니다. 접수 번호는 {reference}입니다. {by}까지 담당자가 답변드리겠습니다.",
  "chat.acknowledgedWithoutTime": "감사합니다. 메시지를 잘 받았습니다. 접수 번호는 {reference}입니다.",
  "chat.ahead": "{count, plural, =0 {바로 다음 순서입니다.} other {앞에 #명이 기다리고 있습니다.}}",
  "chat.joined": "담당자가 맡아 내용을 읽고 있습니다.",
  "chat.typing": "답변을 쓰고 있습니다…",
  "chat.resolved": "문제가 해결된 것으로 보고 있습니다. 해결되지 않았다면 이곳에 바로 말씀해 주십시오.",
  "chat.over": "이 대화는 종료되었습니다.",
  "chat.startNew": "새 대화 시작",
  "chat.askEmail": "자리를 비우시더라도 답변을 보내 드릴 수 있도록 이메일 주소를 알려 주시겠습니까?",
  "chat.emailLabel": "이메일 주소",
  "chat.emailSave": "저장",
  "chat.emailThanks": "감사합니다. 답변드릴 때 자리에 안 계시면 {email} 주소로 보내 드리겠습니다.",
  "chat.emailInvalid": "이메일 주소가 아닌 것 같습니다.",
  "chat.notNow": "나중에",
  "chat.sending": "아직 전송되지 않았습니다",
  "chat.reconnecting": "연결이 끊어졌습니다. 다시 연결하고 있으며, 대화 내용은 그대로 있습니다.",
  "chat.elsewhere": "이 채팅은 다른 탭에서 열려 있습니다.",
  "chat.useHere": "여기에서 계속",
  "chat.tooLong": "내용이 너무 깁니다. 나누어 보내 주십시오.",
  "chat.tooMany": "메시지가 너무 빠르게 전송되었습니다. 잠시 기다려 주십시오.",
  "chat.failed": "저희 쪽에 문제가 생겼습니다. 다시 시도하고 있습니다.",
  "chat.mailed": "이메일로 답변드렸습니다.",
};
