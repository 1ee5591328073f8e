# Tuần và tháng của Văn phòng: tổng hợp tuần, chốt sổ tháng, giờ gửi.

moment = { $day } lúc { $time }
button-of-no-use = Nút này không còn dùng được. Xin bấm /menu để xem lại từ đầu.
escalation-violence = Nguy cơ bạo lực, mất trật tự
escalation-violation = Dấu hiệu vi phạm

summary-button-closing = Chốt sổ tháng
summary-button-digests = Tổng hợp tuần

digest =
    <b>Tổng hợp tuần – phường { $ward }</b>
    Từ { $from } đến { $to }

    { $week }

    Tỷ lệ hòa giải thành từ đầu năm: <b>{ $year }</b>

    <b>Cần lưu ý</b>
    { $watch }

    <b>Đội ngũ và công việc</b>
    { $office }

    { $adjustments }
digest-open = Chưa kết thúc: <b>{ $count }</b>
digest-codes = { $codes }
digest-codes-more = { $codes } và { $rest } vụ, việc nữa
digest-behind = {" "}({ $codes })
digest-escalation = • { $kind }: { $count }{ $codes }
digest-no-case = báo trước khi ghi vụ, việc
digest-waiting-late = • Quá 03 ngày chưa bắt đầu hòa giải: { $count }{ $codes }
digest-begun-late = • Bắt đầu hòa giải muộn: { $count }{ $codes }
digest-open-long = • Kéo dài trên { $days } ngày: { $count }{ $codes }
digest-all-well = • Không có việc gì cần lưu ý.
digest-teams-incomplete = • Tổ cần kiện toàn theo Điều 12 (số người, nữ, dân tộc thiểu số): { $count } ({ $names })
digest-teams-lacking = • Tổ cần kiện toàn theo Điều 12: { $count }
digest-team-lacks = { "  " }– { $team }: { $lacks }
digest-teams-more = { "  " }– và { $rest } tổ nữa
digest-teams-quiet = • Tổ không có vụ, việc trong { $days } ngày qua: { $quiet }/{ $teams } (không phải là thiếu sót)
digest-closing = • Đã chốt sổ { $month }: { $closed }/{ $teams } tổ
digest-trained = • Hòa giải viên đã được bồi dưỡng trong năm: { $trained }/{ $all }
digest-training = • Tập huấn { $day }: { $topic }
digest-model = • Mô hình điểm – { $team }: { $more }
digest-model-by = chọn theo Quyết định { $number } ngày { $day }
digest-model-since = chọn ngày { $day }
digest-model-rated = đạt { $met }/{ $all } tiêu chí
digest-model-recognised = đã được công nhận
digest-model-not-recognised = chưa được công nhận
digest-model-replicated = nhân rộng đến { $count } tổ
digest-told = • Đã gửi { $sent } thông báo, bản tin pháp luật; { $read } lượt bấm “Đã đọc”
digest-questions = • Câu hỏi chờ trả lời: { $count }
digest-gaps = • Sổ còn thiếu: { $gaps }
digest-gap-age = tuổi các bên ở { $count } vụ, việc
digest-gap-address = địa chỉ ở { $count } vụ, việc
digest-gap-sex = giới tính của { $count } hòa giải viên
head-week =
    <b>Việc cần làm của { $team } tuần này</b>
    { $lines }
head-week-close = • Chưa chốt sổ { $month }
digest-no-adjustment = Điều chỉnh số liệu đã báo: không có.
digest-adjustments =
    <b>Điều chỉnh số liệu đã báo</b>
    { $lines }
digest-adjustment = • { $name }, { $period }: { $was } → { $now }
digest-adjustment-team = • { $team }, { $period } (đã chốt sổ), { $name }: { $was } → { $now }
digest-adjustments-more = • và { $rest } điều chỉnh nữa
digest-button-open = Mở lại bản tổng hợp này
digest-button-list = Các tuần trước
digest-button-time = Giờ gửi tổng hợp
digest-list =
    <b>Tổng hợp tuần</b>
    Tổng hợp tuần đã gửi được giữ nguyên, không thay đổi. Bấm để xem lại.
digest-list-none =
    <b>Tổng hợp tuần</b>
    Chưa có tuần nào. Lần gửi đầu tiên: { $next }
digest-of-day = { $day }
digest-missing = Không thấy bản tổng hợp này. Xin chọn tuần khác trong Các tuần trước.
digest-time =
    <b>Giờ gửi tổng hợp tuần</b>
    Hiện nay: { $weekday }, { $time }. Ngày nghỉ thì gửi vào ngày làm việc liền trước.

    Ba lần gửi tới:
    { $dates }

    Bấm ngày khác, hoặc gõ giờ khác, ví dụ: <i>8h30</i>
