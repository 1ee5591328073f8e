# Việc mâu thuẫn mà tổ trưởng tổ dân phố thấy và báo cho tổ hòa giải.
# @codes sighting-fate domain/sighting.rs Fate
# @codes sighting-why domain/sighting.rs Reason
# @codes sighting-answered domain/sighting.rs Standing -waiting -withdrawn

section-baoviec = Báo việc mâu thuẫn
command-baoviec = Báo việc mâu thuẫn cho tổ hòa giải
help-baoviec = <b>Báo việc mâu thuẫn</b>: thấy trong khu mình thì báo tổ hòa giải, xem đã giải quyết đến đâu
sighting-words =
    <b>Báo việc mâu thuẫn</b>
    Ông/bà thấy việc gì, ở đâu? Gõ một tin bằng lời của mình. Không cần ghi tên ai.

    Ví dụ: <i>Hai nhà cuối ngõ 5 cãi nhau mấy hôm nay vì nước thải chảy sang sân.</i>
sighting-words-help = Xin gõ bằng chữ, từ 10 đến { $most } chữ cái: việc gì, ở đâu. Ví dụ: <i>Hai nhà cuối ngõ 5 cãi nhau vì nước thải.</i>
sighting-aim =
    <b>Báo việc mâu thuẫn</b>
    Việc này ở đâu?
sighting-aim-line = { $group } – { $team }
sighting-aim-gone = Nơi nhận đã thay đổi. Xin bấm <b>Quay lại</b> rồi chọn lại.
sighting-no-team = chưa có tổ hòa giải
sighting-group = { $unit } { $name }
sighting-group-unknown = chưa rõ nơi
sighting-review =
    <b>Xem lại rồi gửi</b>
    { $words }

    Nơi: { $group }
    { $whom }
sighting-review-names =
    <b>Xem lại rồi gửi</b>
    { $words }

    Nơi: { $group }
    { $whom }
    Tin có nêu tên người. Không cần ghi tên ai: muốn bỏ thì bấm <b>Viết lại</b>. Để nguyên thì tin vẫn được giữ kín, chỉ người nhận xem được.
sighting-to-self = Ông/bà là tổ trưởng tổ hòa giải: gửi xong là ghi vụ, việc được ngay.
sighting-to-head = Gửi đến tổ trưởng tổ hòa giải { $name }.
sighting-to-office-for = Tổ trưởng { $name } chưa nhận được tin trên máy, nên gửi đến Văn phòng HĐND và UBND phường.
sighting-to-office = Nơi này chưa có tổ trưởng tổ hòa giải, nên gửi đến Văn phòng HĐND và UBND phường.
sighting-to-nobody = Chưa ai nhận được tin trên máy. Tin được giữ lại cho người nhận sau; việc cần gấp xin gọi điện.
sighting-send = ✔ Gửi
sighting-edit = ✏ Viết lại
sighting-sent = Đã gửi tổ trưởng { $name }. Có trả lời, ông/bà sẽ được báo.
sighting-sent-later = Đã nhận. Tổ trưởng { $name } sẽ nhận được khi hết giờ nghỉ. Có trả lời, ông/bà sẽ được báo.
sighting-sent-office = Đã gửi Văn phòng phường. Có trả lời, ông/bà sẽ được báo.
sighting-sent-nobody = Đã giữ lại. Chưa ai nhận được tin trên máy: việc cần gấp xin gọi điện.
sighting-kept-self = Đã giữ lại. Ông/bà bấm <b>Ghi vụ từ tin này</b> nếu cần hòa giải.
sighting-who = { $name } – { $group }
sighting-who-phone = { $name } – { $group } – { $phone }
sighting-head = Tổ trưởng tổ hòa giải: { $names }
sighting-head-phone = { $name }, { $phone }
sighting-no-head = Chưa có tổ trưởng tổ hòa giải
sighting-told =
    <b>Có người báo việc mâu thuẫn</b>
    { $who }

    { $words }
sighting-again =
    <b>Việc mâu thuẫn chưa có trả lời</b>
    { $who }, báo ngày { $day }
    { $lines }

    { $words }
sighting-office =
    <b>Việc mâu thuẫn chưa ai trả lời</b>
    { $who }, báo ngày { $day }
    { $lines }

    { $words }
