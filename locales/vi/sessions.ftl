# Các buổi hòa giải (Điều 19, 20, 21).
# @codes session-role domain/case/session.rs InvitedRole
# @codes session-presence domain/case/session.rs Presence
# @codes session-openness domain/case/session.rs Openness

session-role-respected = người có uy tín trong dòng họ, nơi ở, nơi làm việc
session-role-expert = người hiểu biết pháp luật, xã hội
session-role-elder = già làng, chức sắc tôn giáo
session-role-knows = người biết rõ vụ, việc
session-role-agency = đại diện cơ quan, tổ chức
session-role-other = người có uy tín khác
session-presence-there = có mặt
session-presence-partly = có mặt một phần
session-presence-absent = vắng mặt
session-openness-public = Công khai (các bên cùng muốn)
session-openness-closed = Không công khai (các bên cùng muốn)
session-line-when = Buổi hòa giải { $day }{ $time }{ $place }
session-time = , { $time }
session-at = , tại { $place }
session-line-both = Hai bên có mặt
session-line-presence = Bên A { $a }, bên B { $b }
session-line-absence = Lý do vắng: { $words }
session-line-apart = Hòa giải viên gặp riêng từng bên
session-line-invited = Người được mời: { $people }
session-invited = { $person } ({ $role })
session-line-witnesses = Người chứng kiến: { $people }
session-line-related = Người có quyền, nghĩa vụ liên quan: { $people }
session-line-course = Diễn biến: { $words }
session-line-agreed = Đã thống nhất: { $words }
session-line-open = Còn vướng: { $words }
session-line-next = Buổi sau: { $day }{ $time }{ $place }

# @codes sessions-ask dialogue/sessions/at.rs Step -list -one -words -day -present -review -invite -consent -others -openness
# @codes sessions-edit dialogue/sessions/at.rs Step -list -one -words -day -absence -review -invite_name -consent -other_names -open -reason

form-session = Buổi hòa giải đang ghi
sessions-button = Các buổi hòa giải
sessions-record = Ghi buổi hòa giải
sessions-none =
    <b>Các buổi hòa giải – { $code }</b>
    Chưa ghi buổi nào.
sessions-list =
    <b>Các buổi hòa giải – { $code }</b>
    Đã ghi { $total } buổi. Bấm để xem.
sessions-line = { $day }: { $who }
sessions-one =
    <b>{ $code } – buổi thứ { $nth }</b>
    { $lines }
sessions-read-out = Lời mời để đọc cho các bên
sessions-calendar = Đưa buổi sau vào lịch điện thoại
sessions-amend = Sửa buổi này
sessions-no-time = Buổi sau chưa ghi giờ, nên chưa đưa vào lịch được. Xin sửa buổi này, thêm giờ.
sessions-words =
    Đọc cho các bên nghe (gọi điện hoặc đến nhà):

    Kính mời ông/bà đến buổi hòa giải { $day }{ $time }{ $place }. Xin ông/bà đến đúng giờ và mang theo giấy tờ liên quan, nếu có. Ông/bà bận thì báo giúp tôi để hẹn ngày khác. Xin cảm ơn ông/bà.
sessions-appointment = Hòa giải vụ, việc { $code }
sessions-words-ask =
    <b>Ghi buổi hòa giải – { $code }</b>{ $safety }
    Ông/bà kể trong một tin, hoặc bấm ngày.

    Ví dụ: <i>hôm qua 19h tại nhà văn hóa, hai bên có mặt, chưa thống nhất, hẹn 5/12 19h</i>
sessions-words-more =
    <b>Ghi buổi hòa giải – { $code }</b>{ $safety }
    Tôi đã ghi một phần. Ông/bà kể thêm, hoặc xem lại.
sessions-to-review = Xem lại phần đã ghi
sessions-remove = Bỏ: { $person }
sessions-removed = Đã bỏ người này.
sessions-too-many = Nhiều nhất { $max } người. Xin bỏ bớt, hoặc ghi những người khác vào diễn biến.
sessions-same-day = { $day } đã ghi một buổi rồi. Nếu là buổi khác trong ngày, xin bấm “Buổi khác cùng ngày, vẫn lưu”; nếu là buổi đó, xin mở ra để sửa.
sessions-save-other = Buổi khác cùng ngày, vẫn lưu
sessions-place-left-out = Nơi gặp có tên người trong vụ, việc nên tôi không ghi vào lịch.
sessions-safety = { " " }
    ⚠ Có dấu hiệu bạo lực: gặp riêng từng bên.