digest-time-help = Xin gõ giờ trong khoảng 07:00 đến 21:00, ví dụ: <i>15h30</i>
digest-time-set = Đã đặt giờ gửi tổng hợp tuần.

closing-none = Ông/bà chưa được giao xem sổ tháng này. Nếu cần, xin hỏi Văn phòng HĐND và UBND phường.
closing-nothing = không phát sinh vụ, việc
closing-state = kỳ trước chuyển sang { $before }, tiếp nhận { $received }, thành { $success }, không thành { $failure }, chuyển nơi khác { $referred }, còn { $left }
closing-said-nothing =
    ⚠️ { $told }

    { $body }
closing-holds = Ông/bà báo không phát sinh, nhưng trong sổ tháng này có { $state }: { $codes }{ $more }. Đúng vậy thì bấm nút chốt sổ; sai thì xin mở vụ, việc để sửa trước.
closing-and-more = {" "}và { $count } vụ, việc khác
closing-ask =
    <b>Chốt sổ { $month } – { $team }</b>
    Đến nay: { $state }.

    Xin xem lại rồi bấm nút chốt sổ. Sau khi chốt vẫn sửa được; chỗ sửa sẽ ghi vào tổng hợp tuần.
closing-not-yet =
    <b>Sổ { $month } – { $team }</b>
    Đến nay: { $state }.
    { $when } Đến ngày ấy sẽ có tin nhắc ông/bà.
closing-closed =
    <b>Đã chốt sổ { $month } – { $team }</b>
    Lúc chốt: { $state }.
    Ngày chốt: { $day }
closing-call =
    <b>Đến ngày chốt sổ { $month } – { $team }</b>
    Đến nay: { $state }.
    Nếu đúng, xin bấm nút ✔. Nếu chưa đúng, xin bấm <b>Xem vụ, việc</b> để sửa trước.
closing-remind =
    <b>Nhắc chốt sổ { $month } – { $team }</b>
    Đến nay: { $state }.
    Văn phòng chưa nhận được chốt sổ của tổ, mong ông/bà bớt chút thời gian. Nếu đúng, xin bấm nút ✔.
closing-nudge =
    <b>Văn phòng HĐND và UBND phường nhắc chốt sổ { $month } – { $team }</b>
    Đến nay: { $state }.
    Nếu đúng, xin bấm nút ✔; cần giúp, xin gọi Văn phòng.
closing-which =
    <b>Sổ { $month }</b>
    { $lines }
    Ông/bà muốn xem và chốt sổ của tổ nào?
closing-button-team = { $team }
closing-button-teams = ⬅ Các tổ của tôi
closing-button = ✔ Chốt sổ tháng { $n }
closing-button-nothing = ✔ Tháng { $n } không phát sinh
closing-button-nudge = Nhắc { $count } tổ chưa chốt
closing-button-earlier = ‹ Tháng trước
closing-button-later = Tháng sau ›
closing-grid =
    <b>Chốt sổ { $month }</b>
    Đã chốt: { $closed }/{ $teams } tổ · Chưa chốt: { $late } · Cần gọi điện: { $silent }

    { $lines }
closing-line-closed = ✔ { $team }: { $state } ({ $day })
closing-line-late = … { $team }: chưa chốt; { $state }
closing-line-silent = ☎ { $team }: gọi { $name }, { $phone }
closing-line-silent-no-phone = ☎ { $team }: { $name } chưa dùng được Telegram, chưa có số điện thoại
closing-line-no-head = ☎ { $team }: chưa có tổ trưởng
closing-nudged = Đã nhắc { $count } tổ trưởng.
closing-already = Tháng này đã chốt sổ rồi.
closing-too-early = Sổ tháng { $n } chốt được từ ngày { $day }.
closing-done = Đã chốt sổ tháng { $n }. Xin cảm ơn ông/bà.

settings-digest-on = Tổng hợp tuần: đang nhận
settings-digest-off = Tổng hợp tuần: đang tắt
settings-digest-muted = Đã tắt tổng hợp tuần.
settings-digest-again = Từ nay ông/bà lại nhận tổng hợp tuần.
settings-week-on = Việc của tổ hằng tuần: đang nhận
settings-week-off = Việc của tổ hằng tuần: đang tắt
settings-week-muted = Đã tắt nhắc việc của tổ hằng tuần.
settings-week-again = Từ nay ông/bà lại được nhắc việc của tổ hằng tuần.
