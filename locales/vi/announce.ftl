# Thông báo, bản tin pháp luật: soạn, gửi, theo dõi; thư viện bản tin.

section-thongbao = Gửi thông báo
section-bantin = Bản tin pháp luật
command-thongbao = Soạn, gửi thông báo và bản tin
command-bantin = Thư viện bản tin pháp luật
help-thongbao = • /thongbao – soạn thông báo, bản tin pháp luật, chọn người nhận, xem trước rồi gửi
help-bantin = • /bantin – đọc lại bản tin pháp luật, tìm theo chủ đề hoặc theo chữ

topic-mediation = Hòa giải ở cơ sở
topic-civil = Dân sự, vay nợ
topic-land = Đất đai, nhà ở
topic-family = Hôn nhân, gia đình
topic-violence = Chống bạo lực
topic-children = Trẻ em, người cao tuổi
topic-order = Môi trường, trật tự
topic-other = Chủ đề khác

announce-button-list = Danh sách
announce-button-new = Soạn thông báo
announce-button-new-bulletin = Soạn bản tin pháp luật
announce-list =
    <b>Thông báo, bản tin</b>
    Bấm để soạn mới, làm tiếp bản đang soạn hoặc xem kết quả gửi.
announce-list-none =
    <b>Thông báo, bản tin</b>
    Chưa có thông báo nào. Bấm để soạn.
announce-list-help = Xin bấm một nút. Muốn soạn, bấm <b>Soạn thông báo</b>.
announce-line = { $status }: { $words }
announce-gone = Thông báo này đã được gửi hoặc đã xóa. Xin xem trong Danh sách.
announce-topic =
    <b>Bản tin pháp luật · Chủ đề</b>
    Bản tin nói về việc gì?
announce-text =
    <b>Nội dung</b>
    Xin gõ nội dung. Chữ đậm, chữ nghiêng, đường dẫn được giữ nguyên như ông/bà định dạng.
    <i>Ví dụ: Kính mời các tổ trưởng dự họp 8 giờ sáng thứ Bảy tại hội trường.</i>
announce-text-help = Xin gõ nội dung bằng chữ, ít nhất 3 chữ cái. Ảnh, tệp gửi ở bước sau.
announce-too-long = Nội dung quá dài: nhiều nhất 3.900 chữ cái. Xin rút gọn hoặc chia làm hai.
announce-too-long-caption = Có ảnh hoặc tệp kèm theo thì nội dung nhiều nhất 900 chữ cái. Xin rút gọn, hoặc bỏ ảnh, tệp.
announce-media =
    <b>Ảnh hoặc tệp kèm theo</b>
    Xin gửi một ảnh hoặc một tệp, hoặc bấm Bỏ qua.
announce-media-again =
    <b>Ảnh hoặc tệp kèm theo</b>
    Đã có một ảnh hoặc tệp. Xin gửi cái khác để thay.
announce-media-new =
    <b>Ảnh hoặc tệp kèm theo</b>
    Xin gửi một ảnh hoặc một tệp.
announce-button-same-media = Giữ như cũ
announce-button-no-media = Bỏ ảnh, tệp
announce-media-help = Xin gửi một ảnh hoặc một tệp văn bản; không nhận ghi âm, phim.
announce-recipients =
    <b>Gửi cho ai?</b>
    Mỗi người chỉ nhận một lần, dù giữ nhiều nhiệm vụ.
to-everyone = Tất cả mọi người
to-mediators = Các hòa giải viên
to-heads = Các tổ trưởng tổ hòa giải
to-teams = Các tổ: { $names }
to-groups = Các tổ dân phố: { $names }
to-chats = Nhóm Telegram: { $names }
to-no-chats = chưa chọn nhóm nào
announce-only-a-preview = Đây là bản xem trước. Nút này dùng được trong tin gửi đi.
announce-button-teams = Chọn từng tổ hòa giải
announce-button-groups = Chọn từng tổ dân phố
announce-button-chats = Nhóm trên Telegram
announce-chats =
    <b>Chọn nhóm Telegram</b>
    Đã chọn: { $count } nhóm. Mọi thành viên trong nhóm đều đọc được.
announce-chats-none =
    <b>Chọn nhóm Telegram</b>
    Trợ lý chưa ở trong nhóm nào. Ông/bà bấm nút dưới đây và chọn nhóm để thêm trợ lý vào, rồi soạn tiếp.
