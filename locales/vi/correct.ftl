# Sửa vụ, việc đã lưu; thứ tự các ngày; hẹn ngày khác; từ chối và thay hòa giải viên; quá trình đầy đủ.

correct-day-received = ngày tiếp nhận
correct-day-assigned = ngày phân công
correct-day-agreed = ngày hai bên hẹn gặp
correct-day-begun = ngày bắt đầu hòa giải
correct-day-session = ngày của buổi hòa giải
correct-day-paused = ngày tạm dừng
correct-day-went_on = ngày hòa giải tiếp sau tạm dừng
correct-day-ended = ngày kết thúc
correct-day-due = ngày hẹn làm xong
correct-day-front_told = ngày báo Trưởng ban công tác Mặt trận
correct-day-reported = ngày xem việc thực hiện
correct-day-reopened = ngày hòa giải tiếp
correct-disorder = Thứ tự ngày chưa đúng: { $earlier } ({ $first }) phải trước hoặc cùng ngày với { $later } ({ $then }). Xin ông/bà xem lại.
correct-not-ahead = Ngày chưa đúng: { $what } ({ $day }) không thể sau hôm nay. Xin ông/bà xem lại.
correct-reason-missing = Thay hòa giải viên thì phải ghi lý do (Điều 18). Xin ông/bà phân công lại và chọn lý do.
correct-reason-short = Lý do ngắn quá. Xin ông/bà ghi bằng vài chữ, ví dụ: <i>ghi nhầm tên</i>
correct-nothing-changed = Thông tin giống như đang ghi nên chưa sửa gì. Xin ghi lại cho đúng, hoặc bấm Quay lại.

act-agree = Hai bên hẹn ngày khác
correct-agree =
    <b>Hai bên hẹn ngày gặp { $code }</b>
    Các bên được tự thỏa thuận ngày bắt đầu hòa giải (Điều 20). Hai bên hẹn gặp ngày nào? Ví dụ: <i>thứ tư</i>, <i>5/12</i>
    { $deadline }
correct-agree-type = Xin ông/bà gõ ngày hai bên hẹn gặp, ví dụ: <i>thứ tư</i>, <i>5/12</i>
correct-agree-recorded = Đang ghi: hai bên hẹn gặp { $day }. Nếu hai bên không hẹn ngày khác, xin sửa ở <b>Sửa thông tin</b>.
correct-agree-which =
    <b>Hai bên hẹn ngày gặp { $code }</b>
    { $which }
    Xin bấm một dòng, hoặc gõ lại ngày có cả năm.
correct-agree-gone-by = { $day } đã qua. Hai bên hẹn ngày nào?
correct-agree-far-off = { $day } còn { $days } ngày nữa. Có đúng là ngày này không?
correct-agree-gone = { $day } (đã qua)
correct-agree-far = { $day } (còn { $days } ngày)
correct-agree-new = Hạn bắt đầu hòa giải đã qua nên đây là hẹn mới, không phải sửa. Xin bấm <b>Quay lại</b>, rồi bấm <b>Hai bên hẹn ngày khác</b>.
correct-agree-year = Tôi chưa rõ năm nào: { $days }. Xin gõ cả năm, ví dụ: <i>20/11/2026</i>
correct-never-agreed = Không có hẹn ngày khác
correct-agreed-gone = Đã ghi: hai bên đã hẹn gặp { $day }. Ngày này đã qua: gặp rồi thì xin bấm <b>Bắt đầu hòa giải</b>.
correct-not-recognised = { $day }: { $names } khi đó chưa là, hoặc không còn là hòa giải viên của tổ (khoản 4 Điều 2). Xin xem lại ngày, hoặc báo tổ trưởng đổi hòa giải viên.
correct-agreed = Đã ghi: hai bên hẹn gặp { $day }. Tôi sẽ nhắc theo ngày này.
correct-line-agreed = Hai bên hẹn gặp: { $day } (Điều 20)
correct-tell-agreed =
    <b>Vụ, việc { $code }: hai bên hẹn ngày gặp</b>
    Hai bên đã thỏa thuận bắt đầu hòa giải { $day } (Điều 20). Lời nhắc sẽ theo ngày này.