sessions-day =
    <b>Ghi buổi hòa giải – { $code }</b>
    Buổi hòa giải vào ngày nào? Ví dụ: <i>hôm qua</i>, <i>27/11</i>
sessions-present =
    <b>Ghi buổi hòa giải – { $code }</b>
    Ai có mặt?
sessions-present-safe =
    <b>Ghi buổi hòa giải – { $code }</b>
    ⚠ Có dấu hiệu bạo lực: không để hai bên gặp nhau, trừ khi cả hai cùng muốn và an toàn. Ai có mặt?
sessions-both = Hai bên cùng có mặt
sessions-apart = Gặp riêng từng bên
sessions-only-a = Chỉ bên A có mặt
sessions-only-b = Chỉ bên B có mặt
sessions-ask-absence = Vì sao vắng mặt? Ví dụ: <i>đi viện</i>
sessions-ask-when = Ngày, giờ, nơi hòa giải? Ví dụ: <i>27/11 19h tại nhà văn hóa</i>
sessions-ask-invite_name = Họ tên người được mời?
sessions-ask-other_names = Họ tên? Nhiều người thì cách nhau bằng dấu phẩy.
sessions-ask-course = Diễn biến buổi hòa giải, vài câu ngắn. Ví dụ: <i>Bên A nêu việc lấn ngõ, bên B nhận có để vật liệu nhờ.</i>
sessions-ask-agreed = Hai bên đã thống nhất được gì? Ví dụ: <i>Bên B dọn vật liệu.</i>
sessions-ask-open = Còn vướng gì? Ví dụ: <i>Chưa thống nhất tiền sửa cổng.</i>
sessions-ask-next = Buổi sau ngày nào, mấy giờ, ở đâu? Ví dụ: <i>5/12 19h tại nhà văn hóa</i>
sessions-next-help = Tôi chưa đọc được ngày của buổi sau. Ví dụ: <i>5/12 19h tại nhà văn hóa</i>
sessions-ask-reason = Vì sao sửa buổi đã ghi? Ví dụ: <i>ghi nhầm ngày</i>
sessions-not-read = Tôi chưa hiểu. Xin ghi như ví dụ, hoặc bấm một nút.
sessions-invite = Người được mời với tư cách gì (Điều 19)?
sessions-consent =
    Ai mời { $name }, và bên kia có đồng ý không?
    Mời người ngoài thì phải được bên kia đồng ý (Điều 19).
sessions-consent-a = Bên A mời, bên B đồng ý
sessions-consent-b = Bên B mời, bên A đồng ý
sessions-consent-mediator = Hòa giải viên mời, hai bên đồng ý
sessions-consent-no = Bên kia không đồng ý
sessions-not-invited = Bên kia không đồng ý thì không mời được (Điều 19). Tôi không ghi người này.
sessions-others = Ghi thêm ai?
sessions-witness = Người chứng kiến
sessions-related = Người có quyền, nghĩa vụ liên quan
sessions-openness = Hòa giải công khai hay không, theo ý kiến thống nhất của các bên (Điều 21)?
sessions-review =
    <b>Buổi hòa giải – { $code }</b>
    { $lines }

    Đúng thì bấm Lưu.
sessions-edit-when = Ngày, giờ, nơi
sessions-edit-present = Có mặt
sessions-edit-course = Diễn biến
sessions-edit-agreed = Đã thống nhất, còn vướng
sessions-edit-next = Buổi sau
sessions-edit-invite = Người được mời
sessions-edit-others = Chứng kiến, liên quan
sessions-edit-openness = Công khai hay không
sessions-saved = Đã ghi buổi hòa giải thứ { $nth }, { $day }.
sessions-saved-next = Đã ghi buổi hòa giải thứ { $nth }, { $day }. Trước buổi sau một ngày tôi sẽ nhắc.
sessions-eve =
    <b>Nhắc: { $day } các bên gặp nhau</b>
    { $code } – { $kind }. Lời mời để đọc cho các bên có ở <b>Các buổi hòa giải</b>.
