# Tin đã gửi: ai gửi, đính chính, thu hồi, gửi tiếp, mở lại.

sent-from = — { $name }, Văn phòng HĐND và UBND phường { $ward }, ngày { $day }
sent-from-office = — Văn phòng HĐND và UBND phường { $ward }, ngày { $day }
sent-corrected = (đã đính chính ngày { $day })
sent-recalled = Văn phòng HĐND và UBND phường { $ward } đã thu hồi tin này ngày { $day }. Xin ông/bà không làm theo nội dung cũ.

sent-line = { $status }, { $when }: { $words }
sent-at-time = { $time } ngày { $day }
sent-on-day = { $day }
sent-status-recalled = Đã thu hồi
sent-status-corrected = Đã đính chính
sent-begins = Sẽ gửi: { $when }. Người gửi: { $name }
sent-began = Gửi lúc: { $when }. Người gửi: { $name }
sent-no-consent = Chưa bấm đồng ý bản thông báo mới: { $count }
sent-unreachable = Chưa dùng được Telegram: { $count } người. Chưa bấm đồng ý bản thông báo mới: { $consent } người
sent-call-no-consent = • { $name }: { $phone } (chưa bấm đồng ý bản thông báo mới)

sent-button-go-on = Gửi tiếp cho { $count } chưa gửi
sent-button-reopen = Mở ra sửa, hẹn lại giờ
sent-button-correct = Đính chính
sent-button-recall = Thu hồi
sent-button-type-again = Gõ lại
sent-button-correct-now = Đính chính ở { $people }
sent-button-recall-now = Thu hồi ở { $people }

sent-correct-type =
    <b>Đính chính</b>
    Xin gõ lại cả nội dung đúng. Nếu chỉ sai vài chữ, gõ chữ sai, dấu -&gt;, rồi chữ đúng, ví dụ: <i>thứ Bảy -&gt; Chủ nhật</i>
    Ảnh, tệp giữ nguyên. Nội dung đang có:

    { $words }
sent-correct-card =
    <b>Kiểm tra trước khi đính chính</b>
    Tin đã nhận ở { $people } sẽ đổi thành nội dung dưới đây, có ghi “đã đính chính” và ngày. Điện thoại của người nhận không báo; nếu việc gấp, xin gọi điện thêm.
    { $lost }

    { $words }
sent-recall-card =
    <b>Thu hồi tin đã gửi?</b>
    { $what }
    Ai đã đọc hoặc đã chuyển tiếp thì không lấy lại được. Việc này không làm ngược lại được.

    { $words }
sent-recall-deletes = • Xóa được ở { $people }.
sent-recall-replaces = • Đã quá 48 giờ ở { $people }: không xóa được, chỉ thay bằng dòng “đã thu hồi”, điện thoại không báo. Việc gấp: xin gọi điện. Chỉ sai vài chỗ: bấm Quay lại rồi Đính chính.
sent-mend-lost = • Không rõ { $people } đã nhận chưa nên không đổi được: xin gọi điện.
sent-recall-count =
    <b>Xác nhận thu hồi</b>
    Tin ở { $people } sẽ bị thu hồi, không làm ngược lại được. Để tránh nhầm, xin gõ đúng con số: <b>{ $count }</b>
sent-correct-count =
    <b>Xác nhận đính chính</b>
    Tin ở { $people } sẽ đổi nội dung. Để tránh nhầm, xin gõ đúng con số: <b>{ $count }</b>