announce-button-add-chat = + Thêm trợ lý vào một nhóm
announce-button-look-again = Đã thêm xong, xem danh sách
count-people = { $count } người
count-chats = { $count } nhóm
announce-groups =
    <b>Chọn tổ dân phố</b>
    Đã chọn: { $count }. Thư đến tổ trưởng, Trưởng ban công tác Mặt trận và tổ hòa giải ở đó.
announce-teams =
    <b>Chọn tổ hòa giải</b>
    Đã chọn: { $count } tổ. Bấm để chọn hoặc bỏ chọn.
announce-teams-done = Chọn xong
announce-teams-none = Chưa chọn mục nào. Xin bấm tên để chọn.
checked = ☑ { $words }
unchecked = ☐ { $words }
announce-kind-announcement = Thông báo
announce-kind-bulletin = Bản tin pháp luật – { $topic }
announce-media-none = không có
announce-media-photo = một ảnh
announce-media-document = một tệp
announce-official = chính thức, gửi cả cho người đã tắt thông báo
announce-not-official = người đã tắt thông báo sẽ không nhận
announce-to-chats = gửi một lần vào mỗi nhóm
announce-for-all-members = Mọi thành viên trong nhóm đều đọc được.
announce-unreachable = Chưa dùng được Telegram: { $count } người
announce-chats-left = Nhóm không còn trợ lý: { $count }
announce-card =
    <b>Kiểm tra trước khi gửi</b>
    { $kind }

    { $words }

    Kèm theo: { $media }
    Người nhận: { $to } – <b>{ $people }</b>
    { $unreachable }
    Loại: { $official }
    Bắt đầu gửi: { $begins }
    Gửi hết trong: { $minutes }
announce-under-a-minute = chưa đầy 1 phút
announce-minutes = khoảng { $minutes } phút
announce-button-preview = Xem trước
announce-button-text = Sửa nội dung
announce-button-media = Ảnh, tệp
announce-button-to = Người nhận
announce-button-when = Hẹn giờ
announce-button-official = Đổi loại
announce-button-send = Gửi cho { $people }
announce-button-drop = Xóa bản soạn
announce-dropped = Đã xóa bản soạn.
announce-kept = Bản đang soạn được giữ trong danh sách.
announce-nobody = Chưa có người hoặc nhóm nào trong số này nhận được. Xin chọn người nhận khác.
announce-when =
    <b>Gửi lúc nào?</b>
    Bấm, hoặc gõ giờ và ngày. Ban đêm và dịp Tết không gửi; tin sẽ chờ đến sáng gần nhất được gửi.
    Ví dụ: <i>8h30 mai</i>, <i>15h ngày { $example }</i>
announce-when-now = Gửi luôn (chờ 1 phút để kịp dừng)
announce-when-tomorrow = 8 giờ sáng mai ({ $day })
announce-when-help = Xin gõ giờ, hoặc giờ và ngày sắp tới, ví dụ: <i>8h30 mai</i>
announce-count =
    <b>Xác nhận gửi</b>
    Tin sẽ đến { $people }. Để tránh gửi nhầm, xin gõ đúng con số: <b>{ $count }</b>
announce-count-wrong = Chưa đúng con số. Xin gõ lại, hoặc bấm Quay lại.
announce-confirmed = Đã xác nhận. Trước { $begins } vẫn dừng được nếu gửi nhầm.
announce-button-read = Đã đọc
announce-read-thanks = Đã ghi nhận, xin cảm ơn ông/bà.

sending-status-draft = Đang soạn
sending-status-confirmed = Chờ gửi
sending-status-sending = Đang gửi
sending-status-stopped = Đã dừng
sending-status-done = Đã gửi
sending-status-cancelled = Đã hủy
sending-waits =
    <b>Sắp gửi cho { $people }</b>
    Bắt đầu: { $begins }. Gửi hết trong { $minutes }.

    { $words }
sending-under-way =
    <b>Đang gửi</b>
    { $bar } { $over }/{ $all }
    { $quiet }

    { $words }
sending-quiet = Đang giờ nghỉ, sẽ gửi tiếp { $next }.
sending-cancelled =
    <b>Đã hủy, chưa ai nhận</b>
    { $words }
sending-stopped =
    <b>Đã dừng gửi</b>
    { $result }

    { $words }
sending-done =
    <b>Đã gửi xong</b>
    { $result }

    { $words }