correct-names-hidden = Phần này có họ tên, địa chỉ của các bên: chỉ hòa giải viên của vụ, việc, tổ trưởng và Văn phòng phường xem được. Cần sửa, xin ông/bà báo tổ trưởng.
correct-others-mediate = Vụ, việc này nay do ông/bà { $names } hòa giải. Ông/bà không cần ghi gì thêm.
correct-others-to-come = Vụ, việc này đang chờ tổ trưởng phân công hòa giải viên. Ông/bà không cần ghi gì thêm.

act-decline = Từ chối hòa giải việc này
correct-decline =
    <b>Từ chối hòa giải { $code }</b>
    Vì sao ông/bà từ chối? Người có quyền, lợi ích liên quan thì phải từ chối (Điều 10 khoản 3). Bấm một dòng hoặc gõ lý do khác.
correct-release-interest = Có quyền, lợi ích liên quan hoặc khó vô tư
correct-release-breach = Vi phạm nguyên tắc hòa giải (Điều 18 khoản 3)
correct-release-unable = Ốm đau, đi vắng hoặc bận việc
correct-release-other = Lý do khác
correct-decline-check =
    <b>Từ chối hòa giải { $code }?</b>
    Lý do: { $reason }
    Việc sẽ chờ phân công người khác.
correct-decline-check-others =
    <b>Từ chối hòa giải { $code }?</b>
    Lý do: { $reason }
    Việc do ông/bà { $names } tiếp tục hòa giải.
correct-declined-others = Đã ghi: ông/bà từ chối hòa giải việc này. Ông/bà { $names } tiếp tục hòa giải. Xin cảm ơn ông/bà.
correct-tell-declined-others =
    <b>{ $name } thôi hòa giải { $code }</b>
    Lý do: { $reason }
    Nay việc do ông/bà { $names } tiếp tục hòa giải.
correct-decline-save = Từ chối
correct-declined = Đã ghi: ông/bà từ chối hòa giải việc này. Việc chờ phân công người khác. Xin cảm ơn ông/bà.
correct-tell-declined =
    <b>Cần phân công lại { $code }</b>
    { $name } từ chối hòa giải. Lý do: { $reason }
    Xin ông/bà phân công hòa giải viên khác.

assign-reason =
    <b>Phân công { $code }</b>
    Vì sao không giao cho { $names } nữa? Bấm một dòng hoặc gõ lý do khác (Điều 18).
assign-same = Vẫn là { $names } như đang ghi: không có gì thay đổi, hạn bắt đầu hòa giải giữ nguyên.
assign-check-reason = Lý do thay { $names }: { $reason }

event-decline = từ chối hòa giải
event-agree = hẹn ngày gặp
correct-event-replaced = thay { $old } bằng { $names }; lý do: { $reason }
correct-event-released = thôi giao cho { $old }; { $names } tiếp tục; lý do: { $reason }
correct-event-joined = phân công thêm { $names }
correct-event-declined = { $name } từ chối hòa giải; lý do: { $reason }
correct-event-agreed = hai bên hẹn gặp ngày { $day }
correct-entry = { $day } { $what }
correct-entry-full =
    <b>Quá trình { $code }</b>
    { $lines }
correct-field = <b>Sửa { $field }</b>
correct-old = <b>Trước đó:</b>
correct-new = <b>Ghi mới:</b>
correct-old-lost = <i>giá trị cũ không được lưu</i>
correct-reason = Lý do: { $words }
correct-reason-of = Lý do: { $reason }
correct-was-agreed = Trước đó hai bên hẹn gặp: { $day }
correct-value-day = { $day }
correct-place = { $group }, { $detail }
correct-age = { $age } tuổi
correct-party = { $side }: { $parts }