sent-correct-no-media = Đính chính chỉ sửa chữ; ảnh, tệp giữ nguyên. Nếu sai ảnh hoặc tệp, xin thu hồi rồi gửi tin mới.
sent-correct-not-found = Không thấy đúng những chữ cần sửa trong nội dung. Xin gõ y như trong tin, hoặc gõ lại cả nội dung.
sent-correct-several = Những chữ này có ở nhiều chỗ, hoặc nằm trong chữ khác. Xin gõ thêm vài chữ bên cạnh cho rõ.
sent-correct-same = Nội dung này giống hệt nội dung đang có. Xin gõ nội dung đúng.
sent-recalled-meanwhile = Tin này đã được thu hồi { $at }. Lần bấm vừa rồi không đổi gì.
sent-corrected-meanwhile = Tin này vừa được đính chính { $at }. Xin xem lại trước khi sửa tiếp.
sent-changed-meanwhile = Tin này vừa thay đổi { $at }. Xin xem lại trước khi sửa tiếp.
sent-draft-changed = Người khác vừa sửa bản soạn này. Xin xem lại dưới đây.
sent-correcting = Đang đính chính ở { $people }.
sent-recalling = Đang thu hồi ở { $people }.
sent-correct-under-way =
    <b>Đang đính chính</b>
    { $bar } { $over }/{ $all }

    { $words }
sent-correct-done =
    <b>Đã đính chính xong</b>
    { $result }

    { $words }
sent-recall-under-way =
    <b>Đang thu hồi</b>
    { $bar } { $over }/{ $all }

    { $words }
sent-recall-done =
    <b>Đã thu hồi xong</b>
    { $result }

    { $words }
sent-result-corrected = Đã sửa ở: { $count }/{ $all }
sent-result-deleted = Tin không còn ở: { $count }/{ $all }
sent-result-noted = Đã thay bằng dòng “đã thu hồi” ở: { $count }
sent-result-waiting = Chưa đến lượt: { $count }
sent-result-failed = Không sửa được ở: { $count }
sent-result-unknown = Không rõ đã sửa được chưa: { $count }
sent-not-mended = <b>Còn đọc tin cũ, cần gọi điện</b>
sent-old = Trước khi đính chính ngày { $day }: { $words }

sent-go-on-over = Không còn ai chờ gửi tiếp.
sent-going-on = Đang gửi tiếp cho { $count }.
sent-reopened = Đã mở lại thành bản soạn. Tin chưa gửi cho ai; sửa xong xin bấm gửi lại.
sent-reopened-card =
    <b>Đã mở ra để sửa, chưa ai nhận</b>
    { $words }
sent-confirmed-already = { $name } đã xác nhận gửi tin này, bắt đầu { $begins }. Lần bấm của ông/bà không đổi gì. Xin xem trong Danh sách.

sent-album-one = Mỗi tin chỉ kèm được một ảnh hoặc một tệp. Trong các ảnh, tệp ông/bà vừa gửi, tôi giữ cái đầu tiên.
sent-caption-unused = Đã giữ ảnh, tệp. Chữ ghi dưới ảnh, tệp chưa dùng; nội dung vẫn như đã gõ.
sent-caption-and-photo = Đã lấy chữ dưới ảnh làm nội dung và giữ ảnh kèm theo.
sent-caption-and-document = Đã lấy chữ dưới tệp làm nội dung và giữ tệp kèm theo.
sent-caption-and-album = Đã lấy chữ dưới ảnh làm nội dung. Mỗi tin chỉ kèm được một ảnh hoặc một tệp: tôi giữ cái đầu tiên.

sent-not-yours = Tin này không gửi cho ông/bà nên không ghi nhận.
sent-read-recalled = Tin này đã được thu hồi.
sent-group-press = Trong nhóm chỉ bấm được “Đã đọc”. Việc khác xin mở tin nhắn riêng với trợ lý.
sent-group-consent = Xin ông/bà mở tin nhắn riêng với trợ lý và bấm đồng ý trước.
sent-reply-not-taken = Ông/bà vừa trả lời một tin nhắn khác nên tôi chưa lấy làm nội dung ở đây. Xin gõ như tin nhắn thường.
sent-reply-too-late = Không hỏi về tin này được nữa. Xin gõ như tin nhắn thường, hoặc gọi Văn phòng HĐND và UBND phường.
sent-library-bulletin =
    <b>{ $topic }</b> · { $day } { $corrected }

    { $words }