sending-sent = Đã gửi: { $count }/{ $all }
sending-chats-left = Không gửi được vì trợ lý không còn trong nhóm: { $count }
sending-blocked = Đã chặn hoặc bỏ Telegram: { $count }
sending-failed = Không gửi được: { $count }
sending-unknown = Không rõ đã nhận chưa: { $count }
sending-unreachable = Chưa dùng được Telegram: { $count }
sending-not-begun = Chưa gửi vì đã dừng: { $count }
sending-read = Đã bấm “Đã đọc”: { $count }
sending-card =
    <b>{ $kind } · { $status }</b>
    { $words }

    { $result }

    { $people }
sending-all-reached = Không có ai cần gọi điện.
sending-all-chats-reached = Tất cả các nhóm đã nhận.
sending-chats-not-reached =
    <b>Nhóm chưa nhận</b>
    { $lines }
    { $rest }
sending-chat-not-reached = • { $title }
sending-to-call =
    <b>Cần gọi điện</b>
    { $lines }
    { $rest }
sending-to-call-more = Ngoài ra: { $rest }
sending-call = • { $name }: { $phone }
sending-call-no-phone = • { $name }: chưa có số điện thoại
sending-button-stop = ✖ Dừng gửi
sending-button-open = Xem kết quả
sending-button-resend = Gửi lại cho { $count } chưa gửi được
sending-button-unknown = Gửi lại cho { $count } chưa rõ đã nhận
sending-button-withdraw = Rút khỏi thư viện
sending-button-restore = Đưa vào thư viện
sending-withdrawn = Đã rút bản tin khỏi thư viện. Người đã nhận vẫn còn tin nhắn; nếu có chỗ sai, xin gửi bản tin đính chính.
sending-restored = Bản tin đã có trong thư viện.
sending-button-refresh = Xem lại
sending-again = Đang gửi lại cho nơi chưa nhận.
sending-again-unknown = Đang gửi lại. Có thể có nơi nhận hai lần.
sending-over = Tin đã gửi xong hoặc đã dừng, không dừng thêm được nữa.
sending-stopping = Đã dừng gửi.

library =
    <b>Bản tin pháp luật</b>
    { $count } bản tin, { $unread } chưa đọc. Gõ vài chữ để tìm, không cần dấu.
library-of-topic =
    <b>Bản tin pháp luật – { $topic }</b>
    { $count } bản tin, { $unread } chưa đọc.
library-found =
    <b>Bản tin pháp luật</b>
    Tìm “{ $find }”: { $count }
library-none-found =
    <b>Bản tin pháp luật</b>
    Không thấy bản tin nào có “{ $find }”. Xin thử ít chữ hơn, không cần dấu, ví dụ: <i>dat dai</i>
library-none =
    <b>Bản tin pháp luật</b>
    Chưa có bản tin nào. Khi Văn phòng HĐND và UBND phường gửi, bản tin sẽ được giữ ở đây.
library-gone = Không thấy bản tin này nữa. Xin chọn bản tin khác trong thư viện.
library-topics =
    <b>Bản tin pháp luật · Chủ đề</b>
    Ông/bà muốn đọc về việc gì?
library-line = { $words }
library-line-new = ● { $words }
library-button-topics = Chọn chủ đề
library-button-all = Tất cả
library-button-again = Xem bản gốc
library-button-with-media = Xem bản gốc, có ảnh hoặc tệp
library-button-materials = Tài liệu tập huấn: { $count }
library-materials =
    <b>Tài liệu tập huấn</b>
    Bấm một buổi để nhận tài liệu.
library-no-materials =
    <b>Tài liệu tập huấn</b>
    Chưa có tài liệu nào. Tài liệu được giữ ở đây sau mỗi buổi tập huấn.
library-material-line = { $topic }, { $day }

settings-announcements-on = Thông báo chung: đang nhận
settings-announcements-off = Thông báo chung: đang tắt
settings-announcements-muted = Đã tắt thông báo chung. Thông báo chính thức vẫn đến.
settings-announcements-again = Từ nay ông/bà lại nhận thông báo chung.

# Nhóm trên Telegram.

group-added =
    ✔ Trợ lý đã vào nhóm <b>{ $title }</b>.
    Khi soạn thông báo, bản tin, ông/bà chọn được nhóm này ở bước <b>Gửi cho ai?</b> Trợ lý không đưa tên các bên hay thông tin vụ việc vào nhóm.