field-spot = chỗ cụ thể
field-end = kết quả và ngày kết thúc
field-mediators = hòa giải viên
field-assigned_on = ngày phân công
field-agreed_on = ngày hai bên hẹn gặp
field-begun_on = ngày bắt đầu (hoặc hòa giải tiếp)
field-former_begun = ngày bắt đầu của lần trước
field-former_ended = ngày kết thúc của lần trước

amend-spot =
    <b>Sửa { $code }</b>
    Nơi xảy ra đang ghi: { $old }
    Chỗ cụ thể là đâu? Ví dụ: <i>số 12 ngõ 5</i>
amend-mediators =
    <b>Sửa { $code }</b>
    Hòa giải viên đang ghi: { $old }
    Bấm tên để chọn hoặc bỏ chọn cho đúng. Nếu đổi người từ nay, xin dùng <b>Đổi hòa giải viên</b>.
amend-assigned_on =
    <b>Sửa { $code }</b>
    Ngày phân công đang ghi: { $old }
    Ngày đúng là ngày nào? Ví dụ: <i>5/5</i>
amend-agreed_on =
    <b>Sửa { $code }</b>
    Ngày hai bên hẹn gặp đang ghi: { $old }
    Ngày đúng là ngày nào? Ví dụ: <i>thứ tư</i>, <i>5/12</i>
amend-begun_on =
    <b>Sửa { $code }</b>
    Ngày bắt đầu (hoặc hòa giải tiếp) đang ghi: { $old }
    Ngày đúng là ngày nào? Ví dụ: <i>5/5</i>
amend-former_begun =
    <b>Sửa { $code }</b>
    Những lần hòa giải trước đang ghi:
    { $old }
    Lần gần nhất bắt đầu ngày nào? Ví dụ: <i>5/5</i>
amend-former_ended =
    <b>Sửa { $code }</b>
    Những lần hòa giải trước đang ghi:
    { $old }
    Lần gần nhất kết thúc ngày nào? Ví dụ: <i>5/5</i>
correct-more = Sửa thêm phần khác
correct-no-spot = Không ghi chỗ cụ thể
correct-changed-meanwhile = Có người vừa sửa vụ, việc này nên tôi chưa lưu. Phần ông/bà đã ghi vẫn còn: xin xem lại dưới đây rồi bấm <b>Lưu</b>.
correct-outcome-check =
    <b>Xem lại kết quả { $code }</b>
    { $end }
    { $lines }

    Bấm số để sửa. Đúng rồi thì bấm <b>Tiếp</b> để ghi lý do.
correct-go-on = Tiếp
correct-edit-end = Sửa cách kết thúc
correct-person = { $side }: { $name }
correct-person-add = Thêm người { $side }
correct-person-card =
    <b>Sửa { $code }</b>
    { $who }
    Xin bấm phần cần sửa. Muốn sửa họ tên thì gõ luôn họ tên đúng.
correct-person-name = Họ tên
correct-person-age = Tuổi
correct-person-address = Nơi ở
correct-person-side = Đổi sang bên kia
correct-person-remove = Bỏ người này
correct-person-which = Tôi chưa rõ sửa người nào. Xin bấm tên người cần sửa trước.
correct-unknown = Không rõ
correct-ask-name =
    <b>Sửa { $code }</b>
    { $who }
    Họ tên đúng là gì?
correct-ask-age =
    <b>Sửa { $code }</b>
    { $who }
    Bao nhiêu tuổi? Ví dụ: <i>54</i>
correct-ask-address =
    <b>Sửa { $code }</b>
    { $who }
    Nơi ở đúng là đâu? Ví dụ: <i>số 5 ngõ 3</i>
correct-add-a =
    <b>Sửa { $code }</b>
    Thêm ai vào bên A? Ví dụ: <i>Nguyễn Văn An, 54 tuổi, số 5 ngõ 3</i>
correct-add-b =
    <b>Sửa { $code }</b>
    Thêm ai vào bên B? Ví dụ: <i>Nguyễn Văn An, 54 tuổi, số 5 ngõ 3</i>
correct-open-saved = Mở vụ, việc này