sighting-button-log = Ghi vụ từ tin này
sighting-button-log-on = Ghi tiếp vụ từ tin này
sighting-button-log-over = Vẫn ghi (thay { $name })
sighting-button-not-for = Chưa phải việc hòa giải
sighting-button-known = Đã biết
sighting-button-withdraw = Rút lại tin này
sighting-button-open = Xem tin
sighting-button-list = Các tin đã báo
sighting-button-new = ✏ Báo việc khác
sighting-button-case = Xem vụ, việc { $code }
sighting-reason =
    <b>Chưa phải việc hòa giải</b>
    { $words }

    Vì sao? Người báo được biết lý do này.
sighting-why-no_dispute = Không có mâu thuẫn giữa hai bên
sighting-why-settled = Hai bên đã tự thu xếp
sighting-why-unwilling = Các bên không muốn hòa giải
sighting-why-authority = Việc của công an, Ủy ban hoặc Tòa án
sighting-why-unclear = Chưa rõ là việc gì, xin báo lại rõ hơn
sighting-card =
    <b>Việc mâu thuẫn được báo</b>
    { $who }, ngày { $day }

    { $words }

    { $lines }
sighting-card-own =
    <b>Việc ông/bà đã báo</b>
    { $group }, ngày { $day }

    { $words }

    { $lines }
sighting-of-fate = Tình trạng: <b>{ $fate }</b>
sighting-of-why = Lý do: { $why }
sighting-begun = { $name } đang ghi vụ, việc từ tin này, chưa lưu.
sighting-begun-own = Ông/bà đang ghi dở vụ, việc này, chưa lưu.
sighting-begun-by-other = { $name } đang ghi vụ, việc từ tin này, chưa lưu. Xin hỏi { $name } trước; nếu vẫn ghi, xin bấm <b>Vẫn ghi</b> dưới đây.
sighting-kept-by-self = đã ghi, chờ chính ông/bà xử lý
sighting-fate-received = đã gửi, chờ trả lời
sighting-fate-known = tổ hòa giải đã biết
sighting-fate-not_for = chưa phải việc hòa giải
sighting-fate-withdrawn = đã rút lại
sighting-fate-logged = đã ghi vụ, việc
sighting-fate-mediating = đang hòa giải
sighting-fate-settled = hòa giải thành
sighting-fate-not_settled = hòa giải không thành
sighting-fate-guided = đã hướng dẫn đến nơi có thẩm quyền
sighting-fate-struck = vụ, việc đã hủy vì ghi nhầm
sighting-done = Đã ghi trả lời. Người báo được biết.
sighting-done-untold = Đã ghi trả lời. Người báo không còn là tổ trưởng tổ dân phố nên không được báo.
sighting-answered-before = Tin này đã có kết quả: { $fate }.
sighting-too-late = Tin này đã có trả lời, không rút lại được nữa.
sighting-withdrawn = Đã rút lại tin. Tổ hòa giải không còn thấy trong việc cần làm.
sighting-gone = Không tìm thấy tin này, hoặc tin không còn thuộc nhiệm vụ của ông/bà. Xin gõ /menu.
sighting-not-allowed = Mục này dành cho tổ trưởng tổ dân phố, trưởng thôn. Xin gõ /menu để xem các mục của ông/bà.
sighting-answered =
    <b>Trả lời việc mâu thuẫn ông/bà đã báo</b>
    Ngày { $day }: { $words }

    { $fate }
sighting-answered-known = Tổ hòa giải đã biết việc này.
sighting-answered-not_for = Chưa phải việc hòa giải. Lý do: { $why }.
sighting-answered-logged = Tổ hòa giải đã ghi thành vụ, việc. Ông/bà xem kết quả ở mục <b>Báo việc mâu thuẫn</b>.
sighting-twice =
    <b>Tin này đã có vụ, việc trước đó</b>
    Ông/bà vừa lưu { $code }, nhưng từ tin này đã có một vụ, việc khác. Nếu hai vụ là một, xin hủy một vụ vì ghi nhầm để không đếm hai lần.

    { $words }
sighting-list-none = Ông/bà chưa báo việc nào.
sighting-list =
    <b>Việc ông/bà đã báo: { $told }</b>
    Đã ghi thành vụ, việc: { $logged }; hòa giải thành: { $settled }; không thành: { $unsettled }.
    Bấm một việc để xem, hoặc gõ việc mới.
sighting-line = { $day }: { $fate } – { $words }
sighting-todo-beyond = Còn { $count } tin báo nữa đang chờ, tin cũ nhất { $days } ngày
sighting-todo = Việc mâu thuẫn được báo: { $words } ({ $days } ngày)
