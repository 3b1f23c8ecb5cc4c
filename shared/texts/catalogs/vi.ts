import type { Catalog } from "./en.ts";

export const vi: Catalog = {
  "greeting.named": "Kính gửi Quý khách {name},",
  "greeting.plain": "Kính gửi Quý khách,",
  signOff: "Trân trọng,",

  "label.reference": "Mã phản ánh của Quý khách",
  "label.answerBy": "Chúng tôi phản hồi chậm nhất",
  "button.open": "Xem phản ánh",
  "button.answer": "Đọc và trả lời",
  "button.write": "Viết trả lời",

  "category.delivery": "giao hàng",
  "category.billing": "thanh toán",
  "category.refund": "hoàn tiền",
  "category.quality": "chất lượng sản phẩm",
  "category.service": "dịch vụ của chúng tôi",
  "category.account": "tài khoản của Quý khách",
  "category.injury": "thương tích",
  "category.fraud": "gian lận, lừa đảo",
  "category.safety": "an toàn",
  "category.data-protection": "bảo vệ dữ liệu cá nhân",
  "category.other": "việc khác",

  "acknowledgement.subject": "Chúng tôi đã nhận được phản ánh của Quý khách ({reference})",
  "acknowledgement.arrived":
    "Cảm ơn Quý khách đã cho chúng tôi biết. Chúng tôi đã nhận được phản ánh của Quý khách, và rất tiếc về sự việc khiến Quý khách phải lên tiếng.",
  "acknowledgement.who": "Nhân viên của chúng tôi sẽ đọc toàn bộ nội dung và trả lời Quý khách qua email.",
  "acknowledgement.whoTeam": "Nhân viên thuộc {team} sẽ đọc toàn bộ nội dung và trả lời Quý khách qua email.",
  "acknowledgement.noTime":
    "Hiện chúng tôi chưa thể nói chính xác khi nào, và không muốn hứa một thời hạn mà chúng tôi có thể không giữ được.",
  "acknowledgement.addOnPage":
    "Quý khách không cần nhắc lại điều gì. Để bổ sung thông tin, hoặc xem phản ánh đang được xử lý đến đâu, Quý khách vui lòng mở trang theo dõi:",
  "acknowledgement.addByMail":
    "Quý khách không cần nhắc lại điều gì. Để bổ sung thông tin, Quý khách chỉ cần trả lời email này. Trang theo dõi cho biết phản ánh đang được xử lý đến đâu:",
  "acknowledgement.preview": "Nhân viên của chúng tôi sẽ trả lời Quý khách chậm nhất {by}.",
  "acknowledgement.previewNoTime": "Nhân viên của chúng tôi sẽ đọc toàn bộ nội dung và trả lời Quý khách qua email.",

  "harm.urgent": "Chúng tôi coi đây là việc khẩn cấp và ưu tiên xử lý trước.",
  "harm.injury":
    "Nếu có người bị thương hoặc thấy không khỏe, trước hết xin hãy tìm trợ giúp y tế, và gọi số khẩn cấp tại nơi Quý khách đang ở nếu tình trạng nghiêm trọng.",
  "harm.fraud":
    "Nếu có thể ai đó đã lấy được tiền, thẻ hoặc mật khẩu của Quý khách, xin hãy báo ngay cho ngân hàng và đổi mật khẩu. Chúng tôi không bao giờ hỏi mật khẩu hay số thẻ.",
  "harm.danger":
    "Nếu có thứ gì có thể gây hại cho người, chẳng hạn do lửa, khí gas hoặc điện, xin hãy ngừng sử dụng và tránh xa, và gọi số khẩn cấp tại nơi Quý khách đang ở nếu nguy hiểm đã cận kề.",
  "harm.phone": "Quý khách có thể gọi điện để nói chuyện ngay với nhân viên: {phone}",

  "notYou.why":
    "Quý khách nhận được email này vì có người đã dùng địa chỉ này khi gửi phản ánh đến {company}. Nếu đó không phải là Quý khách, xin hãy cho chúng tôi biết, và chúng tôi sẽ không gửi email cho Quý khách về việc này nữa.",
  "notYou.link": "Không phải tôi",

  "digest.subject": "{count, plural, other {Chúng tôi đã nhận được thêm # phản ánh của Quý khách}}",
  "digest.subjectMany": "Chúng tôi đã nhận được mọi phản ánh của Quý khách",
  "digest.arrived":
    "Trong vài phút, chúng tôi đã nhận được nhiều phản ánh ghi địa chỉ email của Quý khách. Để hộp thư của Quý khách không bị đầy, chúng tôi xin hồi đáp chung cho những phản ánh sau:",
  "digest.complaint": "Phản ánh {reference}",
  "digest.more":
    "Trong vài phút đó còn có những phản ánh khác không được liệt kê ở đây. Chúng tôi đã nhận được tất cả.",
  "digest.next":
    "Không có gì bị thất lạc, và Quý khách không cần gửi lại. Nhân viên của chúng tôi sẽ đọc và trả lời Quý khách.",
  "digest.notYou":
    "Quý khách nhận được email này vì có người đã nhiều lần dùng địa chỉ này khi gửi phản ánh đến {company}. Nếu đó không phải là Quý khách, xin hãy cho chúng tôi biết, và chúng tôi sẽ ngừng gửi email cho Quý khách về việc này.",

  "reply.subject": "Về phản ánh của Quý khách ({reference})",
  "reply.subjectAbout": "Re: {about} ({reference})",
  "reply.answerOnPage": "Trên trang theo dõi có toàn bộ nội dung trao đổi và chỗ để Quý khách trả lời:",
  "reply.answerByMail":
    "Để trả lời, Quý khách chỉ cần hồi đáp email này. Toàn bộ nội dung trao đổi có trên trang theo dõi:",

  "update.subject": "Tình hình xử lý phản ánh của Quý khách ({reference})",
  "update.late":
    "Phản ánh của Quý khách vẫn đang chờ chúng tôi trả lời. Việc này kéo dài hơn thời gian chúng tôi đã báo, và chúng tôi xin lỗi Quý khách. Chúng tôi muốn chủ động cho Quý khách biết, trước khi Quý khách phải hỏi.",
  "update.raised": "Chúng tôi đã đưa phản ánh này lên xử lý trước, và đã báo cho người quản lý.",
  "update.working":
    "Chúng tôi vẫn đang xử lý phản ánh của Quý khách. Phản ánh không bị bỏ quên, và Quý khách không cần làm gì.",
  "update.by": "Chúng tôi sẽ liên hệ lại với Quý khách chậm nhất {by}.",
  "update.noTime":
    "Hiện chúng tôi chưa thể nói chính xác khi nào sẽ có câu trả lời, và không muốn hứa một thời hạn mà chúng tôi có thể không giữ được.",

  "resolution.subject": "Kết quả xử lý phản ánh của Quý khách ({reference})",
  "resolution.upheld": "Chúng tôi đã xem xét phản ánh của Quý khách, và Quý khách đã đúng.",
  "resolution.partlyUpheld": "Chúng tôi đã xem xét phản ánh của Quý khách, và Quý khách đã đúng một phần.",
  "resolution.notUpheld":
    "Chúng tôi đã xem xét kỹ phản ánh của Quý khách. Chúng tôi không thấy sai sót từ phía mình, và xin giải thích lý do.",
  "resolution.withdrawn": "Quý khách đã rút lại phản ánh, nên chúng tôi ngừng xử lý việc này.",
  "resolution.explanation": "Sự việc đã xảy ra",
  "resolution.redress": "Những gì chúng tôi làm cho Quý khách",
  "resolution.refund": "Chúng tôi hoàn tiền cho Quý khách.",
  "resolution.refundOf": "Chúng tôi hoàn lại cho Quý khách {amount}.",
  "resolution.discount": "Chúng tôi giảm giá cho Quý khách.",
  "resolution.discountOf": "Chúng tôi giảm giá cho Quý khách {amount}.",
  "resolution.replacement": "Chúng tôi gửi sản phẩm thay thế cho Quý khách.",
  "resolution.repair": "Chúng tôi sửa chữa cho Quý khách.",
  "resolution.other": "Chúng tôi xin bù đắp cho Quý khách như đã nêu ở trên.",
  "resolution.otherOf": "Chúng tôi xin bù đắp cho Quý khách {amount}.",
  "resolution.notFixed":
    "Nếu như vậy vẫn chưa ổn, xin Quý khách cho chúng tôi biết trên trang theo dõi. Phản ánh sẽ được chuyển lại cho người đã nắm rõ sự việc.",
  "resolution.notFixedByMail":
    "Nếu như vậy vẫn chưa ổn, Quý khách chỉ cần trả lời email này. Phản ánh sẽ được chuyển lại cho người đã nắm rõ sự việc.",
  "resolution.changedMind":
    "Nếu Quý khách đổi ý, xin hãy cho chúng tôi biết trên trang theo dõi, và chúng tôi sẽ tiếp tục xử lý.",
  "resolution.changedMindByMail": "Nếu Quý khách đổi ý, chỉ cần trả lời email này, và chúng tôi sẽ tiếp tục xử lý.",

  "reminder.subject": "Chúng tôi cần câu trả lời của Quý khách để tiếp tục ({reference})",
  "reminder.yourTurn": "Chúng tôi đã viết thư về phản ánh của Quý khách, và chưa thể tiếp tục khi chưa có câu trả lời.",
  "reminder.onPage": "Lời nhắn của chúng tôi và chỗ để Quý khách trả lời có trên trang theo dõi:",
  "reminder.closing": "Nếu không nhận được câu trả lời của Quý khách, chúng tôi sẽ đóng phản ánh này.",
  "reminder.closingBy":
    "Nếu không nhận được câu trả lời của Quý khách trước {by}, chúng tôi sẽ đóng phản ánh này. Sau đó, nếu vẫn cần đến chúng tôi, Quý khách chỉ cần viết lại.",

  "closingWarning.subject": "Chúng tôi sắp đóng phản ánh của Quý khách ({reference})",
  "closingWarning.waiting":
    "Chúng tôi đã viết thư về phản ánh của Quý khách và đã nhắc lại, nhưng chưa nhận được câu trả lời.",
  "closingWarning.closing": "Nếu vẫn không nhận được câu trả lời của Quý khách, chúng tôi sẽ đóng phản ánh này.",
  "closingWarning.closingBy":
    "Nếu không nhận được câu trả lời của Quý khách trước {by}, chúng tôi sẽ đóng phản ánh này. Sau đó, nếu vẫn cần đến chúng tôi, Quý khách chỉ cần viết lại.",

  "followUp.subject": "Vấn đề đã thật sự được giải quyết chưa? ({reference})",
  "followUp.ask":
    "Chúng tôi đã báo cho Quý khách biết mình đã làm gì với phản ánh của Quý khách, và muốn chắc chắn rằng điều đó có ích. Vấn đề đã thật sự được giải quyết chưa?",
  "followUp.yes": "Đã giải quyết xong",
  "followUp.no": "Vẫn chưa",
  "followUp.how":
    "Mỗi lựa chọn đều mở trang theo dõi để Quý khách trả lời. Nếu vấn đề chưa được giải quyết, người đã nắm rõ phản ánh của Quý khách sẽ ưu tiên xử lý lại.",
  "followUp.byMail": "Quý khách cũng có thể trả lời ngay email này và cho chúng tôi biết điều gì vẫn chưa ổn.",

  "followUpReminder.subject": "Xin hỏi lại cho chắc: vấn đề đã được giải quyết chưa? ({reference})",
  "followUpReminder.ask":
    "Chúng tôi đã hỏi Quý khách xem vấn đề đã thật sự được giải quyết chưa, và chưa nhận được câu trả lời. Nếu chưa, xin Quý khách cho chúng tôi biết, vì đó chính là việc của chúng tôi.",
  "followUpReminder.closing": "Nếu mọi việc đã ổn, Quý khách không cần làm gì. Chúng tôi sẽ không hỏi lại nữa.",
  "followUpReminder.closingBy":
    "Nếu mọi việc đã ổn, Quý khách không cần làm gì: chúng tôi sẽ đóng phản ánh này sau {by} và không hỏi lại nữa.",

  "page.queued.title": "Chúng tôi đã nhận được phản ánh của Quý khách",
  "page.queued.detail": "Nhân viên của chúng tôi sẽ đọc và trả lời Quý khách.",
  "page.assigned.title": "Chúng tôi đang xử lý",
  "page.assigned.detail": "Nhân viên của chúng tôi đang phụ trách phản ánh của Quý khách.",
  "page.awaiting_customer.title": "Chúng tôi đang chờ Quý khách trả lời",
  "page.awaiting_customer.detail": "Chúng tôi đã viết cho Quý khách, và cần câu trả lời của Quý khách để tiếp tục.",
  "page.resolved.title": "Chúng tôi đã giải quyết xong",
  "page.resolved.detail":
    "Nếu vấn đề chưa thật sự được giải quyết, xin hãy cho chúng tôi biết tại đây, và chúng tôi sẽ xử lý lại.",
  "page.closed.title": "Phản ánh này đã đóng",
  "page.closed.detail": "Cảm ơn Quý khách đã cho chúng tôi biết.",
  "page.merged.title": "Phản ánh này được xử lý cùng một phản ánh khác",
  "page.merged.detail":
    "Chúng tôi trả lời chung cho cả hai. Những gì Quý khách viết ở đây đến cùng những người phụ trách.",
  "page.conversation": "Nội dung trao đổi",
  "page.byYou": "Quý khách",
  "page.byUs": "Chúng tôi",
  "page.partial":
    "Để bảo vệ sự riêng tư của Quý khách, liên kết này chỉ cho thấy những gì đã được gửi từ đây. Các liên kết trong email của chúng tôi cho thấy toàn bộ.",
  "page.add.title": "Bổ sung thông tin",
  "page.add.label": "Lời nhắn của Quý khách cho chúng tôi",
  "page.add.button": "Gửi lời nhắn",
  "page.followUp.title": "Vấn đề đã thật sự được giải quyết chưa?",
  "page.followUp.detail": "Nếu chưa, người đã nắm rõ phản ánh của Quý khách sẽ ưu tiên xử lý lại.",
  "page.followUp.comment": "Có điều gì chúng tôi nên biết không? (không bắt buộc)",
  "page.followUp.answeredYes": "Quý khách đã cho biết vấn đề đã được giải quyết. Xin cảm ơn Quý khách.",
  "page.followUp.answeredNo": "Quý khách đã cho biết vấn đề chưa được giải quyết. Chúng tôi đã bắt đầu xử lý lại.",
  "page.followUp.change": "Quý khách có thể thay đổi câu trả lời cho đến {until}.",
  "page.followUp.nowYes": "Giờ đã giải quyết xong",
  "page.followUp.nowNo": "Thật ra vẫn chưa xong",
  "page.rating.title": "Chúng tôi đã làm tốt chưa?",
  "page.rating.question": "Quý khách hài lòng đến mức nào với cách chúng tôi xử lý phản ánh?",
  "page.rating.1": "Rất không hài lòng",
  "page.rating.2": "Không hài lòng",
  "page.rating.3": "Bình thường",
  "page.rating.4": "Hài lòng",
  "page.rating.5": "Rất hài lòng",
  "page.rating.comment": "Lẽ ra chúng tôi có thể làm tốt hơn ở điểm nào? (không bắt buộc)",
  "page.rating.button": "Gửi đánh giá",
  "page.rating.given": "Đánh giá của Quý khách: {rating}.",
  "page.rating.change": "Quý khách có thể thay đổi đánh giá cho đến {until}.",
  "page.notYou.title": "Không phải Quý khách?",
  "page.notYou.detail":
    "Có thể ai đó đã dùng địa chỉ của Quý khách do nhầm lẫn hoặc cố ý. Xin hãy cho chúng tôi biết, và chúng tôi sẽ không gửi email cho Quý khách về phản ánh này nữa.",
  "page.notYou.all": "Cũng đừng gửi email đến địa chỉ này về phản ánh nào khác mà ai đó gửi qua biểu mẫu.",
  "page.notYou.button": "Không phải tôi",
  "page.notYou.done":
    "Quý khách đã cho biết phản ánh này không phải của mình. Chúng tôi sẽ không gửi email cho Quý khách về việc này nữa.",

  "notice.messageAdded": "Xin cảm ơn Quý khách. Chúng tôi đã nhận được lời nhắn.",
  "notice.answerRecorded": "Xin cảm ơn Quý khách. Chúng tôi đã nhận được câu trả lời.",
  "notice.ratingRecorded": "Xin cảm ơn Quý khách. Chúng tôi đã nhận được đánh giá.",
  "notice.notYouRecorded":
    "Cảm ơn Quý khách đã cho chúng tôi biết. Chúng tôi sẽ không gửi email cho Quý khách về phản ánh này nữa.",
  "notice.messageEmpty": "Xin hãy viết nội dung trước.",
  "notice.messageTooLong": "Lời nhắn này quá dài. Xin hãy gửi thành nhiều phần, mỗi phần tối đa {most, number} ký tự.",
  "notice.ratingMissing": "Xin hãy chọn một trong năm mức.",
  "notice.notPossible":
    "Việc này không còn thực hiện được nữa: phản ánh của Quý khách đã sang bước khác. Trang này cho biết tình trạng hiện tại.",

  "gone.title": "Liên kết này không dùng được",
  "gone.detail": "Có thể liên kết đã hết hạn, hoặc bị thiếu một phần.",
  "gone.next":
    "Xin hãy thử liên kết trong email gần đây nhất của chúng tôi. Nếu vẫn không được, Quý khách hãy viết lại cho chúng tôi: những gì Quý khách đã gửi không bị mất.",

  "refused.title": "Chúng tôi chưa thể nhận phản ánh của Quý khách",
  "refused.detail":
    "{count, plural, other {Có # chỗ cần xem lại.}} Khi quay lại, những gì Quý khách đã nhập vẫn còn nguyên:",
  "refused.tryAgain":
    "Đã có lỗi từ phía chúng tôi, nên phản ánh của Quý khách chưa đến được. Xin Quý khách quay lại và gửi lần nữa.",
  "refused.tooMany":
    "Có nhiều phản ánh được gửi từ kết nối mạng của Quý khách trong thời gian ngắn. Xin Quý khách quay lại và thử lại sau ít lâu.",
  "field.message": "Nội dung",
  "field.email": "Địa chỉ email",
  "field.phone": "Số điện thoại",
  "field.name": "Tên",
  "field.subject": "Tiêu đề",
  "field.orderId": "Mã đơn hàng",
  "field.product": "Sản phẩm",
  "field.category": "Loại phản ánh",
  "field.other": "Một mục khác của biểu mẫu",
  "fault.needed": "Xin hãy điền mục này.",
  "fault.needWayToAnswer": "Xin hãy cho biết địa chỉ email hoặc số điện thoại để chúng tôi có thể trả lời.",
  "fault.tooLong": "Nội dung này quá dài: tối đa {most, number} ký tự.",
  "fault.invalid": "Xin hãy kiểm tra lại: có vẻ chưa đúng.",

  "chat.open": "Nhắn cho chúng tôi",
  "chat.title": "Trò chuyện với {company}",
  "chat.close": "Đóng khung trò chuyện",
  "chat.intro":
    "Xin Quý khách cho biết sự việc đã xảy ra. Chúng tôi trả lời tại đây, hoặc qua email nếu Quý khách phải rời đi.",
  "chat.label": "Lời nhắn của Quý khách",
  "chat.send": "Gửi",
  "chat.acknowledged":
    "Xin cảm ơn Quý khách, chúng tôi đã nhận được lời nhắn. Mã phản ánh của Quý khách là {reference}. Nhân viên của chúng tôi sẽ trả lời Quý khách chậm nhất {by}.",
  "chat.acknowledgedWithoutTime":
    "Xin cảm ơn Quý khách, chúng tôi đã nhận được lời nhắn. Mã phản ánh của Quý khách là {reference}.",
  "chat.ahead": "{count, plural, =0 {Quý khách là người tiếp theo.} other {Có # người đang chờ trước Quý khách.}}",
  "chat.joined": "Nhân viên của chúng tôi đã tiếp nhận và đang đọc.",
  "chat.typing": "Chúng tôi đang viết…",
  "chat.resolved": "Chúng tôi cho rằng vấn đề đã được giải quyết. Nếu chưa, Quý khách chỉ cần viết tiếp.",
  "chat.over": "Cuộc trò chuyện này đã kết thúc.",
  "chat.startNew": "Trò chuyện mới",
  "chat.askEmail": "Nếu phải rời đi, Quý khách muốn nhận câu trả lời qua địa chỉ email nào?",
  "chat.emailLabel": "Địa chỉ email của Quý khách",
  "chat.emailSave": "Lưu",
  "chat.emailThanks":
    "Xin cảm ơn Quý khách. Nếu Quý khách không còn ở đây khi chúng tôi trả lời, chúng tôi sẽ viết đến {email}.",
  "chat.emailInvalid": "Đây có vẻ không phải là địa chỉ email.",
  "chat.notNow": "Để sau",
  "chat.sending": "Chưa gửi đi",
  "chat.reconnecting": "Đã mất kết nối. Chúng tôi đang kết nối lại, và không có gì bị mất.",
  "chat.elsewhere": "Cuộc trò chuyện này đang mở ở một thẻ khác.",
  "chat.useHere": "Tiếp tục ở đây",
  "chat.tooLong": "Lời nhắn này quá dài. Xin hãy gửi thành nhiều phần.",
  "chat.tooMany": "Lời nhắn được gửi quá nhanh. Xin Quý khách chờ một chút.",
  "chat.failed": "Đã có lỗi từ phía chúng tôi. Chúng tôi đang thử lại.",
  "chat.mailed": "Chúng tôi đã trả lời Quý khách qua email.",
};