group-known = Trợ lý đã ở trong nhóm <b>{ $title }</b>. Khi soạn thông báo, ông/bà chọn được nhóm này ở bước <b>Gửi cho ai?</b>
group-of-another-ward = Nhóm <b>{ $title }</b> đang nhận thông báo của một phường khác nên chưa dùng được. Nếu đây là nhóm của phường mình, xin bỏ trợ lý ra khỏi nhóm rồi thêm lại.
group-officers-only = Nhóm <b>{ $title }</b> chưa nhận thông báo: chỉ cán bộ Văn phòng HĐND và UBND phường mới thêm được nhóm. Xin nhờ cán bộ Văn phòng vào nhóm và gõ <b>/start@{ $bot }</b>
group-left-told = Trợ lý không còn trong nhóm <b>{ $title }</b>, nhóm này không nhận thông báo nữa. Nếu là nhầm, xin thêm lại trợ lý vào nhóm.
group-quit = Trợ lý đã rời nhóm. Nhóm này không nhận thông báo nữa.
group-quit-already = Trợ lý không còn trong nhóm này. Muốn gửi lại, xin thêm trợ lý vào nhóm.
group-button-quit = Không gửi vào nhóm này nữa
question-for-registered = Chỉ người đã đăng ký mới hỏi được qua trợ lý. Xin liên hệ Văn phòng HĐND và UBND phường.
group-danger =
    <b>Có người gặp nguy hiểm, xin gọi ngay:</b>
    { $numbers }
    Viết trong nhóm này thì <b>chưa ai được báo</b>. Hòa giải viên bấm nút dưới đây để báo trong tin nhắn riêng.
group-button-danger = Báo nguy hiểm
group-hint = Trợ lý chỉ làm việc trong tin nhắn riêng. Xin bấm nút dưới đây.
group-button-private = Mở tin nhắn riêng
group-not-registered = Nút này dành cho người đã đăng ký với Văn phòng HĐND và UBND phường.
command-in-group = Nhận thông báo trong nhóm này (cán bộ Văn phòng)

# Câu hỏi về bản tin.

question-button = Hỏi Văn phòng
question-button-again = Hỏi thêm
question-button-answer = Trả lời
question-button-list = Câu hỏi chờ trả lời
question-button-open = Câu hỏi chờ trả lời: { $count }
question-ask =
    <b>Hỏi Văn phòng HĐND và UBND phường</b>
    Về: { $title }

    Ông/bà gõ câu hỏi ở dưới. Xin không ghi tên các bên tranh chấp.
question-words-help = Xin gõ rõ hơn bằng chữ, từ 3 đến { $most } chữ cái. Đã đọc bản tin thì chỉ cần bấm <b>Đã đọc</b>.
question-sent = ✔ Đã gửi câu hỏi tới Văn phòng HĐND và UBND phường. Câu trả lời sẽ được gửi lại ở đây.
question-told =
    <b>Câu hỏi của { $name }</b>{ $whom }
    Về: { $title }

    { $question }
question-list =
    <b>Câu hỏi chờ trả lời</b>
    { $count } câu hỏi, cũ nhất ở trên. Bấm để trả lời.
question-list-none =
    <b>Câu hỏi chờ trả lời</b>
    Không còn câu hỏi nào.
question-line = { $name }: { $words }
question-card =
    <b>Câu hỏi của { $name }</b>{ $whom }, ngày { $day }
    Về: { $title }

    { $question }

    { $answer }
question-of = , { $known }
question-type-answer = Gõ câu trả lời ở dưới; người hỏi sẽ nhận được ngay.
question-answered = <b>Đã trả lời:</b> { $answer }
question-already = Câu hỏi này đã được trả lời. Tin ông/bà vừa gõ chưa gửi cho người hỏi.
question-no-reply = Xin gõ câu trả lời như tin nhắn thường (không bấm trả lời vào một tin nhắn). Câu trả lời sẽ gửi cho người hỏi ghi dưới đây.
question-gone = Không thấy câu hỏi này.
question-answer-later = ✔ Đã nhận câu trả lời, sẽ gửi cho người hỏi khi hết giờ nghỉ.
question-answer-call = Đã ghi câu trả lời, nhưng { $name } hiện không nhận được tin của trợ lý. Xin gọi điện: { $phone }
question-answer-not-reached = Đã ghi câu trả lời, nhưng { $name } hiện không nhận được tin của trợ lý và chưa có số điện thoại. Xin nhờ tổ trưởng chuyển lời.
question-answer-sent = ✔ Đã gửi câu trả lời.
question-answer-told =
    <b>Văn phòng HĐND và UBND phường trả lời</b>
    Về: { $title }

    Ông/bà hỏi: { $question }

    { $answer }
announce-left = Thông báo đang soạn được giữ ở <b>Thông báo</b> và ở /nhap.
announce-begun = Thông báo đang soạn: { $words }
