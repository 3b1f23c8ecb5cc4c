import type { Catalog } from "../en.ts";

export const vi: Partial<Catalog> = {
  "greeting.named": "Chào {name},",
  "greeting.plain": "Chào bạn,",
  signOff: "Thân mến,",

  "label.reference": "Mã phản ánh của bạn",

  "category.account": "tài khoản của bạn",

  "acknowledgement.subject": "Chúng tôi đã nhận được phản ánh của bạn ({reference})",
  "acknowledgement.arrived":
    "Cảm ơn bạn đã báo cho chúng tôi. Chúng tôi đã nhận được phản ánh của bạn, và rất tiếc về sự việc khiến bạn phải lên tiếng.",
  "acknowledgement.who": "Nhân viên của chúng tôi sẽ đọc toàn bộ nội dung và trả lời bạn qua email.",
  "acknowledgement.whoTeam": "Nhân viên thuộc {team} sẽ đọc toàn bộ nội dung và trả lời bạn qua email.",
  "acknowledgement.addOnPage":
    "Bạn không cần nhắc lại điều gì. Để bổ sung thông tin, hoặc xem phản ánh đang được xử lý đến đâu, bạn chỉ cần mở trang theo dõi:",
  "acknowledgement.addByMail":
    "Bạn không cần nhắc lại điều gì. Để bổ sung thông tin, bạn chỉ cần trả lời email này. Trang theo dõi cho biết phản ánh đang được xử lý đến đâu:",
  "acknowledgement.preview": "Nhân viên của chúng tôi sẽ trả lời bạn chậm nhất {by}.",
  "acknowledgement.previewNoTime": "Nhân viên của chúng tôi sẽ đọc toàn bộ nội dung và trả lời bạn qua email.",

  "harm.injury":
    "Nếu có người bị thương hoặc thấy không khỏe, trước hết bạn hãy tìm trợ giúp y tế, và gọi số khẩn cấp tại nơi bạn đang ở nếu tình trạng nghiêm trọng.",
  "harm.fraud":
    "Nếu có thể ai đó đã lấy được tiền, thẻ hoặc mật khẩu của bạn, hãy báo ngay cho ngân hàng và đổi mật khẩu. Chúng tôi không bao giờ hỏi mật khẩu hay số thẻ.",
  "harm.danger":
    "Nếu có thứ gì có thể gây hại cho người, chẳng hạn do lửa, khí gas hoặc điện, hãy ngừng sử dụng và tránh xa, và gọi số khẩn cấp tại nơi bạn đang ở nếu nguy hiểm đã cận kề.",
  "harm.phone": "Bạn có thể gọi điện để nói chuyện ngay với nhân viên: {phone}",

  "notYou.why":
    "Bạn nhận được email này vì có người đã dùng địa chỉ này khi gửi phản ánh đến {company}. Nếu đó không phải là bạn, hãy cho chúng tôi biết, và chúng tôi sẽ không gửi email cho bạn về việc này nữa.",

  "digest.subject": "{count, plural, other {Chúng tôi đã nhận được thêm # phản ánh của bạn}}",
  "digest.subjectMany": "Chúng tôi đã nhận được mọi phản ánh của bạn",
  "digest.arrived":
    "Trong vài phút, chúng tôi đã nhận được nhiều phản ánh ghi địa chỉ email của bạn. Để hộp thư của bạn không bị đầy, chúng tôi hồi đáp chung cho những phản ánh sau:",
  "digest.next": "Không có gì bị thất lạc, và bạn không cần gửi lại. Nhân viên của chúng tôi sẽ đọc và trả lời bạn.",
  "digest.notYou":
    "Bạn nhận được email này vì có người đã nhiều lần dùng địa chỉ này khi gửi phản ánh đến {company}. Nếu đó không phải là bạn, hãy cho chúng tôi biết, và chúng tôi sẽ ngừng gửi email cho bạn về việc này.",

  "reply.subject": "Về phản ánh của bạn ({reference})",
  "reply.answerOnPage": "Trên trang theo dõi có toàn bộ nội dung trao đổi và chỗ để bạn trả lời:",
  "reply.answerByMail": "Để trả lời, bạn chỉ cần hồi đáp email này. Toàn bộ nội dung trao đổi có trên trang theo dõi:",

  "update.subject": "Tình hình xử lý phản ánh của bạn ({reference})",
  "update.late":
    "Phản ánh của bạn vẫn đang chờ chúng tôi trả lời. Việc này kéo dài hơn thời gian chúng tôi đã báo, và chúng tôi xin lỗi bạn. Chúng tôi muốn chủ động cho bạn biết, trước khi bạn phải hỏi.",
  "update.working": "Chúng tôi vẫn đang xử lý phản ánh của bạn. Phản ánh không bị bỏ quên, và bạn không cần làm gì.",
  "update.by": "Chúng tôi sẽ liên hệ lại với bạn chậm nhất {by}.",

  "resolution.subject": "Kết quả xử lý phản ánh của bạn ({reference})",
  "resolution.upheld": "Chúng tôi đã xem xét phản ánh của bạn, và bạn đã đúng.",
  "resolution.partlyUpheld": "Chúng tôi đã xem xét phản ánh của bạn, và bạn đã đúng một phần.",
  "resolution.notUpheld":
    "Chúng tôi đã xem xét kỹ phản ánh của bạn. Chúng tôi không thấy sai sót từ phía mình, và muốn giải thích lý do.",
  "resolution.withdrawn": "Bạn đã rút lại phản ánh, nên chúng tôi ngừng xử lý việc này.",
  "resolution.redress": "Những gì chúng tôi làm cho bạn",
  "resolution.refund": "Chúng tôi hoàn tiền cho bạn.",
  "resolution.refundOf": "Chúng tôi hoàn lại cho bạn {amount}.",
  "resolution.discount": "Chúng tôi giảm giá cho bạn.",
  "resolution.discountOf": "Chúng tôi giảm giá cho bạn {amount}.",
  "resolution.replacement": "Chúng tôi gửi sản phẩm thay thế cho bạn.",
  "resolution.repair": "Chúng tôi sửa chữa cho bạn.",
  "resolution.other": "Chúng tôi bù đắp cho bạn như đã nêu ở trên.",
  "resolution.otherOf": "Chúng tôi bù đắp cho bạn {amount}.",
  "resolution.notFixed":
    "Nếu như vậy vẫn chưa ổn, bạn hãy cho chúng tôi biết trên trang theo dõi. Phản ánh sẽ được chuyển lại cho người đã nắm rõ sự việc.",
  "resolution.notFixedByMail":
    "Nếu như vậy vẫn chưa ổn, bạn chỉ cần trả lời email này. Phản ánh sẽ được chuyển lại cho người đã nắm rõ sự việc.",
  "resolution.changedMind":
    "Nếu bạn đổi ý, hãy cho chúng tôi biết trên trang theo dõi, và chúng tôi sẽ tiếp tục xử lý.",
  "resolution.changedMindByMail": "Nếu bạn đổi ý, chỉ cần trả lời email này, và chúng tôi sẽ tiếp tục xử lý.",

  "reminder.subject": "Chúng tôi cần câu trả lời của bạn để tiếp tục ({reference})",
  "reminder.yourTurn": "Chúng tôi đã viết thư về phản ánh của bạn, và chưa thể tiếp tục khi chưa có câu trả lời.",
  "reminder.onPage": "Lời nhắn của chúng tôi và chỗ để bạn trả lời có trên trang theo dõi:",
  "reminder.closing": "Nếu không nhận được câu trả lời của bạn, chúng tôi sẽ đóng phản ánh này.",
  "reminder.closingBy":
    "Nếu không nhận được câu trả lời của bạn trước {by}, chúng tôi sẽ đóng phản ánh này. Sau đó, nếu vẫn cần đến chúng tôi, bạn chỉ cần viết lại.",

  "closingWarning.subject": "Chúng tôi sắp đóng phản ánh của bạn ({reference})",
  "closingWarning.waiting":
    "Chúng tôi đã viết thư về phản ánh của bạn và đã nhắc lại, nhưng chưa nhận được câu trả lời.",
  "closingWarning.closing": "Nếu vẫn không nhận được câu trả lời của bạn, chúng tôi sẽ đóng phản ánh này.",
  "closingWarning.closingBy":
    "Nếu không nhận được câu trả lời của bạn trước {by}, chúng tôi sẽ đóng phản ánh này. Sau đó, nếu vẫn cần đến chúng tôi, bạn chỉ cần viết lại.",

  "followUp.ask":
    "Chúng tôi đã báo cho bạn biết mình đã làm gì với phản ánh của bạn, và muốn chắc chắn rằng điều đó có ích. Vấn đề đã thật sự được giải quyết chưa?",
  "followUp.how":
    "Mỗi lựa chọn đều mở trang theo dõi để bạn trả lời. Nếu vấn đề chưa được giải quyết, người đã nắm rõ phản ánh của bạn sẽ ưu tiên xử lý lại.",
  "followUp.byMail": "Bạn cũng có thể trả lời ngay email này và cho chúng tôi biết điều gì vẫn chưa ổn.",

  "followUpReminder.subject": "Hỏi lại cho chắc: vấn đề đã được giải quyết chưa? ({reference})",
  "followUpReminder.ask":
    "Chúng tôi đã hỏi bạn xem vấn đề đã thật sự được giải quyết chưa, và chưa nhận được câu trả lời. Nếu chưa, bạn hãy cho chúng tôi biết, vì đó chính là việc của chúng tôi.",
  "followUpReminder.closing": "Nếu mọi việc đã ổn, bạn không cần làm gì. Chúng tôi sẽ không hỏi lại nữa.",
  "followUpReminder.closingBy":
    "Nếu mọi việc đã ổn, bạn không cần làm gì: chúng tôi sẽ đóng phản ánh này sau {by} và không hỏi lại nữa.",

  "page.queued.title": "Chúng tôi đã nhận được phản ánh của bạn",
  "page.queued.detail": "Nhân viên của chúng tôi sẽ đọc và trả lời bạn.",
  "page.assigned.detail": "Nhân viên của chúng tôi đang phụ trách phản ánh của bạn.",
  "page.awaiting_customer.title": "Chúng tôi đang chờ bạn trả lời",
  "page.awaiting_customer.detail": "Chúng tôi đã viết cho bạn, và cần câu trả lời của bạn để tiếp tục.",
  "page.resolved.detail":
    "Nếu vấn đề chưa thật sự được giải quyết, bạn hãy cho chúng tôi biết tại đây, và chúng tôi sẽ xử lý lại.",
  "page.closed.detail": "Cảm ơn bạn đã báo cho chúng tôi.",
  "page.byYou": "Bạn",
  "page.partial":
    "Để bảo vệ sự riêng tư của bạn, liên kết này chỉ cho thấy những gì đã được gửi từ đây. Các liên kết trong email của chúng tôi cho thấy toàn bộ.",
  "page.add.label": "Lời nhắn của bạn cho chúng tôi",
  "page.followUp.detail": "Nếu chưa, người đã nắm rõ phản ánh của bạn sẽ ưu tiên xử lý lại.",
  "page.followUp.answeredYes": "Bạn đã cho biết vấn đề đã được giải quyết. Cảm ơn bạn.",
  "page.followUp.answeredNo": "Bạn đã cho biết vấn đề chưa được giải quyết. Chúng tôi đã bắt đầu xử lý lại.",
  "page.followUp.change": "Bạn có thể thay đổi câu trả lời cho đến {until}.",
  "page.rating.question": "Bạn hài lòng đến mức nào với cách chúng tôi xử lý phản ánh?",
  "page.rating.given": "Đánh giá của bạn: {rating}.",
  "page.rating.change": "Bạn có thể thay đổi đánh giá cho đến {until}.",
  "page.notYou.title": "Không phải bạn?",
  "page.notYou.detail":
    "Có thể ai đó đã dùng địa chỉ của bạn do nhầm lẫn hoặc cố ý. Bạn hãy cho chúng tôi biết, và chúng tôi sẽ không gửi email cho bạn về phản ánh này nữa.",
  "page.notYou.done":
    "Bạn đã cho biết phản ánh này không phải của mình. Chúng tôi sẽ không gửi email cho bạn về việc này nữa.",

  "notice.messageAdded": "Cảm ơn bạn. Chúng tôi đã nhận được lời nhắn.",
  "notice.answerRecorded": "Cảm ơn bạn. Chúng tôi đã nhận được câu trả lời.",
  "notice.ratingRecorded": "Cảm ơn bạn. Chúng tôi đã nhận được đánh giá.",
  "notice.notYouRecorded": "Cảm ơn bạn đã báo cho chúng tôi. Chúng tôi sẽ không gửi email cho bạn về phản ánh này nữa.",
  "notice.messageEmpty": "Bạn hãy viết gì đó trước.",
  "notice.messageTooLong": "Lời nhắn này quá dài. Bạn hãy gửi thành nhiều phần, mỗi phần tối đa {most, number} ký tự.",
  "notice.ratingMissing": "Bạn hãy chọn một trong năm mức.",
  "notice.notPossible":
    "Việc này không còn thực hiện được nữa: phản ánh của bạn đã sang bước khác. Trang này cho biết tình trạng hiện tại.",

  "gone.next":
    "Bạn hãy thử liên kết trong email gần đây nhất của chúng tôi. Nếu vẫn không được, hãy viết lại cho chúng tôi: những gì bạn đã gửi không bị mất.",

  "refused.title": "Chúng tôi chưa thể nhận phản ánh của bạn",
  "refused.detail": "{count, plural, other {Có # chỗ cần xem lại.}} Khi quay lại, những gì bạn đã nhập vẫn còn nguyên:",
  "refused.tryAgain":
    "Đã có lỗi từ phía chúng tôi, nên phản ánh của bạn chưa đến được. Bạn hãy quay lại và gửi lần nữa.",
  "refused.tooMany":
    "Có nhiều phản ánh được gửi từ kết nối mạng của bạn trong thời gian ngắn. Bạn hãy quay lại và thử lại sau ít lâu.",
  "fault.needed": "Bạn hãy điền mục này.",
  "fault.needWayToAnswer": "Bạn hãy cho biết địa chỉ email hoặc số điện thoại để chúng tôi có thể trả lời.",
  "fault.invalid": "Bạn hãy kiểm tra lại: có vẻ chưa đúng.",

  "chat.intro":
    "Bạn hãy cho chúng tôi biết chuyện gì đã xảy ra. Chúng tôi trả lời tại đây, hoặc qua email nếu bạn phải rời đi.",
  "chat.label": "Lời nhắn của bạn",
  "chat.acknowledged":
    "Cảm ơn bạn, chúng tôi đã nhận được lời nhắn. Mã phản ánh của bạn là {reference}. Nhân viên của chúng tôi sẽ trả lời bạn chậm nhất {by}.",
  "chat.acknowledgedWithoutTime": "Cảm ơn bạn, chúng tôi đã nhận được lời nhắn. Mã phản ánh của bạn là {reference}.",
  "chat.ahead": "{count, plural, =0 {Bạn là người tiếp theo.} other {Có # người đang chờ trước bạn.}}",
  "chat.resolved": "Chúng tôi nghĩ vấn đề đã được giải quyết. Nếu chưa, bạn chỉ cần viết tiếp.",
  "chat.askEmail": "Nếu phải rời đi, bạn muốn nhận câu trả lời qua địa chỉ email nào?",
  "chat.emailLabel": "Địa chỉ email của bạn",
  "chat.emailThanks": "Cảm ơn bạn. Nếu bạn không còn ở đây khi chúng tôi trả lời, chúng tôi sẽ viết đến {email}.",
  "chat.tooLong": "Lời nhắn này quá dài. Bạn hãy gửi thành nhiều phần.",
  "chat.tooMany": "Lời nhắn được gửi quá nhanh. Bạn chờ một chút nhé.",
  "chat.mailed": "Chúng tôi đã trả lời bạn qua email.",
};
