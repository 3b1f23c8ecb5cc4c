import type { Catalog } from "../en.ts";

export const ko: Partial<Catalog> = {
  "greeting.named": "{name} 님, 안녕하세요.",
  "greeting.plain": "고객님, 안녕하세요.",
  signOff: "고맙습니다.",

  "acknowledgement.subject": "불편 사항이 접수되었어요 ({reference})",
  "acknowledgement.arrived":
    "알려 주셔서 고마워요. 보내 주신 불편 사항은 잘 접수되었어요. 이런 일로 연락하시게 해서 죄송해요.",
  "acknowledgement.who": "보내 주신 내용은 담당자가 빠짐없이 읽고 이메일로 답변드릴게요.",
  "acknowledgement.whoTeam": "보내 주신 내용은 {team} 담당자가 빠짐없이 읽고 이메일로 답변드릴게요.",
  "acknowledgement.noTime":
    "언제 답변드릴 수 있을지는 아직 말씀드리기 어려워요. 지키지 못할 수도 있는 시간은 약속드리지 않을게요.",
  "acknowledgement.addOnPage":
    "같은 내용을 다시 보내지 않으셔도 돼요. 덧붙일 내용이 있거나 진행 상황이 궁금하시면 전용 페이지를 열어 주세요.",
  "acknowledgement.addByMail":
    "같은 내용을 다시 보내지 않으셔도 돼요. 덧붙일 내용이 있으면 이 메일에 회신해 주세요. 진행 상황은 전용 페이지에서 확인하실 수 있어요.",
  "acknowledgement.preview": "{by}까지 담당자가 답변드릴게요.",
  "acknowledgement.previewNoTime": "보내 주신 내용은 담당자가 빠짐없이 읽고 이메일로 답변드릴게요.",

  "harm.urgent": "긴급한 사안으로 보고, 순서를 기다리지 않고 먼저 처리할게요.",
  "harm.injury":
    "다치거나 몸이 좋지 않은 분이 계시면 먼저 의료진의 도움을 받으세요. 상태가 심각하면 계신 지역의 긴급 신고 번호로 전화해 주세요.",
  "harm.fraud":
    "돈이나 카드, 비밀번호가 다른 사람의 손에 넘어갔을 수 있다면 지금 바로 은행이나 카드사에 알리고 비밀번호를 바꾸세요. 저희는 어떤 경우에도 비밀번호나 카드 번호를 묻지 않아요.",
  "harm.danger":
    "불, 가스, 전기처럼 사람이 다칠 수 있는 위험이 있으면 사용을 멈추고 가까이 가지 마세요. 당장 위험한 상황이라면 계신 지역의 긴급 신고 번호로 전화해 주세요.",
  "harm.phone": "전화로 바로 상담원과 통화하실 수 있어요: {phone}",

  "notYou.why":
    "누군가 {company}에 불편 사항을 접수하면서 이 주소를 적어서 이 메일을 보내 드려요. 본인이 접수하신 것이 아니라면 알려 주세요. 이 건으로 다시 메일을 보내지 않을게요.",
  "notYou.link": "제가 접수하지 않았어요",

  "digest.subject": "{count, plural, other {불편 사항 #건이 추가로 접수되었어요}}",
  "digest.subjectMany": "보내 주신 불편 사항이 모두 접수되었어요",
  "digest.arrived":
    "몇 분 사이에 고객님의 메일 주소로 여러 건이 접수되었어요. 메일이 여러 통 쌓이지 않도록 아래 건들을 모아 한 번에 알려 드려요.",
  "digest.more": "같은 시간에 여기 적힌 것보다 더 많은 건이 접수되었어요. 빠진 것 없이 모두 받았어요.",
  "digest.next": "빠진 내용은 없으니 다시 보내지 않으셔도 돼요. 담당자가 모두 읽고 답변드릴게요.",
  "digest.notYou":
    "누군가 {company}에 불편 사항을 여러 차례 접수하면서 이 주소를 적어서 이 메일을 보내 드려요. 본인이 접수하신 것이 아니라면 알려 주세요. 이와 관련한 메일을 더 보내지 않을게요.",

  "reply.subject": "접수하신 불편 사항에 대해 말씀드려요 ({reference})",
  "reply.answerOnPage": "지금까지 주고받은 내용은 전용 페이지에 모두 있고, 답변도 그곳에서 하실 수 있어요.",
  "reply.answerByMail": "답변하시려면 이 메일에 회신해 주세요. 지금까지 주고받은 내용은 전용 페이지에 모두 있어요.",

  "update.subject": "접수하신 불편 사항의 진행 상황이에요 ({reference})",
  "update.late":
    "접수하신 불편 사항에 아직 답변을 드리지 못했어요. 말씀드린 것보다 시간이 더 걸려 죄송해요. 문의하시기 전에 저희가 먼저 알려 드리고 싶었어요.",
  "update.raised": "순서를 기다리지 않고 먼저 처리하도록 했고, 책임자에게도 알렸어요.",
  "update.working": "접수하신 불편 사항을 계속 처리하고 있어요. 잊지 않고 있으니, 고객님께서 따로 하실 일은 없어요.",
  "update.by": "{by}까지 다시 연락드릴게요.",
  "update.noTime":
    "언제 답변드릴 수 있을지는 아직 말씀드리기 어려워요. 지키지 못할 수도 있는 시간은 약속드리지 않을게요.",

  "resolution.subject": "접수하신 불편 사항의 처리 결과예요 ({reference})",
  "resolution.upheld": "보내 주신 내용을 확인해 보니, 고객님의 말씀이 맞았어요.",
  "resolution.partlyUpheld": "보내 주신 내용을 확인해 보니, 고객님의 말씀이 일부 맞았어요.",
  "resolution.notUpheld":
    "보내 주신 내용을 꼼꼼히 살펴봤어요. 저희 쪽의 잘못은 찾지 못했고, 그 이유를 설명해 드리려고 해요.",
  "resolution.withdrawn": "고객님께서 접수를 취소하셔서 처리를 중단했어요.",
  "resolution.redress": "이렇게 처리해 드릴게요",
  "resolution.refund": "결제하신 금액을 환불해 드릴게요.",
  "resolution.refundOf": "고객님께 {amount} 환불해 드릴게요.",
  "resolution.discount": "할인해 드릴게요.",
  "resolution.discountOf": "고객님께 {amount} 할인해 드릴게요.",
  "resolution.replacement": "교환품을 보내 드릴게요.",
  "resolution.repair": "수리해 드릴게요.",
  "resolution.other": "위에서 말씀드린 대로 보상해 드릴게요.",
  "resolution.otherOf": "{amount} 상당의 보상을 해 드릴게요.",
  "resolution.notFixed":
    "이것으로 해결되지 않았다면 전용 페이지에서 알려 주세요. 내용을 알고 있는 담당자가 이어서 살펴볼게요.",
  "resolution.notFixedByMail":
    "이것으로 해결되지 않았다면 이 메일에 회신해 주세요. 내용을 알고 있는 담당자가 이어서 살펴볼게요.",
  "resolution.changedMind": "생각이 바뀌시면 전용 페이지에서 알려 주세요. 다시 처리할게요.",
  "resolution.changedMindByMail": "생각이 바뀌시면 이 메일에 회신해 주세요. 다시 처리할게요.",

  "reminder.subject": "고객님의 답변이 있어야 처리를 이어갈 수 있어요 ({reference})",
  "reminder.yourTurn":
    "접수하신 불편 사항과 관련해 메시지를 보내 드렸는데, 고객님의 답변이 있어야 처리를 이어갈 수 있어요.",
  "reminder.onPage": "저희가 보낸 메시지는 전용 페이지에 있고, 답변도 그곳에서 하실 수 있어요.",
  "reminder.closing": "답변이 없으시면 이 건의 처리를 마칠게요.",
  "reminder.closingBy":
    "{by}까지 답변이 없으시면 이 건의 처리를 마칠게요. 그 뒤에 저희 도움이 필요하시면 다시 보내 주세요.",

  "closingWarning.subject": "답변이 없으시면 접수하신 건이 곧 종료돼요 ({reference})",
  "closingWarning.waiting":
    "접수하신 불편 사항과 관련해 메시지를 보내 드리고 다시 한번 알려 드렸는데, 아직 답변을 받지 못했어요.",
  "closingWarning.closing": "계속 답변이 없으시면 이 건의 처리를 마칠게요.",
  "closingWarning.closingBy":
    "{by}까지 답변이 없으시면 이 건의 처리를 마칠게요. 그 뒤에 저희 도움이 필요하시면 다시 보내 주세요.",

  "followUp.subject": "문제가 정말 해결되었나요? ({reference})",
  "followUp.ask":
    "접수하신 불편 사항의 처리 결과를 알려 드렸는데, 실제로 도움이 되었는지 확인하고 싶어요. 문제가 정말 해결되었나요?",
  "followUp.yes": "네, 해결됐어요",
  "followUp.no": "아니요, 아직이에요",
  "followUp.how":
    "어느 쪽을 누르셔도 전용 페이지가 열리고, 답변은 그곳에서 하실 수 있어요. 해결되지 않았다면 내용을 알고 있는 담당자가 순서를 기다리지 않고 먼저 다시 살펴볼게요.",
  "followUp.byMail": "이 메일에 바로 회신해서 아직 해결되지 않은 점을 알려 주셔도 돼요.",

  "followUpReminder.subject": "한 번 더 여쭤볼게요. 문제가 해결되었나요? ({reference})",
  "followUpReminder.ask":
    "문제가 정말 해결되었는지 여쭤봤지만 아직 답변을 받지 못했어요. 해결되지 않았다면 알려 주세요. 그럴 때를 위해 저희가 있어요.",
  "followUpReminder.closing": "모두 해결되었다면 따로 하실 일은 없어요. 다시 여쭤보지 않을게요.",
  "followUpReminder.closingBy":
    "모두 해결되었다면 따로 하실 일은 없어요. {by} 이후에 이 건의 처리를 마치고, 다시 여쭤보지 않을게요.",

  "page.queued.title": "불편 사항이 접수되었어요",
  "page.queued.detail": "담당자가 읽고 답변드릴게요.",
  "page.assigned.title": "처리하고 있어요",
  "page.assigned.detail": "담당자가 접수하신 내용을 맡아 살펴보고 있어요.",
  "page.awaiting_customer.title": "고객님의 답변을 기다리고 있어요",
  "page.awaiting_customer.detail": "메시지를 보내 드렸어요. 고객님의 답변이 있어야 처리를 이어갈 수 있어요.",
  "page.resolved.title": "처리를 완료했어요",
  "page.resolved.detail": "실제로 해결되지 않았다면 여기에서 알려 주세요. 다시 처리할게요.",
  "page.closed.title": "이 건은 종료되었어요",
  "page.closed.detail": "알려 주셔서 고마워요.",
  "page.partial":
    "고객님의 개인정보를 보호하기 위해 이 링크에서는 접수하실 때와 이 링크를 통해 보내신 내용만 보여요. 저희 메일에 있는 링크를 열면 모든 내용을 보실 수 있어요.",
  "page.followUp.title": "문제가 정말 해결되었나요?",
  "page.followUp.detail": "해결되지 않았다면 내용을 알고 있는 담당자가 순서를 기다리지 않고 먼저 다시 살펴볼게요.",
  "page.followUp.comment": "더 알려 주실 내용이 있나요? (선택)",
  "page.followUp.answeredYes": "해결되었다고 알려 주셨어요. 고마워요.",
  "page.followUp.answeredNo": "해결되지 않았다고 알려 주셨어요. 다시 처리하고 있어요.",
  "page.followUp.change": "답변은 {until}까지 바꾸실 수 있어요.",
  "page.followUp.nowYes": "이제 해결됐어요",
  "page.followUp.nowNo": "사실은 해결되지 않았어요",
  "page.rating.title": "저희의 처리가 어떠셨나요?",
  "page.rating.question": "접수하신 불편 사항이 처리된 과정에 얼마나 만족하세요?",
  "page.rating.comment": "저희가 더 잘할 수 있었던 점이 있나요? (선택)",
  "page.rating.change": "평가는 {until}까지 바꾸실 수 있어요.",
  "page.notYou.title": "본인이 접수하신 것이 아닌가요?",
  "page.notYou.detail":
    "누군가 실수로, 또는 일부러 고객님의 주소를 적었을 수 있어요. 알려 주시면 이 건으로 다시 메일을 보내지 않을게요.",
  "page.notYou.all": "앞으로 누가 양식으로 다른 불편 사항을 접수하더라도 이 주소로는 메일을 보내지 말아 주세요.",
  "page.notYou.button": "제가 접수하지 않았어요",
  "page.notYou.done": "본인이 접수하신 것이 아니라고 알려 주셨어요. 이 건으로 다시 메일을 보내지 않을게요.",

  "notice.messageAdded": "고마워요. 메시지를 잘 받았어요.",
  "notice.answerRecorded": "고마워요. 답변을 잘 받았어요.",
  "notice.ratingRecorded": "고마워요. 평가를 잘 받았어요.",
  "notice.notYouRecorded": "알려 주셔서 고마워요. 이 건으로 다시 메일을 보내지 않을게요.",
  "notice.messageEmpty": "먼저 내용을 입력해 주세요.",
  "notice.messageTooLong": "한 번에 보내기에는 내용이 너무 길어요. {most, number}자 이하로 나누어 보내 주세요.",
  "notice.ratingMissing": "다섯 가지 중 하나를 선택해 주세요.",
  "notice.notPossible":
    "그사이 처리 상태가 바뀌어 이제는 할 수 없는 작업이에요. 현재 상태는 이 페이지에서 보실 수 있어요.",

  "gone.title": "이 링크는 열 수 없어요",
  "gone.detail": "유효 기간이 지났거나 링크의 일부가 빠졌을 수 있어요.",
  "gone.next":
    "가장 최근에 보내 드린 메일의 링크를 열어 보세요. 그래도 열리지 않으면 다시 연락해 주세요. 지금까지 보내신 내용은 모두 그대로 있어요.",

  "refused.title": "아직 접수되지 않았어요",
  "refused.detail":
    "이전 화면으로 돌아가시면 입력하신 내용이 그대로 남아 있어요. {count, plural, other {다음 #개 항목을 확인해 주세요.}}",
  "refused.tryAgain": "저희 쪽에 문제가 생겨 불편 사항이 접수되지 않았어요. 이전 화면으로 돌아가 다시 보내 주세요.",
  "refused.tooMany":
    "짧은 시간에 같은 인터넷 연결에서 많은 건이 접수되었어요. 이전 화면으로 돌아가 잠시 기다리신 뒤 다시 보내 주세요.",
  "fault.needed": "입력해 주세요.",
  "fault.needWayToAnswer": "답변을 드릴 수 있도록 이메일 주소나 전화번호를 입력해 주세요.",
  "fault.tooLong": "너무 길어요. {most, number}자 이하로 줄여 주세요.",
  "fault.invalid": "올바르지 않은 것 같아요. 다시 확인해 주세요.",

  "chat.intro": "어떤 점이 불편하셨는지 알려 주세요. 이곳에서 답변드리고, 자리를 비우시면 이메일로 보내 드려요.",
  "chat.acknowledged": "고마워요. 메시지를 접수 번호 {reference} 건으로 잘 받았어요. {by}까지 담당자가 답변드릴게요.",
  "chat.acknowledgedWithoutTime": "고마워요. 메시지를 접수 번호 {reference} 건으로 잘 받았어요.",
  "chat.ahead": "{count, plural, =0 {바로 다음 순서예요.} other {앞에 #명이 기다리고 있어요.}}",
  "chat.joined": "담당자가 맡아 내용을 읽고 있어요.",
  "chat.typing": "답변을 쓰고 있어요…",
  "chat.resolved": "문제가 해결된 것으로 보고 있어요. 해결되지 않았다면 이곳에 바로 말씀해 주세요.",
  "chat.over": "이 대화는 종료되었어요.",
  "chat.askEmail": "자리를 비우시더라도 답변을 보내 드릴 수 있도록 이메일 주소를 알려 주시겠어요?",
  "chat.emailThanks": "고마워요. 답변드릴 때 자리에 안 계시면 {email} 주소로 보내 드릴게요.",
  "chat.emailInvalid": "이메일 주소가 아닌 것 같아요.",
  "chat.sending": "아직 전송되지 않았어요",
  "chat.reconnecting": "연결이 끊어졌어요. 다시 연결하고 있고, 대화 내용은 그대로 있어요.",
  "chat.elsewhere": "이 채팅은 다른 탭에서 열려 있어요.",
  "chat.tooLong": "내용이 너무 길어요. 나누어 보내 주세요.",
  "chat.tooMany": "메시지가 너무 빠르게 전송되었어요. 잠시 기다려 주세요.",
  "chat.failed": "저희 쪽에 문제가 생겼어요. 다시 시도하고 있어요.",
  "chat.mailed": "이메일로 답변드렸어요.",
};
